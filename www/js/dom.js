/**
 * Elements without markup: everything from outside goes in as text.
 *
 * `el('p', {class: 'note'}, 'By ', el('b', {}, name))` gives a paragraph. Properties that begin with `on` are listeners,
 * `null` and `false` are left out, other values become attributes.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element with this id, which index.html promises. */
export const byId = (id) => document.getElementById(id);

/** Lets the browser paint and take input. */
export function rest() {
  if (globalThis.scheduler?.yield) return globalThis.scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Waits until the page has been seen once: what stands in the HTML comes before the program. */
export function firstPaint() {
  const seen = new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  // A page opened in the background is not painted at all.
  const hidden = new Promise((resolve) => { setTimeout(resolve, 500); });
  return Promise.race([seen, hidden]);
}

/** Milliseconds of work before the page may do something else: half of what a frame takes. */
const SLICE = 8;

/**
 * Calls `each` for all items and rests whenever a few milliseconds have gone, so that a long list never freezes the page.
 * Stops early, giving `false`, once `signal` is aborted.
 */
export async function inSlices(items, each, signal) {
  let started = performance.now();
  for (const item of items) {
    if (signal?.aborted) return false;
    each(item);
    if (performance.now() - started > SLICE) {
      await rest();
      started = performance.now();
    }
  }
  return !signal?.aborted;
}
