/**
 * The article with its marks: drawing, lighting up what belongs together, walking from mark to mark.
 *
 * Marks are built by the library (nested `<mark data-id>` elements). The text is one stop for the Tab key; inside it arrow
 * keys (or j and k) walk.
 */
import { rest } from './dom.js';
import { kindOf } from './model.js';

/** Paragraphs a step, and milliseconds before the page may do something else. */
const STEP = 5;
const SLICE = 8;

export function createArticle(root, library, { onOpen, onEnter, onStep }) {
  let marks = [];
  let byItem = new Map();
  let here = -1;
  let lit = [];
  let starts = [];
  let paragraphs = [];
  let drawing = new AbortController();

  /** Nothing to show. */
  function clear() {
    drawing.abort();
    [marks, byItem, here, lit, paragraphs] = [[], new Map(), -1, [], []];
    root.replaceChildren();
  }

  /** Draws text and marks, a few paragraphs at a time; gives `false` when another drawing took over. */
  async function draw(model, packed, onProgress = () => {}) {
    drawing.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    [marks, byItem, here, lit, paragraphs] = [[], new Map(), -1, [], []];
    await rest();
    if (signal.aborted) return false;
    const rendering = new library.Rendering(root, model.text, packed);
    const total = packed[0];
    starts = packed.subarray(1, 1 + 2 * total);
    await rest();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let drawn = 0, done = false; !done && !signal.aborted;) {
      const began = performance.now();
      do {
        done = rendering.step(STEP);
        drawn += STEP;
      } while (!done && performance.now() - began < SLICE);
      collect(walker, model);
      if (!done) {
        onProgress(Math.min(1, drawn / total));
        await rest();
      }
    }
    rendering.free();
    return !signal.aborted;
  }

  /** Takes note of what was drawn since the last time; the walker stays where it was. */
  function collect(walker, model) {
    while (walker.nextNode()) {
      const element = walker.currentNode;
      if (element.tagName === 'P') paragraphs.push(element);
      else if (element.tagName === 'MARK') add(element, model);
      else if (element.className === 'pg-furniture' && element === element.parentElement.firstChild && !element.nextSibling) {
        element.parentElement.classList.add('apart');
      }
    }
  }

  function add(mark, model) {
    const { id } = mark.dataset;
    if (kindOf(id) === 'figure' && model.isUnsourced(model.get(id))) mark.classList.add('unsourced');
    if (!byItem.has(id)) byItem.set(id, []);
    byItem.get(id).push(mark);
    marks.push(mark);
  }

  /** Where a mark stands in the text. */
  function place(mark) {
    const paragraph = mark.closest('p');
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEndBefore(mark);
    const start = starts[2 * paragraphs.indexOf(paragraph)] + range.toString().length;
    return { start, end: start + mark.textContent.length };
  }

  /** Lights the marks of these ids, and nothing else. */
  function light(ids) {
    lit.forEach((mark) => mark.classList.remove('lit'));
    lit = ids.flatMap((id) => byItem.get(id) ?? []);
    lit.forEach((mark) => mark.classList.add('lit'));
  }

  const hidden = (mark) => root.classList.contains(`hide-${kindOf(mark.dataset.id)}`);

  /** Ids of all marks around an element, innermost first, each once. */
  function layers(element) {
    const ids = [];
    for (let mark = element.closest('mark'); mark; mark = mark.parentElement.closest('mark')) {
      if (!hidden(mark) && !ids.includes(mark.dataset.id)) ids.push(mark.dataset.id);
    }
    return ids;
  }

  function focus(mark) {
    if (here >= 0) marks[here].removeAttribute('tabindex');
    here = marks.indexOf(mark);
    mark.tabIndex = 0;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the next (1) or previous (-1) mark that is shown; parts of one mark count once. */
  function step(by) {
    const from = here < 0 ? (by > 0 ? -1 : marks.length) : here;
    const id = marks[here]?.dataset.id;
    for (let i = from + by; i >= 0 && i < marks.length; i += by) {
      if (!hidden(marks[i]) && (marks[i].dataset.id !== id)) {
        focus(marks[i]);
        onStep(marks[i].dataset.id);
        return;
      }
    }
  }

  /** Shows an item in the text: scrolls to it, flashes it, moves the focus there. */
  function show(id) {
    const [mark] = byItem.get(id) ?? [];
    if (!mark) return null;
    mark.scrollIntoView({ block: 'center' });
    focus(mark);
    for (const part of byItem.get(id)) {
      part.classList.remove('flash');
      void part.offsetWidth;
      part.classList.add('flash');
    }
    return mark;
  }

  root.addEventListener('pointerover', (event) => onEnter(layers(event.target)[0] ?? null));
  root.addEventListener('pointerleave', () => onEnter(null));
  root.addEventListener('click', (event) => {
    const ids = layers(event.target);
    if (ids.length === 0 || !getSelection().isCollapsed) return;
    focus(event.target.closest(`mark[data-id="${ids[0]}"]`));
    onOpen(ids[0], ids, event.target.closest('mark'));
  });
  root.addEventListener('focusin', ({ target }) => target.dataset.id && onEnter(target.dataset.id));
  root.addEventListener('keydown', (event) => {
    const mark = event.target.closest('mark');
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (move && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      step(move);
    } else if (mark && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(mark.dataset.id, layers(mark), mark);
    }
  });

  return { draw, clear, light, step, show, layers, place, current: () => marks[here] ?? null, marksOf: (id) => byItem.get(id) ?? [] };
}
