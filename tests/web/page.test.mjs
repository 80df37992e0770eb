// The page as a reader meets it: sample, paste, marks and lists, corrections, export, keys, states, offline, accessibility.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inFirefox, notInFirefox, openPage, root } from "./harness.mjs";

const LIMIT = { timeout: 60_000 };
const AXE = readFileSync(`${root}node_modules/axe-core/axe.min.js`, "utf8");
const STORY = "LONDON, May 3, 2024 - More than 40 people were hurt in Paris on Thursday.\n\n"
  + "“Another 12 people are missing,” said Ann Lee, the mayor of Paris. The bridge cost $5 million, according to the UN.";

/** Opens the page and waits until it has read its first text; no request may leave the origin, no policy be broken. */
async function open(t, context = {}, path = "/") {
  const opened = await openPage(t, path, context);
  const { page, url } = opened;
  const outside = [];
  page.on("request", (request) => !/^(blob|data):/.test(request.url()) && !request.url().startsWith(url) && outside.push(request.url()));
  t.after(() => assert.deepEqual(outside, [], "requests left the origin"));
  await ready(page);
  return opened;
}

const ready = (page) => page.waitForFunction(() => /\d+ figures?, /.test(document.getElementById("state").textContent));

/** Pastes into the page as a reader would, with the formats given. */
async function paste(page, formats, target = "#input") {
  await page.evaluate(([given, selector]) => {
    document.getElementById("state").textContent = "";
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(given)) data.setData(type, text);
    const element = document.querySelector(selector);
    // Firefox lets no script fill a real clipboard event.
    const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData: data });
    element.dispatchEvent(event);
  }, [formats, target]);
  await page.waitForFunction(() => document.getElementById("state").textContent !== "");
}

const text = (page, selector) => page.locator(selector).first().innerText();
const rows = (page) => page.locator("#list button.row:visible");
const figure = (page, words) => page.locator("#article mark.pg-figure", { hasText: words }).first();

test("the sample's result is there on the first visit", LIMIT, async (t) => {
  const { page } = await open(t);
  for (const kind of ["figure", "claim", "date", "entity"]) {
    assert.ok(await page.locator(`#article mark.pg-${kind}`).count() > 3, kind);
  }
  assert.ok(await rows(page).count() > 5);
  assert.match(await text(page, "#list .summary"), /\d+ of \d+ figures have no source/);
  assert.equal(await page.inputValue("#dateline"), "2025-03-14");
});

test("who vouches for a figure is seen without a click on a wide screen, with one tap on a phone", LIMIT, async (t) => {
  const sourced = { hasText: "62%" };
  const { page } = await open(t, { viewport: { width: 1440, height: 900 } });
  const row = rows(page).filter(sourced);
  assert.match(await row.innerText(), /Source: the World Health Organization/);
  const { y, height } = await row.boundingBox();
  assert.ok(y > 0 && y + height < 900, "the row is on the first screen");

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator("#article mark.pg-figure").filter(sourced).click();
  const card = await page.locator("#card .voucher").boundingBox();
  assert.match(await text(page, "#card .voucher"), /Source: the World Health Organization/);
  assert.ok(card.y > 0 && card.y + card.height < 844, "the card is on the screen");
});

test("the sample in the page's HTML is the sample's file", { ...LIMIT, ...notInFirefox("WebDriver does not switch its scripts off") }, async (t) => {
  const { page } = await openPage(t, "/", { javaScriptEnabled: false });
  await page.waitForLoadState("networkidle");
  const shown = await page.locator("#article span").allInnerTexts();
  assert.deepEqual(shown, readFileSync(`${root}www/samples/ceasefire.txt`, "utf8").trim().split("\n\n"));
});

