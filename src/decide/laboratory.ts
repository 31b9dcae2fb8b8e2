import { prospectRank } from '../law/language/index.ts';
import type { Person } from '../record/index.ts';
import { type Choice, createDecider, type Decider, type Decision, type Determination } from './decider.ts';
import { addImpact, type Impact, impactOn, NO_IMPACT } from './impact.ts';

/** How one person fares under a choice against the first one of a laboratory. */
export type Standing = 'same' | 'gains' | 'loses' | 'both';

/** The determinations of a person under every choice, in the order of the choices. */
export type LaboratoryResult = {
  readonly determinations: readonly (readonly Determination[])[];
  /** One a choice; the first is always `same`. */
  readonly standings: readonly Standing[];
};

/** One conviction that gets more or less than under the first choice; undefined where a choice does not concern it. */
export type MovedConviction = {
  readonly conviction: Determination['conviction'];
  readonly way: 'gains' | 'loses';
  readonly from: Decision | undefined;
  readonly to: Decision | undefined;
};

/** Convictions that two choices decide differently, by the clauses that decided: `from` under the first choice. */
export type ClauseShift = {
  readonly way: MovedConviction['way'];
  readonly from: string;
  readonly to: string;
  readonly fromOutcome: string;
  readonly toOutcome: string;
  readonly convictions: number;
  /** People with one such conviction or more. */
  readonly people: number;
};

/** What one choice does to everyone, and against the first choice; plain data that workers can send and add. */
export type ChoiceTally = {
  readonly people: number;
  readonly convictions: number;
  /** By outcome label. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** People, by how they fare. */
  readonly standings: Readonly<Record<Standing, number>>;
  /** Convictions that get more, and that get less. */
  readonly moved: Readonly<Record<MovedConviction['way'], number>>;
  /** By `from > to`. */
  readonly shifts: Readonly<Record<string, ClauseShift>>;
  /** Convictions to which the choice gives less than the statute does. */
  readonly belowFloor: number;
  readonly impact: Impact;
};

export type Comparison = readonly ChoiceTally[];

export type Laboratory = {
  readonly deciders: readonly Decider[];
  readonly decide: (person: Person) => LaboratoryResult;
  /**
   * A comparison with one more person in it; `keep` hears of everyone whose standing is not `same`, of each of their
   * convictions that moved, and of what every choice determined.
   */
  readonly add: (
    comparison: Comparison,
    person: Person,
    keep?: (
      choice: number,
      standing: Standing,
      moved: readonly MovedConviction[],
      determinations: LaboratoryResult['determinations'],
    ) => void,
  ) => Comparison;
  readonly empty: () => Comparison;
};

/** Decides every person under several packs and policies in one pass and compares each with the first. */
export function createLaboratory(choices: readonly Choice[]): Laboratory {
  const deciders = choices.map(createDecider);
  const decide = (person: Person): LaboratoryResult => {
    const determinations = deciders.map((decider) => decider.decide(person));
    const first = determinations[0] ?? [];
    return { determinations, standings: determinations.map((own) => standing(movedFrom(first, own))) };
  };
  const add: Laboratory['add'] = (comparison, person, keep) => {
    const determinations = deciders.map((decider) => decider.decide(person));
    const first = determinations[0] ?? [];
    return comparison.map((tally, i) => {
      const moved = movedFrom(first, determinations[i]!);
      const how = standing(moved);
      if (how !== 'same') keep?.(i, how, moved, determinations);
      return tallied(tally, person, determinations[i]!, how, moved, deciders[i]!);
    });
  };
  return { deciders, decide, add, empty: () => emptyComparison(choices) };
}

/** The comparison of choices over no people. */
export function emptyComparison(choices: readonly Choice[]): Comparison {
  return choices.map(() => EMPTY);
}

const EMPTY: ChoiceTally = {
  people: 0,
  convictions: 0,
  outcomes: {},
  standings: { same: 0, gains: 0, loses: 0, both: 0 },
  moved: { gains: 0, loses: 0 },
  shifts: {},
  belowFloor: 0,
  impact: NO_IMPACT,
};

type ByConviction = ReadonlyMap<Determination['conviction'], Decision>;

