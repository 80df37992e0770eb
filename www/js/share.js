/**
 * An article in a link: deflated into the part after `#`, which browsers never send to a server.
 *
 * `linkFor({text, date})` gives the address, `fromLink()` what the page was opened with, and takes it out of the address.
 */
export const LONGEST_LINK = 500_000;

async function pump(bytes, stream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function toBase64(bytes) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64 = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

export async function linkFor({ text, date }) {
  const packed = await pump(new TextEncoder().encode(JSON.stringify({ text, date })), new CompressionStream('deflate-raw'));
  return `${location.origin}${location.pathname}#article=${toBase64(packed)}`;
}

/** `{text, date}`, or `null` where the address holds no article; throws where it holds a damaged one. */
export async function fromLink() {
  const packed = /^#article=([\w-]+)$/.exec(location.hash)?.[1];
  if (!packed) return null;
  history.replaceState(null, '', location.pathname + location.search);
  try {
    const bytes = await pump(fromBase64(packed), new DecompressionStream('deflate-raw'));
    const { text, date } = JSON.parse(new TextDecoder().decode(bytes));
    return { text: String(text), date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null };
  } catch {
    throw new Error('The link is damaged: the article in it could not be read.');
  }
}
