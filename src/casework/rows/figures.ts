import { addImpact, type Choice, type Decision, type Impact, type Layers, NO_IMPACT } from '../../decide/index.ts';
import { allFacts, bitOf, fileMayShow, type Outcome, prospectRank } from '../../law/index.ts';
import type { Person } from '../../record/index.ts';
import { floorPolicy, mostPolicy } from '../choice.ts';
import type { ColumnRow } from './column-builder.ts';

/** A group of people by race, sex or age, with what the policy gives them. */
export type GroupFigure = { group: string; people: number; relieved: number; noFelony: number; noConviction: number };

/** All that the results screen shows of a run. Every list is in a fixed order. */
export type Figures = {
  readonly people: number;
  readonly convictions: number;
  readonly relieved: number;
  readonly outcomes: readonly Outcome[];
  readonly cells: readonly { section: string; level: string; outcome: string; convictions: number }[];
  readonly clauses: readonly { clause: string; outcome: string; convictions: number }[];
  readonly years: readonly { year: number; outcome: string; convictions: number }[];
  readonly missing: readonly { fact: number; words: string; found: string; convictions: number }[];
  /** `fileMayShow` is false for a flag that no file can ever raise, open for every conviction that it may concern. */
  readonly flags: readonly { flag: number; title: string; raised: number; open: number; fileMayShow: boolean }[];
  readonly floor: readonly { floor: string; outcome: string; convictions: number }[];
  readonly belowFloor: number;
  readonly impact: { readonly chosen: Impact; readonly floor: Impact | null; readonly dismissAll: Impact | null };
  readonly race: readonly GroupFigure[];
  readonly sex: readonly GroupFigure[];
  readonly age: readonly GroupFigure[];
};

type PersonFigures = {
  readonly person: Person;
  readonly age: string;
  readonly relieved: boolean;
  readonly impact: { readonly chosen: Impact; readonly dismissAll: Impact; readonly floor: Impact };
};

export type FigureCounter = {
  readonly person: (figures: PersonFigures) => void;
  readonly conviction: (row: ColumnRow, decision: Decision, layers: Layers) => void;
  readonly finish: () => Figures;
};

export function createFigures(choice: Choice): FigureCounter {
  const flags = choice.pack.flags ?? [];
  const outcomes = new Map<string, Outcome>();
  const [cells, clauses, years, floors] = [counter(), counter(), counter(), counter()];
  const facts = allFacts(choice.pack.facts);
  /** The position of a fact's bit, by which rows are filtered; facts that share a bit are counted together. */
  const places = facts.map(({ id }) => 31 - Math.clz32(bitOf(id, choice.pack.facts)));
  const missing = facts.map(() => 0);
  const raised = flags.map(() => 0);
  const open = flags.map(() => 0);
  const groups = {
    race: new Map<string, GroupFigure>(),
    sex: new Map<string, GroupFigure>(),
    age: new Map<string, GroupFigure>(),
  };
  let [people, convictions, relieved, belowFloor] = [0, 0, 0, 0];
  let impact = { chosen: NO_IMPACT, floor: NO_IMPACT, dismissAll: NO_IMPACT };

  return {
    person: (figures) => {
      people++;
      if (figures.relieved) relieved++;
      impact = {
        chosen: addImpact(impact.chosen, figures.impact.chosen),
        floor: addImpact(impact.floor, figures.impact.floor),
        dismissAll: addImpact(impact.dismissAll, figures.impact.dismissAll),
      };
      count(groups.race, figures.person.race || 'unknown', figures);
      count(groups.sex, figures.person.sex || 'unknown', figures);
      count(groups.age, figures.age, figures);
    },
    conviction: (row, decision, layers) => {
      convictions++;
      outcomes.set(decision.outcome.id, decision.outcome);
      if (layers.floor?.outcome) outcomes.set(layers.floor.outcome.id, layers.floor.outcome);
      cells.add(`${row.section}|${row.level}|${row.outcome}`);
      clauses.add(`${row.clause}|${row.outcome}`);
      years.add(`${row.year}|${row.outcome}`);
      floors.add(`${row.floor}|${row.outcome}`);
      if (layers.belowFloor) belowFloor++;
      for (let i = 0; i < facts.length; i++) if ((row.missing >> places[i]!) & 1) missing[i]!++;
      for (let bit = 0; bit < flags.length; bit++) {
        if ((row.raised >> bit) & 1) raised[bit]!++;
        else if ((row.open >> bit) & 1) open[bit]!++;
      }
    },
    finish: () => ({
      people,
      convictions,
      relieved,
      outcomes: [...outcomes.values()].sort((a, b) => prospectRank(b) - prospectRank(a)),
      cells: cells.rows(([section, level, outcome], n) => ({ section, level, outcome, convictions: n })),
      clauses: clauses
        .rows(([clause, outcome], n) => ({ clause, outcome, convictions: n }))
        .sort((a, b) => b.convictions - a.convictions),
      years: years.rows(([year, outcome], n) => ({ year: Number(year), outcome, convictions: n })),
      missing: facts
        .map(({ words, found }, i) => ({ fact: places[i]!, words, found, convictions: missing[i]! }))
        .filter((each) => each.convictions > 0)
        .sort((a, b) => b.convictions - a.convictions),
      flags: flags.map(({ title, when }, flag) => {
        return { flag, title, raised: raised[flag]!, open: open[flag]!, fileMayShow: fileMayShow(when) };
      }),
      floor: floors.rows(([floor, outcome], n) => ({ floor, outcome, convictions: n })),
      belowFloor,
      impact: {
        chosen: impact.chosen,
        floor: floorPolicy(choice.pack) ? impact.floor : null,
        dismissAll: mostPolicy(choice.pack) ? impact.dismissAll : null,
      },
      race: listed(groups.race),
      sex: listed(groups.sex),
      age: listed(groups.age),
    }),
  };
}

function counter() {
  const counts = new Map<string, number>();
  return {
    add: (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1),
    rows: <Row>(make: (parts: [string, string, string], number: number) => Row): Row[] =>
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, number]) => make(key.split('|') as [string, string, string], number)),
  };
}

function count(groups: Map<string, GroupFigure>, name: string, { relieved, impact }: PersonFigures): void {
  let group = groups.get(name);
  if (!group) {
    group = { group: name, people: 0, relieved: 0, noFelony: 0, noConviction: 0 };
    groups.set(name, group);
  }
  group.people++;
  if (relieved) group.relieved++;
  group.noFelony += impact.chosen.noFelony;
  group.noConviction += impact.chosen.noConviction;
}

function listed(groups: Map<string, GroupFigure>): readonly GroupFigure[] {
  return [...groups.values()].sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1));
}
