/**
 * HTML, pasted or opened, to paragraphs of text.
 *
 * Takes markup; gives text with a blank line between paragraphs. The markup is parsed in a document of its own, where no
 * script runs and nothing is fetched.
 */
const DROP = 'script, style, noscript, template, svg, canvas, iframe, object, button, select, input, textarea, [hidden], [aria-hidden="true"]';
const BLOCK = new Set(('ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER '
  + 'HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL').split(' '));

/** Handlers and styles would not work, but the browser would report each as a breach of the page's policy. */
const tame = (tag) => tag.replace(/\s(?:on\w+|style)\s*=/gi, ' data-off=');

export function htmlToText(html) {
  const page = new DOMParser().parseFromString(html.replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '').replace(/<[a-z][^>]*>/gi, tame), 'text/html');
  page.querySelectorAll(DROP).forEach((element) => element.remove());
  const paragraphs = [''];
  const end = () => paragraphs.at(-1) === '' || paragraphs.push('');

  const walk = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const open = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    while (open.length > 0 && !open.at(-1).contains(node)) {
      open.pop();
      end();
    }
    if (node.nodeType === Node.TEXT_NODE) {
      paragraphs[paragraphs.length - 1] += node.data.replace(/\s+/g, ' ');
    } else if (node.tagName === 'BR') {
      end();
    } else if (BLOCK.has(node.tagName)) {
      end();
      open.push(node);
    }
  }
  return paragraphs.map((text) => text.replace(/ +/g, ' ').trim()).filter(Boolean).join('\n\n');
}
