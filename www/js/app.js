/**
 * The page put together: state, reader, article, evidence, input.
 *
 * Data goes one way: input sets `text` and `date`, a reading sets `model`, every view follows the state.
 */
import { createArticle } from './article.js';
import { createCard } from './card.js';
import { createClient, Stopped } from './client.js';
import { compile, start } from './core.js';
import { byId } from './dom.js';
import { startInput } from './input.js';
import { startKeyboard } from './keyboard.js';
import { looksEnglish } from './language.js';
import { createModel, KINDS } from './model.js';
import { createPanel } from './panel.js';
import { createStore } from './store.js';
import { createStatus } from './status.js';
import { startTheme } from './theme.js';
import * as say from './wording.js';

/** Longer texts are not read at all: characters. */
const LONGEST = 5_000_000;

const store = createStore({ text: '', date: null, model: null, packed: null, lit: null });
const status = createStatus({ onStop: () => client?.stop() });
const narrow = matchMedia('(max-width: 47.99rem)');
let client = null;
let article = null;

const card = createCard(byId('card'), {
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
async function read(text, date = null) {
  const whole = text.replace(/\r\n?/g, '\n').toWellFormed();
  store.set({ text: whole, date });
  if (whole.trim() === '') {
    store.set({ model: null });
    return status.say('Paste an article, open a file, or choose a sample.');
  }
  if (whole.length > LONGEST) {
    return status.say(`This text has ${say.number(whole.length)} characters; the page reads up to ${say.number(LONGEST)}. Paste a part of it.`, 'warning');
  }
  const done = status.working(whole.length);
  try {
    const { report, marks } = await client.read(whole, date ? { date } : {});
    const model = createModel(whole, report);
    store.set({ model, packed: marks });
    await Promise.all([
      article.draw(model, marks, status.progress),
      panel.update(model),
    ]);
    status.found(model, looksEnglish(whole));
  } catch (error) {
    if (error instanceof Stopped) status.say('Stopped. The text is as it was; change it or paste another to read again.');
    else status.failed(error, () => read(text, date));
  } finally {
    done();
  }
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
  if (mark) card.open(id, article.layers(mark), model, mark);
}

/** A mark opened in the text. */
function open(id, layers, mark) {
  panel.choose(id);
  light(id);
  card.open(id, layers, store.get().model, mark);
}

store.watch(['model'], ({ model }) => {
  for (const button of document.querySelectorAll('.legend .toggle, .bar button')) {
    button.querySelector('.count').textContent = model ? String(model.list(button.dataset.kind).length) : '';
  }
  const line = model?.report.dateline;
  byId('dateline').value = line?.date ?? '';
  byId('dateline-origin').textContent = line ? { given: 'set by you', text: 'from the text', default: 'today; the text names no date' }[line.origin] : '';
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

byId('dateline').addEventListener('change', ({ target }) => read(store.get().text, target.value || null));
for (const name of ['trust', 'help']) byId(`${name}-button`).addEventListener('click', () => byId(name).showModal());

async function begin() {
  startTheme();
  const input = startInput({ onText: (text) => read(text) });
  try {
    const module = await compile();
    const library = await start(module);
    client = createClient(module, { onRestart: () => status.say('The reader stopped and was started again.', 'warning') });
    article = createArticle(byId('article'), library, {
      onOpen: open,
      onEnter: (id) => !card.isOpen() && light(id),
    });
    startKeyboard({
      step: (by) => article.step(by), toggle, filter: () => panel.focusFilter(), help: () => byId('help').showModal(),
      layer(by) {
        const mark = article.current();
        const ids = mark ? article.layers(mark) : [];
        if (ids.length > 0) open(ids[by > 0 ? ids.length - 1 : 0], ids, mark);
      },
    });
    await input.first();
  } catch (error) {
    status.failed(error, () => location.reload());
  }
}

begin();
