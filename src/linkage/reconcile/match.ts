import { getOrCreate } from '../../record/index.ts';
import { birthsFit } from '../clusters.ts';
import { areOneSlipApart } from '../slip.ts';
import type { CourtCount, FilePerson } from './conviction.ts';

/**
 * What joins a person of the court's list to a person of the state's file; in the last two cases, one conviction alone.
 */
export type LinkState = 'same' | 'open' | 'case number' | 'date of birth';

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
 * Finds each conviction of a court's list in the state's file, and the other way round.
 *
 * The idea: people are linked before this. A conviction is looked for first among those of the same person, then among
 * those of people in doubt, and last, by its own facts, among everybody's. The invariant: counts that are certainly one
 * are joined for everybody before counts of one case with different offenses. Otherwise a conviction that the state
 * lacks could take the place of another one of its case, and would be missing from the list. If you add a way to match,
 * put it after every way that is more certain.
 */
export function placeConvictions(
  court: readonly FilePerson[],
  state: readonly FilePerson[],
  keysOf: (courtKey: string) => StateKeys,
): readonly Placed[] {
  const placing: Placing = {
    ...{ court, keysOf, taken: new Set(), found: new Map() },
    byKey: new Map(state.map((person) => [person.key, person])),
  };
  takeLinked(placing, surelyOne, 'same');
  takeLinked(placing, surelyOne, 'open');
  takeByConviction(placing, caseIndex(state, surelyOne), 'case number');
  // This step comes before birth dates and sections may join strangers: it finds the person's own case where the court
  // names no section.
  takeLinked(placing, withoutSection, 'same');
  takeLinked(placing, withoutSection, 'open');
  takeByConviction(placing, birthIndex(state), 'date of birth');
  takeJoined(placing, surelyOne);
  for (const likeness of [withSlip, perhapsOne]) {
    takeLinked(placing, likeness, 'same');
    takeLinked(placing, likeness, 'open');
    takeJoined(placing, likeness);
  }
  takeByConviction(placing, caseIndex(state, withoutSection), 'case number');
  return [...ofCourt(placing), ...stateOnly(court, state, placing.taken)];
}

/** Both files, and what was found in both so far: counts of the court with those of the state, each once. */
type Placing = {
  readonly court: readonly FilePerson[];
  readonly byKey: ReadonlyMap<string, FilePerson>;
  readonly keysOf: (courtKey: string) => StateKeys;
  readonly taken: Set<CourtCount>;
  readonly found: Map<CourtCount, InBoth>;
};

function take({ taken, found }: Placing, own: Owned, other: Owned, link: LinkState): void {
  taken.add(other.count);
  found.set(own.count, both(own, other, link));
}

/** Finds counts among those of the state's people that links join to the court's. */
function takeLinked(placing: Placing, likeness: Likeness, link: 'same' | 'open'): void {
  const { court, keysOf } = placing;
  for (const person of court) takeAmong(placing, person, keysOf(person.key)[link], { likeness, link });
}

/** Finds counts among those of the state's people to whom another conviction joins the court's. */
function takeJoined(placing: Placing, likeness: Likeness): void {
  const { court, found } = placing;
  for (const person of court) {
    const joined = new Map(
      person.counts.flatMap((count) => {
        const own = found.get(count);
        return own && isByConviction(own.link) ? [[own.state.person, own.link] as const] : [];
      }),
    );
    for (const [key, link] of joined) takeAmong(placing, person, [key], { likeness, link });
  }
}

type By = { readonly likeness: Likeness; readonly link: LinkState };

function takeAmong(placing: Placing, person: FilePerson, keys: readonly string[], { likeness, link }: By): void {
  const { byKey, taken, found } = placing;
  // Places counts without a conviction too, so that no count of the state's file is taken for a conviction that it is
  // not.
  const open = person.counts.filter((count) => !found.has(count));
  if (open.length === 0) return;
  const others = keys.flatMap((own) =>
    (byKey.get(own)?.counts ?? []).flatMap((count) => (taken.has(count) ? [] : [{ person: own, count }])),
  );
  for (const { count, other } of matchCounts(open, others, likeness))
    take(placing, { person: person.key, count }, other, link);
}

