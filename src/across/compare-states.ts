import { createDecider, createForecaster, type Decision, type Forecast } from '../decide/index.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import type { ReliefRoute, StateKinds } from '../format/offense-kinds.ts';
import type { Bilingual } from '../format/state-words.ts';
import {
  examplesAt,
  historyUnder,
  needsLegalReview,
  type Outcome,
  type Pack,
  policyOf,
  reliefRank,
} from '../law/index.ts';
import {
  type Certainty,
  type Count,
  type Day,
  formatDay,
  isForLegalReview,
  levelsOf,
  parseIsoDay,
} from '../record/index.ts';
import { type Counted, findHere, type HereFound, isCounted, lineInState } from './in-state.ts';
import type { NeutralPerson } from './person.ts';

/** By what a decision was made, in the law's own words. */
export type ReasonView = {
  readonly reason: string;
  /** Null where missing facts left it open. */
  readonly clause: {
    readonly title: string;
    readonly cite: string;
    readonly source: string;
    readonly sure: Certainty;
    readonly forReview: boolean;
  } | null;
};

/**
 * How relief comes about: see {@link ReliefRoute}; `asked` where a person has to ask or somebody decides case by case, as
 * the outcome's label says; `unsure` where a fact or a lawyer's reading is missing; `nothing`.
 */
export type How = ReliefRoute | 'asked' | 'unsure' | 'nothing';

/** What one law makes of one conviction. */
export type LawResult = {
  readonly packId: string;
  readonly law: string;
  readonly how: How;
  /** When, as {@link Forecast} tells it. */
  readonly when: Forecast['kind'];
  /** `YYYY-MM-DD`. */
  readonly first: string | null;
  readonly last: string | null;
  /** What is given then; `gives` is its rank among reliefs. */
  readonly outcome: Pick<Outcome, 'id' | 'label' | 'effect'> & { readonly gives: number };
  readonly why: ReasonView;
  /** What stands in the way on the as-of day, where it is given on a later one. */
  readonly today: ReasonView | null;
  /** What would settle it. */
  readonly missing: readonly { readonly words: string; readonly found: string; readonly question: string }[];
  /** What is to be looked at beside it. */
  readonly flags: readonly { readonly title: string; readonly ask: string; readonly cite: string }[];
};

/** One conviction of the person in one state. */
export type ConvictionHere =
  | {
      readonly is: 'offense';
      readonly section: string;
      readonly level: Bilingual;
      readonly source: string;
      readonly sure: Certainty;
      readonly forReview: boolean;
      readonly note: Bilingual | null;
      readonly laws: readonly LawResult[];
    }
  | {
      /** `not-told`: the state's data says nothing of the kind for that day. */
      readonly is: 'no-crime' | 'no-own' | 'not-told';
      readonly source: string;
      readonly sure: Certainty | null;
      readonly note: Bilingual | null;
    };

/** One state: what each conviction is in it, in the order of the person's. */
export type StateResult = {
  readonly id: string;
  readonly title: string;
  readonly convictions: readonly ConvictionHere[];
  /** The history as the state's rulebook takes it; null where nothing of it is an offense there. */
  readonly line: string | null;
};

export type StatesCompared = {
  readonly person: NeutralPerson;
  readonly states: readonly StateResult[];
  /** Titles of states that could not be compared, since they do not say what the kinds of offense are in them. */
  readonly others: readonly string[];
};

/** Holds one invented person against the laws of every state that says what the kinds of offense are in it. */
export async function compareStates(
  person: NeutralPerson,
  states: readonly Jurisdiction[],
  others: readonly string[] = [],
): Promise<StatesCompared> {
  const results = await Promise.all(states.map((state) => inState(person, state)));
  return { person, states: results.filter((each) => each !== undefined), others };
}

async function inState(person: NeutralPerson, state: Jurisdiction): Promise<StateResult | undefined> {
  const kinds = await state.kinds?.();
  if (!kinds) return undefined;
  const found = findHere(person, kinds);
  const counted = found.filter(isCounted);
  const line = lineInState(person, counted, kinds);
  // What a law does for arrests is no remedy of a conviction.
  const laws = (await state.packs()).filter(({ unit }) => unit === undefined);
  const asOf = parseIsoDay(person.asOf)!;
  const byLaw = line === undefined ? [] : laws.map((pack) => underLaw(pack, line, asOf, kinds));
  return {
    id: state.id,
    title: state.title,
    line: line ?? null,
    convictions: found.map((each) =>
      isCounted(each)
        ? offenseView(
            each,
            state.pack,
            byLaw.flatMap((results) => results.get(counted.indexOf(each)) ?? []),
          )
        : noneView(each),
    ),
  };
}

function offenseView({ here }: Counted, { levels }: Pack, laws: readonly LawResult[]): ConvictionHere {
  const { section, source, sure, note = null } = here;
  const level = levelsOf(levels).find(({ id }) => id === here.level)!.names;
  const forReview = isForLegalReview({ cite: '', source, sure });
  return { is: 'offense', section, level, source, sure, forReview, note, laws };
}

function noneView({ here }: HereFound): ConvictionHere {
  if (here === undefined || here.is === 'offense') return { is: 'not-told', source: '', sure: null, note: null };
  return { is: here.is, source: here.source, sure: here.sure, note: here.note ?? null };
}

/** What a law decides of the person's convictions, by their place in the line. */
function underLaw(pack: Pack, line: string, asOf: Day, kinds: StateKinds): ReadonlyMap<number, LawResult> {
  const policy = policyOf(pack)!;
  const { county } = examplesAt(pack);
  const { person } = historyUnder(pack, line, county);
  const choice = { pack, policy, setting: { asOf, county, options: policy.defaults } };
  const decider = createDecider(choice);
  const forecasts = createForecaster(choice)(person);
  const route = kinds.routes?.[pack.id] ?? 'itself';
  return new Map(
    decider.decide(person).map((determination) => {
      const { conviction, decision: today } = determination;
      const forecast = forecasts.find((each) => each.conviction === conviction)!;
      const { flags } = decider.flags(person, determination);
      const result = lawResult(forecast, today, pack, route);
      const asks = flags.map(({ flag: { title, ask, cite } }) => ({ title, ask, cite }));
      return [person.counts.indexOf(conviction as Count), { ...result, flags: asks }];
    }),
  );
}

function lawResult(
  { kind, first, last, decision }: Forecast,
  today: Decision,
  pack: Pack,
  route: ReliefRoute,
): Omit<LawResult, 'flags'> {
  const { id, label, effect } = decision.outcome;
  const later = kind === 'opens' || (kind === 'range' && decision.code !== today.code);
  return {
    packId: pack.id,
    law: pack.title,
    how: howOf(decision.outcome, pack, route),
    when: kind,
    first: first === undefined ? null : formatDay(first),
    last: last === undefined ? null : formatDay(last),
    outcome: { id, label, effect, gives: reliefRank(decision.outcome) },
    why: reasonView(decision, pack),
    today: later ? reasonView(today, pack) : null,
    missing: decision.facts.map(({ words, found, question }) => ({ words, found, question })),
  };
}

function howOf({ id, effect }: Outcome, { undecided }: Pack, route: ReliefRoute): How {
  if (effect === 'none') return 'nothing';
  if (id === undecided.id) return 'unsure';
  return effect === 'open' ? 'asked' : route;
}

function reasonView({ reason, clause }: Decision, pack: Pack): ReasonView {
  if (!clause) return { reason, clause: null };
  const { title, cite, source, sure } = clause;
  return { reason, clause: { title, cite, source, sure, forReview: needsLegalReview(clause, pack) } };
}
