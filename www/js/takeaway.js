/**
 * Taking the evidence away: files in several forms, text with sources, a link that holds the article.
 *
 * The library writes all forms; here they become a download or go to the clipboard.
 */
import { Stopped } from './client.js';
import { byId, el } from './dom.js';
import { linkFor, LONGEST_LINK } from './share.js';

const FILES = [
  ['html', 'Annotated article (HTML)', 'text/html'],
  ['md', 'Ledger (Markdown)', 'text/markdown'],
  ['figures.csv', 'Figures (CSV)', 'text/csv'],
  ['claims.csv', 'Claims (CSV)', 'text/csv'],
  ['dates.csv', 'Dates (CSV)', 'text/csv'],
  ['names.csv', 'Names (CSV)', 'text/csv'],
  ['json', 'Report (JSON)', 'application/json'],
  ['jsonld', 'Web Annotations (JSON-LD)', 'application/ld+json'],
];

export function startTakeaway({ write, get, say }) {
  const menu = byId('takeaway-menu');
  const button = byId('takeaway-button');
  const share = byId('share');
  let link = '';

  async function download(format, type) {
    const url = URL.createObjectURL(new Blob([await write(format)], { type: `${type};charset=utf-8` }));
    el('a', { href: url, download: `pressglass.${format}` }).click();
    // The download has its own hold on the data by then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied.`);
    } catch {
      say('The browser does not allow copying here.', 'warning');
    }
  }

  async function offerLink() {
    const { text, date } = get();
    link = await linkFor({ text, date });
    const tooLong = link.length > LONGEST_LINK;
    byId('share-size').textContent = tooLong
      ? `This text is too long for a link (${Math.round(link.length / 1000)} KB; at most ${LONGEST_LINK / 1000} KB).`
      : `The link holds the whole text: ${link.length.toLocaleString('en')} characters.`;
    byId('share-copy').disabled = tooLong;
    share.showModal();
  }

  async function choose(run) {
    menu.hidePopover();
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Stopped)) say(`This did not work. ${error.message}`, 'warning');
    }
  }

  const item = (label, run) => el('li', {}, el('button', { type: 'button', onclick: () => choose(run) }, label));
  menu.replaceChildren(el('ul', {},
    item('Copy as text with sources', async () => copy(await (await write('txt')).text(), 'Text with sources')),
    item('Copy a link to this article …', offerLink),
    item('Print', () => print()),
    FILES.map(([format, label, type]) => item(label, () => download(format, type)))));

  menu.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'open') return;
    const at = button.getBoundingClientRect();
    menu.style.top = `${Math.max(8, Math.min(at.bottom + 4, innerHeight - menu.offsetHeight - 8))}px`;
    menu.style.left = `${Math.max(8, at.right - menu.offsetWidth)}px`;
  });
  byId('share-copy').addEventListener('click', () => {
    share.close();
    copy(link, 'Link');
  });
}
