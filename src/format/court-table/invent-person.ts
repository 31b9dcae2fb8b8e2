import { addYears, type Day, formatDay, parseIsoDay } from '../../record/index.ts';
import { type Random, weighted } from '../../sources/synthetic/prng.ts';
import type { CourtLine } from './columns.ts';

/** An offense: the texts that a table has for it, what it is called, and the levels that it is judged in. */
export type InventedOffense = {
  readonly statutes: readonly string[];
  readonly descriptions: readonly string[];
  readonly levels: readonly string[];
};

/** What invented court tables of a state are made of. */
export type CourtProfile = {
  readonly id: string;
  readonly counties: readonly string[];
  readonly offenses: readonly InventedOffense[];
  /** Sentences by the words of LEVEL; `other` for the rest. */
  readonly sentences: Readonly<Record<string, readonly string[]>> & { readonly other: readonly string[] };
  /** The words of DISPOSITION, each as often as it comes, and those that are convictions. */
  readonly dispositions: readonly string[];
  readonly guilty: readonly string[];
  readonly changes: readonly string[];
  /** What stands before the county in the name of a court. */
  readonly court?: string;
  /** Spans of years, from days on which something was over, that the law asks for. */
  readonly waits?: readonly number[];
  /** Whether the table has a column for the last release. */
  readonly releases?: boolean;
  /** Whether it has one for the date of the offense. */
  readonly offenseDates?: boolean;
  /** Days on both sides of what the state's law asks of dates. */
  readonly edges: readonly string[];
};

/** Nothing in a table is later than this. */
const LAST = parseIsoDay('2025-12-31')!;
const EARLIEST = parseIsoDay('1985-01-01')!;
/** In a thousand: dead, registered, judged on an edge of the law, with a day on which supervision was over, changed, with a day of release, with the date of the offense. */
const [DEAD, REGISTERED, EDGE, COMPLETED, CHANGED, RELEASED, OFFENDED] = [60, 40, 60, 400, 60, 500, 850] as const;

const LAST_NAMES = ['HOLLOWAY', 'PRAIRIE', "O'DELL", 'DE LA RUE', 'SAINT-CYR', 'NÚÑEZ', 'ASHDOWN', 'WINTERS, JR.'];
const FIRST_NAMES = ['JUNE', 'OTIS', 'MABEL', 'CLEM', 'RUBY', 'HOLLIS', 'ZOË', 'ERNEST'];
const CASES = weighted([
  [1, 10],
  [2, 5],
  [3, 3],
  [6, 1],
] as const);
const CHARGES = weighted([
  [1, 8],
  [2, 4],
  [3, 1],
] as const);

type Place = { readonly county: string; readonly number: number };

/** The lines of one invented person. */
export function inventPerson(random: Random, profile: CourtProfile, { county, number }: Place): readonly CourtLine[] {
  const born = random.between(addYears(EARLIEST, -30), addYears(LAST, -25));
  const person: CourtLine = {
    PERSON_ID: `${profile.id.slice(3).toUpperCase()}${number}`,
    NAME: `${random.pick(LAST_NAMES)}, ${random.pick(FIRST_NAMES)}`,
    BORN: formatDay(born),
    SEX: random.pick(['F', 'M', 'M']),
    RACE: random.pick(['A', 'B', 'H', 'W', '']),
    DIED: random.chance(DEAD) ? formatDay(random.between(addYears(born, 60), addYears(born, 80))) : '',
    REGISTERED: random.chance(REGISTERED) ? 'Y' : 'N',
  };
  const from = Math.max(EARLIEST, addYears(born, 18));
  return Array.from({ length: random.pick(CASES) }, (_, index) => index).flatMap((index) => {
    const ofCase = { ...person, ...inventCase(random, profile, { county, number: number * 10 + index }) };
    const on = random.chance(EDGE) ? parseIsoDay(random.pick(profile.edges))! : random.between(from, LAST);
    return Array.from({ length: random.pick(CHARGES) }, (_, i) => ({
      ...ofCase,
      COUNT_NO: String(i + 1),
      ...inventCharge(random, profile, Math.max(on, from)),
    }));
  });
}

function inventCase(
  random: Random,
  { counties, court = 'CIRCUIT COURT OF' }: CourtProfile,
  { county, number }: Place,
): CourtLine {
  const own = county === 'ALL' || random.chance(120) ? random.pick(counties) : county;
  return { COUNTY: own, COURT: `${court} ${own}`, CASE_NO: `CR${number}-01` };
}

function inventCharge(random: Random, profile: CourtProfile, on: Day): CourtLine {
  const offense = random.pick(profile.offenses);
  const level = random.pick(offense.levels);
  const disposition = random.pick(profile.dispositions);
  const guilty = profile.guilty.includes(disposition);
  const changed = guilty && random.chance(CHANGED) ? random.pick(profile.changes) : '';
  const charge: CourtLine = {
    STATUTE: random.pick(offense.statutes),
    DESCRIPTION: random.pick(offense.descriptions),
    LEVEL: level,
    DISPOSITION: disposition,
    DISPOSITION_DATE: formatDay(on),
    SENTENCE: guilty ? random.pick(profile.sentences[level] ?? profile.sentences.other) : '',
    COMPLETED_DATE: guilty && random.chance(COMPLETED) ? completed(random, profile, on) : '',
    CHANGED: changed,
    CHANGED_DATE: changed === '' ? '' : formatDay(random.between(on, LAST)),
  };
  return {
    ...charge,
    ...(profile.releases ? inventRelease(random, profile, { charge, on }) : {}),
    ...(profile.offenseDates ? inventOffense(random, profile, on) : {}),
  };
}

/** The date of the offense of most charges, up to two years before the judgment; sometimes on an edge of the law. */
function inventOffense(random: Random, { edges }: CourtProfile, on: Day): CourtLine {
  if (!random.chance(OFFENDED)) return {};
  const edge = parseIsoDay(random.pick(edges))!;
  const near = edge <= on && on - edge < 730 && random.chance(300);
  return { OFFENSE_DATE: formatDay(near ? edge : on - random.between(0, 730)) };
}

/** The last release of half of those who were incarcerated; most tables have fewer. */
function inventRelease(
  random: Random,
  profile: CourtProfile,
  { charge, on }: { readonly charge: CourtLine; readonly on: Day },
): CourtLine {
  if (!/PRISON|JAIL/.test(charge.SENTENCE ?? '') || !random.chance(RELEASED)) return {};
  const day = completed(random, profile, on);
  const over = charge.COMPLETED_DATE ?? '';
  return { RELEASED_DATE: over !== '' && over < day ? over : day };
}

/** A day after the judgment; sometimes one from which a wait of whole years ends on an edge of the law. */
function completed(random: Random, { edges, waits = [0, 1, 3] }: CourtProfile, on: Day): string {
  const edge = addYears(parseIsoDay(random.pick(edges))!, -random.pick(waits));
  return formatDay(edge >= on && random.chance(300) ? edge : Math.min(LAST, on + random.between(0, 2500)));
}
