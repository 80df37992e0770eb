/**
 * The evidence beside the article: four lists under tabs, a filter, and the chosen row.
 *
 * On a narrow screen the same panel stands in a sheet that slides up from the bar of counts.
 */
import { byId, inSlices, rest } from './dom.js';
import { entriesOf } from './entries.js';
import { createList } from './list.js';
import { kindOf, KINDS } from './model.js';
import { KIND_NAMES, searchable, searchWords } from './wording.js';

export function createPanel({ onChoose, onHover, narrow }) {
  const panel = byId('panel');
  const sheet = byId('sheet');
  const filter = byId('filter');
  const list = createList(byId('list'));
  const tabs = Object.fromEntries(KINDS.map((kind) => [kind, byId(`tab-${kind}`)]));
  let model = null;
  let kind = 'figure';
  let onlyUnsourced = false;
  /** The current list's entries without a filter. */
  let all = [];
  let building = new AbortController();

  function show(next) {
    kind = next;
    for (const [name, tab] of Object.entries(tabs)) {
      tab.setAttribute('aria-selected', String(name === kind));
      tab.tabIndex = name === kind ? 0 : -1;
    }
    byId('list').setAttribute('aria-labelledby', `tab-${kind}`);
    return build();
  }

  function build() {
    all = model ? entriesOf(kind, { model, onlyUnsourced, toggleUnsourced }) : [];
    return fill();
  }

  /** Fills the list with what the filter lets through. */
  async function fill() {
    building.abort();
    building = new AbortController();
    const { signal } = building;
    const wanted = searchable(filter.value.trim());
    const shown = wanted === '' ? all : await matching(all, wanted, signal);
    if (signal.aborted) return;
    byId('no-match').hidden = shown.length > 0 || wanted === '';
    await list.show(shown);
  }

  /** The rows that hold the words, with their groups. */
  async function matching(entries, wanted, signal) {
    const found = [];
    let group = null;
    await inSlices(entries, (entry) => {
      if (entry.group) group = entry;
      if (!entry.id || !searchWords(entry.id, model).includes(wanted)) return;
      if (group) found.push(group);
      group = null;
      found.push(entry);
    }, signal);
    return found;
  }

  function toggleUnsourced() {
    onlyUnsourced = !onlyUnsourced;
    return build().then(() => byId('list').querySelector('.summary button')?.focus());
  }

  /** Marks the item's row as chosen, opening its list where needed. */
  async function choose(id) {
    if (kindOf(id) !== kind) await show(kindOf(id));
    await list.choose(id);
  }

  function openSheet(next, { unsourced = false } = {}) {
    onlyUnsourced = unsourced;
    show(next);
    if (!narrow.matches) return;
    sheet.showModal();
    tabs[next].focus();
  }

  function fitScreen() {
    if (narrow.matches) sheet.append(panel);
    else {
      sheet.close();
      byId('columns').append(panel);
    }
  }

  byId('list').addEventListener('click', ({ target }) => {
    const id = target.closest('button.row')?.dataset.id;
    if (!id) return;
    sheet.close();
    onChoose(id);
  });
  for (const [name, of] of [['pointerover', (t) => t], ['focusin', (t) => t], ['pointerleave', () => null]]) {
    byId('list').addEventListener(name, ({ target }) => onHover(of(target)?.closest?.('button.row')?.dataset.id ?? null));
  }
  filter.addEventListener('input', fill);
  byId('tabs').addEventListener('click', ({ target }) => {
    const tab = target.closest('[role=tab]');
    if (tab) show(tab.dataset.kind);
  });
  byId('tabs').addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = KINDS.at((KINDS.indexOf(kind) + by) % KINDS.length);
    show(next);
    tabs[next].focus();
  });
  byId('close-sheet').addEventListener('click', () => sheet.close());
  narrow.addEventListener('change', fitScreen);
  fitScreen();

  return {
    choose, openSheet,
    focusFilter() {
      if (narrow.matches) sheet.showModal();
      filter.focus();
    },
    update(next) {
      model = next;
      onlyUnsourced = false;
      for (const [name, tab] of Object.entries(tabs)) {
        tab.querySelector('.count').textContent = model ? String(model.list(name).length) : '';
        tab.setAttribute('aria-label', model ? `${KIND_NAMES[name].title}, ${model.list(name).length}` : KIND_NAMES[name].title);
      }
      return rest().then(build);
    },
  };
}
