/**
 * The page's side of the worker: one task at a time, each with a time limit and a way to stop.
 *
 * `createClient(module).read(text, options)` resolves to `{report, marks, digest}`, `.export(format, text, options)` to a
 * blob. A new task replaces the one under way. A worker that dies is started again once for the same task; `onRestart` is told.
 */
const LIMIT = 20_000;
const LIMIT_PER_CHARACTER = 0.02;

export class Stopped extends Error {}

export function createClient(module, { onRestart = () => {} } = {}) {
  let worker = null;
  let task = null;
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
    if (message.type === 'failed' && (message.id === undefined || message.id === task?.id)) return died(message.message);
    if (message.id !== task?.id) return;
    if (message.type === 'part') return void task.parts.push(message);
    for (const { table, items } of task.parts) message.result.report[table].push(...items);
    settle('resolve', message.result);
  }

  function settle(how, value) {
    clearTimeout(task?.timer);
    const settled = task;
    task = null;
    settled?.[how](value);
  }

  /** After a trap the module's memory cannot be trusted: the worker is replaced, the task tried once more. */
  function died(reason) {
    worker?.terminate();
    worker = null;
    if (!task) return;
    if (task.again) return settle('reject', new Error(reason));
    task.again = true;
    onRestart(reason);
    send();
  }

  function send() {
    if (!worker) launch();
    clearTimeout(task.timer);
    const { id, message } = task;
    task.parts = [];
    task.timer = setTimeout(() => died('Reading took too long.'), LIMIT + message.text.length * LIMIT_PER_CHARACTER);
    worker.postMessage({ id, ...message });
  }

  function ask(message) {
    stop();
    return new Promise((resolve, reject) => {
      lastId += 1;
      task = { id: lastId, message, resolve, reject, again: false };
      send();
    });
  }

  /** Ends the task under way; its promise is rejected with `Stopped`. */
  function stop() {
    if (!task) return;
    worker?.terminate();
    worker = null;
    settle('reject', new Stopped('Stopped.'));
  }

  launch();
  return {
    read: (text, options) => ask({ type: 'read', text, options }),
    export: (format, text, options) => ask({ type: 'export', format, text, options }),
    stop,
  };
}
