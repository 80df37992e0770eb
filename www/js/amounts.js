/**
 * A figure's value in words.
 *
 * Takes a figure of a report; `figureValue({value: 34000, modifier: 'more_than', …})` is "more than 34,000", a range is
 * "200 to 300 kilometres", a rate "$61 a barrel".
 */
const HEDGES = {
  exactly: '', about: 'about ', more_than: 'more than ', less_than: 'less than ', at_least: 'at least ',
  at_most: 'up to ',
};
const COMPACT_FROM = 1e6;
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

export const number = (value) => (Math.abs(value) >= COMPACT_FROM ? compact : plain).format(value);

/** A figure's normal form: hedge and value or range, with its unit. */
export function figureValue(figure) {
  const { value, low, high } = figure;
  const hedge = HEDGES[figure.modifier];
  if (value !== null) return hedge + inUnit([value], figure);
  if (low !== null && high !== null) return hedge + inUnit([low, high], figure);
  if (low !== null) return `${inUnit([low], figure)} or more`;
  if (high !== null) return `up to ${inUnit([high], figure)}`;
  return 'some number';
}

/** One value, or two joined by "to": signs stand at each of them, words once, behind the last. */
function inUnit(values, { kind, unit }) {
  if (kind === 'ordinal') return values.map(ordinal).join(' to ');
  if (kind === 'ratio') return values.map(ratio).join(' to ');
  const { sign = '', mark = '', words = '' } = written(kind, unit ?? '', values.at(-1));
  return values.map((value) => `${sign}${number(value)}${mark}`).join(' to ') + (words && ` ${words}`);
}

/** Units that are written as a mark after the number. */
const MARKS = { percent: '%', penny: 'p', celsius: ' °C', fahrenheit: ' °F' };
/** Currencies as rates name them. */
const SIGNS = { dollar: '$', 'pound sterling': '£', euro: '€', 'japanese yen': '¥', 'indian rupee': '₹' };

/** How a unit is written: a sign before the number, a mark or words after it. */
function written(kind, unit, value) {
  const [base, ...each] = unit.split(' per ');
  if (each.length > 0) {
    const { words, ...rest } = written(kind, base, value);
    return { ...rest, words: [words, ...each.map(article)].filter(Boolean).join(' ') };
  }
  if (kind === 'money' && SIGNS[unit]) return { sign: SIGNS[unit] };
  if (kind === 'money' && /^[A-Z]{3}$/.test(unit)) return currency(unit, value);
  return MARKS[unit] ? { mark: MARKS[unit] } : { words: plural(unit, value) };
}

/** "a barrel", "an hour". */
const article = (word) => `${/^([aeiou]|hour)/.test(word) ? 'an' : 'a'} ${word}`;

/** "$", or "Ghanaian cedis" where there is no sign that readers know. */
function currency(code, value) {
  const part = (display) => new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: display })
    .formatToParts(value).find(({ type }) => type === 'currency').value.trim();
  const sign = part('symbol');
  return /\p{L}$/u.test(sign) ? { words: part('name') } : { sign };
}

const IRREGULAR = {
  foot: 'feet', inch: 'inches', century: 'centuries', millennium: 'millennia', krone: 'kroner', krona: 'kronor', baht: 'baht',
  hertz: 'hertz', rand: 'rand', ringgit: 'ringgit', rupiah: 'rupiah', won: 'won', yen: 'yen', yuan: 'yuan',
};

/** "square feet", "years of age": the noun before the first "of" is many. */
function plural(unit, value) {
  if (value === 1) return unit;
  return unit.replace(/^(.*?)([\w-]+)(?= of |$)/, (_, before, noun) => before + (IRREGULAR[noun] ?? (noun.endsWith('s') ? noun : `${noun}s`)));
}

const ranks = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (value) => `${number(value)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th' }[ranks.select(value)]}`;

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const PARTS = { 2: 'half', 3: 'third', 4: 'quarter', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth', 9: 'ninth', 10: 'tenth' };

/** "two thirds", "half", "1.5 times". */
function ratio(value) {
  if (value >= 1) return `${number(value)} times`;
  if (value === 0.5) return 'half';
  const part = Object.keys(PARTS).find((parts) => Math.abs(value * parts - Math.round(value * parts)) < 1e-9);
  const many = Math.round(value * part);
  return NUMBERS[many] ? `${NUMBERS[many]} ${PARTS[part]}${many === 1 ? '' : 's'}` : number(value);
}
