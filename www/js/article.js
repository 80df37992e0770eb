/**
 * The article with its marks: lighting up what belongs together, walking from mark to mark, showing one.
 *
 * Marks are built by the library (nested `<mark data-id>` elements, see drawing.js). The text is one stop for the Tab key;
 * inside it arrow keys (or j and k) walk.
 */
import { inSlices } from './dom.js';
import { createDrawing } from './drawing.js';
import { kindOf } from './model.js';

export function createArticle(root, library, { onOpen, onEnter, onStep }) {
  const drawing = createDrawing(root, library);
  let starts = [];
  let paragraphs = [];
  let marks = [];
  let byItem = new Map();
  /** The mark that was chosen last, by its number; it, or else the first, is where the Tab key stops. */
  let here = -1;
  let lit = new Set();
  let lighting = new AbortController();

  function forget() {
    lighting.abort();
    [starts, paragraphs, marks, byItem, here, lit] = [[], [], [], new Map(), -1, new Set()];
  }

  /** Nothing to show. */
  function clear() {
    forget();
    return drawing.clear();
  }

  async function draw(model, packed, onProgress = () => {}) {
    const focused = drawing.shows(model.text) && root.contains(document.activeElement) ? here : -1;
    forget();
    const total = packed[0];
    starts = packed.subarray(1, 1 + 2 * total);
    await drawing.draw(model.text, packed, (part) => {
      collect(part, model);
      onProgress(paragraphs.length / total);
    });
    // A correction may take the mark away that has the focus: the one now in its place gets it.
    const next = marks[Math.min(focused, marks.length - 1)];
    if (next && document.activeElement === document.body) {
      focus(next);
      light([]);
    }
  }

  /** Takes note of the paragraphs and marks in a part of the article. */
  function collect(part, model) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT);
    for (let element = part; element; element = walker.nextNode()) {
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
    if (marks.length === 0) mark.tabIndex = 0;
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

  /** Lights the marks of these ids, and nothing else: in a long article a name has thousands. */
  function light(ids) {
    lighting.abort();
    lighting = new AbortController();
    const wanted = new Set(ids.flatMap((id) => byItem.get(id) ?? []));
    inSlices(lit.symmetricDifference(wanted), (mark) => {
      if (mark.classList.toggle('lit', wanted.has(mark))) lit.add(mark);
      else lit.delete(mark);
    }, lighting.signal);
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
    marks[Math.max(here, 0)].removeAttribute('tabindex');
    here = marks.indexOf(mark);
    mark.tabIndex = 0;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'nearest' });
  }

  /** The first mark in view, by its number; of a long article only the part in view is looked at. */
  function inView() {
    const below = (element) => element.getBoundingClientRect().bottom > 0;
    for (const part of root.children) {
      const mark = below(part) && [...part.querySelectorAll('mark')].find(below);
      if (mark) return marks.indexOf(mark);
    }
    return marks.length;
  }

  /** Goes to the next (1) or previous (-1) mark that is shown; parts of one mark count once. */
  function step(by) {
    const from = here >= 0 ? here : by > 0 ? inView() - 1 : inView();
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
    const parts = byItem.get(id) ?? [];
    if (parts.length === 0) return null;
    const [mark] = parts;
    mark.scrollIntoView({ block: 'center' });
    focus(mark);
    const paragraph = mark.closest('p');
    parts.filter((part) => paragraph.contains(part)).forEach((part) => part.classList.add('flash'));
    return mark;
  }

  /** Opens what is marked here: the innermost of what is shown. */
  function openAt(element) {
    const ids = layers(element);
    const mark = element.closest(`mark[data-id="${ids[0]}"]`);
    // In a long article an old mark may stand for a while where the new one is not drawn yet.
    if (!marks.includes(mark)) return;
    focus(mark);
    onOpen(ids[0], ids, mark);
  }

  root.addEventListener('animationend', ({ target }) => target.classList.remove('flash'));
  root.addEventListener('pointerover', (event) => onEnter(layers(event.target)[0] ?? null));
  root.addEventListener('pointerleave', () => onEnter(null));
  root.addEventListener('click', ({ target }) => getSelection().isCollapsed && openAt(target));
  root.addEventListener('focusin', ({ target }) => {
    if (!target.dataset.id) return;
    here = marks.indexOf(target);
    onEnter(target.dataset.id);
  });
  root.addEventListener('keydown', (event) => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (move && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      step(move);
    } else if (event.target.matches('mark') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      openAt(event.target);
    }
  });

  return { draw, clear, light, step, show, layers, place, current: () => marks[here] ?? null, marksOf: (id) => byItem.get(id) ?? [] };
}
