// `node tools/screenshots.mjs`: the README's pictures, docs/page-*.png, from the running page (after ./build.sh build).

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { serve } from "./serve.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const PICTURES = [
  { name: "page-wide", viewport: { width: 1280, height: 900 }, show: (page) => page.locator("#article mark.pg-claim mark.pg-figure").first().click() },
  { name: "page-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark", show: (page) => page.click("#tab-claim") },
  { name: "page-narrow", viewport: { width: 375, height: 800 }, show: (page) => page.click(".bar [data-kind=figure]") },
];

mkdirSync(`${root}docs`, { recursive: true });
const server = await serve(`${root}www`);
const browser = await launch();
for (const { name, show, ...context } of PICTURES) {
  const page = await browser.newPage({ reducedMotion: "reduce", serviceWorkers: "block", ...context });
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.waitForFunction(() => /figures/.test(document.getElementById("state").textContent));
  await show(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${root}docs/${name}.png` });
  await page.close();
}
await browser.close();
server.close();