test("a pasted article is read, and says who vouches for a figure", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": STORY });
  await ready(page);
  assert.match(await text(page, "#article"), /bridge cost \$5 million/);
  assert.equal(await figure(page, "40 people").getAttribute("class"), "pg-mark pg-figure unsourced");
  await figure(page, "$5 million").click();
  assert.match(await text(page, "#card"), /\$5 million[\s\S]*Source: .*UN/);
  await page.keyboard.press("Escape");
  await figure(page, "40 people").click();
  assert.match(await text(page, "#card"), /more than 40[\s\S]*No source given/);
  assert.doesNotMatch(await text(page, "#card"), /false|null|undefined/);
});

test("a right-to-left name does not turn an English paragraph round", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": "محمد الأمين, a trader from Cairo, said 40 people had walked for two kilometres to find help." });
  await ready(page);
  const share = await page.locator("#article p").evaluate((paragraph) => {
    const first = document.createRange();
    first.setStart(document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode(), 0);
    first.setEnd(first.startContainer, 1);
    const [letter, box] = [first.getBoundingClientRect(), paragraph.getBoundingClientRect()];
    return (letter.left - box.left) / box.width;
  });
  assert.ok(share < 0.5, "the paragraph begins on the left");
});

test("typing is read after a pause", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.fill("#input", "About 300 houses burned in Chile, police said.");
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("300 houses"));
  await page.waitForFunction(() => /about 300/.test(document.querySelector("#list").innerText));
});

test("pasted HTML becomes paragraphs; markup and script in it stay text or go", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/html": "<h1>Fire</h1><p style='color:red'>About 300 <b>houses</b> burned.</p><style>p { color: red }</style><script>window.hit = 1</script><img src=x onerror='window.hit = 1'><p>“5 &lt; 6,” said Ann Lee.</p>" });
  await ready(page);
  assert.deepEqual(await page.locator("#article p").allInnerTexts(), ["Fire", "About 300 houses burned.", "“5 < 6,” said Ann Lee."]);
  await paste(page, { "text/html": "<nav>Home <a>World</a></nav><main><p>About 300 boats<br>sank.</p><script>1 < 2</script ><footer>Ann Lee</footer></main><footer>All rights</footer>" }, "body");
  await ready(page);
  assert.deepEqual(await page.locator("#article p").allInnerTexts(), ["About 300 boats", "sank.", "Ann Lee"]);
  await paste(page, { "text/plain": "<script>window.hit = 1</script> <img src=x onerror='window.hit=1'> 12 people were hurt." }, "body");
  await ready(page);
  assert.match(await text(page, "#article"), /<script>window\.hit = 1<\/script> <img/);
  assert.equal(await page.evaluate(() => [window.hit, document.querySelectorAll("#article img, #article script").length].join()), ",0");
});

test("a paste into the box takes the place of the article before, unless one is at work in it", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": "Some 70 boats sank." });
  await ready(page);
  await page.click("#input");
  await page.waitForFunction(() => document.getElementById("input").selectionEnd === 19 && document.getElementById("input").selectionStart === 0);
  await paste(page, { "text/plain": "Some 80 trucks burned." });
  await ready(page);
  assert.equal(await text(page, "#article"), "Some 80 trucks burned.");
  await page.click("#input");
  await page.waitForFunction(() => document.getElementById("input").selectionEnd === 22);
  await page.keyboard.press("End");
  await paste(page, { "text/plain": " Nine men died." });
  await page.waitForFunction(() => document.querySelector("#article").innerText === "Some 80 trucks burned. Nine men died.");
});

test("a paste outside every field is taken as a new article", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": STORY }, "body");
  await ready(page);
  assert.match(await text(page, "#article"), /mayor of Paris/);
});

test("files are opened: plain text and HTML", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("Some 70 boats sank.") });
  await page.waitForFunction(() => document.querySelector("#article").textContent.includes("70 boats"));
  await page.setInputFiles("#file", { name: "b.html", mimeType: "text/html", buffer: Buffer.from("<p>Some 80 boats</p><p>sank.</p>") });
  await page.waitForFunction(() => document.querySelectorAll("#article p").length === 2);
});

