// What every browser test stands on: the site served on a free port, one Chromium, a page that reports its own errors.
//
//   test("the page opens", { timeout: 30_000 }, async (t) => {
//     const { page, url } = await openPage(t, "/");
//     ...
//   });
//
// Chromium is `CHROMIUM`, else the system's. All ends with the test, also when it fails.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { launch } from "../../tools/browser.mjs";
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

/** A browser until the test ends. `args` are added to its own. */
export async function browser(t, args = []) {
  const launched = await launch({ args, ignoreDefaultArgs: ["--disable-popup-blocking"] });
  t.after(() => launched.close());
  return launched;
}

/**
 * Opens a path of the site in a page of its own. `context` are playwright's options (`colorScheme`, `viewport` ...).
 * An error that the page throws, or writes to its console, fails the test, unless `allowErrors` is set.
 */
export async function openPage(t, path = "/", { allowErrors = false, ...context } = {}) {
  const url = await site(t);
  const page = await (await (await browser(t)).newContext(context)).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  if (!allowErrors) t.after(() => assert.deepEqual(errors, [], "the page reported errors"));
  await page.goto(url + path);
  return { page, url, errors };
}
