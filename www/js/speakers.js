/**
 * Who speaks most: claims by speaker.
 *
 * Takes the model; gives `[{name, role, share, claims}]` in order of `share`, a speaker's part of all words attributed; `name`
 * is `null` for claims whose source the article does not name.
 */
export function speakers(model) {
  const groups = new Map();
  for (const claim of model.report.claims) {
    const { name, key, role } = model.speaker(claim);
    if (!groups.has(key)) groups.set(key, { name, role, claims: [], length: 0 });
    const group = groups.get(key);
    group.claims.push(claim.id);
    group.length += claim.content.reduce((sum, span) => sum + span.end - span.start, 0);
  }
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0) || 1;
  return [...groups.values()]
    .map(({ name, role, claims, length }) => ({ name, role, claims, share: length / total }))
    .sort((a, b) => b.share - a.share);
}
