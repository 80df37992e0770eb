/**
 * Text that another program shared with the installed page: the service worker took it and put it aside.
 *
 * `fromShare()` gives `{text}` once, or `null`; throws where only a link was shared, which the page cannot follow.
 */
export async function fromShare() {
  if (location.search !== '?shared') return null;
  history.replaceState(null, '', location.pathname);
  const aside = await caches.open('shared');
  const response = await aside.match('shared');
  await aside.delete('shared');
  if (!response) return null;
  const { title, text, url } = await response.json();
  const isLink = (words) => /^\s*https?:\/\/\S+\s*$/.test(words);
  if (text.trim() === '' || isLink(text)) {
    if (text || url) throw new Error('Only a link was shared, and this page reaches no other address: share or paste the article’s text.');
    return null;
  }
  return { text: title && !text.startsWith(title) ? `${title}\n\n${text}` : text };
}
