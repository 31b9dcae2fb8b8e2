import type { Arrest } from './arrests.ts';
import { years } from './plain.ts';

/**
 * PC 851.93 said again in plain ifs, from the table of docs/law/california-automatic-relief.md, for records in which every
 * fact is known. Outcomes are the ids of the pack. Lists of sections are restated for the charges that are drawn.
 */

const EIGHT = ['PC 187', 'PC 215'];
const PERHAPS = ['PC 211', 'attempt PC 187'];

export function arrestRelief({ on, booked, inCourt, own, second }: Arrest, asOf: string): string {
  const ends = [...inCourt.map(({ end }) => end), ...(own ? [own] : [])];
  const some = (...kinds: readonly string[]) => ends.some((end) => kinds.includes(end));
  const felony = booked.some(({ level }) => level === 'felony');
  if (some('sealed')) return 'already-granted';
  if (on < '1973-01-01') return 'not-reached';
  if (asOf < '2022-07-01') return 'not-yet';
  if (second && inCourt.length > 0) return 'hand-review';
  if (some('convicted')) return 'not-reached';
  if (some('diverted')) return felony && asOf < '2024-10-01' ? 'hand-review' : 'automatic-relief';
  if (some('deferred')) return 'hand-review';
  const dismissed = some('dismissed', 'dismissed-with-prejudice', 'nolle-prosequi');
  if (!felony) {
    if (booked.every(({ level }) => level === 'infraction')) return 'hand-review';
    if (inCourt.some(({ level }) => level === 'felony')) return 'hand-review';
    if (dismissed || some('acquitted')) return 'automatic-relief';
    return years(on, 1) <= asOf ? 'automatic-relief' : 'not-yet';
  }
  if (asOf < '2024-10-01') return 'not-yet';
  if (dismissed) return some('acquitted') ? 'hand-review' : 'not-automatic';
  if (some('acquitted')) return 'automatic-relief';
  if (asOf < years(on, 3)) return 'not-yet';
  if (asOf >= years(on, 6)) return 'automatic-relief';
  const carries = (list: readonly string[]) =>
    booked.some(({ level, section }) => level === 'felony' && list.includes(section));
  return carries(EIGHT) ? 'not-yet' : carries(PERHAPS) ? 'hand-review' : 'automatic-relief';
}
