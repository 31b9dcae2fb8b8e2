import { getOrCreate } from '../../record/index.ts';
import type { CourtCount, FilePerson } from './conviction.ts';

/** By what a person of the court is a person of the state. */
export type LinkState = 'same' | 'open' | 'case number';

/** A fact on which the two files differ. */
export type DifferingFact = 'person' | 'date' | 'section' | 'level' | 'disposition' | 'county' | 'case number';

export type Placed =
  | {
      readonly kind: 'court-only';
      readonly person: string;
      readonly count: CourtCount;
      readonly found: 'same' | 'open' | 'none';
    }
  | { readonly kind: 'state-only'; readonly person: string; readonly count: CourtCount }
  | InBoth;

/** A conviction that both files have. */
export type InBoth = {
  readonly kind: 'both';
  readonly court: Owned;
  readonly state: Owned;
  readonly link: LinkState;
  readonly differs: readonly DifferingFact[];
};

type Owned = { readonly person: string; readonly count: CourtCount };

/** The state's people that a person of the court is, and those that they may be. */
export type StateKeys = { readonly same: readonly string[]; readonly open: readonly string[] };

/** Days by which two files may date one judgment apart. */
const NEAR = 3;

/**
 * Finds each conviction of a court's list in the state's file, and the other way round. People are linked before: a conviction is
 * looked for among those of the same person, then of those in doubt, and last by its case number and offense anywhere.
 */
export function placeConvictions(
  court: readonly FilePerson[],
  state: readonly FilePerson[],
  keysOf: (courtKey: string) => StateKeys,
): readonly Placed[] {
  const byKey = new Map(state.map((person) => [person.key, person]));
  const taken = new Set<CourtCount>();
  const placed: Placed[] = [];
  const left: { readonly person: string; readonly count: CourtCount; readonly found: 'same' | 'open' | 'none' }[] = [];
  for (const { key, counts } of court) {
    const keys = keysOf(key);
    // Counts without a conviction are placed too, so that none of the state's stands for a conviction that it has not.
    let open = counts;
    for (const link of ['same', 'open'] as const) {
      const candidates = keys[link].flatMap((own) =>
        (byKey.get(own)?.counts ?? []).map((count) => ({ person: own, count })),
      );
      const matched = matchCounts(
        open,
        candidates.filter(({ count }) => !taken.has(count)),
      );
      for (const { count, other } of matched) {
        taken.add(other.count);
        if (isListed(count, other.count)) placed.push(both({ person: key, count }, other, link));
      }
      const done = new Set(matched.map(({ count }) => count));
      open = open.filter((count) => !done.has(count));
    }
    const found = keys.same.length > 0 ? 'same' : keys.open.length > 0 ? 'open' : 'none';
    for (const count of open) if (count.disposition === 'convicted') left.push({ person: key, count, found });
  }
  const byCase = caseIndex(state, taken);
  for (const { person, count, found } of left) {
    const other = count.cases
      .flatMap((name) => byCase.get(`${count.county}/${name}`) ?? [])
      .find((each) => !taken.has(each.count) && rankOf(count, each.count) >= LIKELY);
    if (other === undefined) placed.push({ kind: 'court-only', person, count, found });
    else {
      taken.add(other.count);
      placed.push(both({ person, count }, other, 'case number'));
    }
  }
  placed.push(...stateOnly(court, state, taken));
  return placed;
}

/** Whether either file has a conviction. */
function isListed(a: CourtCount, b: CourtCount): boolean {
  return a.disposition === 'convicted' || b.disposition === 'convicted';
}

function both(court: Owned, state: Owned, link: LinkState): Placed {
  const differs = differences(court.count, state.count);
  return { kind: 'both', court, state, link, differs: link === 'case number' ? ['person', ...differs] : differs };
}

/** Convictions of counties that the court's list speaks of, which it has not. */
function stateOnly(
  court: readonly FilePerson[],
  state: readonly FilePerson[],
  taken: ReadonlySet<CourtCount>,
): readonly Placed[] {
  const counties = new Set(court.flatMap(({ counts }) => counts.map(({ county }) => county)));
  return state.flatMap(({ key, counts }) =>
    counts
      .filter((count) => count.disposition === 'convicted' && counties.has(count.county) && !taken.has(count))
      .map((count) => ({ kind: 'state-only', person: key, count }) as const),
  );
}

/** Case number and offense, or case number and date, or offense, date, level and county: surely one conviction. */
const LIKELY = 10;

/** Pairs counts one to one, those first that have most in common. */
function matchCounts(counts: readonly CourtCount[], candidates: readonly Owned[]) {
  const pairs = counts.flatMap((count, at) =>
    candidates.map((other, place) => ({ count, other, at, place, rank: rankOf(count, other.count) })),
  );
  const matched: { readonly count: CourtCount; readonly other: Owned }[] = [];
  const done = new Set<CourtCount>();
  const likely = pairs.filter(({ rank }) => rank >= LIKELY);
  for (const { count, other } of likely.sort((a, b) => b.rank - a.rank || a.at - b.at || a.place - b.place)) {
    if (done.has(count) || done.has(other.count)) continue;
    done.add(count).add(other.count);
    matched.push({ count, other });
  }
  return matched;
}

/** How much two counts have in common; from {@link LIKELY} on they are one. */
function rankOf(a: CourtCount, b: CourtCount): number {
  if (a.county !== '' && b.county !== '' && a.county !== b.county) return 0;
  const sameCase = a.cases.some((name) => b.cases.includes(name));
  const near = areNear(a, b);
  const sameFamily = a.family !== '' && a.family === b.family;
  const convicted = b.disposition === 'convicted' ? 1 : 0;
  const detail =
    (a.section === b.section ? 2 : 0) + (a.date === b.date ? 2 : 0) + (a.level === b.level ? 1 : 0) + convicted;
  if (sameCase) return sameFamily || near ? 20 + (sameFamily ? 10 : 0) + detail : 0;
  return near && sameFamily && (a.level === b.level || a.level === '' || b.level === '') ? LIKELY + detail : 0;
}

/** Whether two dates are known to a day or nearly, and are not further apart than files date one judgment. */
function areNear(a: CourtCount, b: CourtCount): boolean {
  return a.first >= b.first - NEAR && a.last <= b.last + NEAR && Number.isFinite(b.first) && Number.isFinite(b.last);
}

function differences(a: CourtCount, b: CourtCount): readonly DifferingFact[] {
  const differs: DifferingFact[] = [];
  const sameCase = a.cases.some((name) => b.cases.includes(name));
  if (!sameCase && a.cases.length > 0 && b.cases.length > 0) differs.push('case number');
  if (a.county !== b.county && a.county !== '' && b.county !== '') differs.push('county');
  if (a.date !== b.date) differs.push('date');
  if (a.section !== b.section) differs.push('section');
  if (a.level !== b.level) differs.push('level');
  if (a.disposition !== b.disposition) differs.push('disposition');
  return differs;
}

function caseIndex(
  state: readonly FilePerson[],
  taken: ReadonlySet<CourtCount>,
): ReadonlyMap<string, readonly Owned[]> {
  const index = new Map<string, Owned[]>();
  for (const { key, counts } of state) {
    for (const count of counts) {
      if (taken.has(count)) continue;
      for (const name of count.cases)
        getOrCreate(index, `${count.county}/${name}`, () => []).push({ person: key, count });
    }
  }
  return index;
}
