/**
 * Dates on a line of time, the day of writing among them; what stands on no calendar below.
 */
import { el } from './dom.js';
import { dateWords, dayWords, parseDay } from './wording.js';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export function dateRows({ model, row }) {
  const { dates, dateline } = model.report;
  if (dates.length === 0) {
    return [() => el('p', { class: 'nothing' }, 'No dates found. Days, months, years, “last week”, “for three days” would stand here.')];
  }
  const placed = dates.filter((date) => date.from && date.to)
    .map((date) => ({ day: date.from, date }))
    .concat(dateline ? [{ day: dateline.date, date: null }] : [])
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const vague = dates.filter((date) => !date.from || !date.to);

  const parts = [];
  let list = null;
  let month = null;
  for (const { day, date } of placed) {
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      const section = el('section', { class: 'month', 'data-group': '' }, el('h3', {}, MONTH.format(parseDay(day))));
      const rows = el('ol', { class: 'rows line' });
      section.append(rows);
      list = rows;
      parts.push(() => section);
    }
    const rows = list;
    parts.push(() => void rows.append(el('li', { class: date ? null : 'writing' }, date ? dateRow(date, model, row) : written(dateline))));
  }
  if (vague.length > 0) {
    parts.push(() => el('section', { class: 'month', 'data-group': '' },
      el('h3', {}, 'Not on the calendar'),
      el('ul', { class: 'rows' }, vague.map((date) => el('li', {}, dateRow(date, model, row))))));
  }
  return parts;
}

function written({ date, origin }) {
  const how = { given: 'set by you', text: 'from the text', default: 'today, as the text names no date' }[origin];
  return el('p', { class: 'writing' }, el('b', {}, dayWords(date)), ` day of writing (${how})`);
}

function dateRow(date, model, row) {
  return row(date.id, { class: 'date' },
    el('span', { class: 'value' }, dateWords(date)), ' ', el('span', { class: 'subject' }, `“${model.slice(date)}”`),
    date.alternatives.length > 0 && el('span', { class: 'voucher' }, ` or ${date.alternatives.join(', ')}`));
}
