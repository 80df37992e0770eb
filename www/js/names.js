/**
 * Names by kind, people first, each with roles and the number of mentions.
 */
import { el } from './dom.js';
import { ENTITY_KINDS } from './wording.js';

export function nameEntries({ model }) {
  const { entities } = model.report;
  if (entities.length === 0) {
    return [{ top: () => el('p', { class: 'nothing' }, 'No names found. People, organisations, places and groups would stand here.') }];
  }
  return Object.entries(ENTITY_KINDS).flatMap(([kind, title]) => {
    const ofKind = entities.filter((entity) => entity.kind === kind)
      .sort((a, b) => b.mentions.length - a.mentions.length);
    return ofKind.length === 0 ? [] : [section(title), ...ofKind.map(nameEntry)];
  });
}

const section = (title) => ({
  group() {
    const rows = el('ul', { class: 'rows' });
    return { section: el('section', { class: 'names' }, el('h3', {}, title), rows), rows };
  },
});

const nameEntry = (entity) => ({
  id: entity.id,
  class: 'entity',
  content: () => [
    el('span', { class: 'value' }, entity.name),
    entity.mentions.length > 1 && el('span', { class: 'times' }, ` ×${entity.mentions.length}`),
    entity.roles.length > 0 && el('span', { class: 'voucher' }, ` ${entity.roles.join('; ')}`),
  ],
});