/** Finds convictions among those of all people of the state's file. */
function takeByConviction(placing: Placing, index: Index, link: 'case number' | 'date of birth'): void {
  const { court, taken, found } = placing;
  for (const person of court) {
    for (const count of person.counts) {
      if (found.has(count) || count.disposition !== 'convicted') continue;
      const near = index.find({ person, count }).filter((each) => !taken.has(each.count) && areNear(count, each.count));
      const other = matchCounts([count], near, index.likeness)[0]?.other;
      if (other) take(placing, { person: person.key, count }, other, link);
    }
  }
}

/** The convictions of the court's list, in its order, and what either file has as one. */
function ofCourt({ court, found, keysOf }: Placing): readonly Placed[] {
  return court.flatMap(({ key, counts }) => {
    const { same, open } = keysOf(key);
    const person = same.length > 0 ? 'same' : open.length > 0 ? 'open' : 'none';
    return counts.flatMap((count): readonly Placed[] => {
      const own = found.get(count);
      if (own) return isListed(count, own.state.count) ? [own] : [];
      return count.disposition === 'convicted' ? [{ kind: 'court-only', person: key, count, found: person }] : [];
    });
  });
}

/** Whether either file has a conviction. */
function isListed(a: CourtCount, b: CourtCount): boolean {
  return a.disposition === 'convicted' || b.disposition === 'convicted';
}

function both(court: Owned, state: Owned, link: LinkState): InBoth {
  const differs = differences(court.count, state.count);
  return { kind: 'both', court, state, link, differs: isByConviction(link) ? ['person', ...differs] : differs };
}

/** Whether no link joins the people of a conviction that both files have. */
export const isByConviction = (link: LinkState): boolean => link === 'case number' || link === 'date of birth';

/** The state's convictions that the court's list lacks, in the counties of that list. */
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

/** How alike two counts are, where they may be one; 0 where they are not. */
type Likeness = (court: CourtCount, state: CourtCount) => number;

/** Pairs counts one to one, those first that are most alike. */
function matchCounts(counts: readonly CourtCount[], candidates: readonly Owned[], likeness: Likeness) {
  const pairs = counts.flatMap((count, at) =>
    candidates.map((other, place) => ({ count, other, at, place, alike: likeness(count, other.count) })),
  );
  const matched: { readonly count: CourtCount; readonly other: Owned }[] = [];
  const done = new Set<CourtCount>();
  const likely = pairs.filter(({ alike }) => alike > 0);
  for (const { count, other } of likely.sort((a, b) => b.alike - a.alike || a.at - b.at || a.place - b.place)) {
    if (done.has(count) || done.has(other.count)) continue;
    done.add(count).add(other.count);
    matched.push({ count, other });
  }
  return matched;
}

/** Case number and offense, or offense, date and level: surely one conviction. */
function surelyOne(a: CourtCount, b: CourtCount): number {
  if (inOtherCounties(a, b) || a.family === '' || a.family !== b.family) return 0;
  const sameCase = haveOneCase(a, b);
  const near = areNear(a, b);
  if (!sameCase && !(near && fits(a.level, b.level))) return 0;
  return (sameCase ? 20 : 0) + (near ? 10 : 0) + detailOf(a, b);
}

/** Offense, level and how it ended are the same; a slip in the case number, in the date or in both keeps it from being surely one. */
function withSlip(a: CourtCount, b: CourtCount): number {
  if (inOtherCounties(a, b) || a.family === '' || a.family !== b.family) return 0;
  if (a.disposition !== b.disposition || !fits(a.level, b.level)) return 0;
  const caseSlips = a.cases.some((name) => b.cases.some((other) => areOneSlipApart(name, other)));
  const caseLacks = a.cases.length === 0 || b.cases.length === 0;
  const daySlips = haveDatesWithSlip(a.date, b.date);
  const dayLacks = a.date === '' || b.date === '';
  if (caseSlips && (daySlips || dayLacks)) return 20 + detailOf(a, b);
  return caseLacks && daySlips ? 10 + detailOf(a, b) : 0;
}