test("a sample is chosen; furniture is shown apart", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.selectOption("#samples", "as-copied.txt");
  await page.waitForSelector("#article .pg-furniture");
  const furniture = await page.locator("#article .pg-furniture").allInnerTexts();
  for (const line of ["Home", "By Joan Achieng and Peter Okoth", "1.4K shares", "Advertisement", "Who owns the shore?"]) {
    assert.ok(furniture.includes(line), line);
  }
  assert.equal(await page.locator("#article .pg-furniture mark").count(), 0);
});

test("a row leads to the text, a mark to its row", LIMIT, async (t) => {
  const { page } = await open(t);
  await rows(page).nth(5).click();
  const id = await rows(page).nth(5).getAttribute("data-id");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), id);
  await page.keyboard.press("Escape");
  await page.locator("#article mark.pg-entity").first().click();
  assert.equal(await page.getAttribute("#tab-entity", "aria-selected"), "true");
  await page.waitForFunction(() => document.querySelectorAll("#list button.row[aria-current]").length === 1);
});

test("a row far down shows its mark in view, with the card at its side", LIMIT, async (t) => {
  const { page } = await open(t);
  await rows(page).filter({ hasText: "1,200" }).click();
  const [mark, card] = await Promise.all([figure(page, "1,200").boundingBox(), page.locator("#card").boundingBox()]);
  const { height } = page.viewportSize();
  assert.ok(mark.y > 0 && mark.y + mark.height < height && card.y > 0 && card.y + card.height < height, "both are on the screen");
  assert.ok(Math.abs(card.y - mark.y - mark.height) < 20 || Math.abs(mark.y - card.y - card.height) < 20, "the card stands at the words");
});

test("a correction leaves the reader where they are", LIMIT, async (t) => {
  const { page } = await open(t);
  await figure(page, "1,200").click();
  const before = await figure(page, "1.5 million").boundingBox();
  await page.click("#card .wrong summary");
  await page.click("#card .wrong button:has-text('Remove')");
  await page.waitForSelector("#corrections:not([hidden])");
  await ready(page);
  assert.equal((await figure(page, "1.5 million").boundingBox()).y, before.y);
  assert.ok(await page.evaluate(() => document.activeElement.matches("#article mark")), "the focus stays in the text");
});

test("pointing at a mark lights all that belongs to it", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.locator("#article mark.pg-cue").first().hover();
  const lit = await page.locator("#article mark.lit").evaluateAll((marks) => new Set(marks.map((mark) => mark.dataset.kind)).size);
  assert.ok(lit >= 3, "claim, source and cue");
});

test("overlaps: the card tells the layers, and leads to them", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.locator("#article mark.pg-claim mark.pg-figure").first().click();
  assert.match(await text(page, "#card .layers"), /On the same words: claim/);
  await page.locator("#card .layers button").first().click();
  assert.match(await page.getAttribute("#card", "class"), /claim/);
});

test("kinds are shown and hidden, lists filtered, figures without a source picked out", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.click(".legend [data-kind=figure]");
  assert.equal(await figure(page, "12,400").evaluate((mark) => getComputedStyle(mark).textDecorationLine), "none");
  const all = await rows(page).count();
  await page.fill("#filter", "trucks");
  await page.waitForFunction((before) => document.querySelectorAll("#list button.row").length < before, all);
  assert.deepEqual([...new Set(await rows(page).evaluateAll((found) => found.map((row) => /trucks/.test(row.textContent))))], [true]);
  await page.fill("#filter", "12400");
  await page.waitForFunction(() => /^more than 12,400/.test(document.querySelector("#list button.row")?.textContent));
  await page.fill("#filter", "no such words");
  await page.waitForSelector("#no-match:not([hidden])");
  await page.fill("#filter", "");
  await page.click("#list .summary button");
  await page.waitForSelector("#list .summary [aria-pressed=true]");
  await page.waitForFunction(() => document.querySelectorAll("#list button.row").length === Number.parseInt(document.querySelector("#list .summary").innerText, 10));
  assert.equal(await page.locator("#list button.row:not(.unsourced)").count(), 0);
});

