import type { Decider } from '../../decide/index.ts';
import { factsIn } from '../../law/language/index.ts';
import { fromDay, getOrCreate } from '../../record/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import type { Row } from '../../sources/ca-doj/row.ts';
import { createCompleteness } from './completeness.ts';

type Counted = { readonly name: string; readonly count: number };

/** What is in a file before anything is asked of it. */
export type Survey = {
  readonly lines: number;
  readonly people: number;
  readonly convictions: number;
  readonly counties: readonly {
    readonly name: string;
    readonly lines: number;
    readonly convictions: number;
    /** Convictions that the law reaches. */
    readonly concerned: number;
  }[];
  readonly steps: readonly Counted[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly completeness: ReturnType<ReturnType<typeof createCompleteness>['result']>;
  /** Offense texts that no section could be read from, commonest first. */
  readonly unreadableSections: readonly Counted[];
  readonly unreadableSectionLines: number;
  /** Lines that say exactly what another line of the person says. */
  readonly repeatedLines: number;
  /** Counts whose lines contradict each other, by fact. */
  readonly contradictions: readonly Counted[];
  /** For each missing fact, the people whom it keeps from a certain outcome. */
  readonly missingFacts: readonly { readonly fact: string; readonly words: string; readonly people: number }[];
};

/** Takes a survey of people one at a time. Deciders are made for each county, all under one policy. */
export function createSurvey(deciderFor: (county: string) => Decider): {
  readonly see: (id: string, rows: readonly Row[], incomplete: boolean) => void;
  readonly result: (shown?: number) => Survey;
} {
  const deciders = new Map<string, Decider>();
  const counties = new Map<string, { lines: number; convictions: number; concerned: number }>();
  const steps = new Map<string, number>();
  const odd = new Map<string, number>();
  const contradictions = new Map<string, number>();
  const missing = new Map<string, { words: string; people: number }>();
  const completeness = createCompleteness();
  let [lines, people, convictions, repeated, oddLines] = [0, 0, 0, 0, 0];
  let [first, last] = [Infinity, -Infinity];

  const countyOf = (name: string) => getOrCreate(counties, name, () => ({ lines: 0, convictions: 0, concerned: 0 }));

  const seeRow = (row: Row) => {
    lines++;
    bump(steps, row.step);
    countyOf(row.county ?? 'not known').lines++;
    completeness.see(row);
    if (row.date.first === row.date.last) {
      first = Math.min(first, row.date.first);
      last = Math.max(last, row.date.last);
    }
    if (row.offense.section === undefined && row.offense.text !== '') {
      bump(odd, row.offense.text);
      oddLines++;
    }
  };

  return {
    see(id, rows, incomplete) {
      people++;
      rows.forEach(seeRow);
      repeated += rows.length - new Set(rows.map(contentOf)).size;
      const person = buildPerson(id, rows, incomplete);
      const own = new Set<string>();
      for (const count of person.counts) {
        for (const fact of count.conflicts) bump(contradictions, fact);
        if (count.disposition.kind !== 'convicted') continue;
        convictions++;
        countyOf(count.county ?? 'not known').convictions++;
        if (count.county !== undefined) own.add(count.county);
      }
      const open = new Map<string, string>();
      for (const name of own) {
        const determinations = getOrCreate(deciders, name, () => deciderFor(name)).decide(person);
        countyOf(name).concerned += determinations.filter(({ conviction }) => conviction.county === name).length;
        for (const { decision } of determinations)
          for (const fact of factsIn(decision.missing)) open.set(fact.id, fact.words);
      }
      for (const [fact, words] of open) {
        getOrCreate(missing, fact, () => ({ words, people: 0 })).people++;
      }
    },
    result: (shown = 20) => ({
      lines,
      people,
      convictions,
      counties: [...counties]
        .map(([name, counts]) => ({ name, ...counts }))
        .sort((a, b) => b.concerned - a.concerned || b.lines - a.lines || (a.name < b.name ? -1 : 1)),
      steps: ranked(steps),
      firstYear: Number.isFinite(first) ? fromDay(first).year : null,
      lastYear: Number.isFinite(last) ? fromDay(last).year : null,
      completeness: completeness.result(),
      unreadableSections: ranked(odd).slice(0, shown),
      unreadableSectionLines: oddLines,
      repeatedLines: repeated,
      contradictions: ranked(contradictions),
      missingFacts: [...missing]
        .map(([fact, { words, people: number }]) => ({ fact, words, people: number }))
        .sort((a, b) => b.people - a.people || (a.fact < b.fact ? -1 : 1)),
    }),
  };
}

function contentOf({ origin: _, ...row }: Row): string {
  return JSON.stringify(row);
}

function bump(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): readonly Counted[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
