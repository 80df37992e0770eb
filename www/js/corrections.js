/**
 * Putting findings right: what the card offers, the list of what was done, and undoing it.
 *
 * A correction names its finding by its place in the text, as the report's contract has it; `onChange(corrections)` is
 * called with the new list, and the text is read again with it.
 */
import { byId, el, inSlices } from './dom.js';
import { kindOf } from './model.js';
import { ENTITY_KIND, KIND_NAMES } from './wording.js';

const span = ({ start, end }) => ({ start, end });

export function createCorrections({ get, onChange }) {
  const bar = byId('corrections');

  const add = (correction) => onChange([...get(), correction]);

  byId('undo').addEventListener('click', () => onChange(get().slice(0, -1)));
  byId('undo-all').addEventListener('click', () => onChange([]));

  /** What the card of an item offers; `place` is the mention that was opened. */
  function offers(id, item, model, place) {
    const kind = kindOf(id);
    const at = span(kind === 'entity' ? place ?? item.mentions[0] : kind === 'claim' ? item.content[0] : item);
    const drop = el('button', { type: 'button', onclick: () => add({ do: 'drop', what: kind, at }) },
      `Remove this ${KIND_NAMES[kind].one}`);
    const wrong = el('details', { class: 'wrong' }, el('summary', {}, 'Not right?'));
    wrong.addEventListener('toggle', () => {
      wrong.append(el('div', {}, kind === 'entity' ? entityOffers(item, model, at) : null, drop));
      wrong.scrollIntoView({ block: 'nearest' });
    }, { once: true });
    return [wrong];
  }

  function entityOffers(entity, model, at) {
    const kinds = el('select', { onchange: ({ target }) => add({ do: 'kind', at, kind: target.value }) },
      Object.entries(ENTITY_KIND).map(([value, name]) => el('option', { value, selected: value === entity.kind }, name)));
    const others = model.list('entity').filter((other) => other.id !== entity.id);
    const merge = el('select', {
      onchange({ target }) {
        const other = model.get(target.value);
        if (other) add({ do: 'merge', at, into: span(other.mentions[0]) });
      },
    }, el('option', { value: '' }, 'choose …'));
    // Of a long article there are thousands.
    inSlices(others, (other) => merge.append(el('option', { value: other.id }, other.name)));
    return [
      el('label', {}, 'It is a ', kinds),
      others.length > 0 && el('label', {}, 'Same as ', merge),
      entity.mentions.length > 1 && el('button', { type: 'button', onclick: () => add({ do: 'split', at }) },
        'This mention is another'),
    ];
  }

  function update(corrections) {
    bar.hidden = corrections.length === 0;
    byId('corrections-count').textContent = corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`;
  }

  return { offers, update };
}
