import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import { DISTRICTS } from '../crown/format.ts';
import { EDGES_OF_BIRTHS, EDGES_OF_VERDICTS, inventDate, inventYear, yearOf } from './dates.ts';
import type { InventedCase, InventedPerson, Line } from './line.ts';
import { type InventedOffence, inventSentence, OFFENCES } from './offences.ts';

/** Invents people of Zenda with what its courts know of them. None of them exists. */

export type Setting = {
  /** The district of most cases, or `ALL`: people of every district. */
  readonly county: string;
  /** The number of the first person. */
  readonly firstPerson: number;
  /** Gives the number of the next case of a year, which no other case has. */
  readonly caseNumber: (year: number) => string;
};

const LAST = ['ELPHBERG', 'HENTZAU', 'MÜLLER', 'VON "ZAPT"', 'RASSENDYLL', 'TARLENHEIM', "D'AMBOISE", 'DE LA TOUR'];
const FIRST = {
  M: ['RUDOLF', 'RUPERT', 'FRITZ', 'JOSEF', 'ALBERT', 'BERTRAM', 'ÓDÖN', 'MICHAEL'],
  F: ['FLAVIA', 'ANTOINETTE', 'ÄNNE', 'HELGA', 'ROSA', 'SOPHIA', 'ILSE'],
} as const;

const VERDICTS = weighted([
  ['CONVICTED', 30],
  ['DROPPED', 6],
  ['ACQUITTED', 3],
] as const);
const RELIEFS = weighted([
  ['', 40],
  ['SEALED', 2],
  ['PARDONED', 1],
] as const);
const NOTES = weighted([
  ['', 30],
  ['A DUEL, at dawn', 1],
  ['Paid, in "crowns"', 1],
  ['Eleven hares', 1],
] as const);
const CASES = weighted([
  [0, 1],
  [1, 10],
  [2, 5],
  [3, 3],
  [5, 1],
] as const);
const CHARGES = weighted([
  [1, 8],
  [2, 4],
  [3, 2],
] as const);

/** Of a thousand people, how many have died and how many are registered; and of a thousand days, how many are an edge of the law. */
const [DEAD, REGISTERED, EDGE] = [80, 50, 20] as const;

export function inventPerson(random: Random, setting: Setting, index: number): InventedPerson {
  const sex = random.pick(['M', 'M', 'F'] as const);
  const born = random.chance(EDGE) ? random.pick(EDGES_OF_BIRTHS) : inventDate(random, random.between(1926, 2000));
  const number = String(setting.firstPerson + index);
  const adult = yearOf(born) + 18;
  const died = random.chance(DEAD) ? inventDate(random, inventYear(random, adult)) : '';
  const line: Line = {
    PERSON_NO: number,
    NAME: `${random.pick(LAST)}, ${random.pick(FIRST[sex])}`,
    BORN: born,
    SEX: sex,
    DIED: died,
    REGISTERED: random.chance(REGISTERED) ? 'Y' : 'N',
  };
  // The last case is of the year before somebody died at the latest, however young they were.
  const last = died === '' ? undefined : Math.max(adult, yearOf(died) - 1);
  const cases = Array.from({ length: random.pick(CASES) }, () =>
    inventCase(random, setting, { person: number, from: adult, until: last }),
  );
  return { line, cases };
}

/** A person's number, and the years in which they may come before a court. */
type Life = { readonly person: string; readonly from: number; readonly until: number | undefined };

function inventCase(random: Random, setting: Setting, { person, from, until }: Life): InventedCase {
  const offences = Array.from({ length: random.pick(CHARGES) }, () => random.pick(OFFENCES));
  const latest = Math.min(until ?? Number.POSITIVE_INFINITY, ...offences.map((each) => each.until ?? until ?? 9999));
  const year = inventYear(random, from, Math.max(from, latest));
  const edge = random.chance(EDGE) ? random.pick(EDGES_OF_VERDICTS) : '';
  const date = edge !== '' && yearOf(edge) >= from ? edge : inventDate(random, year);
  const number = setting.caseNumber(yearOf(date));
  const line: Line = {
    CASE_NO: number,
    PERSON_NO: person,
    COURT: random.pick(['CROWN COURT', 'TOWN COURT']),
    DISTRICT: setting.county === 'ALL' || random.chance(150) ? random.pick(DISTRICTS) : setting.county,
  };
  const charges = offences.map((offence, index) => inventCharge(random, offence, { number, charge: index + 1, date }));
  return { line, charges };
}

type Place = { readonly number: string; readonly charge: number; readonly date: string };

function inventCharge(random: Random, offence: InventedOffence, { number, charge, date }: Place): Line {
  const grade = random.pick(offence.grades);
  const verdict = random.pick(VERDICTS);
  const convicted = verdict === 'CONVICTED';
  const relief = convicted ? random.pick(RELIEFS) : '';
  return {
    CASE_NO: number,
    CHARGE_NO: String(charge),
    OFFENCE: random.pick(offence.texts),
    GRADE: grade,
    VERDICT: verdict,
    VERDICT_DATE: date,
    ...(convicted ? inventSentence(random, grade) : {}),
    RELIEF: relief,
    RELIEF_DATE: relief === '' ? '' : inventDate(random, inventYear(random, yearOf(date) + 1)),
    NOTE: random.pick(NOTES),
  };
}
