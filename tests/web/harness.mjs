// What every browser test stands on: the site served on a free port, a browser, a page that reports its own errors.
//
//   test("the page opens", { timeout: 30_000 }, async (t) => {
//     const { page, url } = await openPage(t, "/");
//     ...
//   });
//
// Which browser: see tools/browser.mjs. All ends with the test, also when it fails.

import assert from "node:assert/strict";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { BROWSER, launch } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Serves `www` (or `folder`) until the test ends; gives its address without a slash at the end. */
export async function site(t, folder = `${root}www`) {
  const server = await serve(folder);
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${server.address().port}`;
}

export const inFirefox = BROWSER === "firefox";

/** Reasons not to run a test in Firefox, as an option of `test`. */
export const notInFirefox = (reason) => ({ skip: inFirefox && reason });

/** Browsers by what they were started with: one serves all tests of a file, each in a context of its own. */
const browsers = new Map();
after(() => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

/** A browser with the colours and motion that a context's options ask for. */
function browser({ colorScheme, forcedColors, reducedMotion }) {
  // Firefox takes from its settings what Chromium is told by playwright for each context.
  const firefoxUserPrefs = inFirefox && {
    "ui.systemUsesDarkTheme": colorScheme === "dark" ? 1 : 0,
    "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
    "browser.display.document_color_use": forcedColors === "active" ? 2 : 1,
    // Clipboard and paste are asked for by tests, not by a reader.
    "dom.events.testing.asyncClipboard": true,
  };
  const key = JSON.stringify(firefoxUserPrefs);
  if (!browsers.has(key)) browsers.set(key, launch({ ignoreDefaultArgs: ["--disable-popup-blocking"], firefoxUserPrefs }));
  return browsers.get(key);
}

/**
 * Opens a path of the site in a page of its own. `context` are playwright's options (`colorScheme`, `viewport` ...).
 * An error that the page throws, or writes to its console, fails the test, unless `allowErrors` is set.
 */
export async function openPage(t, path = "/", { allowErrors = false, folder, permissions, ...options } = {}) {
  const url = await site(t, folder);
  const context = await (await browser(options)).newContext(inFirefox ? options : { permissions, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  if (!allowErrors) t.after(() => assert.deepEqual(errors, [], "the page reported errors"));
  await page.goto(url + path);
  return { page, url, errors };
}
