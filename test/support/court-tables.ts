import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import type { Jurisdiction } from '../../src/format/jurisdiction.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from './crown-runs.ts';
import { tries } from './effort.ts';
import { temporaryFolder } from './run.ts';

type Row = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string>>;

/** The determinations of a run, by their columns. */
export function rowsOf(files: Files): readonly Row[] {
  const [header, ...rows] = splitRecords(files['determinations.csv']!).records.map(({ fields }) => fields);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}

/** Convictions of a summary whose outcomes have an effect. */
export function convictionsWith({ byOutcome }: Summary, wanted: string): number {
  return byOutcome.filter(({ effect }) => effect === wanted).reduce((sum, { convictions }) => sum + convictions, 0);
}

export type StateUnderTest = {
  readonly state: Jurisdiction;
  /** Where its invented people were convicted. */
  readonly county: string;
  /** The as-of day of every run, as `2026-07-01`. */
  readonly asOf: string;
};

/** Runs over the court table of a state: of invented people, clean and with faults, and of lines that a test gives. */
export function courtTables({ state, county, asOf }: StateUnderTest) {
  const folder = temporaryFolder();
  const { outcomeOf } = crownRuns(folder);
  const path = (name: string) => join(folder, `${name}.csv`);
  const under = (pack: Pack, changes: Partial<AnalyzeRequest> = {}): Partial<AnalyzeRequest> => {
    const policy = pack.policies[0]!;
    const day = parseIsoDay(asOf)!;
    return { jurisdiction: state, county: 'ALL', pack, policy, options: policy.defaults, asOf: day, ...changes };
  };
  const filesUnder = (pack: Pack, name = 'clean', changes: Partial<AnalyzeRequest> = {}): Promise<Files> =>
    outcomeOf(fast({ here: true }), [path(name)], under(pack, changes));

  beforeAll(async () => {
    const { invent } = await state.invention!.files();
    for (const dirty of [false, true]) {
      const pieces = [...invent({ county, lines: tries(500, 20_000), seed: 1, dirty })];
      writeFileSync(path(dirty ? 'dirty' : 'clean'), pieces.map(({ text }) => text).join(''));
    }
  });

  return {
    filesUnder,
    summaryUnder: async (pack: Pack, changes: Partial<AnalyzeRequest> = {}): Promise<Summary> =>
      JSON.parse((await filesUnder(pack, 'clean', changes))['summary.json']!) as Summary,
    /** What is decided of a table of these lines alone. */
    decided: async (pack: Pack, ...lines: readonly string[]): Promise<readonly Row[]> => {
      writeFileSync(path('table'), `${state.format.columns.join(',')}\n${lines.join('\n')}\n`);
      return rowsOf(await filesUnder(pack, 'table'));
    },
    /** Both engines write the same bytes of a table with faults. */
    enginesAgree: async (pack: Pack): Promise<void> => {
      const quarantined = under(pack, { quarantine: true });
      const plain = await outcomeOf(referenceEngine, [path('dirty')], quarantined);
      expect(plain.problem).toBeUndefined();
      const own = await outcomeOf(fast({ here: true }), [path('dirty')], quarantined);
      expect(Object.keys(own)).toEqual(Object.keys(plain));
      for (const [name, file] of Object.entries(own)) expect([name, file === plain[name]]).toEqual([name, true]);
    },
  };
}
