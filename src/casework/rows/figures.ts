import { addImpact, type BriefLayers, type Choice, type Decision, type Impact, NO_IMPACT } from '../../decide/index.ts';
import { allFacts, bitOf, fileMayShow, type Outcome, prospectRank } from '../../law/language/index.ts';
import { getOrCreate, type Person } from '../../record/index.ts';
import { byName, type ColumnRow } from './row-batch.ts';

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
  readonly person: Pick<Person, 'sex' | 'race'>;
  readonly age: string;
  readonly relieved: boolean;
  readonly impact: { readonly chosen: Impact; readonly dismissAll: Impact; readonly floor: Impact };
};

/** Figures while they are counted: plain data, so that those of parts of the people can be sent and added. */
export type FigureCounts = {
  people: number;
  convictions: number;
  relieved: number;
  belowFloor: number;
  impact: { chosen: Impact; floor: Impact; dismissAll: Impact };
  readonly outcomes: Map<string, Outcome>;
  /** Convictions by `section|level|outcome`, and the like. */
  readonly cells: Map<string, number>;
  readonly clauses: Map<string, number>;
  readonly years: Map<string, number>;
  readonly floors: Map<string, number>;
  /** By fact and by flag of the pack, in their order. */
  readonly missing: number[];
  readonly raised: number[];
  readonly open: number[];
  readonly race: Map<string, GroupFigure>;
  readonly sex: Map<string, GroupFigure>;
  readonly age: Map<string, GroupFigure>;
};

export type FigureCounter = {
  readonly person: (figures: PersonFigures) => void;
  readonly conviction: (row: Omit<ColumnRow, 'person'>, decision: Decision, layers: BriefLayers) => void;
  readonly counts: () => FigureCounts;
};

const COUNTED = ['cells', 'clauses', 'years', 'floors'] as const;
const byKinds = <Value>(make: (kind: (typeof COUNTED)[number]) => Value) => byName(COUNTED, make);
const GROUPED = ['race', 'sex', 'age'] as const;
const LISTED = ['missing', 'raised', 'open'] as const;

function noFigures({ pack }: Choice): FigureCounts {
  const none = (length: number): number[] => new Array(length).fill(0);
  const flags = pack.flags?.length ?? 0;
  return {
    people: 0,
    convictions: 0,
    relieved: 0,
    belowFloor: 0,
    impact: { chosen: NO_IMPACT, floor: NO_IMPACT, dismissAll: NO_IMPACT },
    outcomes: new Map(),
    cells: new Map(),
    clauses: new Map(),
    years: new Map(),
    floors: new Map(),
    missing: none(allFacts(pack.facts).length),
    raised: none(flags),
    open: none(flags),
    race: new Map(),
    sex: new Map(),
    age: new Map(),
  };
}

/** The position of a fact's bit, by which rows are filtered; facts that share a bit are counted together. */
function placesOfFacts({ pack }: Choice): readonly number[] {
  return allFacts(pack.facts).map(({ id }) => 31 - Math.clz32(bitOf(id, pack.facts)));
}

export function createFigures(choice: Choice): FigureCounter {
  const counts = noFigures(choice);
  const { outcomes, missing, raised, open } = counts;
  const places = placesOfFacts(choice);
  const crossed = byKinds(() => new Crossed());
  return {
    counts: () => ({ ...counts, ...byKinds((kind) => crossed[kind].counts()) }),
    person: (figures) => {
      counts.people++;
      if (figures.relieved) counts.relieved++;
      addImpacts(counts, figures.impact);
      count(counts.race, figures.person.race || 'unknown', figures);
      count(counts.sex, figures.person.sex || 'unknown', figures);
      count(counts.age, figures.age, figures);
    },
    conviction: (row, decision, layers) => {
      counts.convictions++;
      outcomes.set(decision.outcome.id, decision.outcome);
      if (layers.floor?.outcome) outcomes.set(layers.floor.outcome.id, layers.floor.outcome);
      const { outcome } = row;
      crossed.cells.count(row.section, row.level, outcome);
      crossed.clauses.count(row.clause, outcome);
      crossed.years.count(row.year, outcome);
      crossed.floors.count(row.floor, outcome);
      if (layers.belowFloor) counts.belowFloor++;
      for (let i = 0; i < places.length; i++) if ((row.missing >> places[i]!) & 1) missing[i]!++;
      for (let bit = 0; bit < raised.length; bit++) {
        if ((row.raised >> bit) & 1) raised[bit]!++;
        else if ((row.open >> bit) & 1) open[bit]!++;
      }
    },
  };
}

type Word = string | number;
type Branch = Map<Word, Branch | Counted>;
type Counted = { number: number };

/** Counts by several words at once. A joined text for each conviction would be made, hashed and thrown away. */
class Crossed {
  readonly #root: Branch = new Map();

