/**
 * A report made easy to ask: items by id, the text of a span, who vouches for what, what belongs together.
 *
 * Takes the text, its report and what the reader's thread found out about it (no page needed); gives a model:
 * `model.voucher(figure)` is `null` where the article names no source, else `{name, role, cue, entity, via}`.
 */
export const KINDS = ['figure', 'claim', 'date', 'entity'];
const TABLES = { entity: 'entities', figure: 'figures', date: 'dates', claim: 'claims' };
const LETTERS = { e: 'entity', f: 'figure', d: 'date', c: 'claim' };

/** The kind of item that an id such as `f3` names. */
export const kindOf = (id) => LETTERS[id[0]];

/** `unsourced` holds the numbers of figures that nobody vouches for, as the library decides; the rest is `digest`'s. */
export function createModel(text, report, { unsourced, needless = [], differing = [], speakers = [] }) {
  // Ids count: `f3` is the third figure.
  const get = (id) => report[TABLES[kindOf(id)]]?.[id.slice(1) - 1] ?? null;
  const [nobodys, aside] = [new Set(unsourced), new Set(needless)];
  const number = ({ id }) => Number(id.slice(1));
  const slice = (span) => (span ? text.slice(span.start, span.end) : '');
  const join = (spans) => spans.map(slice).join(' … ');

  /** Who makes a claim: the name to show, and the entity where the source is one. */
  function speaker(claim) {
    const entity = claim.entity ? get(claim.entity) : null;
    const words = join(claim.source).replace(/[\s,;:]+$/, '');
    const named = entity && (entity.kind === 'person' || !words.trim().includes(' '));
    const name = named ? entity.name : words || entity?.name || null;
    // "An Egyptian army spokesman" leads to Egypt, but is not Egypt.
    const key = named ? entity.id : name?.toLowerCase() ?? '';
    return { name, key, words, role: named ? entity.roles[0] ?? null : null, entity };
  }

  /** A claim's cue where it is a word; a transcript's colon is none. */
  function cueWords(claim) {
    const cue = join(claim.cue);
    return /\p{L}/u.test(cue) ? cue : '';
  }

  /** The claims around an item, innermost first. */
  function claimsAround(item) {
    const around = [];
    for (let claim = get(item.claim ?? item.within ?? ''); claim && !around.includes(claim);
      claim = get(claim.within ?? '')) around.push(claim);
    return around;
  }

  /** Who vouches for a figure or date; `null` where nobody is named. */
  function voucher(item) {
    const around = claimsAround(item);
    const named = around.filter((claim) => speaker(claim).name);
    if (named.length === 0) return null;
    const [claim, ...outer] = named;
    return { ...speaker(claim), claim, cue: cueWords(claim), via: outer.map((one) => speaker(one).name) };
  }

  const isUnsourced = (figure) => nobodys.has(number(figure));
  /** A mere length of time among the dates, an age or a rank: nobody need vouch for it. */
  const needsNobody = (figure) => aside.has(number(figure));

  /** Where an item stands: its spans, the ones that tell most first. */
  function spans(item) {
    switch (kindOf(item.id)) {
      case 'entity': return item.mentions;
      case 'claim': return item.content;
      default: return [item];
    }
  }

  /** Ids that light up with an item: a figure's claim, a claim's speaker, the claims a speaker makes. */
  function related(id) {
    const item = get(id);
    if (!item) return [];
    switch (kindOf(id)) {
      case 'claim': return [id, ...(item.entity ? [item.entity] : [])];
      case 'entity': return [id, ...report.claims.filter((claim) => claim.entity === id).map((claim) => claim.id)];
      default: return [id, ...(item.claim ? [item.claim] : [])];
    }
  }

  return {
    text, report, get, slice, join, speaker, cueWords, voucher, isUnsourced, needsNobody, claimsAround, spans, related, differing, speakers,
    unsourced: report.figures.filter(isUnsourced),
    isEmpty: KINDS.every((kind) => report[TABLES[kind]].length === 0),
    list: (kind) => report[TABLES[kind]],
  };
}
