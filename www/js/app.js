/**
 * The page put together: state, reader, article, evidence, input.
 *
 * Data goes one way: input sets `text` and `date`, a reading sets `model`, every view follows the state.
 */
import { createArticle } from './article.js';
import { bookmarkFor } from './bookmarklet.js';
import { createCard } from './card.js';
import { createClient, Stopped } from './client.js';
import { compile, start } from './core.js';
import { createCorrections } from './corrections.js';
import { byId, firstPaint } from './dom.js';
import { fromPage } from './handover.js';
import { startInput } from './input.js';
import { startKeyboard } from './keyboard.js';
import { looksEnglish } from './language.js';
import { createModel } from './model.js';
import { startOffline } from './offline.js';
import { createPanel } from './panel.js';
import { startPaper } from './paper.js';
import { fromLink } from './share.js';
import { fromShare } from './shared.js';
import { createStatus } from './status.js';
import { createStore } from './store.js';
import { startTakeaway } from './takeaway.js';
import { startTheme } from './theme.js';
import * as say from './wording.js';

/** Longer texts are not read at all: characters. */
const LONGEST = 5_000_000;

const store = createStore({ text: '', date: null, corrections: [], model: null });
const status = createStatus({ onStop: () => client?.stop(), onUnsourced: () => panel.openSheet('figure', { unsourced: true }) });
const narrow = matchMedia('screen and (max-width: 47.99rem)');
let client = null;
let article = null;

const corrections = createCorrections({
  get: () => store.get().corrections,
  onChange(list) {
    card.close();
    return read(store.get().text, { date: store.get().date, corrections: list });
  },
});

const card = createCard(byId('card'), {
  actions: corrections.offers,
  onGo: (id) => choose(id),
  onClose: (opener) => {
    article.light([]);
    if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
  },
});

const panel = createPanel({
  narrow,
  onChoose: (id) => choose(id),
  onHover: (id) => light(id),
});

/** Reads the text and shows what was found. */
async function read(text, { date = null, corrections: list = [] } = {}) {
  const whole = text.replace(/\r\n?/g, '\n').toWellFormed();
  store.set({ text: whole, date, corrections: list });
  corrections.update(list);
  if (whole.trim() === '') {
    clear();
    return status.say('Paste an article, open a file, or choose a sample.');
  }
  if (whole.length > LONGEST) {
    clear();
    return status.say(`This text has ${whole.length.toLocaleString('en')} characters; the page reads up to ${LONGEST.toLocaleString('en')}. Paste a part of it.`, 'warning');
  }
  const done = status.working(whole.length);
  try {
    const { report, marks, digest } = await client.read(whole, options());
    const model = createModel(whole, report, digest);
    store.set({ model });
    await Promise.all([
      article.draw(model, marks, status.progress),
      panel.update(model),
    ]);
    status.found(model, looksEnglish(whole));
  } catch (error) {
    if (error instanceof Stopped) status.say('Stopped. The text is as it was; change it or paste another to read again.');
    else status.failed(error, () => read(text, { date, corrections: list }));
  } finally {
    done();
  }
}

/** What was read before is no longer what is in the box. */
function clear() {
  client.stop();
  card.close();
  store.set({ model: null });
  article.clear();
  panel.update(null);
}

/** What the library is to know beside the text. */
function options() {
  const { date, corrections: list } = store.get();
  return { ...(date && { date }), ...(list.length > 0 && { corrections: JSON.stringify(list) }) };
}

function light(id) {
  const { model } = store.get();
  article?.light(id && model ? model.related(id) : []);
}

/** An item chosen in a list, or by a link in the card: shown in the text, with its card. */
function choose(id) {
  const { model } = store.get();
  const mark = article.show(id);
  panel.choose(id);
  light(id);
  if (mark) card.open(id, article.layers(mark), model, mark, article.place(mark));
}

/** A mark opened in the text. */
function open(id, layers, mark) {
  panel.choose(id);
  light(id);
  const own = article.marksOf(id).find((part) => part.contains(mark) || mark.contains(part)) ?? mark;
  card.open(id, layers, store.get().model, mark, article.place(own));
}

store.watch(['model'], ({ model }) => {
  for (const button of document.querySelectorAll('.legend .toggle, .bar button')) {
    button.querySelector('.count').textContent = model ? String(model.list(button.dataset.kind).length) : '';
  }
  const line = model?.report.dateline;
  byId('dateline').value = line?.date ?? '';
  byId('dateline-origin').textContent = line ? { given: 'set by you', text: 'from the text', default: 'assumed: today' }[line.origin] : '';
  byId('takeaway-button').disabled = !model;
});

for (const button of document.querySelectorAll('.legend .toggle')) {
  button.addEventListener('click', () => toggle(button.dataset.kind));
}
for (const button of document.querySelectorAll('.bar button')) {
  button.addEventListener('click', () => panel.openSheet(button.dataset.kind));
}

function toggle(kind) {
  const button = document.querySelector(`.legend [data-kind=${kind}]`);
  const shown = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(shown));
  byId('article').classList.toggle(`hide-${kind}`, !shown);
}

byId('dateline').addEventListener('change', ({ target }) => {
  read(store.get().text, { date: target.value || null, corrections: store.get().corrections });
});
for (const name of ['trust', 'help']) byId(`${name}-button`).addEventListener('click', () => byId(name).showModal());

byId('bookmark').href = bookmarkFor(location.origin + location.pathname);
byId('bookmark').addEventListener('click', (event) => event.preventDefault());

async function begin() {
  startTheme();
  startOffline();
  const input = startInput({ onText: (text, date) => read(text, { date }), onFail: status.failed });
  try {
    await firstPaint();
    const module = await compile();
    const library = await start(module);
    client = createClient(module, { onRestart: () => status.say('The reader stopped and was started again.', 'warning') });
    article = createArticle(byId('article'), library, {
      onOpen: open,
      onEnter: (id) => !card.isOpen() && light(id),
      onStep: (id) => status.announce(say.itemWords(id, store.get().model.get(id), store.get().model)),
    });
    startKeyboard({
      step: (by) => article.step(by), toggle, filter: () => panel.focusFilter(), help: () => byId('help').showModal(),
      layer(by) {
        const mark = article.current();
        const ids = mark ? article.layers(mark) : [];
        const next = ids.indexOf(card.shown()) + by;
        if (ids.length > 0) open(ids[Math.max(0, Math.min(next, ids.length - 1))], ids, mark);
      },
    });
    startTakeaway({
      get: store.get,
      say: status.say,
      write: (format) => client.export(format, store.get().text, options()),
    });
    startPaper({ get: () => store.get().model });
    const shared = await fromLink() ?? await fromShare() ?? await fromPage();
    if (shared) await input.received(shared);
    else await input.first();
  } catch (error) {
    status.failed(error, () => location.reload());
  }
}

begin();
