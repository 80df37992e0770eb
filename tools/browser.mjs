// A Chromium that makes no requests of its own, for the browser tests, the screenshots and Lighthouse.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  // Chromium's own sandbox does not start as root.
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** The system's Chromium, or the one that the variable `CHROMIUM` names. */
export const CHROMIUM = PLACES.find((path) => path && existsSync(path));

/** Starts it. `options` are playwright's; their `args` are added to our own. */
export function launch({ args = [], ...options } = {}) {
  if (!CHROMIUM) throw new Error("no Chromium found: install it, or name it in the variable CHROMIUM");
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...args], ...options });
}
