/**
 * The four lists of evidence as entries (see list.js): figures, claims, dates, names.
 *
 * Takes a kind and `{model, …}`; gives what stands in its list, in order.
 */
import { claimEntries } from './claims.js';
import { figureEntries } from './ledger.js';
import { nameEntries } from './names.js';
import { dateEntries } from './timeline.js';

const LISTS = { figure: figureEntries, claim: claimEntries, date: dateEntries, entity: nameEntries };

export const entriesOf = (kind, context) => LISTS[kind](context);
