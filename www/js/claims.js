/**
 * Claims by speaker: who speaks most, and what each one says.
 */
import { el } from './dom.js';
import { claimNature } from './wording.js';

export function claimEntries({ model }) {
  if (model.speakers.length === 0) {
    return [{ top: () => el('p', { class: 'nothing' }, 'No claims found. Quotations, “X said that …”, “according to X” would stand here.') }];
  }
  return model.speakers.flatMap((speaker) => [
    { group: () => speakerSection(speaker) },
    ...speaker.claims.map((id) => ({ id, class: 'claim', content: () => claimRow(model.get(id), model) })),
  ]);
}

function speakerSection({ name, role, claims, share }) {
  const bar = el('span', { class: 'share', 'aria-hidden': 'true' }, el('span', {}));
  bar.firstChild.style.inlineSize = `${share * 100}%`;
  const rows = el('ul', { class: 'rows' });
  const section = el('section', { class: 'speaker' },
    el('h3', {}, name ?? 'Nobody named', role && el('span', { class: 'role' }, ` ${role}`)),
    el('p', { class: 'amount' }, bar,
      `${claims.length === 1 ? '1 claim' : `${claims.length} claims`}, ${Math.round(share * 100)}% of the words attributed`),
    rows);
  return { section, rows };
}

function claimRow(claim, model) {
  const cue = model.cueWords(claim);
  return [
    el('span', { class: 'content' }, model.join(claim.content)),
    ' ', el('span', { class: 'voucher' }, cue && `“${cue}” · `, claimNature(claim)),
  ];
}
