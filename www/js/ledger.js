/**
 * The ledger of figures: value, what it counts, and who vouches for it; first how many nobody does.
 */
import { figureValue } from './amounts.js';
import { el } from './dom.js';
import { row } from './list.js';
import { figureSubject, surroundings, trendWords } from './wording.js';

export function figureEntries({ model, onlyUnsourced, toggleUnsourced }) {
  const { figures } = model.report;
  if (figures.length === 0) {
    return [{ top: () => el('p', { class: 'nothing' }, 'No figures found. Counts, percentages, sums of money, measures and ranges would stand here.') }];
  }
  const entry = (figure) => ({
    id: figure.id,
    class: model.isUnsourced(figure) ? 'figure unsourced' : 'figure',
    content: () => figureRow(figure, model),
  });
  const top = { top: () => summary(model, onlyUnsourced, toggleUnsourced) };
  if (onlyUnsourced) return [top, section(), ...model.unsourced.map(entry)];
  const aside = figures.filter(model.needsNobody);
  return [
    top,
    ...model.differing.map((group) => ({ top: () => sideBySide(group, model) })),
    section(), ...figures.filter((figure) => !model.needsNobody(figure)).map(entry),
    ...(aside.length > 0 ? [section('Lengths of time, ages and ranks'), ...aside.map(entry)] : []),
  ];
}

const section = (title) => ({
  group() {
    const rows = el('ol', { class: 'rows' });
    return { section: el('section', {}, title && el('h3', {}, title), rows), rows };
  },
});

function summary(model, onlyUnsourced, toggleUnsourced) {
  const [without, all] = [model.unsourced.length, model.report.figures.length];
  if (without === 0) return el('p', { class: 'summary' }, all === 1 ? 'The one figure has a source.' : `All ${all} figures have a source.`);
  return el('p', { class: 'summary' },
    el('strong', {}, `${without} of ${all}`), ` ${all === 1 ? 'figure has' : 'figures have'} no source. `,
    el('button', { type: 'button', class: 'link', 'aria-pressed': String(onlyUnsourced), onclick: toggleUnsourced },
      onlyUnsourced ? 'Show all' : 'Show only these'));
}

function figureRow(figure, model) {
  const subject = figureSubject(figure, model);
  return [
    el('span', { class: 'value' }, figureValue(figure)),
    ' ', subject ? el('span', { class: 'subject' }, subject) : el('span', { class: 'around' }, surroundings(figure, model)),
    trend(figure),
    ' ', el('span', { class: 'voucher' }, source(figure, model)),
  ];
}

function source(figure, model) {
  const voucher = model.voucher(figure);
  if (voucher) return ['Source: ', sourceName(voucher.name), voucher.via.map((name) => `, as told by ${name}`)];
  return model.isUnsourced(figure) ? el('span', { class: 'tag' }, 'No source given') : 'Needs no source';
}

/** Longer names of sources are shown by their noun: characters. */
const LONG = 45;

/** "The company, which runs 412 stores": what comes after the noun is seen once the row is chosen. */
function sourceName(name) {
  const comma = name.length > LONG ? name.indexOf(', ') : -1;
  return comma < 0 ? el('b', {}, name) : el('b', {}, name.slice(0, comma), el('span', { class: 'rest' }, name.slice(comma)));
}

function trend(figure) {
  const word = trendWords(figure);
  return word && el('span', { class: 'trend' }, '\u00a0', el('span', { 'aria-hidden': 'true' }, figure.trend === 'up' ? '↑' : '↓'),
    el('span', { class: 'unseen' }, word));
}

/** Figures of one thing that cannot all hold, beside each other. */
function sideBySide({ label, figures }, model) {
  return el('section', { class: 'differ' },
    el('h3', {}, 'Figures that differ: ', label),
    el('ul', {}, figures.map((id) => {
      const figure = model.get(id);
      const voucher = model.voucher(figure);
      return el('li', {}, row(id, { class: voucher ? 'figure' : 'figure unsourced' },
        el('span', { class: 'value' }, figureValue(figure)),
        ' ', el('span', { class: 'voucher' }, voucher ? sourceName(voucher.name) : 'no source given')));
    })));
}
