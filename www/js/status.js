/**
 * The one line that tells how things stand, politely read out by screen readers, with progress and a way to stop.
 */
import { number } from './amounts.js';
import { byId, el } from './dom.js';
import { count } from './wording.js';

/** "Reading …" is shown only when it takes longer than this: milliseconds. */
const PATIENCE = 200;

export function createStatus({ onStop, onUnsourced }) {
  const line = byId('state');
  const box = byId('progress');
  const bar = byId('progress-bar');
  byId('stop').addEventListener('click', onStop);

  function put(tone, ...content) {
    line.className = `state ${tone}`;
    line.replaceChildren(...content);
  }

  return {
    /** For screen readers alone: what the keys lead to. */
    announce(text) {
      byId('announce').textContent = text;
    },

    say: (text, tone = '') => put(tone, text),

    /** Gives the function to call when the work is over. */
    working(length) {
      const timer = setTimeout(() => {
        put('', `Reading ${number(length)} characters …`);
        bar.removeAttribute('value');
        box.hidden = false;
      }, PATIENCE);
      return () => {
        clearTimeout(timer);
        box.hidden = true;
      };
    },

    progress(share) {
      bar.value = share;
    },

    found(model, english) {
      const notes = [];
      if (!english) notes.push(el('span', { class: 'warning' }, 'This does not look like English, the only language read so far: much will be missed. '));
      const words = `in ${number(model.report.stats.words)} words`;
      if (model.isEmpty) {
        return put('', ...notes, `Nothing found: no figures, claims, dates or names ${words}.`);
      }
      const without = model.unsourced.length;
      const others = ['claim', 'date', 'entity'].map((kind) => count(model.list(kind).length, kind)).join(', ');
      notes.push(count(model.list('figure').length, 'figure'));
      if (without > 0) notes.push(', ', el('button', { type: 'button', class: 'link tag', onclick: onUnsourced }, `${number(without)} without a source`));
      // On a narrow screen the other counts stand in the bar below, and the lists are out of sight.
      notes.push(el('span', { class: 'wide' }, `, ${others} ${words}`), '.', el('span', { class: 'narrow' }, ' Tap one to see who vouches for it.'));
      put('', ...notes);
    },

    failed(error, again) {
      put('error', el('strong', {}, 'This did not work. '), `${error?.message ?? error} `,
        el('button', { type: 'button', onclick: again }, 'Try again'));
    },
  };
}
