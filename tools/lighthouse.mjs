// `node tools/lighthouse.mjs`: Lighthouse's scores of the built site, and which audits fail; status 1 below the bars.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { CHROMIUM } from "./browser.mjs";
import { serve } from "./serve.mjs";

const BARS = { performance: 95, accessibility: 100, "best-practices": 100 };
const root = fileURLToPath(new URL("../", import.meta.url));

if (isMainThread) {
  // The server runs in a thread of its own, as this one waits for Lighthouse.
  const server = new Worker(new URL(import.meta.url), { workerData: `${root}www` });
  const port = await new Promise((listening) => server.once("message", listening));
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const out = join(folder, "report.json");
  const run = spawnSync(process.execPath, [
    `${root}node_modules/lighthouse/cli/index.js`, `http://localhost:${port}/`, "--quiet", "--output=json", `--output-path=${out}`,
    `--only-categories=${Object.keys(BARS).join()}`, "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run",
  ], { env: { ...process.env, CHROME_PATH: CHROMIUM }, stdio: ["ignore", "inherit", "inherit"] });
  let failed = run.status !== 0;
  if (!failed) {
    const { categories, audits } = JSON.parse(readFileSync(out, "utf8"));
    for (const [name, bar] of Object.entries(BARS)) {
      const score = Math.round(categories[name].score * 100);
      failed ||= score < bar;
      console.log(`${name}: ${score} (bar ${bar})`);
      for (const { id, weight } of categories[name].auditRefs) {
        if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) console.log(`  ${id}: ${audits[id].displayValue ?? audits[id].title}`);
      }
    }
  }
  rmSync(folder, { recursive: true });
  await server.terminate();
  process.exit(failed ? 1 : 0);
} else {
  const { parentPort } = await import("node:worker_threads");
  const server = await serve(workerData);
  parentPort.postMessage(server.address().port);
}
