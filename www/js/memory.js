/** Small settings that outlive the visit; silent where the browser forbids it. */
const PREFIX = 'pressglass.';

export function recall(key) {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a value; `null` forgets it. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // Private windows may forbid it: the page works without.
  }
}
