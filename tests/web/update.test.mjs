// The installed page: a new version replaces the old one whole, when the reader says so; text shared with it stays here.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openPage, root } from "./harness.mjs";

const LIMIT = { timeout: 120_000 };
const ready = (page) => page.waitForFunction(() => /\d+ figures?, /.test(document.getElementById("state").textContent));

/** Files that a new version changes, with what may stand at their end. */
const CHANGED = { "index.html": "<!-- VERSION -->", "js/status.js": "// VERSION", "js/worker.js": "// VERSION", "style/base.css": "/* VERSION */" };

/** A copy of the site until the test ends, marked as version A. */
function copyOfSite(t) {
  const folder = mkdtempSync(join(tmpdir(), "pressglass-"));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(`${root}www`, folder, { recursive: true });
  publish(folder, "A");
  return folder;
}

/** Makes another version of it, as a build would. */
function publish(folder, version) {
  for (const [file, mark] of Object.entries(CHANGED)) appendFileSync(join(folder, file), `\n${mark.replace("VERSION", `version ${version}`)}`);
  execFileSync(process.execPath, [`${root}tools/precache.mjs`, folder]);
}

/** The versions that the page's files come from when it asks for them. */
const versionsSeen = (page) => page.evaluate(async (files) => {
  const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
  return [...new Set(texts.map((text) => text.match(/version [A-Z]/g).at(-1)))];
}, Object.keys(CHANGED));

async function installed(t) {
  const folder = copyOfSite(t);
  const opened = await openPage(t, "/", { folder, allowErrors: true });
  await ready(opened.page);
  await opened.page.evaluate(() => navigator.serviceWorker.ready);
  await opened.page.reload();
  await ready(opened.page);
  return { folder, ...opened };
}

test("a new version waits until it is wanted, then all files are its own, also without a network", LIMIT, async (t) => {
  const { page, folder } = await installed(t);
  assert.deepEqual(await versionsSeen(page), ["version A"]);

  publish(folder, "B");
  await page.reload();
  await ready(page);
  await page.waitForSelector("#update:not([hidden])");
  assert.deepEqual(await versionsSeen(page), ["version A"], "the old version stays whole");

  await Promise.all([page.waitForEvent("load"), page.click("#update-now")]);
  await ready(page);
  assert.deepEqual(await versionsSeen(page), ["version B"]);
  assert.ok(await page.isHidden("#update"));
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, "the old version is gone");

  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  assert.deepEqual(await versionsSeen(page), ["version B"]);
});

test("text shared with the installed page is opened, and never reaches the network", LIMIT, async (t) => {
  const { page, url } = await installed(t);
  const { share_target: target } = JSON.parse(readFileSync(`${root}www/manifest.webmanifest`, "utf8"));
  const share = async (shared) => {
    // A file of the site without the page's policy, from which a form can be sent as the system would send it.
    await page.goto(`${url}/style/print.css`);
    await page.evaluate(([{ action, method, enctype, params }, given]) => {
      const form = Object.assign(document.createElement("form"), { action: new URL(action, `${location.origin}/`), method, enctype });
      for (const [name, field] of Object.entries(params)) {
        const input = Object.assign(document.createElement("textarea"), { name: field, value: given[name] ?? "" });
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    }, [target, shared]);
  };
  await page.context().setOffline(true);
  await share({ title: "Boats lost", text: "About 300 boats sank off Chile, police said.", url: "https://example.org/boats" });
  await page.waitForFunction(() => document.querySelector("#article mark")?.closest("#article").textContent.includes("300 boats"));
  assert.match(await page.locator("#article").innerText(), /^Boats lost\s+About 300 boats/);
  assert.equal(page.url(), `${url}/`);

  await share({ text: "https://example.org/boats" });
  await page.waitForSelector("#state.error");
  assert.match(await page.locator("#state").innerText(), /Only a link was shared/);
});
