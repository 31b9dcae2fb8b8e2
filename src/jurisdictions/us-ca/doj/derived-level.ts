import { rememberBySection } from '../../../law/language/index.ts';
import {
  type Count,
  isBefore,
  isoDate,
  type Level,
  type PartialDate,
  type SectionSet,
  sectionInList,
  sectionPattern,
  YES,
} from '../../../record/index.ts';
import type { Draft } from './build-person.ts';

/** A section that one level alone fits, for convictions before a day; an attempt is punished by half, and is none. */
type FixedLevel = {
  readonly list: SectionSet;
  readonly level: Level;
  readonly end: PartialDate;
  readonly source: string;
};

const ACT = '2016-11-09';
const TABLE = 'docs/law/record-clearance-law.md, 1.2';
const TRIAD = 'punished under PC 1170(h), 16 months, two or three years';

/** The Act changed these sections on 9 November 2016; for convictions before, the old text fixed the level. */
const FIXED_LEVELS: readonly FixedLevel[] = [
  fixed('HS 11357(b)', 'misdemeanor', '2011-01-01', `${TABLE}: an infraction from 2011 (Stats. 2010, ch. 708)`),
  fixed('HS 11357(c)', 'misdemeanor', ACT, TABLE),
  fixed('HS 11357(d)', 'misdemeanor', ACT, TABLE),
  fixed('HS 11357(e)', 'misdemeanor', ACT, TABLE),
  fixed('HS 11358', 'felony', ACT, `Former H&S 11358: ${TRIAD}`),
  fixed('HS 11359', 'felony', ACT, `Former H&S 11359: ${TRIAD}`),
  fixed('HS 11360(a)', 'felony', ACT, `${TABLE}: two, three or four years`),
  fixed('HS 11360(b)', 'misdemeanor', ACT, TABLE),
];

function fixed(citation: string, level: Level, before: string, source: string): FixedLevel {
  return { list: { sections: [sectionPattern(citation)], including: [] }, level, end: isoDate(before), source };
}

/** The levels that are fixed for a section; sources give equal texts one section, and hundreds of texts are a whole file. */
const fixedOf = rememberBySection((section) =>
  section === undefined ? [] : FIXED_LEVELS.filter(({ list }) => sectionInList(section, list) === YES),
);

/** The level that a conviction surely has by its section and date; undefined where the statute leaves a choice. */
function levelByStatute({ offense, date }: Pick<Count, 'offense' | 'date'>): Level | undefined {
  return fixedOf(offense.section).find(({ end }) => isBefore(date, end) === YES)?.level;
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
