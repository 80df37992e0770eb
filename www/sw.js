/**
 * Keeps the page's files for use without a network.
 *
 * `pkg/files.js`, written by the build, names all files and a version made from their contents. A version is fetched whole
 * into a cache of its own and served from there alone, so that files of two versions never meet.
 *
 * Text that another program shares with the installed page arrives as a form for `share`. It is answered here and handed to
 * the page by way of a cache, so that it never reaches the network.
 */
importScripts('pkg/files.js');

const CACHE = `pressglass-${self.PRESSGLASS.version}`;
const SCOPE = new URL('./', self.location);
const SHARE = new URL('share', SCOPE).href;
const known = new Set(self.PRESSGLASS.files.map((file) => new URL(file, SCOPE).href));

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...known].map((url) => new Request(url, { cache: 'reload' })))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(
    names.filter((name) => name.startsWith('pressglass-') && name !== CACHE).map((name) => caches.delete(name)),
  )));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});

async function receive(request) {
  const form = await request.formData();
  const shared = Object.fromEntries(['title', 'text', 'url'].map((name) => [name, form.get(name) ?? '']));
  await (await caches.open('shared')).put('shared', Response.json(shared));
  return Response.redirect(new URL('./?shared', SCOPE), 303);
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  [url.search, url.hash] = ['', ''];
  if (event.request.method === 'POST' && url.href === SHARE) return event.respondWith(receive(event.request));
  const file = url.href === SCOPE.href ? new URL('index.html', SCOPE).href : url.href;
  if (event.request.method !== 'GET' || !known.has(file)) return;
  event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(file)) ?? fetch(event.request)));
});
