import { COMPARISONS, levelNamed, levelsOf } from './comparisons.ts';
import { WHY } from './whys.ts';

const AT = Object.fromEntries(COMPARISONS.map(({ id }, at) => [id, at])) as Readonly<Record<string, number>>;
const SAME = 1;
const FIRST_DIFFERS = new Set(['a similar spelling', 'different'].map((words) => levelNamed('first', words)));
const FIRST_NEARLY = levelNamed('first', 'nearly the same spelling');
const BORN_APART = levelNamed('birth', 'different');
const BIRTHS_AGREE = new Set(
  [
    ...['the same', 'day and month are exchanged', 'the same day, 1 or 10 years apart'],
    ...['one digit is different, or two neighbors are exchanged', 'the same year, and the same month or the same day'],
  ].map((words) => levelNamed('birth', words)),
);
const OTHER_SUFFIX = levelNamed('suffix', 'different');

/**
 * Why a person has to look at a pair whatever its weight: patterns of relatives who share a name and an address, or of
 * strangers with one name, about which a model is too confident. Undefined where no such pattern applies.
 */
export function guardOf(pattern: number): string | undefined {
  const levels = levelsOf(pattern);
  const is = (id: string, level: number) => levels[AT[id]!] === level;
  if (is('suffix', OTHER_SUFFIX)) return WHY.suffixes;
  const sameNumber = is('licence', SAME) || is('ssn', SAME);
  if (sameNumber) return undefined;
  // Carla and Carlo; a slip in one name of one person leaves the sex as it is.
  const otherName = FIRST_DIFFERS.has(levels[AT.first!]!) || (is('first', FIRST_NEARLY) && !is('sex', SAME));
  if (is('last', SAME) && is('birth', SAME) && otherName) return WHY.twins;
  if (is('last', SAME) && is('birth', BORN_APART)) return WHY.parent;
  if (!BIRTHS_AGREE.has(levels[AT.birth!]!)) return WHY.names;
  return undefined;
}
