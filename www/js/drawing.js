/**
 * The article drawn into the page, a few paragraphs at a time: a long one at once would freeze it.
 *
 * `createDrawing(root, library)` gives `draw(text, packed, onPart)`, `clear()` and `shows(text)`. The library builds the elements; `packed`
 * tells it where the marks are; `onPart(element)` is called with each section or paragraph before it is shown.
 */
import { inSlices, rest } from './dom.js';

export function createDrawing(root, library) {
  let shown = null;
  let current = new AbortController();

  /** Ends the drawing under way; gives the signal that will end the next. */
  function begin() {
    current.abort();
    current = new AbortController();
    return current.signal;
  }

  /** Takes away this part and all that follow. */
  function empty(first, signal) {
    function* fromTheEnd() {
      while (first?.parentNode === root) yield root.lastChild;
    }
    return inSlices(fromTheEnd(), (part) => part.remove(), signal);
  }

  /** The article's parts as they are built: sections of a long one, else paragraphs. */
  function* parts(rendering, workshop) {
    for (let done = false; !done;) {
      done = rendering.step(1);
      // The last section may still grow.
      while (workshop.childElementCount > (done ? 0 : 1)) {
        const part = workshop.firstChild;
        part.remove();
        yield part;
      }
    }
  }

  /** The same text takes the place of the old one part by part, so that the reader stays where they are. */
  async function draw(text, packed, onPart) {
    const signal = begin();
    await rest();
    const workshop = document.createElement('div');
    const rendering = new library.Rendering(workshop, text, packed);
    await rest();
    if (!signal.aborted && text !== shown) {
      shown = text;
      await empty(root.firstChild, signal);
      if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
    }
    // A long article's new part is taken to be as high as the old one until it comes into view.
    const former = Array.from(root.children, (part) => ({ part, height: part.offsetHeight })).values();
    await inSlices(parts(rendering, workshop), (part) => {
      onPart(part);
      const { value: old } = former.next();
      if (!old) return root.append(part);
      part.style.containIntrinsicBlockSize = `auto ${old.height}px`;
      old.part.replaceWith(part);
    }, signal);
    rendering.free();
    await empty(former.next().value?.part, signal);
  }

  function clear() {
    shown = null;
    return empty(root.firstChild, begin());
  }

  return { draw, clear, shows: (text) => text === shown };
}
