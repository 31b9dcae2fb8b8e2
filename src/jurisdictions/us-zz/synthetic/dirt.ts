import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import type { CrownColumn } from '../crown/format.ts';
import type { Line } from './line.ts';

/** What real files get wrong, in single cells of the crown's files. */

type Change = (random: Random, text: string) => string;
type Soil = readonly [column: CrownColumn, change: Change];

/** A cell that says nothing. */
const blank: Change = (random) => random.pick(['', '-', ' ', ' - ']);

const padded: Change = (_, text) => ` ${text}  `;
const lower: Change = (_, text) => text.toLowerCase();

const IMPOSSIBLE = ['31.02.2005', '15.13.2001', '29.02.2003', '2001-05-09', '32.01.1999', '1.1.99', '00.00.0000'];

/** A date without its day or month, one that no calendar has, or none. */
const date: Change = (random, text) => {
  const roll = random.below(10);
  if (roll < 3) return `00${text.slice(2)}`;
  if (roll < 5) return `00.00${text.slice(5)}`;
  return roll < 8 ? random.pick(IMPOSSIBLE) : blank(random, text);
};

const ODD_SECTIONS = [
  ...['ZC 12', '12-2-2', '11357 HS', 'petty theft', 'ZC12-2-2', 'ZC 12-2-1(b)(2)', 'ZC 12-1-1/ZC 12-2-2', 'N/A'],
  ...['ZC 12-2-1(c)', 'ZC 12–3–1', 'see file', '1-2-1', 'rude, "loud"', 'ZC 12-9-2', '12-3-1 POACHING OF "HARES"'],
] as const;

/** A section that is written oddly or belongs elsewhere, or none. */
const section: Change = (random, text) => {
  if (random.chance(150)) return blank(random, text);
  return random.chance(600) ? random.pick(ODD_SECTIONS) : random.pick([lower, padded])(random, text);
};

const one =
  (...texts: readonly string[]): Change =>
  (random) =>
    random.pick(texts);

const CHARGE_SOILS = weighted<Soil>([
  [['OFFENCE', section], 10],
  [['VERDICT_DATE', date], 8],
  [['GRADE', blank], 6],
  [['GRADE', one('TREASONABLE', 'FELONY?', 'felony', ' MISDEMEANOUR ')], 3],
  [['VERDICT', blank], 4],
  [['VERDICT', one('CONVICTED?', 'convicted', 'SEE FILE')], 3],
  [['RELIEF', one('MENDED', 'sealed', 'PARDONED?')], 3],
  [['RELIEF_DATE', one('', '31.02.2010', '00.00.2011')], 1],
  [['SENTENCE', one('STOCKS', '', 'prison')], 2],
  [['LENGTH', one('LIFE', '', '6W', '0D', '6m')], 3],
  [['CHARGE_NO', blank], 1],
  [['NOTE', one('said "no"', 'NO DUEL, he said', '"', 'ÄRGER')], 3],
]);

const CASE_SOILS = weighted<Soil>([
  [['DISTRICT', blank], 4],
  [['DISTRICT', lower], 2],
  [['DISTRICT', padded], 2],
  [['DISTRICT', one('RURITANIA', 'STRELSAU/HOFBAU')], 1],
  [['COURT', blank], 2],
]);

const PERSON_SOILS = weighted<Soil>([
  [['BORN', date], 6],
  [['REGISTERED', one('', '?', 'n', 'y')], 5],
  [['NAME', blank], 1],
  [['NAME', padded], 1],
  [['SEX', blank], 2],
  [['DIED', one('31.02.2010', '?', '00.00.1999')], 1],
]);

/** How many lines of a thousand are spoiled. */
const SPOILED = { charge: 180, case: 60, person: 120 } as const;
const SOILS = { charge: CHARGE_SOILS, case: CASE_SOILS, person: PERSON_SOILS } as const;

/** The line as a careless clerk would have it: most lines as they are, some with one or two cells spoiled. */
export function soil(random: Random, kind: keyof typeof SOILS, line: Line): Line {
  if (!random.chance(SPOILED[kind])) return line;
  const once = spoil(random, SOILS[kind], line);
  return random.chance(150) ? spoil(random, SOILS[kind], once) : once;
}

function spoil(random: Random, soils: readonly Soil[], line: Line): Line {
  const [column, change] = random.pick(soils);
  return { ...line, [column]: change(random, line[column] ?? '') };
}

/** The same charge told another way, which cannot be true together with the line that it repeats. */
export function contradiction(random: Random, line: Line): Line {
  switch (random.below(4)) {
    case 0:
      return { ...line, GRADE: line.GRADE === 'FELONY' ? 'MISDEMEANOUR' : 'FELONY' };
    case 1:
      return { ...line, VERDICT: line.VERDICT === 'CONVICTED' ? 'DROPPED' : 'CONVICTED' };
    case 2:
      return { ...line, VERDICT_DATE: '11.04.1991' };
    default:
      return { ...line, OFFENCE: 'ZC 12-2-2' };
  }
}
