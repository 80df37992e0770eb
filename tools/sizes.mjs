// `node tools/sizes.mjs FOLDER`: what a visit loads, file by file: raw and brotli bytes, as a static host would send them.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const total = { raw: 0, brotli: 0 };

function line(name, raw, brotli) {
  console.log(`${raw.toLocaleString("en").padStart(12)} ${brotli.toLocaleString("en").padStart(12)}  ${name}`);
}

console.log("         raw       brotli");
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!/\.(html|css|js|wasm|svg|webmanifest)$/.test(name)) continue;
  const bytes = readFileSync(join(folder, name));
  const brotli = brotliCompressSync(bytes, best).length;
  total.raw += bytes.length;
  total.brotli += brotli;
  line(name, bytes.length, brotli);
}
line("in all", total.raw, total.brotli);