test("figures of one thing that differ stand side by side", LIMIT, async (t) => {
  const { page } = await open(t);
  assert.match(await text(page, "#list .differ"), /11,900[\s\S]*13,000/);
});

test("another dateline moves the dates", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.click("#tab-date");
  const before = await text(page, "#list");
  await page.fill("#dateline", "2024-07-10");
  await page.waitForFunction(() => /set by you/.test(document.getElementById("dateline-origin").innerText));
  await page.waitForFunction((old) => document.getElementById("list").innerText !== old, before);
  assert.match(await text(page, "#list"), /2024/);
});

test("a finding is removed, an entity merged and changed, and all of it undone", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": STORY });
  await ready(page);
  const names = async () => (await page.locator("#article mark.pg-entity").count());
  const before = await names();
  await figure(page, "40 people").click();
  await page.click("#card .wrong summary");
  await page.click("#card .wrong button:has-text('Remove')");
  await page.waitForFunction(() => !document.querySelector("#article mark.pg-figure.unsourced"));
  assert.match(await text(page, "#corrections"), /1 correction/);

  await page.locator("#article mark.pg-entity", { hasText: "UN" }).click();
  await page.click("#card .wrong summary");
  await page.locator("#card .wrong select").first().selectOption("event");
  await page.waitForFunction(() => /2 corrections/.test(document.getElementById("corrections").innerText));

  const report = JSON.parse(await fileTaken(page, "Report (JSON)"));
  assert.deepEqual(report.corrections.map((correction) => correction.do), ["drop", "kind"]);
  assert.equal(report.entities.find((entity) => entity.name.includes("UN")).kind, "event");

  await page.click("#undo");
  await page.click("#undo");
  await page.waitForSelector("#article mark.pg-figure.unsourced");
  await page.waitForFunction((count) => document.querySelectorAll("#article mark.pg-entity").length === count, before);
  assert.ok(await page.isHidden("#corrections"));
});

async function take(page, label) {
  await page.click("#takeaway-button");
  await page.click(`#takeaway-menu button:has-text("${label}")`);
}

/** What is in the file that a choice of the menu gives. */
async function fileTaken(page, label) {
  if (!inFirefox) {
    const [file] = await Promise.all([page.waitForEvent("download"), take(page, label)]);
    return readFileSync(await file.path(), "utf8");
  }
  // Firefox does not tell WebDriver of files that a page makes itself.
  await page.evaluate(() => {
    window.blob = new Promise((made) => {
      URL.createObjectURL = (blob) => {
        made(blob.text());
        return "#";
      };
    });
  });
  await take(page, label);
  return page.evaluate(() => window.blob);
}

test("the evidence is taken away in every form", LIMIT, async (t) => {
  const { page } = await open(t, { permissions: ["clipboard-read", "clipboard-write"] });
  const wanted = {
    "Figures (CSV)": /^id,start,end,text/, "Claims (CSV)": /^id,start,end,kind/, "Dates (CSV)": /^id,/, "Names (CSV)": /^id,kind/,
    "Ledger (Markdown)": /no source given/, "Annotated article (HTML)": /<mark class="figure/, "Web Annotations (JSON-LD)": /anno\.jsonld/,
  };
  for (const [label, content] of Object.entries(wanted)) {
    assert.match(await fileTaken(page, label), content, label);
  }
  await take(page, "Copy as text with sources");
  await page.waitForFunction(() => /copied/.test(document.getElementById("state").textContent));
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /FIGURES[\s\S]*no source given[\s\S]*CLAIMS/);
});

