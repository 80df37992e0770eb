/**
 * The compiled library: compiled once, run both in the worker (reading) and on the page (building the marks).
 *
 * `compile()` fetches and compiles; `start(module)` makes it run here and gives its functions.
 */
import init, * as library from '../pkg/pressglass.js';

const BINARY = new URL('../pkg/pressglass_bg.wasm', import.meta.url);

export async function compile() {
  const response = await fetch(BINARY);
  if (!response.ok) throw new Error(`The program file ${BINARY.pathname} could not be loaded (status ${response.status}).`);
  if (response.headers.get('content-type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

export async function start(module) {
  await init({ module_or_path: module });
  return library;
}