  count(first: Word, second: Word, third?: Word): void {
    const branch = branchOf(this.#root, first);
    if (third === undefined) countedOf(branch, second).number++;
    else countedOf(branchOf(branch, second), third).number++;
  }

  /** By the words with `|` between them. */
  counts(): Map<string, number> {
    const found = new Map<string, number>();
    const walk = (branch: Branch, before: string): void => {
      for (const [word, under] of branch) {
        if (under instanceof Map) walk(under, `${before}${word}|`);
        else found.set(`${before}${word}`, under.number);
      }
    };
    walk(this.#root, '');
    return found;
  }
}

const branchOf = (branch: Branch, word: Word) => getOrCreate(branch, word, (): Branch => new Map()) as Branch;
const countedOf = (branch: Branch, word: Word) => getOrCreate(branch, word, (): Counted => ({ number: 0 })) as Counted;

/** The choices that stand beside the one that was decided; undefined where the law names none. */
export type Beside = { readonly floor: Choice | undefined; readonly dismissAll: Choice | undefined };

/** The figures of a run, from the counts of all parts of its people. */
export function figuresOf(choice: Choice, beside: Beside, parts: readonly FigureCounts[]): Figures {
  const all = noFigures(choice);
  for (const part of parts) addCounts(all, part);
  const places = placesOfFacts(choice);
  const { people, convictions, relieved, belowFloor, impact } = all;
  return {
    people,
    convictions,
    relieved,
    outcomes: [...all.outcomes.values()].sort((a, b) => prospectRank(b) - prospectRank(a) || (a.id < b.id ? -1 : 1)),
    cells: rowsOf(all.cells, ([section, level, outcome], n) => ({ section, level, outcome, convictions: n })),
    clauses: rowsOf(all.clauses, ([clause, outcome], n) => ({ clause, outcome, convictions: n })).sort(
      (a, b) => b.convictions - a.convictions,
    ),
    years: rowsOf(all.years, ([year, outcome], n) => ({ year: Number(year), outcome, convictions: n })),
    missing: allFacts(choice.pack.facts)
      .map(({ words, found }, i) => ({ fact: places[i]!, words, found, convictions: all.missing[i]! }))
      .filter((each) => each.convictions > 0)
      .sort((a, b) => b.convictions - a.convictions),
    flags: (choice.pack.flags ?? []).map(({ title, when }, flag) => {
      return { flag, title, raised: all.raised[flag]!, open: all.open[flag]!, fileMayShow: fileMayShow(when) };
    }),
    floor: rowsOf(all.floors, ([floor, outcome], n) => ({ floor, outcome, convictions: n })),
    belowFloor,
    impact: {
      chosen: impact.chosen,
      floor: beside.floor ? impact.floor : null,
      dismissAll: beside.dismissAll ? impact.dismissAll : null,
    },
    race: listed(all.race),
    sex: listed(all.sex),
    age: listed(all.age),
  };
}

function addCounts(to: FigureCounts, more: FigureCounts): void {
  to.people += more.people;
  to.convictions += more.convictions;
  to.relieved += more.relieved;
  to.belowFloor += more.belowFloor;
  addImpacts(to, more.impact);
  for (const [id, outcome] of more.outcomes) to.outcomes.set(id, outcome);
  for (const kind of COUNTED) for (const [key, number] of more[kind]) add(to[kind], key, number);
  for (const kind of LISTED) for (const [at, number] of more[kind].entries()) to[kind][at]! += number;
  for (const kind of GROUPED) for (const figure of more[kind].values()) addGroup(to[kind], figure);
}

function addImpacts({ impact }: FigureCounts, more: FigureCounts['impact']): void {
  impact.chosen = addImpact(impact.chosen, more.chosen);
  impact.floor = addImpact(impact.floor, more.floor);
  impact.dismissAll = addImpact(impact.dismissAll, more.dismissAll);
}

function add(counts: Map<string, number>, key: string, number = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + number);
}

/** In the order of their keys; what is sorted by numbers afterwards keeps it where those are equal. */
function rowsOf<Row>(
  counts: ReadonlyMap<string, number>,
  make: (parts: [string, string, string], number: number) => Row,
): Row[] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, number]) => make(key.split('|') as [string, string, string], number));
}

function count(groups: Map<string, GroupFigure>, name: string, { relieved, impact }: PersonFigures): void {
  addGroup(groups, {
    group: name,
    people: 1,
    relieved: relieved ? 1 : 0,
    noFelony: impact.chosen.noFelony,
    noConviction: impact.chosen.noConviction,
  });
}

function addGroup(groups: Map<string, GroupFigure>, more: GroupFigure): void {
  const group = groups.get(more.group);
  if (!group) {
    groups.set(more.group, { ...more });
    return;
  }
  group.people += more.people;
  group.relieved += more.relieved;
  group.noFelony += more.noFelony;
  group.noConviction += more.noConviction;
}

function listed(groups: Map<string, GroupFigure>): readonly GroupFigure[] {
  return [...groups.values()].sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1));
}
