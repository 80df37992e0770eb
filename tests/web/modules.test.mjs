// The page's modules that need no page: what is said, compared and recognised.

import assert from "node:assert/strict";
import { test } from "node:test";
import { figureValue } from "../../www/js/amounts.js";
import { differing, interval } from "../../www/js/compare.js";
import { dateWords } from "../../www/js/days.js";
import { looksEnglish } from "../../www/js/language.js";
import { createModel } from "../../www/js/model.js";
import { figureSubject, itemWords, surroundings } from "../../www/js/wording.js";

const figure = (given) => ({
  id: "f1", start: 0, end: 1, number: { start: 0, end: 1 }, kind: "count", value: null, low: null, high: null, modifier: "exactly",
  trend: null, unit: null, counted: null, event: null, rule: "", claim: null, ...given,
});

test("figures in words", () => {
  for (const [words, given] of [
    ["34,000", { value: 34000 }],
    ["more than 34,000", { value: 34000, modifier: "more_than" }],
    ["up to 12", { value: 12, modifier: "at_most" }],
    ["1.5 million", { value: 1.5e6 }],
    ["3rd", { value: 3, kind: "ordinal" }],
    ["85%", { value: 85, kind: "percent", unit: "percent" }],
    ["$1.2 billion", { value: 1.2e9, kind: "money", unit: "USD" }],
    ["€1.1", { value: 1.1, kind: "money", unit: "EUR" }],
    ["about 1,200 tonnes", { value: 1200, modifier: "about", kind: "measure", unit: "tonne" }],
    ["two thirds", { value: 2 / 3, kind: "ratio" }],
    ["half", { value: 0.5, kind: "ratio" }],
    ["1.5 times", { value: 1.5, kind: "ratio" }],
    ["1 hour", { value: 1, kind: "duration", unit: "hour" }],
    ["200 to 300", { low: 200, high: 300 }],
    ["about 200 to 300 square kilometres", { low: 200, high: 300, modifier: "about", kind: "measure", unit: "square kilometre" }],
    ["£430 million to £450 million", { low: 4.3e8, high: 4.5e8, kind: "money", unit: "GBP" }],
    ["20% to 30%", { low: 20, high: 30, kind: "percent", unit: "percent" }],
    ["3 percentage points", { value: 3, kind: "percent", unit: "percentage point" }],
    ["$61 a barrel", { value: 61, kind: "money", unit: "dollar per barrel" }],
    ["£650 to £890 a month", { low: 650, high: 890, kind: "money", unit: "pound sterling per month" }],
    ["300 kilometres an hour", { value: 300, kind: "measure", unit: "kilometre per hour" }],
    ["2 billion kroner", { value: 2e9, kind: "money", unit: "krone" }],
    ["18.4 million Ghanaian cedis", { value: 18.4e6, kind: "money", unit: "GHS" }],
    ["318p", { value: 318, kind: "money", unit: "penny" }],
    ["34 years of age", { value: 34, kind: "duration", unit: "year of age" }],
    ["6 feet", { value: 6, kind: "measure", unit: "foot" }],
    ["20 °C", { value: 20, kind: "measure", unit: "celsius" }],
    ["200 or more", { low: 200 }],
  ]) assert.equal(figureValue(figure(given)), words);
});

test("dates in words", () => {
  const date = (value, from, to = from, kind = "date") => dateWords({ kind, value, from, to });
  assert.equal(date("2024-04-19", "2024-04-19"), "Fri 19 April 2024");
  assert.equal(date("2024-04-19TMO", "2024-04-19"), "Fri 19 April 2024, morning");
  assert.equal(date("2024-04", "2024-04-01", "2024-04-30"), "April 2024");
  assert.equal(date("2024", "2024-01-01", "2024-12-31"), "2024");
  assert.equal(date("2024-W16", "2024-04-15", "2024-04-21"), "15 Apr 2024 to 21 Apr 2024");
  assert.equal(date("P3D", null, null, "duration"), "3 days");
  assert.equal(date("PAST_REF", null), "some time in the past");
  assert.equal(date("PT36H", null, null, "duration"), "36 hours");
  assert.equal(date("PXY", null, null, "duration"), "some years");
  assert.equal(date("P1W", null, null, "set"), "every week");
  assert.equal(date("XXXX-WXX-7", null, null, "set"), "every Sunday");
});

