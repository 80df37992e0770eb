/**
 * The page's side of the worker: one reading at a time, each with a time limit and a way to stop.
 *
 * `createClient(module).read(text, options)` resolves to `{report, marks}`. A new reading replaces the one under way. A worker that
 * dies is started again once for the same text; `onRestart` is told.
 */
const LIMIT = 20_000;
const LIMIT_PER_CHARACTER = 0.02;

export class Stopped extends Error {}

export function createClient(module, { onRestart = () => {} } = {}) {
  let worker = null;
  let reading = null;
  let lastId = 0;

  function launch() {
    worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      died(event.message || 'The reader stopped working.');
    };
    worker.postMessage({ type: 'start', module });
  }

  function receive(message) {
    if (message.type === 'failed' && message.id === undefined) return died(message.message);
    if (!reading || message.id !== reading.id) return;
    if (message.type === 'part') {
      reading.parts.push(message);
    } else if (message.type === 'failed') {
      died(message.message);
    } else {
      for (const { table, items } of reading.parts) message.report[table].push(...items);
      settle('resolve', { report: message.report, marks: message.marks });
    }
  }

  function settle(how, value) {
    clearTimeout(reading?.timer);
    const settled = reading;
    reading = null;
    settled?.[how](value);
  }

  /** After a trap the module's memory cannot be trusted: the worker is replaced, the text tried once more. */
  function died(reason) {
    worker?.terminate();
    worker = null;
    if (!reading) return;
    if (reading.again) return settle('reject', new Error(reason));
    reading.again = true;
    onRestart(reason);
    send();
  }

  function send() {
    if (!worker) launch();
    clearTimeout(reading.timer);
    const { id, text, options } = reading;
    reading.parts = [];
    reading.timer = setTimeout(() => died('Reading took too long.'), LIMIT + text.length * LIMIT_PER_CHARACTER);
    worker.postMessage({ type: 'read', id, text, options });
  }

  launch();
  return {
    read(text, options) {
      if (reading) this.stop();
      return new Promise((resolve, reject) => {
        lastId += 1;
        reading = { id: lastId, text, options, resolve, reject, again: false };
        send();
      });
    },

    /** Ends the reading under way; its promise is rejected with `Stopped`. */
    stop() {
      if (!reading) return;
      worker?.terminate();
      worker = null;
      settle('reject', new Stopped('Stopped.'));
    },
  };
}
