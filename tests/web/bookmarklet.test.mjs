// The bookmark that brings a page's article here: from pages of many builds; where a page forbids it, that is said.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { notInFirefox, openPage } from "./harness.mjs";

const LIMIT = { timeout: 60_000, ...notInFirefox("WebDriver follows no bookmark") };
const STORY = "<p>More than 40 boats sank off Lima on Thursday, said Ann Lee, the harbour master, who had warned of the storm.</p>"
  + "<p>Another 12 boats are missing, according to the coast guard of Peru, which sent three ships to look for them.</p>";

/** Serves a page with headers until the test ends; gives its address. */
async function foreign(t, html, headers = {}) {
  const server = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(request.url === "/inner" ? STORY : html);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Follows the bookmark on a page; gives the window that opens, if one does. */
async function follow(t, html, headers, before = () => {}) {
  const { page } = await openPage(t, "/", { allowErrors: true, serviceWorkers: "block" });
  const bookmark = await page.getAttribute("#bookmark", "href");
  await page.goto(await foreign(t, `<!doctype html><meta charset="utf-8"><title>Boats</title>${html}`, headers));
  await page.mouse.click(1, 1);
  await page.evaluate(before);
  const session = await page.context().newCDPSession(page);
  const opened = page.context().waitForEvent("page", { timeout: 10_000 });
  await session.send("Page.navigate", { url: bookmark });
  return opened;
}

const article = async (window) => {
  await window.waitForFunction(() => document.querySelector("#article mark.pg-figure") && !/CAIRO/.test(document.getElementById("article").textContent));
  return window.locator("#article").innerText();
};

const STRICT = { "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'" };
const AROUND = `<nav><a href="/">Home</a> <a href="/">World</a></nav><h1>Boats lost</h1><main><div><div>${STORY}</div></div></main><aside><p>Ten tips for gardens</p></aside>`;

for (const [name, html, headers, before] of [
  ["nested in divisions", AROUND],
  ["under a strict policy", AROUND, STRICT],
  ["in a frame of the same site", '<h1>Boats lost</h1><iframe src="/inner"></iframe>'],
  ["in a shadow root", "<h1>Boats lost</h1><news-story></news-story>", {}, `document.querySelector("news-story").attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(STORY)}`],
  ["among right-to-left text", `<div dir="rtl"><p>خبر عاجل</p><h1>Boats lost</h1><article dir="ltr">${STORY}</article></div>`],
]) {
  test(`an article ${name} is brought here`, LIMIT, async (t) => {
    const window = await follow(t, html, headers, before);
    const text = await article(window);
    assert.match(text, /^Boats lost\s+More than 40 boats[\s\S]*Another 12 boats[^\n]*$/);
    assert.equal(new URL(window.url()).hash, "");
  });
}

test("what is selected goes before the article, and the day of publication comes along", LIMIT, async (t) => {
  const html = `<meta property="article:published_time" content="2024-05-03T10:00:00Z">${AROUND}`;
  const window = await follow(t, html, {}, "getSelection().selectAllChildren(document.querySelector('main p'))");
  assert.match(await article(window), /^More than 40 boats[^\n]*$/);
  assert.equal(await window.inputValue("#dateline"), "2024-05-03");
});

test("a page that keeps other windows out: that is said, with what to do", LIMIT, async (t) => {
  const window = await follow(t, AROUND, { "Cross-Origin-Opener-Policy": "same-origin" });
  await window.waitForSelector("#state.error");
  assert.match(await window.locator("#state").innerText(), /keeps other windows out\. Copy its text/);
});
