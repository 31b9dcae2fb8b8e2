import { fromDay, getOrCreate } from '../../record/index.ts';
import type { SurveyedRow } from './survey.ts';

/** Fields that clauses read, and whether a line that is a conviction has them. */
const FIELDS: Readonly<Record<string, (row: SurveyedRow) => boolean>> = {
  'date of birth': (row) => row.birthDate.precision === 'day',
  'date of conviction': (row) => row.date.precision === 'day',
  section: (row) => row.offense.section !== undefined,
  'code of the section': (row) => row.offense.section?.code !== undefined,
  level: (row) => row.level !== undefined,
  county: (row) => row.county !== undefined,
  'cycle and count': (row) => row.cycle !== undefined,
  sentence: (row) => row.sentencePart !== undefined,
  'case number': (row) => row.caseNumber !== undefined,
};

export type Completeness = {
  readonly group: string;
  readonly lines: number;
  /** Lines that have each field, by its name. */
  readonly present: Readonly<Record<string, number>>;
};

/** For a county or a decade: lines of convictions, then those that have each field. Plain data that can be added. */
export type CompletenessCounts = {
  readonly counties: Map<string, Int32Array>;
  readonly decades: Map<string, Int32Array>;
};

const NAMES = Object.keys(FIELDS);
const TESTS = Object.values(FIELDS);

/** Counts, for lines of convictions, which fields are there, by county and by decade. */
export function countFields({ counties, decades }: CompletenessCounts, row: SurveyedRow): void {
  if (row.disposition.kind !== 'convicted') return;
  const bump = (groups: Map<string, Int32Array>, group: string) => {
    const counts = getOrCreate(groups, group, () => new Int32Array(NAMES.length + 1));
    counts[0]!++;
    for (let i = 0; i < TESTS.length; i++) if (TESTS[i]!(row)) counts[i + 1]!++;
  };
  bump(counties, row.county ?? 'not known');
  const { first, last } = row.date;
  const year = Number.isFinite(first) ? fromDay(first).year : undefined;
  const sure = year !== undefined && Math.floor(fromDay(last).year / 10) === Math.floor(year / 10);
  bump(decades, sure ? `${Math.floor(year / 10) * 10}s` : 'not known');
}

export function addFields(to: CompletenessCounts, more: CompletenessCounts): void {
  for (const kind of ['counties', 'decades'] as const) {
    for (const [group, counts] of more[kind]) {
      const own = getOrCreate(to[kind], group, () => new Int32Array(counts.length));
      for (let i = 0; i < counts.length; i++) own[i]! += counts[i]!;
    }
  }
}

export function completenessOf({ counties, decades }: CompletenessCounts) {
  const list = (groups: ReadonlyMap<string, Int32Array>): readonly Completeness[] =>
    [...groups]
      .map(([group, counts]) => ({
        group,
        lines: counts[0]!,
        present: Object.fromEntries(NAMES.map((name, index) => [name, counts[index + 1]!])),
      }))
      .sort((a, b) => (a.group < b.group ? -1 : 1));
  return { fields: NAMES as readonly string[], byCounty: list(counties), byDecade: list(decades) };
}
