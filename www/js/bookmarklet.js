/**
 * A bookmark that brings the article of any page here: what is selected in it, or else its main text.
 *
 * `bookmarkFor(address)` gives the bookmark's `javascript:` address. It opens Pressglass in a window of its own and hands the
 * text over from window to window (see handover.js); no server sees it.
 */

/** Runs in the other page, so it may use nothing from outside. */
function send(address) {
  const inside = (frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null;
    }
  };
  const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((element) => {
    const inner = element.shadowRoot ?? (/^I?FRAME$/.test(element.tagName) ? inside(element) : null);
    return inner ? roots(inner) : [];
  })];
  const shown = (element) => element.innerText ?? '';
  const prose = (root) => [...root.querySelectorAll('p')].reduce((sum, paragraph) => sum + shown(paragraph).length, 0);

  const root = roots(document).map((one) => ({ one, size: prose(one) })).reduce((a, b) => (b.size > a.size ? b : a));
  const part = [...root.one.querySelectorAll('article, main, [role=main], [itemprop=articleBody]')]
    .filter((element) => prose(element) > root.size * 0.6)
    .reduce((a, b) => (a && shown(a).length <= shown(b).length ? a : b), null);
  const whole = part ?? root.one.body;
  const selected = [document, root.one].map((one) => String(one.getSelection?.() ?? '').trim()).find((words) => words.length > 40);
  const main = whole ? shown(whole) : [...root.one.querySelectorAll('h1, h2, h3, p, li')].map(shown).join('\n\n');
  const title = shown(document.querySelector('h1') ?? {}).trim();
  const text = selected ?? (title && !main.includes(title) ? `${title}\n\n${main}` : main);
  const date = document.querySelector('meta[property="article:published_time"]')?.content?.slice(0, 10);

  const other = open(`${address}#from-page`);
  if (!other) {
    alert('This page lets no window be opened. Copy its text and paste it into Pressglass.');
    return;
  }
  const { origin } = new URL(address);
  addEventListener('message', function hand({ source, origin: from, data }) {
    if (source !== other || from !== origin || data !== 'pressglass: ready') return;
    removeEventListener('message', hand);
    other.postMessage({ pressglass: { text, date } }, origin);
  });
}

export const bookmarkFor = (address) => `javascript:${encodeURIComponent(`(${send})(${JSON.stringify(address)})`)}`;
