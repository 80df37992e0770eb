/**
 * Text that the bookmark (see bookmarklet.js) brings from another page: handed over from window to window.
 *
 * `fromPage()` gives `{text, date}`, or `null` where the page was not opened by the bookmark; throws where the other page
 * keeps its windows to itself.
 */
const PATIENCE = 10_000;

export async function fromPage() {
  if (location.hash !== '#from-page') return null;
  history.replaceState(null, '', location.pathname + location.search);
  const { opener } = window;
  if (!opener) throw new Error('The page you came from keeps other windows out. Copy its text there and paste it here.');
  const article = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The page you came from sent no text. Copy it there and paste it here.')), PATIENCE);
    addEventListener('message', ({ source, data }) => {
      if (source === opener && typeof data?.pressglass?.text === 'string') resolve(data.pressglass);
    });
  });
  opener.postMessage('pressglass: ready', '*');
  const { text, date } = await article;
  window.opener = null;
  return { text, date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null };
}
