/**
 * Days and other times in words.
 *
 * Takes dates of a report; `dateWords({value: '2024-04-19', …})` is "Fri 19 April 2024", a length of time "3 days".
 */
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', ...DAY });
const shortDay = new Intl.DateTimeFormat('en-GB', { ...DAY, month: 'short' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const parseDay = (iso) => new Date(`${iso}T00:00:00Z`);

/** A day in words: "Fri 19 April 2024". */
export const dayWords = (iso) => dayFormat.format(parseDay(iso)).replace(',', '');

/** The month of a day: "April 2024". */
export const monthWords = (iso) => monthFormat.format(parseDay(iso));

/** A date item's reading in words: a day, a month, a stretch of days, or what kind of time it is. */
export function dateWords(date) {
  const { value, from, to } = date;
  if (!from || !to) return vagueWords(date);
  if (from === to) return dayWords(from) + clock(value);
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{4}-\d{2}$/.test(value)) return monthWords(from);
  return `${shortDay.format(parseDay(from))} to ${shortDay.format(parseDay(to))}`;
}

function clock(value) {
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1];
  const part = { TMO: 'morning', TMI: 'midday', TAF: 'afternoon', TEV: 'evening', TNI: 'night' }[value.slice(-3)];
  return time ? `, ${time}` : part ? `, ${part}` : '';
}

const PERIODS = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second', DE: 'decade', CE: 'century' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What stands on no calendar: "3 days", "every Sunday", "some time in the past". */
function vagueWords({ kind, value }) {
  const vague = { PAST_REF: 'some time in the past', FUTURE_REF: 'some time to come', PRESENT_REF: 'now' }[value];
  if (vague) return vague;
  const weekday = WEEKDAYS[/^XXXX-WXX-([1-7])/.exec(value)?.[1] - 1];
  if (weekday) return kind === 'set' ? `every ${weekday}` : `a ${weekday}`;
  const [, time, number, letters] = /^P(T?)([\d.]+|X)([A-Z]{1,2})$/.exec(value) ?? [];
  const period = PERIODS[`${time ?? ''}${letters}`];
  if (period && kind === 'set') return number === '1' ? `every ${period}` : `every ${number} ${period}s`;
  if (period) return number === '1' ? `1 ${period}` : `${number === 'X' ? 'some' : number} ${period}s`;
  return { duration: 'a length of time', set: 'again and again' }[kind] ?? value;
}
