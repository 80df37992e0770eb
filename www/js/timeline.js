/**
 * Dates on a line of time, the day of writing among them; what stands on no calendar below.
 */
import { dateWords, dayWords, monthWords } from './days.js';
import { el } from './dom.js';
import { surroundings } from './wording.js';

export function dateEntries({ model }) {
  const { dates, dateline } = model.report;
  if (dates.length === 0) {
    return [{ top: () => el('p', { class: 'nothing' }, 'No dates found. Days, months, years, “last week”, “for three days” would stand here.') }];
  }
  const placed = dates.filter((date) => date.from && date.to)
    .map((date) => ({ day: date.from, date }))
    .concat(dateline ? [{ day: dateline.date, date: null }] : [])
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const vague = dates.filter((date) => !date.from || !date.to);

  const entries = [];
  let period = null;
  for (const { day, date } of placed) {
    const own = /^\d{4}$/.test(date?.value) ? date.value : day.slice(0, 7);
    if (own !== period) {
      period = own;
      entries.push(section(() => (own.length === 4 ? own : monthWords(day)), 'ol', 'rows line'));
    }
    entries.push(date ? dateEntry(date, model) : { line: () => written(dateline) });
  }
  if (vague.length > 0) {
    entries.push(section(() => 'Not on the calendar', 'ul', 'rows'), ...vague.map((date) => dateEntry(date, model)));
  }
  return entries;
}

const section = (title, list, looks) => ({
  group() {
    const rows = el(list, { class: looks });
    return { section: el('section', { class: 'month' }, el('h3', {}, title()), rows), rows };
  },
});

function written({ date, origin }) {
  const how = { given: 'set by you', text: 'from the text', default: 'today, as the text does not say when it was written' }[origin];
  return el('li', { class: 'writing' }, el('p', { class: 'writing' }, el('b', {}, dayWords(date)), ` day of writing (${how})`));
}

const dateEntry = (date, model) => ({
  id: date.id,
  class: 'date',
  content: () => [
    el('span', { class: 'value' }, dateWords(date)), ' ', el('span', { class: 'around' }, surroundings(date, model)),
    date.alternatives.length > 0 && el('span', { class: 'voucher' }, ` or ${date.alternatives.join(', ')}`),
  ],
});
