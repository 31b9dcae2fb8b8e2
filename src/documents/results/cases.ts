import type { Relief } from '../law/law-papers.ts';
import type { DecidedConviction } from './convictions.ts';
import { type PersonName, readName } from './person-name.ts';

/** One count for which relief is asked. */
export type ReliefCount = {
  /** Its number in the county's papers, from 1: the same in motion, schedule, order and update. */
  readonly number: number;
  readonly conviction: DecidedConviction;
  readonly relief: Relief;
};

/** The counts of one person in one court case: what one motion and one order are about. */
export type ReliefCase = {
  /** Its number in the county's papers, from 1. */
  readonly number: number;
  /** Stays the same when the run is made again from the same input; names files and tells resumed work apart. */
  readonly key: string;
  readonly person: string;
  readonly name: PersonName;
  /** Other spellings of the name on lines of the same case. */
  readonly alsoKnownAs: readonly string[];
  /** As courts write several: joined by commas; empty when the state's record has none. */
  readonly caseNumber: string;
  readonly courtCode: string;
  readonly courtName: string;
  readonly counts: readonly ReliefCount[];
};

export type Cases = {
  readonly cases: readonly ReliefCase[];
  readonly counts: number;
  readonly byRelief: ReadonlyMap<Relief, number>;
  readonly people: number;
};

/** Gathers the convictions with relief into cases, in the order of the court's case numbers. */
export function createCaseGatherer(): {
  readonly add: (conviction: DecidedConviction, relief: Relief) => void;
  readonly finish: () => Cases;
} {
  const groups = new Map<string, { conviction: DecidedConviction; relief: Relief }[]>();
  return {
    add(conviction, relief) {
      const key = caseKey(conviction);
      const group = groups.get(key);
      if (group) group.push({ conviction, relief });
      else groups.set(key, [{ conviction, relief }]);
    },
    finish() {
      const sorted = [...groups].map(([key, counts]) => ({
        key,
        counts: counts.sort((a, b) => compare(place(a.conviction), place(b.conviction))),
      }));
      sorted.sort((a, b) => compare(order(a.counts[0]!.conviction), order(b.counts[0]!.conviction)));
      let number = 0;
      const byRelief = new Map<Relief, number>();
      const cases = sorted.map(({ key, counts }, index): ReliefCase => {
        const first = counts[0]!.conviction;
        const names = [...new Set(counts.map(({ conviction }) => readName(conviction.name).listed))];
        for (const { relief } of counts) byRelief.set(relief, (byRelief.get(relief) ?? 0) + 1);
        return {
          number: index + 1,
          key,
          person: first.person,
          name: readName(first.name),
          alsoKnownAs: names.slice(1),
          caseNumber: first.caseNumbers.split('; ').join(', '),
          courtCode: first.courtCode,
          courtName: first.courtName,
          counts: counts.map((count) => ({ ...count, number: ++number })),
        };
      });
      return { cases, counts: number, byRelief, people: new Set(cases.map((each) => each.person)).size };
    },
  };
}

/**
 * One case: the same person, court and case number; where the record has no number, the same step of the person's
 * history (the first six digits of `CNT_ORDER`). Two defendants of one case get a paper each.
 */
function caseKey({ person, courtCode, caseNumbers, count }: DecidedConviction): string {
  const which = caseNumbers !== '' ? caseNumbers : `?${/^\d{6}/.test(count) ? count.slice(0, 6) : count}`;
  return [person, courtCode, which].join('|');
}

/** Case numbers in order, cases without one last; then by person, so that the order never depends on the input's. */
function order(conviction: DecidedConviction): readonly (string | number)[] {
  const { courtCode, caseNumbers, person } = conviction;
  return [courtCode, caseNumbers === '' ? 1 : 0, caseNumbers, person, ...place(conviction)];
}

function place({ count, section, date, source, line }: DecidedConviction): readonly (string | number)[] {
  return [count, section, date, source, line];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
}
