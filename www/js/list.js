/**
 * A list of any length, of which only what is near the view is made.
 *
 * Takes entries in order: `{top}` makes an element above all rows, `{group}` makes `{section, rows}` that takes the rows after
 * it, `{line}` makes a line that cannot be chosen, `{id, class, content}` is a row: `content()` gives what its button holds.
 */
import { el, inSlices } from './dom.js';

/** Entries made at a time. */
const PORTION = 40;
/** A row further down than this is shown without all those before it. */
const NEAR = 200;
/** Rows shown before one that was jumped to. */
const BEFORE = 3;

/** A row's button; what it shows is up to the caller. */
export const row = (id, attributes, ...content) => el('button', {
  type: 'button', ...attributes, class: `row ${attributes.class ?? ''}`, 'data-id': id,
}, ...content);

/** Gives a function that writes one entry after another into `root`; `isChosen(id)` tells the chosen row. */
export function writer(root, isChosen = () => false) {
  let rows = root;
  return (entry) => {
    if (entry.top) root.append(entry.top());
    else if (entry.line) rows.append(entry.line());
    else if (entry.group) {
      const made = entry.group();
      root.append(made.section);
      rows = made.rows;
    } else {
      const current = isChosen(entry.id) ? 'true' : null;
      rows.append(el('li', {}, row(entry.id, { class: entry.class, 'aria-current': current }, ...entry.content())));
    }
  };
}

export function createList(root) {
  let entries = [];
  let next = 0;
  let put = writer(root);
  let chosen = null;
  let building = new AbortController();
  let making = Promise.resolve();
  const atEnd = new IntersectionObserver((seen) => {
    if (seen.at(-1).isIntersecting) more();
  }, { root, rootMargin: '600px' });

  /** Shows these entries, from the one at `from` on. */
  async function show(all, from = 0) {
    building.abort();
    building = new AbortController();
    [entries, next, put] = [all, from, writer(root, (id) => id === chosen)];
    root.replaceChildren();
    root.scrollTop = 0;
    if (from > 0) {
      root.append(el('button', { type: 'button', class: 'link earlier', onclick: () => show(entries) }, 'Show the list from its beginning'));
      const group = entries.slice(0, from).findLast((entry) => entry.group);
      if (group) put(group);
    }
    await more();
  }

  /** Makes the next portion once those before it are made. */
  function more() {
    making = making.then(portion);
    return making;
  }

  /** Makes a portion; another follows when its end comes near the view. */
  async function portion() {
    atEnd.disconnect();
    const { signal } = building;
    const coming = entries.slice(next, next + PORTION);
    next += coming.length;
    if (await inSlices(coming, put, signal) && next < entries.length && root.lastElementChild) {
      atEnd.observe([...root.querySelectorAll('button.row')].at(-1) ?? root.lastElementChild);
    }
  }

  /** Marks an item's row as chosen and brings it into view, if it is in the list. */
  async function choose(id) {
    chosen = id;
    const all = entries;
    const at = all.findIndex((entry) => entry.id === id);
    if (at >= next + NEAR) await show(all, at - BEFORE);
    while (at >= next && entries === all) await more();
    if (entries !== all) return;
    if (at >= 0 && !root.querySelector(`li > button.row[data-id="${id}"]`)) await show(entries, Math.max(0, at - BEFORE));
    for (const button of root.querySelectorAll('button.row')) {
      if (button.dataset.id !== id) button.removeAttribute('aria-current');
      else button.setAttribute('aria-current', 'true');
    }
    root.querySelector(`li > button.row[data-id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  return { show, choose };
}
