// `node tools/serve.mjs FOLDER [PORT]`: serves a folder on localhost, for development and the browser tests.
//
// Our own, as Node is needed anyway, `.wasm` must come as `application/wasm`, and a taken port must be said plainly.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Serves the folder; gives the server once it listens on `port` (0: any free one) of 127.0.0.1. */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response).catch(() => end(response, 500)));
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => listening(server));
  });
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, { Allow: "GET, HEAD" });
  const file = await find(root, request.url);
  if (!file) return end(response, 404);
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

/** The file that a URL names, below the root; a folder's is its index.html. */
async function find(root, url) {
  let path;
  try {
    path = join(root, normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)));
  } catch {
    return null;
  }
  let found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    path = join(path, "index.html");
    found = await stat(path).catch(() => null);
  }
  return found?.isFile() ? { path, size: found.size } : null;
}

function end(response, status, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port = "8000"] = process.argv.slice(2);
  if (!folder || !/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    console.error("usage: node tools/serve.mjs FOLDER [PORT]");
    process.exit(2);
  }
  try {
    const server = await serve(folder, Number(port));
    console.log(`http://localhost:${server.address().port}/  (Ctrl+C ends it)`);
  } catch (error) {
    const reason = error.code === "EADDRINUSE" ? "the port is taken: name another, ./build.sh serve PORT" : error.message;
    console.error(`cannot serve on port ${port}: ${reason}`);
    process.exit(1);
  }
}
