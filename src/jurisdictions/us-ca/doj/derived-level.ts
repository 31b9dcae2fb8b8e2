import { type Count, isBefore, isoDate, type Level, YES } from '../../../record/index.ts';
import type { Draft } from './build-person.ts';

/** A section that one level alone fits, for convictions before a day. */
type FixedLevel = {
  readonly code: string;
  readonly number: string;
  /** The first subdivision, where only that one has a single level. */
  readonly subdivision?: string;
  readonly level: Level;
  readonly before: string;
  readonly source: string;
};

/** The Act changed these sections on 9 November 2016; for convictions before, the old text fixed the level. */
const FIXED_LEVELS: readonly FixedLevel[] = [
  {
    code: 'HS',
    number: '11358',
    level: 'felony',
    before: '2016-11-09',
    source: 'Former H&S 11358: punished under PC 1170(h), 16 months, two or three years',
  },
  {
    code: 'HS',
    number: '11359',
    level: 'felony',
    before: '2016-11-09',
    source: 'Former H&S 11359: punished under PC 1170(h), 16 months, two or three years',
  },
];

const DATED = FIXED_LEVELS.map((each) => ({ ...each, end: isoDate(each.before) }));

/** The level that a conviction surely has by its section and date; undefined where the statute leaves a choice. */
function levelByStatute({ offense, date }: Pick<Count, 'offense' | 'date'>): Level | undefined {
  const { section } = offense;
  // An attempt is punished by half, and what that makes of the level is not for the record's reader to say.
  if (section === undefined || section.attempt) return undefined;
  return DATED.find(
    ({ code, number, subdivision, end }) =>
      section.code === code &&
      section.number === number &&
      (subdivision === undefined || section.subdivisions[0] === subdivision) &&
      isBefore(date, end) === YES,
  )?.level;
}

/**
 * Says of a conviction where its level comes from when the source gives none of its own, and fills it in where the
 * statute fixes it. Lines that contradict each other leave it open.
 */
export function deriveLevel(count: Draft, isOfCharge: boolean): void {
  if (count.disposition.kind !== 'convicted') return;
  if (count.level !== undefined) {
    if (isOfCharge) {
      count.derivedLevel = 'charge';
      const statuteLevel = levelByStatute(count);
      if (statuteLevel !== undefined) count.statuteLevel = statuteLevel;
    }
    return;
  }
  if (!isOfCharge || count.conflicts.includes('level')) return;
  count.level = levelByStatute(count);
  if (count.level !== undefined) count.derivedLevel = 'statute';
}
