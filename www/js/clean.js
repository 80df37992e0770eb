/**
 * HTML, pasted or opened, to paragraphs of text.
 *
 * Takes markup; gives text with a blank line between paragraphs. The markup is written into a document of its own, where no
 * script runs and nothing is fetched, a piece at a time, so that a long page never freezes this one.
 */
import { inSlices, rest } from './dom.js';

/** What is no text, and what a page says of itself to be no part of the article. */
const DROP = 'script, style, noscript, template, svg, canvas, iframe, object, button, select, input, textarea, [hidden], '
  + '[aria-hidden="true"], nav, dialog, [role=navigation], [role=dialog], [role=contentinfo], footer:not(article footer, main footer)';
const BLOCK = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER '
  + 'HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL').split(' '));

/** Characters written at a time. */
const PIECE = 8_000;

/** Handlers and styles would not work, but the browser would report each as a breach of the page's policy. */
const tame = (tag) => tag.replace(/\s(?:on\w+|style)\s*=/gi, ' data-off=');

/** The markup without scripts and styles, in pieces that begin with a tag. */
function* pieces(html) {
  const raw = /<(script|style)\b/gi;
  for (let from = 0; from < html.length;) {
    raw.lastIndex = from;
    const next = raw.exec(html);
    const end = next?.index ?? html.length;
    while (from < end) {
      const tag = html.indexOf('<', from + PIECE);
      const to = tag < 0 ? end : Math.min(tag, end);
      yield html.slice(from, to).replace(/<[a-z][^>]*>/gi, tame);
      from = to;
    }
    if (!next) return;
    const close = new RegExp(`</${next[1]}\\s*>`, 'gi');
    close.lastIndex = end;
    from = close.exec(html) ? close.lastIndex : html.length;
  }
}

async function parse(html) {
  const page = document.implementation.createHTMLDocument('');
  page.open();
  await inSlices(pieces(html), (piece) => page.write(piece));
  page.close();
  return page;
}

/** The nodes of a page that are read, in order. */
function* nodes(page) {
  const filter = (node) => (node.nodeType === Node.ELEMENT_NODE && node.matches(DROP) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const walk = page.createTreeWalker(page.body ?? page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, filter);
  while (walk.nextNode()) yield walk.currentNode;
}

export async function htmlToText(html) {
  await rest();
  const page = await parse(html);
  const paragraphs = [];
  let paragraph = '';
  const end = () => {
    const text = paragraph.replace(/ +/g, ' ').trim();
    if (text) paragraphs.push(text);
    paragraph = '';
  };
  const open = [];
  await inSlices(nodes(page), (node) => {
    while (open.length > 0 && !open.at(-1).contains(node)) {
      open.pop();
      end();
    }
    if (node.nodeType === Node.TEXT_NODE) {
      paragraph += node.data.replace(/\s+/g, ' ');
    } else if (node.tagName === 'BR') {
      end();
    } else if (BLOCK.has(node.tagName)) {
      end();
      open.push(node);
    }
  });
  end();
  return paragraphs.join('\n\n');
}