const TEXT = "About 40 people died, said Ann Lee. Fifty people died.";
const report = {
  entities: [{ id: "e1", kind: "person", name: "Ann Lee", aliases: [], roles: ["mayor"], mentions: [{ start: 27, end: 34 }] }],
  figures: [
    figure({ id: "f1", start: 0, end: 15, value: 40, modifier: "about", counted: { start: 9, end: 15 }, event: "died", claim: "c1" }),
    figure({ id: "f2", start: 36, end: 48, value: 50, counted: { start: 42, end: 48 }, event: "died" }),
  ],
  dates: [],
  claims: [{
    id: "c1", kind: "indirect", source: [{ start: 27, end: 34 }], entity: "e1", cue: [{ start: 22, end: 26 }], within: null,
    content: [{ start: 0, end: 20 }], figures: ["f1"], dates: [], entities: [],
  }],
};

test("who vouches for a figure", () => {
  const model = createModel(TEXT, report, { unsourced: [2] });
  assert.equal(model.voucher(report.figures[0]).name, "Ann Lee");
  assert.equal(model.voucher(report.figures[1]), null);
  assert.deepEqual(model.unsourced.map(({ id }) => id), ["f2"]);
  assert.equal(itemWords("f2", report.figures[1], model), "Figure: 50 people, died; no source given");
});

test("what a figure counts is told where it stands beside the number", () => {
  const subject = (text, digits, counted, given) => {
    const span = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    return figureSubject(figure({ start: 0, end: text.length, number: span(digits), counted: span(counted), ...given }), { text, slice: ({ start, end }) => text.slice(start, end) });
  };
  assert.equal(subject("62% of the voters", "62", "the voters", { kind: "percent" }), "of the voters");
  assert.equal(subject("$45 million in aid", "45 million", "aid", { kind: "money" }), "in aid");
  assert.equal(subject("more than 40 people", "40", "people", { event: "killed" }), "people, killed");
  assert.equal(subject("Revenue rose to £4bn", "4bn", "Revenue", { start: 16 }), "");
});

test("a figure that counts nothing is shown in its sentence", () => {
  const around = (text, words) => surroundings({ start: text.indexOf(words), end: text.indexOf(words) + words.length }, { text });
  assert.equal(around("It rained. Police put the dead at 31. The mayor left.", "31"), "Police put the dead at 31.");
  assert.equal(around("A heading\n1,200\nMore", "1,200"), "1,200");
  const long = `${"many words ".repeat(9)}31${" and more".repeat(9)}`;
  assert.match(around(long, "31"), /^…\u00a0(words|many) .* 31( and more){4}( and)?\u00a0…$/);
});

test("figures that differ", () => {
  const [group] = differing(createModel(TEXT, report, { unsourced: [2] }));
  assert.deepEqual(group.figures, ["f1", "f2"]);
  assert.deepEqual(interval({ value: 40, modifier: "more_than" }), [40, Infinity]);
  const agreeing = report.figures.map((one) => ({ ...one, modifier: "at_least" }));
  assert.deepEqual(differing(createModel(TEXT, { ...report, figures: agreeing }, { unsourced: [2] })), []);
  const other = { ...report.claims[0], id: "c2", entity: null, source: [{ start: 42, end: 48 }] };
  const figures = [agreeing[0], { ...agreeing[1], claim: "c2" }];
  const told = differing(createModel(TEXT, { ...report, figures, claims: [report.claims[0], other] }, { unsourced: [] }));
  assert.deepEqual(told.map(({ label }) => label), ["dead people"], "two sources, two figures");
  const before = "About 40 people died, said Ann Lee. In 2019 33 people died.";
  const elsewhere = [report.figures[0], { ...report.figures[1], start: 44, end: 53, counted: { start: 47, end: 53 }, value: 33 }];
  assert.deepEqual(differing(createModel(before, { ...report, figures: elsewhere }, { unsourced: [2] })), [], "another year is another event");
});

test("English is told from other languages; short texts pass", () => {
  assert.ok(looksEnglish("The ministers met on Friday and said that they would not be able to agree on the price of water. ".repeat(4)));
  assert.ok(!looksEnglish("Les ministres se sont réunis vendredi et ont dit ne pas pouvoir se mettre d’accord sur le prix. ".repeat(4)));
  assert.ok(looksEnglish("Bonjour"));
});
