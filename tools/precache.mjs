// `node tools/precache.mjs FOLDER`: lists the site's files with a version made from their contents, for its service worker.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";

const OUT = "pkg/files.js";
/** Not needed to run the page. */
const LEFT_OUT = [OUT, "sw.js"];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tools/precache.mjs FOLDER");
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join(posix.sep))
  .filter((file) => !LEFT_OUT.includes(file) && !file.endsWith(".d.ts"))
  .sort();
const hash = createHash("sha256");
for (const file of [...files, "sw.js"]) hash.update(file).update("\0").update(readFileSync(join(folder, file)));

writeFileSync(join(folder, OUT), `self.PRESSGLASS = ${JSON.stringify({ version: hash.digest("hex").slice(0, 16), files }, null, 1)};\n`);