/** Whether two dates (`YYYY-MM-DD`) are one slip apart: in one digit, in two neighbors, by one year or ten, or day and month are exchanged. */
function haveDatesWithSlip(a: string, b: string): boolean {
  if (a.length !== 10 || b.length !== 10) return false;
  const [ya, ma, da] = a.split('-');
  const [yb, mb, db] = b.split('-');
  if (ma === mb && da === db) return [1, 10].includes(Math.abs(Number(ya) - Number(yb)));
  return (ya === yb && ma === db && da === mb) || areOneSlipApart(a, b);
}

/**
 * Case number, date and how it ended, where the files name different offenses; or date, level and how it ended, where one of them names
 * no offense.
 */
function perhapsOne(a: CourtCount, b: CourtCount): number {
  if (inOtherCounties(a, b) || !areNear(a, b) || a.disposition !== b.disposition) return 0;
  // A section that is not named tells less against it than another one.
  const mayBe = fits(a.family, b.family);
  if (haveOneCase(a, b)) return (mayBe ? 40 : 20) + detailOf(a, b);
  return mayBe && a.level !== '' && a.level === b.level ? 30 + detailOf(a, b) : 0;
}

/** How alike two counts are where neither case number nor offense speaks against it. */
function withoutSection(a: CourtCount, b: CourtCount): number {
  return haveOneCase(a, b) && fits(a.family, b.family) ? perhapsOne(a, b) : 0;
}

/** The facts that tell counts apart where each of them may be the one. */
function detailOf(a: CourtCount, b: CourtCount): number {
  const sameEnd = a.disposition === b.disposition ? 4 : 0;
  return sameEnd + (a.section === b.section ? 2 : 0) + (a.date === b.date ? 2 : 0) + (a.level === b.level ? 1 : 0);
}

const fits = (a: string, b: string) => a === b || a === '' || b === '';
const inOtherCounties = (a: CourtCount, b: CourtCount) => !fits(a.county, b.county);
const haveOneCase = (a: CourtCount, b: CourtCount) => a.cases.some((name) => b.cases.includes(name));

/** Whether two dates are known to a day or nearly, and are not further apart than files date one judgment. */
function areNear(a: CourtCount, b: CourtCount): boolean {
  return a.first >= b.first - NEAR && a.last <= b.last + NEAR && Number.isFinite(b.first) && Number.isFinite(b.last);
}

function differences(a: CourtCount, b: CourtCount): readonly DifferingFact[] {
  const differs: DifferingFact[] = [];
  if (!haveOneCase(a, b) && a.cases.length > 0 && b.cases.length > 0) differs.push('case number');
  if (a.county !== b.county && a.county !== '' && b.county !== '') differs.push('county');
  if (a.date !== b.date) differs.push('date');
  if (a.section !== b.section) differs.push('section');
  if (a.level !== b.level) differs.push('level');
  if (a.disposition !== b.disposition) differs.push('disposition');
  return differs;
}

/** Where to look for a count among people whom no link joins, and how alike the counts have to be. */
type Index = {
  readonly find: (own: { readonly person: FilePerson; readonly count: CourtCount }) => readonly Owned[];
  readonly likeness: Likeness;
};

function caseIndex(state: readonly FilePerson[], likeness: Likeness): Index {
  const index = new Map<string, Owned[]>();
  for (const { key, counts } of state)
    for (const count of counts)
      for (const name of count.cases)
        getOrCreate(index, `${count.county}/${name}`, () => []).push({ person: key, count });
  return {
    find: ({ count }) => count.cases.flatMap((name) => index.get(`${count.county}/${name}`) ?? []),
    likeness,
  };
}

/**
 * Looks by the day and the offense of a judgment among people born on the same day: this finds people under another
 * name, whom no link joins.
 */
function birthIndex(state: readonly FilePerson[]): Index {
  const index = new Map<string, (Owned & { readonly born: string })[]>();
  const nameOf = ({ county, date, family }: CourtCount) => `${county}/${date}/${family}`;
  for (const { key, born, counts } of state)
    if (born !== '')
      for (const count of counts) getOrCreate(index, nameOf(count), () => []).push({ person: key, count, born });
  return {
    find: ({ person, count }) =>
      person.born === '' ? [] : (index.get(nameOf(count)) ?? []).filter(({ born }) => birthsFit(person.born, born)),
    likeness: surelyOne,
  };
}