function byConviction(determinations: readonly Determination[]): ByConviction {
  return new Map(determinations.map(({ conviction, decision }) => [conviction, decision]));
}

/** No determination is no relief. */
function rankOf(decision: Decision | undefined): number {
  return decision === undefined ? 0 : prospectRank(decision.outcome);
}

/** The convictions to which two choices give more or less, in the order of the first choice's determinations. */
function movedFrom(first: readonly Determination[], own: readonly Determination[]): readonly MovedConviction[] {
  if (first === own) return [];
  const [before, after] = [byConviction(first), byConviction(own)];
  const moved: MovedConviction[] = [];
  for (const conviction of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(conviction), after.get(conviction)];
    const difference = rankOf(to) - rankOf(from);
    if (difference !== 0) moved.push({ conviction, way: difference > 0 ? 'gains' : 'loses', from, to });
  }
  return moved;
}

function standing(moved: readonly MovedConviction[]): Standing {
  const gains = moved.some(({ way }) => way === 'gains');
  const loses = moved.some(({ way }) => way === 'loses');
  return gains ? (loses ? 'both' : 'gains') : loses ? 'loses' : 'same';
}

function tallied(
  tally: ChoiceTally,
  person: Person,
  own: readonly Determination[],
  how: Standing,
  moved: readonly MovedConviction[],
  decider: Decider,
): ChoiceTally {
  const outcomes = { ...tally.outcomes };
  const shifts = { ...tally.shifts };
  let { belowFloor } = tally;
  for (const determination of own) {
    const { label } = determination.decision.outcome;
    outcomes[label] = (outcomes[label] ?? 0) + 1;
    if (decider.layers(person, determination).belowFloor) belowFloor++;
  }
  const counted = new Set<string>();
  for (const { way, from, to } of moved) {
    const [fromClause, toClause] = [clauseOf(from), clauseOf(to)];
    const [fromOutcome, toOutcome] = [labelOf(from), labelOf(to)];
    const key = `${fromClause} > ${toClause}`;
    const { convictions = 0, people = 0 } = shifts[key] ?? {};
    const more = counted.has(key) ? 0 : 1;
    counted.add(key);
    shifts[key] = {
      way,
      from: fromClause,
      to: toClause,
      fromOutcome,
      toOutcome,
      convictions: convictions + 1,
      people: people + more,
    };
  }
  return {
    people: tally.people + 1,
    convictions: tally.convictions + own.length,
    outcomes,
    standings: { ...tally.standings, [how]: tally.standings[how] + 1 },
    moved: addCounts(tally.moved, {
      gains: moved.filter(({ way }) => way === 'gains').length,
      loses: moved.filter(({ way }) => way === 'loses').length,
    }),
    shifts,
    belowFloor,
    impact: addImpact(tally.impact, impactOn(person, own, decider.choice.setting)),
  };
}

function clauseOf(decision: Decision | undefined): string {
  return decision === undefined ? 'not concerned' : (decision.clause?.id ?? 'missing facts');
}

function labelOf(decision: Decision | undefined): string {
  return decision?.outcome.label ?? '';
}

/** Two comparisons of the same choices over different people, as one. */
export function addComparisons(a: Comparison, b: Comparison): Comparison {
  return a.map((left, i) => {
    const right = b[i]!;
    const shifts = { ...left.shifts };
    for (const [key, shift] of Object.entries(right.shifts)) {
      const own = shifts[key];
      shifts[key] = {
        ...shift,
        convictions: shift.convictions + (own?.convictions ?? 0),
        people: shift.people + (own?.people ?? 0),
      };
    }
    return {
      people: left.people + right.people,
      convictions: left.convictions + right.convictions,
      outcomes: addCounts(left.outcomes, right.outcomes),
      standings: addCounts(left.standings, right.standings),
      moved: addCounts(left.moved, right.moved),
      shifts,
      belowFloor: left.belowFloor + right.belowFloor,
      impact: addImpact(left.impact, right.impact),
    };
  });
}

function addCounts<Key extends string>(
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const sum: Record<string, number> = { ...a };
  for (const [key, value] of Object.entries<number>(b)) sum[key] = (sum[key] ?? 0) + value;
  return sum as Record<Key, number>;
}