test("on paper all lists stand below the article, and nothing to press", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = await text(page, "#paper");
  for (const words of ["No source given", "Source: the World Health Organization", "Nabil Fares", "Thu 9 January 2025", "International Court of Justice"]) {
    assert.ok(paper.includes(words), words);
  }
  // WebDriver does not set another medium.
  if (inFirefox) return;
  await page.emulateMedia({ media: "print" });
  for (const selector of ["#input", "#takeaway-button", "#panel", ".bar", "#paper .link"]) assert.ok(await page.locator(selector).first().isHidden(), selector);
});

test("a link carries the article, only on request, and leaves the address clean", LIMIT, async (t) => {
  const { page, url } = await open(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await paste(page, { "text/plain": STORY });
  await ready(page);
  assert.equal(new URL(page.url()).hash, "");
  await take(page, "Copy a link");
  assert.match(await text(page, "#share"), /Anyone with the link can read the text/);
  await page.click("#share-copy");
  await page.waitForFunction(() => /copied/.test(document.getElementById("state").textContent));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(link);
  await ready(page);
  assert.match(await text(page, "#article"), /bridge cost \$5 million/);
  assert.equal(page.url(), `${url}/`);
});

test("the text is remembered only when ticked", LIMIT, async (t) => {
  const { page } = await open(t);
  await paste(page, { "text/plain": STORY });
  await ready(page);
  await page.reload();
  await ready(page);
  assert.doesNotMatch(await text(page, "#article"), /bridge cost/);
  await page.check("#keep");
  await paste(page, { "text/plain": STORY });
  await ready(page);
  await page.reload();
  await ready(page);
  assert.match(await text(page, "#article"), /bridge cost/);
});

test("keys: from mark to mark, card, kinds, filter, help; off while typing and when switched off", LIMIT, async (t) => {
  const { page } = await open(t);
  await page.locator("#takeaway-button").focus();
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelector("#article mark")), "the text is a stop of the Tab key");
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.evaluate(() => document.activeElement === document.querySelectorAll("#article mark")[1]));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const second = await page.evaluate(() => document.activeElement.dataset.id);
  await page.keyboard.press("k");
  assert.notEqual(await page.evaluate(() => document.activeElement.dataset.id), second);
  assert.equal(await page.locator("#article mark[tabindex='0']").count(), 1);
  await page.keyboard.press("Enter");
  assert.ok(await page.isVisible("#card"));
  await page.keyboard.press("Escape");
  assert.ok(await page.isHidden("#card"));
  await page.keyboard.press("c");
  assert.equal(await page.getAttribute(".legend [data-kind=claim]", "aria-pressed"), "false");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "filter");
  await page.keyboard.type("fcd");
  assert.equal(await page.getAttribute(".legend [data-kind=figure]", "aria-pressed"), "true");
  await page.locator("#tab-figure").focus();
  await page.keyboard.press("?");
  assert.ok(await page.isVisible("#help"));
  await page.uncheck("#single-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  assert.equal(await page.getAttribute(".legend [data-kind=claim]", "aria-pressed"), "false");
});

test("states: empty, nothing found, not English, too long", LIMIT, async (t) => {
  const { page } = await open(t);
  const state = (words) => page.waitForFunction((wanted) => document.getElementById("state").textContent.includes(wanted), words);
  await page.fill("#input", " ");
  await state("Paste an article");
  assert.equal(await page.innerText("#article"), "", "what was read before is gone");
  assert.equal(await page.innerText("#tab-figure .count"), "");
  assert.ok(await page.isDisabled("#takeaway-button"));
  await page.fill("#input", "it rained and the grass was wet");
  await state("Nothing found");
  await page.fill("#input", "Der Minister ist nicht nach Berlin gereist, und die Reise ist auf den Herbst verschoben worden. ".repeat(6));
  await state("does not look like English");
  await page.evaluate(() => {
    document.getElementById("input").value = "a".repeat(5_000_001);
    document.getElementById("input").dispatchEvent(new Event("input"));
  });
  await state("reads up to");
});

