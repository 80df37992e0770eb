/**
 * Reads articles off the page's thread.
 *
 * Takes `{type: 'start', module}` once, then `{type: 'read', id, text, options}`; answers `{id, type: 'part', …}` with at
 * most a thousand items of one table at a time (a report of 20,000 items in one piece would freeze the page while it is
 * unpacked), then `{id, type: 'done', …}`, or `{id, type: 'failed', message}`. `{type: 'export', format, …}` is answered
 * with the report in that form.
 */
import { start } from './core.js';

const PART = 1000;
const TABLES = ['entities', 'figures', 'dates', 'claims'];
let library = null;

const tasks = {
  read({ id, text, options }) {
    const { json, marks } = library.extractPacked(text, options);
    const report = JSON.parse(json);
    for (const table of TABLES) {
      const items = report[table];
      for (let from = 0; from < items.length; from += PART) {
        postMessage({ id, type: 'part', table, items: items.slice(from, from + PART) });
      }
      report[table] = [];
    }
    postMessage({ id, type: 'done', result: { report, marks } }, [marks.buffer]);
  },

  export({ id, format, text, options }) {
    postMessage({ id, type: 'done', result: library.exportAs(format, text, options) });
  },
};

addEventListener('message', async ({ data }) => {
  try {
    if (data.type === 'start') library = await start(data.module);
    else tasks[data.type](data);
  } catch (error) {
    postMessage({ id: data.id, type: 'failed', message: String(error?.message ?? error) });
  }
});
