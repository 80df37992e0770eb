/**
 * Whether a text looks like English: by the share of its commonest words.
 *
 * Takes the text; short ones get the benefit of the doubt.
 */
const COMMON = new Set(('the of and to in a is that for it was on are as with his they at be this from have or by one had not but '
  + 'what all were when we there can an your which their said if do will each about how up out them then she many some so these '
  + 'would other into has more her two him see could no than been its who now did').split(' '));
const ENOUGH_WORDS = 40;
const SHARE = 0.15;

export function looksEnglish(text) {
  const words = text.slice(0, 20_000).toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  return words.filter((word) => COMMON.has(word)).length / words.length >= SHARE;
}
