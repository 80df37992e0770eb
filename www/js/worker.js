/**
 * Reads articles off the page's thread.
 *
 * Takes `{type: 'start', module}` once, then `{type: 'read', id, text, options}`; answers `{id, type: 'part', …}` with at
 * most a few hundred items of one table at a time, then `{id, type: 'done', …}` with what takes a look at all of them, or
 * `{id, type: 'failed', message}`. `{type: 'export', format, …}` is answered with the report in that form, as a blob. A report
 * of 20,000 items, or its file, in one piece would freeze the page while it is unpacked.
 */
import { start } from './core.js';
import { digest } from './digest.js';

const PART = 500;
const TABLES = ['entities', 'figures', 'dates', 'claims'];
/** The library once it runs here, as a promise: a text may come before that. */
let started = null;

const tasks = {
  read(library, { id, text, options }) {
    const { json, marks, unsourced } = library.extractPacked(text, options);
    const report = JSON.parse(json);
    const summary = digest(text, report, unsourced);
    for (const table of TABLES) {
      const items = report[table];
      for (let from = 0; from < items.length; from += PART) {
        postMessage({ id, type: 'part', table, items: items.slice(from, from + PART) });
      }
      report[table] = [];
    }
    postMessage({ id, type: 'done', result: { report, marks, digest: summary } }, [marks.buffer]);
  },

  export(library, { id, format, text, options }) {
    postMessage({ id, type: 'done', result: new Blob([library.exportAs(format, text, options)]) });
  },
};

addEventListener('message', async ({ data }) => {
  try {
    if (data.type === 'start') await (started = start(data.module));
    else tasks[data.type](await started, data);
  } catch (error) {
    postMessage({ id: data.id, type: 'failed', message: String(error?.message ?? error) });
  }
});
