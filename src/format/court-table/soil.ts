import { type Random, weighted } from '../../sources/synthetic/prng.ts';
import type { CourtColumn, CourtLine } from './columns.ts';

/** What real tables get wrong, in single cells. */

type Change = (random: Random, text: string) => string;

const one =
  (...texts: readonly string[]): Change =>
  (random) =>
    random.pick(texts);
const blank = one('', ' ', '   ');
const lower: Change = (_, text) => text.toLowerCase();
const padded: Change = (_, text) => ` ${text}  `;

const IMPOSSIBLE = ['2005-02-31', '2001-15-13', '05/09/2001', '20010509', 'UNKNOWN', '1999-00-00'];

/** A date without its day or month, one that no calendar has, or none. */
const date: Change = (random, text) => {
  const roll = random.below(10);
  if (roll < 3) return text.slice(0, 7);
  if (roll < 5) return text.slice(0, 4);
  return roll < 8 ? random.pick(IMPOSSIBLE) : blank(random, text);
};

const SOILS = weighted<readonly [CourtColumn, Change]>([
  [['STATUTE', one('SEE FILE', '', '999', 'ORD. 12-4', 'POSSESSION, "CS"')], 8],
  [['STATUTE', lower], 3],
  [['STATUTE', padded], 3],
  [['DISPOSITION_DATE', date], 8],
  [['LEVEL', one('', 'FELONY?', 'GRAVE')], 6],
  [['LEVEL', lower], 2],
  [['DISPOSITION', one('', 'GUILTY?', 'SEE FILE')], 6],
  [['SENTENCE', one('', 'PRISON', 'PRISON LIFE', 'JAIL 6W', 'COMMUNITY SERVICE', 'probation 2y; fine')], 6],
  [['COMPLETED_DATE', date], 6],
  [['CHANGED', one('MENDED', 'EXPUNGED?', 'VACATED')], 3],
  [['COUNTY', one('', ' ', 'RURITANIA')], 4],
  [['COUNT_NO', blank], 2],
  [['CASE_NO', blank], 1],
  [['BORN', date], 6],
  [['REGISTERED', one('', '?', 'y', 'n')], 4],
  [['NAME', one('', 'DOE, "JACK", SR.', 'ÄRGER')], 3],
  [['DIED', one('?', '2010-02-31')], 1],
]);

/** How many lines of a thousand are spoiled. */
const SPOILED = 200;

/** The line as a careless clerk would have it: most lines as they are, some with one cell spoiled. */
export function soil(random: Random, line: CourtLine): CourtLine {
  if (!random.chance(SPOILED)) return line;
  const [column, change] = random.pick(SOILS);
  return { ...line, [column]: change(random, line[column] ?? '') };
}

/** The same charge told another way, which cannot be true together with the line that it repeats. */
export function contradiction(random: Random, line: CourtLine): CourtLine {
  const column = random.pick(['LEVEL', 'DISPOSITION', 'DISPOSITION_DATE', 'COMPLETED_DATE', 'STATUTE'] as const);
  const text = column.endsWith('DATE') ? '1991-04-11' : 'INFRACTION';
  return { ...line, [column]: text };
}
