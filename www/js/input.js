/**
 * How a text gets in: typed, pasted (plain or HTML), opened, dropped, or a sample.
 *
 * `onText(text)` is called for each, `onFail(error, again)` where a file or sample cannot be read; `first()` gives the text kept from the last visit, else the first sample.
 */
import { htmlToText } from './clean.js';
import { byId, el } from './dom.js';
import { recall, remember } from './memory.js';

const PAUSE = 300;
/** Longer texts are not remembered, so that the browser's store is not filled. */
const KEPT = 500_000;
/** Longer texts are read but not put in the box: laying them out there would freeze the page. */
const EDITED = 100_000;

export function startInput({ onText, onFail }) {
  const area = byId('input');
  const samples = byId('samples');
  const keep = byId('keep');
  let timer = 0;

  function take(text) {
    clearTimeout(timer);
    if (keep.checked && text.length <= KEPT) remember('text', text);
    return onText(text);
  }

  /** A new text from outside: shown in the box, which folds to a line until it is entered, and read at once. */
  function replace(text) {
    show(text);
    return take(text);
  }

  function show(text) {
    area.value = text.length <= EDITED ? text : '';
    area.classList.add('folded');
    area.scrollTop = 0;
    byId('input-label').textContent = 'Paste another article, or edit this one';
    samples.value = '';
    if (document.activeElement === area) byId('article').focus({ preventScroll: true });
  }

  // Entered again, the old text is selected as a whole: what is pasted then takes its place.
  area.addEventListener('focus', () => {
    if (area.classList.contains('folded')) setTimeout(() => area.select());
    area.classList.remove('folded');
  });

  area.addEventListener('input', () => {
    clearTimeout(timer);
    samples.value = '';
    timer = setTimeout(() => take(area.value), PAUSE);
  });

  /** The text of a paste or drop: its HTML as paragraphs, else the plain text. */
  async function textOf(data) {
    const [html, plain] = ['text/html', 'text/plain'].map((type) => data.getData(type));
    return (html && await htmlToText(html)) || plain;
  }

  async function paste(event) {
    const { target, clipboardData: data } = event;
    const inArea = target === area;
    if (!data || !inArea && target.closest?.('input, textarea, select, dialog')) return;
    if (!['text/html', 'text/plain'].some((type) => data.getData(type).trim())) return;
    event.preventDefault();
    const text = await textOf(data);
    if (text.trim() === '') return;
    const isWhole = area.selectionEnd - area.selectionStart === area.value.length;
    if (inArea && !isWhole && area.value.length + text.length <= EDITED) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      take(area.value);
    } else {
      replace(text);
    }
  }

  async function open(file) {
    try {
      const text = await file.text();
      const isHtml = /\.html?$/i.test(file.name) || file.type === 'text/html';
      await replace(isHtml ? await htmlToText(text) : text);
    } catch (error) {
      onFail(error, () => open(file));
    }
  }

  async function readSample(file) {
    const response = await fetch(new URL(`../samples/${file}`, import.meta.url));
    if (!response.ok) throw new Error(`The sample ${file} could not be loaded (status ${response.status}).`);
    return onText(await response.text());
  }

  async function chooseSample() {
    area.value = '';
    try {
      await readSample(samples.value);
    } catch (error) {
      onFail(error, chooseSample);
    }
  }

  document.addEventListener('paste', paste);
  byId('file').addEventListener('change', ({ target }) => target.files[0] && open(target.files[0]));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) open(file);
    else replace(await textOf(event.dataTransfer));
  });
  byId('input-form').addEventListener('submit', (event) => event.preventDefault());
  samples.addEventListener('change', chooseSample);
  keep.addEventListener('change', () => {
    remember('keep', keep.checked ? 'yes' : null);
    remember('text', keep.checked && area.value ? area.value : null);
  });

  return {
    /** An article that came with the page's address. */
    received({ text, date }) {
      show(text);
      return onText(text, date);
    },

    async first() {
      const list = await (await fetch(new URL('../samples/index.json', import.meta.url))).json();
      samples.append(...list.map(({ file, title, about }) => el('option', { value: file, title: about }, title)));
      keep.checked = recall('keep') === 'yes';
      const kept = keep.checked ? recall('text') : null;
      if (kept) return replace(kept);
      samples.value = list[0].file;
      return readSample(list[0].file);
    },
  };
}
