/**
 * What takes a look at all findings at once: made in the reader's thread, so that the page's own stays free.
 *
 * Takes text, report and the library's list of unsourced figures; gives what `createModel` wants beside text and report.
 */
import { differing } from './compare.js';
import { createModel } from './model.js';
import { speakers } from './speakers.js';

export function digest(text, report, unsourced) {
  const model = createModel(text, report, { unsourced });
  const needless = report.figures.filter((figure) => !model.isUnsourced(figure) && !model.voucher(figure));
  return {
    unsourced,
    needless: Uint32Array.from(needless, ({ id }) => Number(id.slice(1))),
    differing: differing(model),
    speakers: speakers(model),
  };
}
