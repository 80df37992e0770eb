// The module in JavaScript and the native program give the same report, byte for byte but for the time spent.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { extractJson, initSync } from "../../www/pkg/pressglass.js";
import { root } from "./harness.mjs";

const PROGRAM = process.env.PRESSGLASS_BIN ?? `${root}target/debug/pressglass`;

const HOSTILE = [
  "",
  " \n\n\t",
  "\u0000\u0001\ufeff",
  "No quotes, no names, no figures.",
  "“".repeat(300) + "deep" + "”".repeat(299),
  "((((((((((\"'\"'\"'))))))))))",
  "9".repeat(400) + " people and $" + "1,000".repeat(40),
  "0.1 + 0.2, 1e308 kilometres, 4.35 million, 33.333 percent, 1/3 of voters",
  "🇵🇹🇪🇸🇫🇷 flags, a family 👨‍👩‍👧‍👦, é as e\u0301, 𝒜 in 𝑚𝑎𝑡ℎ, “¿qué?” said Ñuñoa",
  "He said he said he said that she said they said so, said he.",
  "On 29 February 2023, 31 April, the 99th of May, 25:61 p.m., and in the year 0000 or 99999.",
  "قال الوزير إن ٣٤ شخصا قتلوا. 大臣は三十四人が死亡したと述べた。",
  "line\rbreaks\r\nof\u2028every\u2029kind\u0085here\n",
];

const samples = () => {
  const folder = `${root}www/samples`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
};

const withoutTime = (json) => json.replace(/"milliseconds":[0-9.e-]+/, '"milliseconds":0');

for (const offsets of ["utf16", "char", "byte"]) {
  for (const date of [undefined, "2024-02-29"]) {
    test(`native and wasm agree: offsets ${offsets}, date ${date ?? "not given"}`, { timeout: 60_000 }, () => {
      initSync({ module: readFileSync(`${root}www/pkg/pressglass_bg.wasm`) });
      const texts = [...samples(), ...HOSTILE];
      const input = texts.map((text, id) => JSON.stringify({ id, text, date }) + "\n").join("");
      const native = spawnSync(PROGRAM, ["--jsonl", "--offsets", offsets], { input, encoding: "utf8", maxBuffer: 1 << 28 });
      assert.equal(native.status, 0, native.stderr);
      const lines = native.stdout.trimEnd().split("\n");
      assert.equal(lines.length, texts.length);
      // The program's fallback for the day of writing is the day in UTC.
      const today = new Date().toISOString().slice(0, 10);
      texts.forEach((text, id) => {
        const wasm = extractJson(text, { date, today, offsets });
        assert.equal(withoutTime(`{"id":${id},${wasm.slice(1)}`), withoutTime(lines[id]), text.slice(0, 80));
      });
    });
  }
}
