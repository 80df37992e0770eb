/**
 * The evidence beside the article: four lists under tabs, a filter, and the chosen row.
 *
 * On a narrow screen the same panel stands in a sheet that slides up from the bar of counts.
 */
import { byId, el, inSlices, rest as breathe } from './dom.js';
import { claimRows } from './claims.js';
import { dateRows } from './timeline.js';
import { figureRows } from './ledger.js';
import { nameRows } from './names.js';
import { kindOf, KINDS } from './model.js';
import { KIND_NAMES } from './wording.js';

/** Parts of a list built at a time. */
const PORTION = 200;
const LISTS = { figure: figureRows, claim: claimRows, date: dateRows, entity: nameRows };

export function createPanel({ onChoose, onHover, narrow }) {
  const panel = byId('panel');
  const sheet = byId('sheet');
  const list = byId('list');
  const filter = byId('filter');
  const tabs = Object.fromEntries(KINDS.map((kind) => [kind, byId(`tab-${kind}`)]));
  let model = null;
  let kind = 'figure';
  let chosen = null;
  let onlyUnsourced = false;
  let filtered = '';
  let rest = [];
  let building = new AbortController();
  const atEnd = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) return;
    atEnd.disconnect();
    more(PORTION);
  }, { root: list, rootMargin: '400px' });

  function show(next) {
    kind = next;
    for (const [name, tab] of Object.entries(tabs)) {
      tab.setAttribute('aria-selected', String(name === kind));
      tab.tabIndex = name === kind ? 0 : -1;
    }
    list.setAttribute('aria-labelledby', `tab-${kind}`);
    return build();
  }

  /** Builds the current list; long ones in slices. */
  async function build() {
    building.abort();
    building = new AbortController();
    const { signal } = building;
    list.replaceChildren();
    list.scrollTop = 0;
    if (!model) return;
    await breathe();
    if (signal.aborted) return;
    rest = LISTS[kind]({ model, onlyUnsourced, toggleUnsourced, row });
    await more(PORTION, signal);
    if (!signal.aborted) await applyFilter();
  }

  /** Builds so many parts of the list more; the next portion when its end comes into view. */
  async function more(number, signal = building.signal) {
    const parts = rest.splice(0, number);
    await inSlices(parts, (part) => {
      const node = part();
      if (node) list.append(node);
    }, signal);
    if (signal.aborted || rest.length === 0) return;
    const last = list.querySelectorAll('button.row');
    atEnd.disconnect();
    atEnd.observe(last[last.length - 1]);
  }

  function toggleUnsourced() {
    onlyUnsourced = !onlyUnsourced;
    return build().then(() => list.querySelector('.summary button')?.focus());
  }

  /** A row's button: chooses its item, lights it while pointed at. */
  function row(id, attributes, ...children) {
    return el('button', {
      type: 'button', ...attributes, class: `row ${attributes.class ?? ''}`, 'data-id': id,
      'aria-current': id === chosen ? 'true' : null,
    }, ...children);
  }

  async function applyFilter() {
    const wanted = filter.value.trim().toLowerCase();
    if (wanted === '' && filtered === '') return;
    filtered = wanted;
    await more(rest.length);
    let shown = 0;
    for (const button of list.querySelectorAll('button.row')) {
      const holder = button.closest('li') ?? button;
      const hide = wanted !== '' && !button.textContent.toLowerCase().includes(wanted);
      holder.hidden = hide;
      shown += hide ? 0 : 1;
    }
    for (const group of list.querySelectorAll('[data-group]')) {
      group.hidden = wanted !== '' && !group.querySelector('li:not([hidden]) button.row');
    }
    byId('no-match').hidden = wanted === '' || shown > 0;
  }

  /** Marks the item's row as chosen, opening its list where needed. */
  async function choose(id, { scroll = true } = {}) {
    chosen = id;
    if (kindOf(id) !== kind) await show(kindOf(id));
    if (!list.querySelector(`button.row[data-id="${id}"]`)) await more(rest.length);
    for (const button of list.querySelectorAll('button.row')) {
      if (button.dataset.id === id) {
        button.setAttribute('aria-current', 'true');
        if (scroll) button.scrollIntoView({ block: 'nearest' });
      } else {
        button.removeAttribute('aria-current');
      }
    }
  }

  function openSheet(next) {
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

  list.addEventListener('click', ({ target }) => {
    const id = target.closest('button.row')?.dataset.id;
    if (!id) return;
    sheet.close();
    onChoose(id);
  });
  for (const [name, of] of [['pointerover', (t) => t], ['focusin', (t) => t], ['pointerleave', () => null]]) {
    list.addEventListener(name, ({ target }) => onHover(of(target)?.closest?.('button.row')?.dataset.id ?? null));
  }
  filter.addEventListener('input', applyFilter);
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
    choose, show, openSheet,
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
      return build();
    },
  };
}
