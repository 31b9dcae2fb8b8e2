import { fromDay, getOrCreate } from '../../record/index.ts';
import type { Row } from '../../sources/ca-doj/row.ts';

/** Fields that clauses read, and whether a line that is a conviction has them. */
const FIELDS: Readonly<Record<string, (row: Row) => boolean>> = {
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

/** Counts, for lines of convictions, which fields are there, by county and by decade. */
export function createCompleteness(): {
  readonly see: (row: Row) => void;
  readonly result: () => {
    readonly fields: readonly string[];
    readonly byCounty: readonly Completeness[];
    readonly byDecade: readonly Completeness[];
  };
} {
  const names = Object.keys(FIELDS);
  const tests = Object.values(FIELDS);
  const counties = new Map<string, Int32Array>();
  const decades = new Map<string, Int32Array>();
  const bump = (groups: Map<string, Int32Array>, group: string, row: Row) => {
    const counts = getOrCreate(groups, group, () => new Int32Array(names.length + 1));
    counts[0]!++;
    for (let i = 0; i < tests.length; i++) if (tests[i]!(row)) counts[i + 1]!++;
  };
  const list = (groups: Map<string, Int32Array>): readonly Completeness[] =>
    [...groups]
      .map(([group, counts]) => ({
        group,
        lines: counts[0]!,
        present: Object.fromEntries(names.map((name, index) => [name, counts[index + 1]!])),
      }))
      .sort((a, b) => (a.group < b.group ? -1 : 1));
  return {
    see(row) {
      if (row.disposition.kind !== 'convicted') return;
      bump(counties, row.county ?? 'not known', row);
      const { first, last } = row.date;
      const year = Number.isFinite(first) ? fromDay(first).year : undefined;
      const sure = year !== undefined && Math.floor(fromDay(last).year / 10) === Math.floor(year / 10);
      bump(decades, sure ? `${Math.floor(year / 10) * 10}s` : 'not known', row);
    },
    result: () => ({ fields: names, byCounty: list(counties), byDecade: list(decades) }),
  };
}
