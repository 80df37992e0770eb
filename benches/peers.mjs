// `node benches/peers.mjs [FILE]`: Pressglass beside other libraries that read text in a browser, in one harness.
//
// Needs the built package (`./build.sh build`). The peers are installed on the first run, under target/peers; they are no
// dependency of ours and no part of any test. The text is the page's samples, or FILE, cut into articles of about 400 words.
// Each library reads one article after the other; given are the median of five rounds and what a reader gets for it.
// Processor time, as Node counts it, stands beside the wall's: on a busy machine only it can be compared.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = `${root}target/peers`;
const PEERS = ["compromise@14.17.0", "compromise-dates@3.9.0", "wink-nlp@2.4.0", "wink-eng-lite-web-model@1.8.1", "chrono-node@2.10.3"];
const ROUNDS = 5;
/** A round ends after so long: slow libraries read fewer articles. */
const ENOUGH_MILLISECONDS = 2000;

function install() {
  if (existsSync(`${folder}/node_modules/chrono-node`)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{"private": true}\n');
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...PEERS], { cwd: folder, stdio: "inherit" });
}

/** Articles of about 400 words. */
function articles(file) {
  const samples = `${root}www/samples`;
  const texts = file ? [readFileSync(file, "utf8")] : readdirSync(samples).filter((name) => name.endsWith(".txt")).sort().map((name) => readFileSync(`${samples}/${name}`, "utf8"));
  const out = [""];
  for (const paragraph of texts.join("\n").split("\n")) {
    if (out.at(-1).length > 2400) out.push("");
    out[out.length - 1] += paragraph + "\n";
  }
  // At least 200 KB: short runs time the start, not the reading.
  const size = out.reduce((sum, text) => sum + text.length, 0);
  return Array(Math.max(1, Math.ceil(200_000 / size))).fill(out).flat();
}

async function libraries() {
  const require = createRequire(`${folder}/`);
  const ours = await import("../www/pkg/pressglass.js");
  ours.initSync({ module: readFileSync(`${root}www/pkg/pressglass_bg.wasm`) });
  const compromise = require("compromise");
  compromise.plugin(require("compromise-dates"));
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"));
  const chrono = require("chrono-node");
  const day = new Date("2024-04-20");
  return [
    ["pressglass, packed", "all, as JSON and marks", (text) => ours.extractPacked(text, { date: "2024-04-20" })],
    ["pressglass, objects", "all, as plain objects", (text) => ours.extract(text, { date: "2024-04-20" })],
    ["wink-nlp", "numbers, money, dates as spans", (text) => wink.readDoc(text).entities().out()],
    ["compromise", "people, places, organisations, numbers", (text) => {
      const doc = compromise(text);
      return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.numbers().json()];
    }],
    ["compromise with dates", "dates", (text) => compromise(text).dates({ today: "2024-04-20" }).json()],
    ["chrono-node", "dates", (text) => chrono.parse(text, day)],
  ];
}

/** Megabytes a second of wall and of processor time, the median round; reads until there is enough to judge by. */
function measure(texts, read) {
  texts.slice(0, 3).forEach(read);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = { wall: performance.now(), cpu: process.cpuUsage() };
    let bytes = 0;
    for (const text of texts) {
      read(text);
      bytes += Buffer.byteLength(text);
      if (performance.now() - before.wall > ENOUGH_MILLISECONDS) break;
    }
    const { user, system } = process.cpuUsage(before.cpu);
    rounds.push({ wall: bytes / 1e3 / (performance.now() - before.wall), cpu: bytes / (user + system) });
  }
  const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[ROUNDS >> 1];
  return { wall: median("wall"), cpu: median("cpu") };
}

install();
const texts = articles(process.argv[2]);
console.log("MB/s wall  MB/s CPU  library");
for (const [name, gives, read] of await libraries()) {
  const { wall, cpu } = measure(texts, read);
  console.log(`${wall.toFixed(3).padStart(9)} ${cpu.toFixed(3).padStart(9)}  ${name}: ${gives}`);
}
