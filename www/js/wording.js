/**
 * Findings in words: what the lists, the card, the status line and a screen reader say.
 *
 * Takes items of a report and the model around them; gives strings. `itemWords('f1', …)` is "Figure: more than 40 people, hurt;
 * source: police".
 */
import { figureValue, number } from './amounts.js';
import { dateWords } from './days.js';
import { kindOf } from './model.js';

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
export const count = (many, kind) => `${number(many)} ${KIND_NAMES[kind][many === 1 ? 'one' : 'many']}`;

/**
 * What a figure counts or measures, where that stands beside the number, and what happened: "houses, burned", "of the voters".
 * Empty where it stands elsewhere: its sentence then says more than two words torn out of it.
 */
export function figureSubject(figure, model) {
  const { counted, number: digits, event } = figure;
  if (!counted || counted.start < figure.start || counted.end > figure.end) return '';
  const [link = ''] = /\b(?:of|in) $/.exec(model.text.slice(digits.end, Math.max(digits.end, counted.start))) ?? [];
  return [link + model.slice(counted), event].filter(Boolean).join(', ');
}

const SENTENCE_END = /(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})|\n/u;

/** What stands before and after a finding in its sentence, each with so many characters at most. */
export const inSentence = ({ start, end }, { text }, most) => [
  text.slice(Math.max(0, start - most), start).split(SENTENCE_END).at(-1),
  text.slice(end, end + most).split(SENTENCE_END)[0],
];

/** A finding in its sentence: "Police put the number of dead at 31."; with so many characters before and after at most. */
export function surroundings(span, model, most = 45) {
  const [before, after] = inSentence(span, model, most);
  const from = before.length < most ? before : before.replace(/^\S*\s+/, '…\u00a0');
  const to = after.length < most ? after : after.replace(/\s+\S*$/, '\u00a0…');
  return from + model.text.slice(span.start, span.end) + to;
}

function figureWords(figure, model) {
  const subject = figureSubject(figure, model) || model.slice(figure.counted) || figure.concept;
  const trend = trendWords(figure);
  return `${figureValue(figure)}${subject ? ` ${subject}` : ''}${trend && `, ${trend}`}`;
}

export const trendWords = (figure) => ({ up: 'rising', down: 'falling' })[figure.trend] ?? '';

/** "source: the WHO", "no source given". */
function voucherWords(figure, model) {
  const voucher = model.voucher(figure);
  if (voucher) return `source: ${voucher.name}`;
  return model.isUnsourced(figure) ? 'no source given' : 'needs no source';
}

const POLARITY = { denies: 'a denial', orders: 'an order', asks: 'a question or request', promises: 'a promise' };
const CLASSES = { think: 'a view or intention', show: 'shown by evidence' };
const QUOTED = { direct: 'quoted', mixed: 'partly quoted', indirect: 'in the article’s words' };

/** A claim's nature: "a promise, partly quoted". */
export function claimNature(claim) {
  const nature = POLARITY[claim.polarity] ?? CLASSES[claim.cue_class];
  return [nature, claim.rule === 'transcript' ? 'in a transcript' : QUOTED[claim.kind]].filter(Boolean).join(', ');
}

/** By what a finding was read: "read by the rule “according to”". */
export const ruleWords = (rule) => (rule === 'tagger' ? 'read as learned from news articles' : `read by the rule “${rule.replaceAll('-', ' ')}”`);

/** One line for an item: status line, button labels. */
export function itemWords(id, item, model) {
  switch (kindOf(id)) {
    case 'figure': return `Figure: ${figureWords(item, model)}; ${voucherWords(item, model)}`;
    case 'date': return `Date: ${model.slice(item)}, ${dateWords(item)}`;
    case 'claim': return `Claim by ${model.speaker(item).name ?? 'an unnamed source'}: ${model.join(item.content)}`;
    default: return `Name: ${item.name}, ${ENTITY_KIND[item.kind]}${item.roles[0] ? `, ${item.roles[0]}` : ''}`;
  }
}

/** Text as the filter compares it: "12400" finds "12,400". */
export const searchable = (text) => text.toLowerCase().replace(/(\d),(?=\d)/g, '$1');

const SEARCHED = {
  figure: (item, model) => [model.slice(item), figureWords(item, model), voucherWords(item, model)],
  date: (item, model) => [model.slice(item), dateWords(item)],
  claim: (item, model) => [model.speaker(item).name, model.cueWords(item), model.join(item.content), claimNature(item)],
  entity: (item) => [item.name, ...item.aliases, ...item.roles],
};

/** What the filter looks for words in. */
export const searchWords = (id, model) => searchable(SEARCHED[kindOf(id)](model.get(id), model).join(' '));
