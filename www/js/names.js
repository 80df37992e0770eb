/**
 * Names by kind, people first, each with roles and the number of mentions.
 */
import { el } from './dom.js';
import { ENTITY_KINDS } from './wording.js';

export function nameRows({ model, row }) {
  const { entities } = model.report;
  if (entities.length === 0) {
    return [() => el('p', { class: 'nothing' }, 'No names found. People, organisations, places and groups would stand here.')];
  }
  return Object.entries(ENTITY_KINDS).map(([kind, title]) => () => {
    const ofKind = entities.filter((entity) => entity.kind === kind)
      .sort((a, b) => b.mentions.length - a.mentions.length);
    return ofKind.length === 0 ? null : el('section', { class: 'names', 'data-group': '' },
      el('h3', {}, title),
      el('ul', { class: 'rows' }, ofKind.map((entity) => el('li', {}, row(entity.id, { class: 'entity' },
        el('span', { class: 'value' }, entity.name),
        entity.mentions.length > 1 && el('span', { class: 'times' }, ` ×${entity.mentions.length}`),
        entity.roles.length > 0 && el('span', { class: 'voucher' }, ` ${entity.roles.join('; ')}`))))));
  });
}
