/**
 * On paper all four lists stand below the article, whole, not only the one in view.
 *
 * `get()` gives the model, or `null` where nothing was read. The lists are made when the browser is about to print, and go
 * afterwards.
 */
import { byId, el } from './dom.js';
import { entriesOf } from './entries.js';
import { writer } from './list.js';
import { KINDS } from './model.js';
import { KIND_NAMES } from './wording.js';

/** Of a list so many entries are printed. */
const MOST = 2_000;

export function startPaper({ get }) {
  const paper = byId('paper');

  function section(kind, model) {
    const entries = entriesOf(kind, { model });
    const root = el('section', {}, el('h2', {}, KIND_NAMES[kind].title));
    entries.slice(0, MOST).forEach(writer(root));
    if (entries.length > MOST) root.append(el('p', {}, `… and more: ${model.list(kind).length} in all`));
    return root;
  }

  addEventListener('beforeprint', () => {
    const model = get();
    if (model) paper.replaceChildren(...KINDS.map((kind) => section(kind, model)));
  });
  addEventListener('afterprint', () => paper.replaceChildren());
}
