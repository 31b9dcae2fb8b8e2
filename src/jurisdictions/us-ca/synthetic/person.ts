import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import { addYears, dateText, dayOf } from './calendar.ts';
import type { County } from './counties.ts';
import { countiesByPopulation } from './counties.ts';
import type { Subject } from './line.ts';
import { inventName } from './names.ts';
import { bytesOf } from './printer.ts';
import { PROP_64 } from './prop64.ts';

/** An invented person, and what the history is to be built around: one marijuana case in the home county. */
export type Person = {
  readonly subject: Subject;
  readonly birth: Day;
  readonly home: County;
  /** One to three counties, home first. */
  readonly counties: readonly County[];
  /** Day of the court action of the case that every history has. */
  readonly anchor: Day;
  /** The anchor stands on a threshold of some rule, so it must be a conviction to be of use. */
  readonly onThreshold: boolean;
  /** Nothing happens after the anchor, so that it is also the latest conviction. */
  readonly quietAfter: boolean;
  /** No event is later. */
  readonly limit: Day;
  readonly death: Day | undefined;
};

/** What stays the same for all people of a file. */
export type Setting = {
  /** The main county, or undefined for a statewide file. */
  readonly county: County | undefined;
  readonly asOf: Day;
  /** `SUBJECT_ID` of the first person. */
  readonly firstSubject: number;
  readonly dirty: boolean;
};

const padded = (text: string): string => text.padEnd(24);

const RACES = weighted([
  ['H,HISPANIC', 39],
  ['W,WHITE', 33],
  ['B,BLACK', 20],
  ['A,OTHER ASIAN', 2],
  ['F,FILIPINO', 1],
  ['I,AMERICAN INDIAN', 1],
  ['O,OTHER', 2],
  ['X,UNKNOWN', 1],
] as const).map(padded);
const EYES = ['BRO,BROWN', 'BLU,BLUE', 'GRN,GREEN', 'HAZ,HAZEL', 'BLK,BLACK'].map(padded);
const HAIR = ['BLK,BLACK', 'BRO,BROWN', 'BLN,BLOND', 'RED,RED', 'GRY,GRAY'].map(padded);
const BIRTHPLACES = ['CA,CALIFORNIA', 'CA,CALIFORNIA', 'MM,MEXICO', 'TX,TEXAS', 'YY,UNKNOWN', 'VM,VIETNAM'].map(padded);

const AGES_AT_CONVICTION = weighted([
  [16, 1],
  [17, 1],
  [18, 9],
  [19, 10],
  [20, 10],
  [21, 9],
  [22, 8],
  [23, 7],
  [24, 6],
  [26, 10],
  [29, 9],
  [33, 8],
  [38, 6],
  [44, 4],
  [52, 2],
  [61, 1],
]);
const AGE_THRESHOLDS = [50, 57, 50, 57, 40, 65] as const;
const YEAR_THRESHOLDS = [5, 10, 5, 10, 5, 10, 1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15] as const;

const EARLIEST: Day = dayOf(1974, 1, 1);

type Dates = { readonly birth: Day; readonly anchor: Day; readonly onThreshold: boolean; readonly quietAfter: boolean };

const birthBefore = (random: Random, anchor: Day): Day =>
  addYears(anchor, -random.pick(AGES_AT_CONVICTION)) - random.below(365);

const anyAnchor = (random: Random, from: Day, until: Day): Day => from + random.below(Math.max(until - from, 1));

const nearest29February = (day: Day): Day => {
  const year = Math.floor(Number(dateText(day)) / 40_000) * 4;
  return dayOf(year, 2, 29);
};

