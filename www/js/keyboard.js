/**
 * Keys, from one table: what they do, and what the help sheet says.
 *
 * Single keys are off while typing and can be switched off for good.
 */
import { byId, el } from './dom.js';
import { recall, remember } from './memory.js';

export function startKeyboard({ step, toggle, filter, help, layer }) {
  const keys = [
    { key: 'j', does: 'next mark in the text', run: () => step(1) },
    { key: 'k', does: 'previous mark', run: () => step(-1) },
    { key: '[', does: 'the inner of marks on the same words', run: () => layer(-1) },
    { key: ']', does: 'the outer one', run: () => layer(1) },
    { key: 'f', does: 'show or hide figures', run: () => toggle('figure') },
    { key: 'c', does: 'show or hide claims', run: () => toggle('claim') },
    { key: 'd', does: 'show or hide dates', run: () => toggle('date') },
    { key: 'n', does: 'show or hide names', run: () => toggle('entity') },
    { key: '/', does: 'filter the list', run: filter },
    { key: '?', does: 'this sheet', run: help },
  ];
  const fixed = [
    ['Enter', 'open the card of a mark'], ['Esc', 'close'], ['← →', 'walk from mark to mark, or between the lists'],
  ];
  const single = byId('single-keys');
  single.checked = recall('single-keys') !== 'off';
  single.addEventListener('change', () => remember('single-keys', single.checked ? null : 'off'));
  byId('keys').replaceChildren(...[...keys.map(({ key, does }) => [key, does]), ...fixed]
    .map(([key, does]) => el('tr', {}, el('th', { scope: 'row' }, el('kbd', {}, key)), el('td', {}, does))));

  document.addEventListener('keydown', (event) => {
    if (!single.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, dialog, [contenteditable]')) return;
    const hit = keys.find(({ key }) => key === event.key);
    if (!hit) return;
    event.preventDefault();
    hit.run();
  });
}
