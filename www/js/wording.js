/**
 * Findings in words: what the lists, the card, the status line and a screen reader say.
 *
 * Takes items of a report and the model around them; gives strings. `figureValue({value: 34000, modifier: 'more_than', …})`
 * is "more than 34,000".
 */
const HEDGES = {
  exactly: '', about: 'about ', more_than: 'more than ', less_than: 'less than ', at_least: 'at least ',
  at_most: 'up to ',
};
const COMPACT_FROM = 1e6;
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

export const KIND_NAMES = {
  entity: { one: 'name', many: 'names', title: 'Names' },
  figure: { one: 'figure', many: 'figures', title: 'Figures' },
  date: { one: 'date', many: 'dates', title: 'Dates' },
  claim: { one: 'claim', many: 'claims', title: 'Claims' },
};

export const ENTITY_KINDS = {
  person: 'People', organization: 'Organisations', place: 'Places', group: 'Groups', event: 'Events', other: 'Other names',
};
export const ENTITY_KIND = {
  person: 'person', organization: 'organisation', place: 'place', group: 'group', event: 'event', other: 'other name',
};

/** "3 claims", "1 claim". */
export const count = (number, kind) => `${plain.format(number)} ${KIND_NAMES[kind][number === 1 ? 'one' : 'many']}`;

export const number = (value) => (Math.abs(value) >= COMPACT_FROM ? compact : plain).format(value);

const ranks = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (value) => `${number(value)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th' }[ranks.select(value)]}`;

const pluralUnit = (unit, value) => (value === 1 || unit.endsWith('s') ? unit : unit.replace(/^\w+/, pluralWord));
const pluralWord = (word) => ({ foot: 'feet', inch: 'inches' })[word] ?? `${word}s`;

/** A value with its unit: "85%", "$1.2 billion", "36 hours". */
function withUnit(value, figure) {
  const { unit, kind } = figure;
  if (kind === 'percent' || unit === 'percent') return `${number(value)}%`;
  if (kind === 'ordinal') return ordinal(value);
  if (kind === 'ratio') return ratio(value);
  if (kind === 'money' && unit) return money(value, unit);
  return unit ? `${number(value)} ${pluralUnit(unit, value)}` : number(value);
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PARTS = { 2: 'half', 3: 'third', 4: 'quarter', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth', 9: 'ninth', 10: 'tenth' };

/** "two thirds", "1.5 times". */
function ratio(value) {
  if (value >= 1) return `${number(value)} times`;
  const part = Object.keys(PARTS).find((parts) => Math.abs(value * parts - Math.round(value * parts)) < 1e-9);
  const many = Math.round(value * part);
  return NUMBERS[many] ? `${NUMBERS[many]} ${PARTS[part]}${many === 1 ? '' : 's'}` : number(value);
}

function currencySymbol(currency) {
  try {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(1);
    return parts.find(({ type }) => type === 'currency').value.trim();
  } catch {
    return currency;
  }
}

function money(value, currency) {
  const symbol = currencySymbol(currency);
  return /^[\p{L}]/u.test(symbol) ? `${number(value)} ${symbol}` : `${symbol}${number(value)}`;
}

/** A figure's normal form: hedge and value or range, with its unit. */
export function figureValue(figure) {
  const { value, low, high } = figure;
  if (value !== null) return HEDGES[figure.modifier] + withUnit(value, figure);
  if (low !== null && high !== null) return `${HEDGES[figure.modifier]}${withUnit(low, figure)} to ${withUnit(high, figure)}`;
  if (low !== null) return `${withUnit(low, figure)} or more`;
  if (high !== null) return `up to ${withUnit(high, figure)}`;
  return 'some number';
}

/** What a figure counts or measures and what happened: "houses, burned"; empty where the text says neither. */
export function figureSubject(figure, model) {
  return [model.slice(figure.counted) || figure.concept, figure.event].filter(Boolean).join(', ');
}

const SENTENCE_END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})|\n/u;

/** A finding in its sentence: "Police put the number of dead at 31."; with so many characters before and after at most. */
export function surroundings({ start, end }, { text }, most = 45) {
  const before = text.slice(Math.max(0, start - most), start).split(SENTENCE_END).at(-1);
  const after = text.slice(end, end + most).split(SENTENCE_END)[0];
  const from = before.length < most ? before : before.replace(/^\S*\s+/, '…\u00a0');
  const to = after.length < most ? after : after.replace(/\s+\S*$/, '\u00a0…');
  return from + text.slice(start, end) + to;
}

