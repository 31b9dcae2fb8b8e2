import type { Arrest } from './arrests.ts';
import { years } from './plain.ts';

/**
 * PC 851.91 and 851.87 said again in plain ifs, from docs/law/california-petitions.md, 1, for records in which every fact is
 * known but whether a dismissed charge may be filed again. Outcomes are the ids of the pack. Lists of sections are
 * restated for the charges that are drawn.
 */

const ALWAYS = ['PC 187'];
const PERHAPS_ALWAYS = [...ALWAYS, 'attempt PC 187', 'PC 264.1'];
const LONGER = ['PC 187', 'attempt PC 187', 'PC 211', 'PC 264.1', 'PC 273a', 'PC 273.5', 'PC 368'];
const KINDS = [['PC 273.5'], ['PC 273a'], ['PC 368']];

const DROPPED = ['dismissed', 'dismissed-with-prejudice', 'nolle-prosequi'];

/** Days on which somebody was arrested or convicted for violence of one kind, each as often as it happened. */
function daysOf(kind: readonly string[], all: readonly Arrest[], what: 'arrest' | 'conviction'): readonly string[] {
  const isKind = ({ section }: { readonly section: string }) => kind.includes(section);
  return all.flatMap(({ on, booked, inCourt }) =>
    (what === 'arrest' ? booked.some(isKind) : inCourt.some((each) => isKind(each) && each.end === 'convicted'))
      ? [on]
      : [],
  );
}

function hasPattern(kind: readonly string[], all: readonly Arrest[]): boolean {
  const often = (days: readonly string[], times: number) =>
    days.some((first) => days.filter((day) => day >= first && day <= years(first, 3)).length >= times);
  return often(daysOf(kind, all, 'arrest'), 5) || often(daysOf(kind, all, 'conviction'), 2);
}

/** What becomes of one arrest of a record. */
export function arrestPetition(arrest: Arrest, all: readonly Arrest[], asOf: string): string {
  const { on, booked, inCourt, own, second } = arrest;
  const ends = inCourt.map(({ end }) => end);
  const some = (kind: string) => own === kind || ends.includes(kind);
  if (some('sealed')) return 'already-granted';
  if (asOf < '2018-01-01') return 'not-yet';
  if (second && inCourt.length > 0) return 'hand-review';
  if (some('convicted')) return 'not-reached';
  if (some('diverted')) return 'petition-may';

  const isFor = (list: readonly string[]) => [...booked, ...inCourt].some(({ section }) => list.includes(section));
  const acquitted = inCourt.length > 0 && ends.every((end) => end === 'acquitted');
  if (isFor(ALWAYS) && !acquitted) return 'not-eligible';
  if (own === 'deferred' || ends.some((end) => end !== 'acquitted' && !DROPPED.includes(end))) return 'hand-review';
  const felony = booked.some(({ level }) => level === 'felony');
  const chargeable = asOf < years(on, felony ? 3 : 1);
  if (inCourt.length === 0 && chargeable) return 'not-yet';
  // Whether a dismissed charge may be filed again is in no record.
  if (chargeable && !acquitted) return 'hand-review';
  if (!acquitted && (isFor(PERHAPS_ALWAYS) || (isFor(LONGER) && asOf < years(on, 6)))) return 'hand-review';
  return isFor(KINDS.flat()) && KINDS.some((kind) => hasPattern(kind, all)) ? 'petition-may' : 'petition-shall';
}
