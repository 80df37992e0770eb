// A browser that makes no requests of its own, for the browser tests, the screenshots and Lighthouse.
//
// Chromium, or Firefox with `BROWSER=firefox`: a stock one, driven by WebDriver BiDi. Places other than the system's are named
// in the variables `CHROMIUM` and `FIREFOX`.

import { existsSync } from "node:fs";
import { chromium, firefox } from "playwright-core";

const PLACES = {
  chromium: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};
const QUIET = [
  // Chromium's own sandbox does not start as root.
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const BROWSER = process.env.BROWSER ?? "chromium";
const place = (name) => PLACES[name].find((path) => path && existsSync(path));
export const CHROMIUM = place("chromium");

/** Starts it. `options` are playwright's; their `args` are added to our own. */
export function launch({ args = [], firefoxUserPrefs, ...options } = {}) {
  const executablePath = place(BROWSER);
  if (!executablePath) throw new Error(`no ${BROWSER} found: install it, or name it in the variable ${BROWSER.toUpperCase()}`);
  if (BROWSER === "firefox") return firefox.launch({ channel: "moz-firefox", executablePath, firefoxUserPrefs });
  return chromium.launch({ executablePath, args: [...QUIET, ...args], ...options });
}
