/**
 * Claims by speaker: who speaks most, and what each one says.
 */
import { el } from './dom.js';
import { claimNature } from './wording.js';

/** Speakers with their claims and share of all words attributed, in order of that share. */
export function speakers(model) {
  const groups = new Map();
  for (const claim of model.report.claims) {
    const { name, key, role } = model.speaker(claim);
    if (!groups.has(key)) groups.set(key, { name, role, claims: [], length: 0 });
    const group = groups.get(key);
    group.claims.push(claim);
    group.length += claim.content.reduce((sum, span) => sum + span.end - span.start, 0);
  }
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0) || 1;
  return [...groups.values()]
    .map((group) => ({ ...group, share: group.length / total }))
    .sort((a, b) => b.share - a.share);
}

export function claimRows({ model, row }) {
  const groups = speakers(model);
  if (groups.length === 0) {
    return [() => el('p', { class: 'nothing' }, 'No claims found. Quotations, “X said that …”, “according to X” would stand here.')];
  }
  return groups.flatMap((group) => {
    const list = el('ul', { class: 'rows' });
    return [
      () => speakerSection(group, list),
      ...group.claims.map((claim) => () => void list.append(el('li', {}, claimRow(claim, model, row)))),
    ];
  });
}

function speakerSection({ name, role, claims, share }, list) {
  const bar = el('span', { class: 'share', 'aria-hidden': 'true' }, el('span', {}));
  bar.firstChild.style.inlineSize = `${share * 100}%`;
  return el('section', { class: 'speaker', 'data-group': '' },
    el('h3', {}, name ?? 'Nobody named', role && el('span', { class: 'role' }, ` ${role}`)),
    el('p', { class: 'amount' }, bar,
      `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}, ${Math.round(share * 100)}% of the words attributed`),
    list);
}

function claimRow(claim, model, row) {
  return row(claim.id, { class: 'claim' },
    el('span', { class: 'content' }, model.join(claim.content)),
    ' ', el('span', { class: 'voucher' }, claim.cue.length > 0 && ['“', model.join(claim.cue), '” · '], claimNature(claim)));
}
