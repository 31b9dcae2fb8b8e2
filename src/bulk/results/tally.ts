import {
  ALL_COUNTIES,
  addImpact,
  COUNTY_NOT_KNOWN,
  type Decider,
  type Determination,
  type FlaggedDetermination,
  givesRelief,
  type Impact,
  impactOn,
  NO_IMPACT,
} from '../../decide/index.ts';
import type { FlagCode } from '../../law/language/index.ts';
import { eachSection, SECTION_NUMBERS } from '../../law/packs/us-ca/prop-64/sections.ts';
import { type Day, getOrCreate, type Person, type Section, sectionIsAny, YES } from '../../record/index.ts';

/**
 * The figures of a run while they are counted: plain numbers by plain keys, so that tallies of parts of the people can
 * be sent between workers and added in any order.
 */
export type Tally = {
  people: number;
  convictions: number;
  peopleDecided: number;
  peopleWithRelief: number;
  earliest: Day;
  offensesOfConviction: number;
  alreadyRelieved: number;
  conflicts: number;
  chosen: Impact;
  dismissAll: Impact;
  /** Convictions by `section|level|decision code`. */
  readonly decided: Map<string, number>;
  /** Convictions by the code of their flags. */
  readonly flags: Map<FlagCode, number>;
  /** Where every county is decided at once: the same figures for each, of its own convictions. */
  readonly byCounty: Map<string, Tally>;
};

export function emptyTally(): Tally {
  return {
    people: 0,
    convictions: 0,
    peopleDecided: 0,
    peopleWithRelief: 0,
    earliest: Infinity,
    offensesOfConviction: 0,
    alreadyRelieved: 0,
    conflicts: 0,
    chosen: NO_IMPACT,
    dismissAll: NO_IMPACT,
    decided: new Map(),
    flags: new Map(),
    byCounty: new Map(),
  };
}

/** Counts one person. `dismissAll` is the decider to compare with. */
export function tallyPerson(
  tally: Tally,
  person: Person,
  determinations: readonly FlaggedDetermination[],
  asOf: Day,
  dismissAll: Decider,
): void {
  const compared = determinations.length === 0 ? [] : dismissAll.decide(person);
  addPerson(tally, person, determinations, compared, asOf);
  if (determinations.length === 0 || dismissAll.choice.setting.county !== ALL_COUNTIES) return;
  for (const county of new Set(determinations.map(countyOf))) {
    const own = (each: Determination) => countyOf(each) === county;
    const counted = getOrCreate(tally.byCounty, county, emptyTally);
    addPerson(counted, person, determinations.filter(own), compared.filter(own), asOf);
  }
}

function countyOf({ conviction }: Determination): string {
  return conviction.county ?? COUNTY_NOT_KNOWN;
}

function addPerson(
  tally: Tally,
  person: Person,
  determinations: readonly FlaggedDetermination[],
  compared: readonly Determination[],
  asOf: Day,
): void {
  tally.people++;
  for (const count of person.counts) {
    if (count.disposition.kind !== 'convicted') continue;
    tally.convictions++;
    if (count.offense.from === 'conviction') tally.offensesOfConviction++;
    if (count.conflicts.length > 0) tally.conflicts++;
  }
  if (determinations.length === 0) return;
  tally.peopleDecided++;
  if (determinations.some(({ decision }) => givesRelief(decision))) tally.peopleWithRelief++;
  for (const { conviction, decision, flags } of determinations) {
    if (conviction.date.first === conviction.date.last && conviction.date.first < tally.earliest)
      tally.earliest = conviction.date.first;
    if (conviction.setAside === YES) tally.alreadyRelieved++;
    add(tally.decided, decidedKey(conviction, decision.code), 1);
    add(tally.flags, flags.code, 1);
  }
  const chosen = impactOn(person, determinations, asOf);
  const dismissed = impactOn(person, compared, asOf);
  if (chosen !== NO_IMPACT) tally.chosen = addImpact(tally.chosen, chosen);
  if (dismissed !== NO_IMPACT) tally.dismissAll = addImpact(tally.dismissAll, dismissed);
}

export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    sum.people += tally.people;
    sum.convictions += tally.convictions;
    sum.peopleDecided += tally.peopleDecided;
    sum.peopleWithRelief += tally.peopleWithRelief;
    sum.earliest = Math.min(sum.earliest, tally.earliest);
    sum.offensesOfConviction += tally.offensesOfConviction;
    sum.alreadyRelieved += tally.alreadyRelieved;
    sum.conflicts += tally.conflicts;
    sum.chosen = addImpact(sum.chosen, tally.chosen);
    sum.dismissAll = addImpact(sum.dismissAll, tally.dismissAll);
    for (const [key, number] of tally.decided) add(sum.decided, key, number);
    for (const [code, number] of tally.flags) add(sum.flags, code, number);
    for (const [county, own] of tally.byCounty) {
      const known = sum.byCounty.get(county);
      sum.byCounty.set(county, known ? mergeTallies([known, own]) : own);
    }
  }
  return sum;
}

function add<Key>(counts: Map<Key, number>, key: Key, number: number): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}

/** For each section, which sources give once for equal texts: its keys by level and code, so that none is made twice. */
const keys = new WeakMap<object, Map<string, Map<number, string>>>();
const NO_SECTION = {};

/** `section|level|decision code`. */
function decidedKey({ offense: { section }, level }: Determination['conviction'], code: number): string {
  let byLevel = keys.get(section ?? NO_SECTION);
  if (byLevel === undefined) {
    byLevel = new Map();
    keys.set(section ?? NO_SECTION, byLevel);
  }
  const byCode = getOrCreate(byLevel, level ?? 'unknown', () => new Map<number, string>());
  let key = byCode.get(code);
  if (key === undefined) {
    key = `${section === undefined ? 'unknown' : sectionName(section)}|${level ?? 'unknown'}|${code}`;
    byCode.set(code, key);
  }
  return key;
}

/** The section as figures group it: `HS 11357` for any of its subdivisions and attempts. */
function sectionName(section: Section): string {
  const number = SECTION_NUMBERS.find((each) => sectionIsAny(section, eachSection[each].sections) === YES);
  return number ? `HS ${number}` : `${section.code ?? '?'} ${section.number}`;
}
