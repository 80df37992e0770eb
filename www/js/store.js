/**
 * The page's state in one place.
 *
 * `createStore({theme: 'light'})` gives `get()`, `set(patch)` and `watch(keys, fn)`: `fn(state)` runs after a `set` that
 * changed one of the keys.
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const watchers = [];

  return {
    get: () => state,

    set(patch) {
      const changed = Object.keys(patch).filter((key) => !Object.is(state[key], patch[key]));
      if (changed.length === 0) return;
      state = Object.freeze({ ...state, ...patch });
      for (const { keys, run } of watchers) {
        if (keys.some((key) => changed.includes(key))) run(state);
      }
    },

    watch(keys, run) {
      watchers.push({ keys, run });
    },
  };
}