/** Birth and anchor, for about one person in seven placed on, or a day beside, a date that some rule turns on. */
function drawDates(random: Random, asOf: Day): Dates {
  const latest = asOf - 20;
  const beside = random.between(-1, 1);
  const anywhere = anyAnchor(random, EARLIEST, latest);
  const birth = birthBefore(random, anywhere);
  const on = (dates: { birth: Day; anchor: Day }, quietAfter = false): Dates => ({
    ...dates,
    onThreshold: true,
    quietAfter,
  });
  switch (random.below(100)) {
    case 0:
    case 1:
    case 2:
      return on({ birth: addYears(anywhere, -21) + beside, anchor: anywhere });
    case 3:
    case 4:
    case 5: {
      const anchor = addYears(asOf, -random.pick(YEAR_THRESHOLDS)) + beside;
      return on({ birth: birthBefore(random, anchor), anchor }, random.chance(500));
    }
    case 6:
    case 7:
    case 8: {
      const born = addYears(asOf, -random.pick(AGE_THRESHOLDS)) + beside;
      return on({ birth: born, anchor: anyAnchor(random, Math.max(addYears(born, 18), EARLIEST), latest) });
    }
    case 9:
    case 10:
    case 11: {
      const anchor = Math.min(PROP_64 + beside, latest);
      return on({ birth: birthBefore(random, anchor), anchor });
    }
    case 12: {
      const anchor = Math.min(nearest29February(anywhere), latest);
      return on({ birth: birthBefore(random, anchor), anchor });
    }
    case 13: {
      const born = nearest29February(Math.min(birth, addYears(latest, -22)));
      return on({ birth: born, anchor: Math.min(addYears(born, 21) + beside, latest) });
    }
    default:
      return { birth, anchor: anywhere, onThreshold: false, quietAfter: false };
  }
}

function drawCounties(random: Random, home: County): readonly County[] {
  const roll = random.below(100);
  if (roll < 55) return [home];
  const second = random.pick(countiesByPopulation);
  return roll < 86 ? [home, second] : [home, second, random.pick(countiesByPopulation)];
}

/** The dirt a birth date can have on all lines of a person. */
function writtenBirth(random: Random, birth: Day, dirty: boolean): string {
  const text = dateText(birth);
  if (!dirty) return random.chance(2) ? '' : text;
  const roll = random.below(1000);
  if (roll < 8) return '';
  if (roll < 13) return 'NULL    ';
  if (roll < 18) return `${text.slice(0, 4)}0000`;
  if (roll < 23) return `${text.slice(0, 6)}00`;
  if (roll < 27) return `${text.slice(0, 4)}0231`;
  return text;
}

/** Columns 15 to 20: numbers of social security, license and the like, which these files leave blank. */
const NUMBERS = '"         ","        ",,,"          ",#';

function describe(random: Random, setting: Setting, index: number, birth: Day): Subject {
  const female = random.chance(170);
  const name = inventName(random, female, setting.dirty);
  const dob = writtenBirth(random, birth, setting.dirty);
  const number = setting.firstSubject + index;
  // The state numbers people with a letter and digits behind it.
  const cii = `A${String(number).slice(1)}`;
  const gender = random.chance(998) ? (female ? 'F' : 'M') : 'X';
  const looks = `${random.pick(RACES)},${random.pick(EYES)},${random.pick(HAIR)}`;
  const height = random.between(500, 511) + (random.chance(250) ? 92 : 0);
  const size = `${Math.min(height, 603)},${random.between(115, 260)}`;
  const head = `${index + 1},A,${number},#,${cii},,${gender},,,,#,${cii},"${name}",${gender}`;
  const tail = `${NUMBERS},${looks},${size},Y,N,${random.pick(BIRTHPLACES)},STATE,"          ",#`;
  return { head, dob, tail, whole: bytesOf(`${head},${dob},${tail},`) };
}

/** The person of that place in the file. */
export function inventPerson(random: Random, setting: Setting, index: number): Person {
  const { birth, anchor, onThreshold, quietAfter } = drawDates(random, setting.asOf);
  const home = setting.county ?? random.pick(countiesByPopulation);
  const latest = setting.asOf - 3;
  const death = latest > anchor + 2 && random.chance(35) ? random.between(anchor + 2, latest) : undefined;
  return {
    subject: describe(random, setting, index, birth),
    birth,
    home,
    counties: drawCounties(random, home),
    anchor,
    onThreshold,
    quietAfter,
    limit: quietAfter ? anchor : (death ?? latest),
    death,
  };
}
