/**
 * The card of one item: its normal form, who vouches for it, and why it was read so.
 *
 * Takes an item's id and the layers around it; fills and places the popover. Buttons in it go to other items.
 */
import { figureValue } from './amounts.js';
import { dateWords, dayWords } from './days.js';
import { el } from './dom.js';
import { kindOf } from './model.js';
import * as say from './wording.js';

const GAP = 8;
/** Of a speaker's claims so many are shown. */
const CLAIMS = 8;

export function createCard(popover, { onGo, onClose, actions }) {
  let opener = null;
  let shown = null;

  const go = (id, label) => el('button', { type: 'button', class: 'link', onclick: () => onGo(id) }, label);
  const row = (name, ...value) => (value.flat().some(Boolean) ? [el('dt', {}, name), el('dd', {}, ...value)] : []);

  const bodies = {
    figure(figure, model) {
      const voucher = model.voucher(figure);
      const subject = say.figureSubject(figure, model);
      const hedge = model.text.slice(figure.start, figure.number.start).trim();
      return [
        el('p', { class: 'headline' }, figureValue(figure), ' ', el('span', { class: 'subject' }, subject)),
        voucher
          ? el('p', { class: 'voucher' }, 'Source: ', go(voucher.claim.id, voucher.name),
            voucher.via.map((name) => `, as told by ${name}`))
          : model.isUnsourced(figure) && el('p', { class: 'voucher none' }, el('span', { class: 'tag' }, 'No source given'),
            ' The article states this in its own voice.'),
        el('dl', {},
          row('In the text', !subject && el('span', { class: 'around' }, say.surroundings(figure, model))),
          row('Concerns', figure.concept ?? (!subject && model.slice(figure.counted))),
          row('What happened', !subject && figure.event),
          row('Hedge', figure.modifier !== 'exactly' && hedge && `“${hedge}”, read as “${figure.modifier.replaceAll('_', ' ')}”`),
          row('Trend', say.trendWords(figure)),
          row('Why', voucher?.cue && `“${voucher.cue}” names the source; `, say.ruleWords(figure.rule))),
      ];
    },

    date(date, model) {
      const dateline = model.report.dateline;
      const relative = date.implied.length > 0 && dateline;
      return [
        el('p', { class: 'headline' }, dateWords(date)),
        el('dl', {},
          row('In the text', `“${model.slice(date)}”`),
          row('Left out', date.implied.join(', ')),
          row('Worked out from', relative && `the day of writing, ${dayWords(dateline.date)}`),
          row('Could also be', date.alternatives.join(', ')),
          row('Said by', model.voucher(date)?.name),
          row('As data', el('code', {}, date.value)),
          row('Why', say.ruleWords(date.rule))),
      ];
    },

    claim(claim, model) {
      const { name, role, entity, words } = model.speaker(claim);
      const around = model.claimsAround(claim);
      return [
        el('p', { class: 'headline' }, entity ? go(entity.id, name) : name ?? 'Unnamed source',
          role && el('span', { class: 'subject' }, `, ${role}`)),
        el('blockquote', {}, model.join(claim.content)),
        el('dl', {},
          row('Nature', say.claimNature(claim)),
          row('Source', !words ? 'not named' : words !== name && words),
          row('Within', around[0] && go(around[0].id, `what ${model.speaker(around[0]).name ?? 'another source'} says`)),
          row('Figures', claim.figures.flatMap((id, i) => [i > 0 && ', ', go(id, figureValue(model.get(id)))])),
          row('Why', model.cueWords(claim) && `“${model.cueWords(claim)}” tells who says it; `,
            `${say.ruleWords(claim.rule)}, ${Math.round(claim.confidence * 100)}% sure`)),
      ];
    },

    entity(entity, model) {
      const claims = model.report.claims.filter((claim) => claim.entity === entity.id);
      const more = claims.length - CLAIMS;
      return [
        el('p', { class: 'headline' }, entity.name),
        entity.roles.length > 0 && el('p', { class: 'voucher' }, entity.roles.join('; ')),
        el('dl', {},
          row('Kind', say.ENTITY_KIND[entity.kind]),
          row('Also called', entity.aliases.join(', ')),
          row('Named', `${entity.mentions.length} ${entity.mentions.length === 1 ? 'time' : 'times'}`),
          row('Says', claims.length > 0 && el('ul', {},
            claims.slice(0, CLAIMS).map((claim) => el('li', {}, go(claim.id, shorten(model.join(claim.content), 60)))),
            more > 0 && el('li', {}, `and ${more} more, in the list of claims`)))),
      ];
    },
  };

  /** Opens the card at an element; `layers` are the ids of all marks there, innermost first; `at` is its place in the text. */
  function open(id, layers, model, anchor, at) {
    const item = model.get(id);
    if (!item) return;
    [opener, shown] = [anchor, id];
    const others = layers.filter((other) => other !== id);
    popover.className = `card ${kindOf(id)}`;
    popover.replaceChildren(
      el('div', { class: 'card-top' },
        el('p', { class: 'kind' }, say.KIND_NAMES[kindOf(id)].one),
        el('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: close }, '×')),
      ...bodies[kindOf(id)](item, model).filter(Boolean),
      ...(others.length > 0 ? [el('p', { class: 'layers' }, 'On the same words: ',
        others.flatMap((other, i) => [i > 0 && ', ', go(other, layerName(other, model))]))] : []),
      ...actions(id, item, model, at),
    );
    popover.setAttribute('aria-label', say.itemWords(id, item, model));
    if (!popover.matches(':popover-open')) popover.showPopover();
    put(anchor);
  }

  /** Below the words, or above, so that they stay in view; below their first line where there is room for neither. */
  function put(anchor) {
    const lines = anchor.getClientRects();
    const first = lines[0] ?? anchor.getBoundingClientRect();
    const { bottom } = lines[lines.length - 1] ?? first;
    const { offsetWidth: width, offsetHeight: height } = popover;
    const room = (from) => from + GAP + height < innerHeight;
    const above = first.top - GAP - height;
    const top = room(bottom) ? bottom + GAP : above > GAP ? above : Math.min(first.bottom + GAP, Math.max(GAP, innerHeight - height - GAP));
    popover.style.top = `${top}px`;
    popover.style.left = `${Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - width - GAP))}px`;
  }

  function close() {
    popover.hidePopover();
  }

  popover.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') onClose(opener);
  });

  // What unfolds in it makes it taller.
  new ResizeObserver(() => popover.matches(':popover-open') && put(opener)).observe(popover);

  return { open, close, isOpen: () => popover.matches(':popover-open'), shown: () => (popover.matches(':popover-open') ? shown : null) };
}

function layerName(id, model) {
  return `${say.KIND_NAMES[kindOf(id)].one} “${shorten(kindOf(id) === 'entity' ? model.get(id).name : model.join(model.spans(model.get(id))), 40)}”`;
}

/** The beginning of a text, cut between words. */
function shorten(text, length) {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')}\u00a0…`;
}
