/**
 * Figures of the same thing that differ within one article.
 *
 * Takes the model; gives groups `[{label, figures}]` of the ids of figures that count the same thing in the same event but
 * give values that cannot all hold. Hedges are respected: "more than 40" and "47" agree, unless each has another source.
 */
import { inSentence } from './wording.js';

const SAME_THING = {
  people: 'people', persons: 'people', person: 'people', civilians: 'people', victims: 'people', residents: 'people',
  dead: 'dead', deaths: 'dead', fatalities: 'dead',
};
const SAME_EVENT = {
  kill: 'dead', killed: 'dead', die: 'dead', died: 'dead', dead: 'dead', slain: 'dead', death: 'dead',
  injured: 'hurt', injure: 'hurt', wounded: 'hurt', wound: 'hurt', hurt: 'hurt',
  missing: 'missing', displaced: 'displaced', arrested: 'held', detained: 'held',
};

/** Two sources tell different figures if one is larger than the other by this factor. */
const APART = 1.1;
/** Of a group so many are compared with each other. */
const COMPARED = 50;
/** Of a group so many values are shown. */
const SHOWN = 6;

/** What a figure counts and in which event, as a key; `null` where the text does not say enough to compare. */
function subject(figure, model) {
  if (figure.kind === 'ordinal' || figure.kind === 'duration') return null;
  const words = (model.slice(figure.counted) || figure.concept || '').toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const head = (words.includes('of') ? words[words.indexOf('of') - 1] : words.at(-1)) ?? '';
  const event = SAME_EVENT[figure.event?.toLowerCase()] ?? figure.event?.toLowerCase() ?? null;
  const thing = SAME_THING[head] ?? head;
  if (event === 'dead' || (thing === 'dead' && !event)) return 'dead people';
  if (!event || !thing) return null;
  // "14 dead and dozens missing": the missing are people too.
  return `${event} ${thing === 'dead' ? 'people' : thing} ${figure.unit ?? ''}`.trim();
}

/** The year that a figure's own sentence names, if it is not the article's: "In 2019 a fire killed 33" is another event. */
function otherYear(figure, model) {
  const year = /\b(?:19|20)\d\d\b/.exec(inSentence(figure, model, 200).join(' '))?.[0];
  return year === model.report.dateline?.date.slice(0, 4) ? null : year;
}

function subjectKey(figure, model) {
  const key = subject(figure, model);
  const year = key && otherYear(figure, model);
  return year ? `${key}, ${year}` : key;
}

/** The interval of values that a figure allows. */
export function interval({ value, low, high, modifier }) {
  if (value === null) return [low ?? -Infinity, high ?? Infinity];
  const about = Math.abs(value) * 0.05;
  switch (modifier) {
    case 'more_than': case 'at_least': return [value, Infinity];
    case 'less_than': case 'at_most': return [-Infinity, value];
    case 'about': return [value - about, value + about];
    default: return [value, value];
  }
}

/** Whether no value lies in all intervals. */
function disagree(intervals) {
  let [low, high] = [-Infinity, Infinity];
  for (const [from, to] of intervals) [low, high] = [Math.max(low, from), Math.min(high, to)];
  return low > high;
}

/** Whether two sources give values that no one would take for the same. */
function toldApart(figures, model) {
  const told = figures.filter(({ value }) => value > 0).map((figure) => ({ value: figure.value, who: model.voucher(figure)?.key }));
  return told.some((one) => told.some((other) => one.who && other.who && one.who !== other.who && one.value > other.value * APART));
}

export function differing(model) {
  const groups = new Map();
  for (const figure of model.report.figures) {
    const key = subjectKey(figure, model);
    if (!key) continue;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(figure);
  }
  return [...groups]
    .filter(([, figures]) => figures.length > 1 && (disagree(figures.map(interval)) || toldApart(figures.slice(0, COMPARED), model)))
    .map(([label, figures]) => ({ label, figures: figures.filter(firstOfItsValue()).slice(0, SHOWN).map(({ id }) => id) }));
}

/** Lets through the first figure of each value and hedge. */
function firstOfItsValue() {
  const seen = new Set();
  return ({ value, low, high, modifier }) => {
    const key = [value, low, high, modifier].join();
    return !seen.has(key) && seen.add(key);
  };
}
