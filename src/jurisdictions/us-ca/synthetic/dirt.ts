import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import type { Line } from './line.ts';

type Soil = (random: Random, line: Line) => void;

/** A value that is there but says nothing: empty, blanks, or the word NULL in blanks. */
function nothing(random: Random, width: number): string {
  switch (random.below(3)) {
    case 0:
      return '';
    case 1:
      return ' '.repeat(width);
    default:
      return 'NULL'.padEnd(width);
  }
}

/** Month or month and day zeroed, as agencies wrote dates they knew only in part. */
function partialDate(random: Random, date: string): string {
  if (date.length !== 8) return '20160000';
  return random.chance(500) ? `${date.slice(0, 4)}0000` : `${date.slice(0, 6)}00`;
}

const IMPOSSIBLE = ['0231', '1345', '0431', '0230', '0001', '1301', '0732'] as const;

function impossibleDate(random: Random, date: string): string {
  const year = date.length === 8 ? date.slice(0, 4) : '2015';
  if (random.chance(150)) return random.chance(500) ? '00000000' : '99999999';
  // 29 February is impossible only in a common year.
  if (Number(year) % 4 !== 0 && random.chance(250)) return `${year}0229`;
  return `${year}${random.pick(IMPOSSIBLE)}`;
}

function soiledDate(random: Random, date: string): string {
  const roll = random.below(10);
  if (roll < 4) return partialDate(random, date);
  if (roll < 7) return impossibleDate(random, date);
  if (roll < 9) return nothing(random, 8);
  return `${date} `;
}

const ODD_SECTIONS: readonly string[] = [
  '11357(C)HS-POSSESS MARIJUANA',
  '11357(c) HS-POSSESS MARIJUANA',
  '11357(b)HS-POSSESS MARIJUANA',
  '/11357 HS-POSSESS MARIJUANA',
  '/11357 HS',
  '--40508 VC--',
  '11359HS-INTENT SELL CANNABIS',
  '11359-POSSESS MARIJUANA FOR SALE',
  '11358-CULTIVATE MARIJUANA',
  '11360(a) hs-transport/sell marijuana',
  '11360 (A) HS-SELL/FURNISH/ETC MARIJUANA/HASH',
  ' 11358 HS-CULTIVATE CANNABIS',
  ' 148 PC - RESISTING A PEACE OFFICER',
  '11359  HS - MARIJUANA POSSESION FOR SALE',
  '664.11357(c) HS-ATT POSSESS MARIJUANA',
  '66411357(c) HS-ATT POSSESS MARIJUANA',
  '4149 BP - UNLICENSED SALE OF NEEDLES',
  '11357(A),(C) HS-POSSESS MARIJUANA',
  '11358 HS-CULTIVATE "MEDICAL" CANNABIS, 12 PLANTS',
  'POSSESS MARIJUANA',
];

/** Rewrites the section that is there; where there is none, puts an odd one. */
function soiledOffense(random: Random, text: string): string {
  const dash = text.indexOf('-');
  const space = text.indexOf(' ');
  if (dash < 0 || space < 0 || space > dash || random.chance(350)) return random.pick(ODD_SECTIONS);
  const section = text.slice(0, space);
  const code = text.slice(space).trimStart();
  switch (random.below(7)) {
    case 0:
      return `${section}${code}`;
    case 1:
      return `${section.toLowerCase()} ${code}`;
    case 2:
      return `/${text}`;
    case 3:
      return `--${text.slice(0, dash)}--`;
    case 4:
      return `${section}${text.slice(dash)}`;
    case 5:
      return `${section}    ${code}`;
    default:
      return text.toLowerCase();
  }
}

const SOILED_COMMENTS: readonly string[] = [
  'PLED "NO CONTEST", CT TRIAL WAIVED',
  'SENT SUSP,\nCNT 2 11359 HS',
  'CHG AMENDED\r\nFROM 11360(A) HS',
  '"SEE FILE"',
  'PER DA, CNTS 2,3 DISM',
  'DEF. SEÑOR NUÑEZ – FILED LATE',
  'LINE ONE\n\nLINE THREE, "END"',
  ',',
];

const COUNT_ORDERS = [3, 5, 6, 9, 11] as const;

function soiledCountOrder(random: Random, text: string): string {
  return random.chance(300) ? nothing(random, 12) : text.slice(0, random.pick(COUNT_ORDERS));
}

function soiledCounty(random: Random, text: string): string {
  const roll = random.below(10);
  if (roll < 5) return nothing(random, 14);
  return roll < 8 ? text.padEnd(20) : text.toLowerCase();
}

function soiledLevel(random: Random, line: Line): void {
  const roll = random.below(10);
  if (roll < 6) {
    line.level = nothing(random, 12);
    line.levelCode = '';
    if (roll < 3) line.toc = nothing(random, 4);
  } else if (roll < 8) line.level = line.level.padEnd(14);
  else line.toc = nothing(random, 4);
}

const LENGTHS = ['', '0', '036', 'LIFE', '999', 'NULL', '-1', '1.5'] as const;

type Place = Exclude<keyof Line, 'subject' | 'agency'>;

/** Dirt for one column, from what stands there. */
function on(place: Place, change: (random: Random, text: string) => string): Soil {
  return (random, line) => {
    line[place] = change(random, line[place]);
  };
}

/** A value lost or, less often, padded to the width of its column. */
function lostOrPadded(width: number): (random: Random, text: string) => string {
  return (random, text) => (random.chance(600) ? nothing(random, width) : text.padEnd(width));
}

const soils: readonly Soil[] = weighted<Soil>([
  [on('dob', soiledDate), 3],
  [on('eventDate', soiledDate), 14],
  [on('cycleDate', soiledDate), 5],
  [on('dispositionDate', soiledDate), 6],
  [soiledLevel, 12],
  [on('offense', soiledOffense), 22],
  [on('offense', (random) => nothing(random, 30)), 4],
  [on('county', soiledCounty), 8],
  [on('disposition', lostOrPadded(35)), 8],
  [on('stepType', lostOrPadded(25)), 6],
  [on('countOrder', soiledCountOrder), 6],
  [on('comment', (random) => random.pick(SOILED_COMMENTS)), 14],
  [on('ofn', (random, text) => (random.chance(600) ? nothing(random, 10) : `${text}, "${text}"`)), 5],
  [on('sentenceLength', (random) => random.pick(LENGTHS)), 4],
]);

/** Spoils about one line in five, in one or two places. */
export function soil(random: Random, line: Line): void {
  if (!random.chance(190)) return;
  random.pick(soils)(random, line);
  if (random.chance(150)) random.pick(soils)(random, line);
}

/** The same count told another way: a repeat that cannot be true together with the line it repeats. */
export function contradiction(random: Random, line: Line): Line {
  const other = { ...line };
  switch (random.below(4)) {
    case 0:
      other.level = line.level === 'FELONY' ? 'MISDEMEANOR' : 'FELONY';
      break;
    case 1:
      other.eventDate = line.eventDate === '19910411' ? '19910412' : '19910411';
      break;
    case 2:
      other.disposition = line.disposition.startsWith('CONVICTED') ? 'DISMISSED/CHARGE DROPPED' : 'CONVICTED-JAIL';
      break;
    default:
      other.dob = line.dob === '19600314' ? '19610314' : '19600314';
  }
  return other;
}