export function figureWords(figure, model) {
  const subject = figureSubject(figure, model);
  return `${figureValue(figure)}${subject ? ` ${subject}` : ''}${trendWords(figure)}`;
}

export const trendWords = (figure) => ({ up: ', rising', down: ', falling' })[figure.trend] ?? '';

/** "source: the WHO", "no source given". */
export function voucherWords(figure, model) {
  const voucher = model.voucher(figure);
  if (voucher) return `source: ${voucher.name}`;
  return model.isUnsourced(figure) ? 'no source given' : 'a length of time';
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', ...DAY });
const shortDay = new Intl.DateTimeFormat('en-GB', { ...DAY, month: 'short' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const parseDay = (iso) => new Date(`${iso}T00:00:00Z`);

/** A day in words: "Fri, 19 April 2024". */
export const dayWords = (iso) => dayFormat.format(parseDay(iso)).replace(',', '');

/** A date item's reading in words: a day, a month, a stretch of days, or what kind of time it is. */
export function dateWords(date) {
  const { value, from, to } = date;
  if (!from || !to) return vagueWords(date);
  if (from === to) return dayWords(from) + clock(value);
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{4}-\d{2}$/.test(value)) return monthFormat.format(parseDay(from));
  return `${shortDay.format(parseDay(from))} to ${shortDay.format(parseDay(to))}`;
}

function clock(value) {
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1];
  const part = { TMO: 'morning', TMI: 'midday', TAF: 'afternoon', TEV: 'evening', TNI: 'night' }[value.slice(-3)];
  return time ? `, ${time}` : part ? `, ${part}` : '';
}

const PERIODS = { Y: 'year', M: 'month', W: 'week', D: 'day' };

function vagueWords({ kind, value }) {
  const vague = { PAST_REF: 'some time in the past', FUTURE_REF: 'some time to come', PRESENT_REF: 'now' }[value];
  if (vague) return vague;
  const period = /^P(\d+)([YMWD])$/.exec(value);
  if (period) return `${period[1]} ${PERIODS[period[2]]}${period[1] === '1' ? '' : 's'}`;
  const hours = /^PT(\d+)([HMS])$/.exec(value);
  if (hours) return `${hours[1]} ${{ H: 'hour', M: 'minute', S: 'second' }[hours[2]]}${hours[1] === '1' ? '' : 's'}`;
  return { duration: `a length of time (${value})`, set: `repeats (${value})` }[kind] ?? value;
}

const POLARITY = { denies: 'denies', orders: 'orders', asks: 'asks', promises: 'promises' };
const CLASSES = { say: 'said', think: 'thought or intended', show: 'shown by evidence' };
const QUOTED = { direct: 'all in quotation marks', mixed: 'partly in quotation marks', indirect: 'not quoted' };

/** A claim's nature: "said, partly in quotation marks". */
export function claimNature(claim) {
  const nature = POLARITY[claim.polarity] ?? CLASSES[claim.cue_class];
  return `${nature}, ${claim.rule === 'transcript' ? 'in a transcript' : QUOTED[claim.kind]}`;
}

/** A rule's name as a reader sees it. */
export const ruleWords = (rule) => rule.replaceAll('-', ' ');

/** One line for an item: status line, button labels. */
export function itemWords(id, item, model) {
  switch (id[0]) {
    case 'f': return `Figure: ${figureWords(item, model)}; ${voucherWords(item, model)}`;
    case 'd': return `Date: ${model.slice(item)}, ${dateWords(item)}`;
    case 'c': return `Claim by ${model.speaker(item).name ?? 'an unnamed source'}: ${model.join(item.content)}`;
    default: return `Name: ${item.name}, ${ENTITY_KIND[item.kind]}${item.roles[0] ? `, ${item.roles[0]}` : ''}`;
  }
}

/** Text as the filter compares it: "12400" finds "12,400". */
export const searchable = (text) => text.toLowerCase().replace(/(\d),(?=\d)/g, '$1');

/** What the filter looks for words in. */
export function searchWords(id, model) {
  const item = model.get(id);
  const words = {
    f: () => [model.slice(item), figureWords(item, model), voucherWords(item, model)],
    d: () => [model.slice(item), dateWords(item)],
    c: () => [model.speaker(item).name, model.cueWords(item), model.join(item.content), claimNature(item)],
    e: () => [item.name, ...item.aliases, ...item.roles],
  }[id[0]]();
  return searchable(words.join(' '));
}
