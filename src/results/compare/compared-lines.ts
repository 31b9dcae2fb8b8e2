import { csvLine } from '../../csv/write.ts';
import {
  type Choice,
  type Comparison,
  createLaboratory,
  type Decision,
  type Determination,
  type MovedConviction,
} from '../../decide/index.ts';
import type { Person } from '../../record/index.ts';
import { convictionKey, dateCell, missingCell, sectionCell } from '../determinations.ts';

/** Lines of a table in the making, and how many. */
export type Lines = { readonly text: string; readonly count: number };

/** The effect of several choices on some people: the figures, and the lines of both tables about these people. */
export type ComparedLines = { readonly comparison: Comparison } & LinesOfTables;

/** Lines for the two tables of a comparison, without the figures. */
export type LinesOfTables = { readonly people: Lines; readonly convictions: Lines };

/** Compares choices, the first with each other one, person by person. */
export type Comparer = {
  /** `id` is asked for only where there is something to say of them. */
  readonly add: (person: Person, id: () => string) => void;
  /** Adds the lines of somebody who was compared elsewhere, and counted there. */
  readonly lay: (lines: LinesOfTables) => void;
  /** What came of those added since it was asked last. */
  readonly take: () => ComparedLines;
};

export const PEOPLE_HEADER = csvLine(['person', 'choice', 'standing']);

const CONVICTION = ['person', 'count', 'section', 'level', 'conviction_date', 'county'] as const;

/** After the conviction, what each choice gives it; after the first, whether that is more or less than the first gives. */
export function convictionsHeader(names: readonly string[]): string {
  const own = (name: string, choice: number) =>
    [...(choice === 0 ? [] : ['standing']), 'outcome', 'clause', 'missing'].map((column) => `${name}.${column}`);
  return csvLine([...CONVICTION, ...names.flatMap(own)]);
}

export function createComparer(choices: readonly Choice[], names: readonly string[]): Comparer {
  const laboratory = createLaboratory(choices);
  let comparison = laboratory.empty();
  let people = { text: '', count: 0 };
  let convictions = { text: '', count: 0 };
  return {
    add(person, id) {
      /** How each conviction that moved fares, by choice. */
      let ways: Map<Determination['conviction'], MovedConviction['way'][]> | undefined;
      let decided: readonly (readonly Determination[])[] = [];
      comparison = laboratory.add(comparison, person, (choice, standing, moved, determinations) => {
        people.text += `${csvLine([id(), names[choice]!, standing])}\n`;
        people.count++;
        decided = determinations;
        ways ??= new Map();
        for (const { conviction, way } of moved) {
          const own = ways.get(conviction) ?? [];
          own[choice] = way;
          ways.set(conviction, own);
        }
      });
      if (!ways) return;
      const decisions = decided.map((own) => new Map(own.map((each) => [each.conviction, each.decision])));
      for (const conviction of person.counts) {
        const way = ways.get(conviction);
        if (!way) continue;
        const cells = decisions.flatMap((own, choice) => [
          ...(choice === 0 ? [] : [way[choice] ?? '']),
          ...decisionCells(own.get(conviction)),
        ]);
        convictions.text += `${csvLine([...convictionCells(id(), conviction), ...cells])}\n`;
        convictions.count++;
      }
    },
    lay(lines) {
      people = joined(people, lines.people);
      convictions = joined(convictions, lines.convictions);
    },
    take() {
      const taken = { comparison, people, convictions };
      comparison = laboratory.empty();
      people = { text: '', count: 0 };
      convictions = { text: '', count: 0 };
      return taken;
    },
  };
}

function joined(a: Lines, b: Lines): Lines {
  return { text: a.text + b.text, count: a.count + b.count };
}

function convictionCells(person: string, conviction: Determination['conviction']): readonly string[] {
  const { offense, level, date, county } = conviction;
  return [person, convictionKey(conviction), sectionCell(offense.section), level ?? '', dateCell(date), county ?? ''];
}

/** Blank where a choice does not concern a conviction. */
function decisionCells(decision: Decision | undefined): readonly string[] {
  return decision ? [decision.outcome.id, decision.clause?.id ?? '', missingCell(decision)] : ['', '', ''];
}