test("a program that cannot be loaded is said, with a way to try again", LIMIT, async (t) => {
  const { page, url } = await openPage(t, "/style/print.css", { allowErrors: true, serviceWorkers: "block" });
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${url}/`);
  await page.waitForSelector("#state.error");
  assert.match(await text(page, "#state"), /could not be loaded \(status 404\)[\s\S]*Try again/);
});

test("a reader that dies is started again, once; then the page says so", LIMIT, async (t) => {
  const { page, url } = await openPage(t, "/style/print.css", { allowErrors: true, serviceWorkers: "block" });
  let deaths = 1;
  await page.route("**/js/worker.js", (route) => {
    deaths -= 1;
    return deaths >= 0 ? route.fulfill({ contentType: "text/javascript", body: "throw new Error('out of paper')" }) : route.continue();
  });
  await page.goto(`${url}/`);
  await ready(page);
  deaths = 9;
  await page.reload();
  await page.waitForSelector("#state.error");
  assert.match(await text(page, "#state"), /out of paper[\s\S]*Try again/);
});

test("it works under a sub-path, and without a network after the first visit", LIMIT, async (t) => {
  const { page } = await open(t, { allowErrors: true });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await ready(page);
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  await paste(page, { "text/plain": STORY });
  await ready(page);
  assert.match(await text(page, "#article"), /bridge cost/);
  assert.ok(await page.isVisible("#offline"));
});

test("on a phone the lists are a sheet, and nothing is wider than the screen", LIMIT, async (t) => {
  const { page } = await open(t, { viewport: { width: 320, height: 640 } });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling");
  await page.click("#state .tag");
  assert.ok(await page.isVisible("#sheet #list"));
  await page.waitForSelector("#list .summary [aria-pressed=true]");
  await page.click("#close-sheet");
  await page.click(".bar [data-kind=figure]");
  assert.ok(await page.isVisible("#sheet #list"));
  await rows(page).first().click();
  assert.ok(await page.isHidden("#sheet"));
  assert.ok(await page.isVisible("#card"));
});

test("in dark forced colours every mark can be read", { ...LIMIT, ...notInFirefox("it takes its own colours") }, async (t) => {
  const { page } = await open(t, { forcedColors: "active", colorScheme: "dark" });
  const unread = () => page.locator("#article mark, .legend span").evaluateAll((marks) => marks.filter((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark);
    const [text, ground] = [color, backgroundColor].map((value) => value.match(/[\d.]+/g).map(Number));
    const onPage = (ground[3] ?? 1) < 0.1 && !mark.closest(".pg-figure");
    return (text[0] > 128) !== onPage;
  }).map((mark) => mark.textContent));
  assert.deepEqual(await unread(), []);
  await page.locator("#article mark.pg-entity").first().hover();
  await page.waitForSelector("#article mark.lit");
  assert.deepEqual(await unread(), []);
});

for (const [name, context] of Object.entries({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 375, height: 800 } },
  "forced colours": { forcedColors: "active", reducedMotion: "reduce" },
})) {
  test(`no accessibility violation: ${name}`, LIMIT, async (t) => {
    const { page } = await open(t, context);
    const check = async (where) => {
      const found = await page.evaluate(async () => {
        const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
        return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
      });
      assert.deepEqual(found, [], where);
    };
    await page.evaluate(AXE);
    await check("at first");
    for (const kind of ["claim", "date", "entity"]) {
      if (name === "narrow") {
        await page.click(`.bar [data-kind=${kind}]`);
        await check(`${kind} sheet`);
        await page.keyboard.press("Escape");
      } else {
        await page.click(`#tab-${kind}`);
        await check(kind);
      }
    }
    await page.locator("#article mark.pg-figure").first().click();
    await check("card");
    await page.keyboard.press("Escape");
    await page.click("#help-button");
    await check("help");
  });
}
