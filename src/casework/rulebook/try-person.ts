import { createDecider, type NearChange, nearestOthers } from '../../decide/index.ts';
import {
  type Clause,
  type ExampleHistory,
  exampleOf,
  examplesAt,
  type Flag,
  fullCondition,
  historyUnder,
  type OptionValues,
  type Pack,
  type Policy,
  printHistory,
  type Setting,
  type Situation,
  settingUnder,
  UnreadableHistory,
} from '../../law/index.ts';
import { formatDay, truthWord } from '../../record/index.ts';
import { choiceOf, packOf } from '../choice.ts';
import { done, type Result, refuse } from '../context.ts';
import { type ConvictionView, convictionViews } from '../person/explain-view.ts';
import { type HistoryView, historyView } from '../person/view.ts';

/** An invented person in the line that examples are written in, and the law that decides them. */
export type TryWanted = {
  readonly packId: string;
  readonly policyId: string;
  /** The choices of the county; those of the policy when absent. */
  readonly options?: OptionValues;
  /** Where the pack's examples live when absent. */
  readonly county?: string;
  readonly asOf?: string;
  /** Dates, sections and levels, as `parseHistory` reads them. */
  readonly line: string;
};

/** What the law makes of an invented person. */
export type TriedView = {
  readonly line: string;
  readonly county: string;
  readonly asOf: string;
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
};

/** Decides an invented person at once, by the law that is shown. Nothing of it is kept. */
export function tryPerson(wanted: TryWanted): Result<TriedView> {
  const pack = packOf(wanted.packId);
  if (!pack) return refuse(404, 'law-missing');
  const county = wanted.county ?? examplesAt(pack).county;
  const read = historyOf(pack, wanted.line, county);
  if (!read.ok) return read;
  const { person, asOf, options } = read.value;
  const day = asOf === undefined ? (wanted.asOf ?? examplesAt(pack).asOf) : formatDay(asOf);
  const { packId, policyId } = wanted;
  const policy = pack.policies.find(({ id }) => id === policyId);
  const chosen = { ...policy?.defaults, ...wanted.options, ...options };
  const choice = choiceOf({ packId, policyId, options: chosen, county, asOf: day });
  if (!choice.ok) return refuse(400, choice.said);
  return done({
    line: wanted.line,
    county,
    asOf: day,
    history: historyView(person),
    convictions: convictionViews(person, choice.choice),
  });
}

function historyOf(pack: Pack, line: string, county: string): Result<ExampleHistory> {
  try {
    return done(historyUnder(pack, line, county));
  } catch (error) {
    if (!(error instanceof UnreadableHistory)) throw error;
    // The part that cannot be read is quoted; people here are invented.
    return refuse(400, { code: 'tried-unreadable', part: error.part, example: exampleOf(pack) });
  }
}

export type NearestWanted = Pick<TryWanted, 'packId' | 'policyId'> & {
  /** A clause of the law, the policy or before them, or a flag. */
  readonly rule: string;
};

/** A person as a line, with what the rule answers and what the whole law gives. */
export type NearPerson = {
  readonly line: string;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** The outcome of the conviction; null where the law does not concern it. */
  readonly outcome: { readonly label: string; readonly effect: string; readonly reason: string } | null;
};

export type NearestView = {
  readonly from: NearPerson;
  readonly others: readonly (NearPerson & { readonly change: NearChange })[];
};

/**
 * The border of a rule: the invented person of its first example, and the nearest people for whom it comes out the other
 * way. Null where it has no example, as what always holds.
 */
export function nearestView({ packId, policyId, rule: id }: NearestWanted): Result<NearestView | null> {
  const pack = packOf(packId);
  const policy = pack?.policies.find((each) => each.id === policyId);
  if (!pack || !policy) return refuse(404, 'law-missing');
  const rule = ruleOf(pack, policy, id);
  if (!rule) return refuse(404, 'rule-missing');
  const condition = 'then' in rule ? fullCondition(rule) : rule.when;
  const line = [...(rule.examples?.holds ?? []), ...(rule.examples?.fails ?? [])][0];
  if (line === undefined) return done(null);
  const { county, asOf: day } = examplesAt(pack);
  const history = historyOf(pack, line, county);
  if (!history.ok) return history;
  const options = { ...(policy.examplesWith ?? policy.defaults), ...history.value.options };
  const asOf = history.value.asOf === undefined ? day : formatDay(history.value.asOf);
  const choice = choiceOf({ packId, policyId, options, county, asOf });
  if (!choice.ok) return refuse(400, choice.said);
  const setting = settingUnder(pack, choice.choice.setting);
  const decider = createDecider(choice.choice);
  const told = (situation: Situation): Omit<NearPerson, 'answer'> => {
    const found = decider.decide(situation.person).find((each) => each.conviction === situation.conviction);
    return {
      line: lineOf(situation, setting, history.value),
      outcome: found ? { ...pickOutcome(found.decision.outcome), reason: found.decision.reason } : null,
    };
  };
  const others = nearestOthers(condition, history.value, setting);
  // An example holds, or fails, as its pack's own check makes sure of.
  const answer = rule.examples?.holds.includes(line) ? 'yes' : 'no';
  return done({
    from: { ...told(history.value), answer },
    others: others.map(({ situation, change, truth }) => ({
      ...told(situation),
      answer: truthWord(truth) as NearPerson['answer'],
      change,
    })),
  });
}

/** A clause of the policy, the law or before them, or a flag, by its id. */
export function ruleOf(pack: Pack, policy: Policy, id: string): Clause | Flag | undefined {
  const clauses: readonly Clause[] = [...policy.clauses, ...pack.gate, ...(pack.statute ?? [])];
  return clauses.find((each) => each.id === id) ?? pack.flags?.find((each) => each.id === id);
}

export function pickOutcome({ label, effect }: { readonly label: string; readonly effect: string }) {
  return { label, effect };
}

/** The person as a line that can be tried, with the day and the choices that its example sets. */
function lineOf(situation: Situation, { county }: Setting, { asOf, options }: ExampleHistory): string {
  const set = Object.entries(options).map(
    ([key, value]) => `option ${key}=${Array.isArray(value) ? value.join('+') : String(value)}`,
  );
  // Cycles from 100 on are those that a count has which names none.
  const plain = printHistory(situation, county).replace(/, cycle 1\d\d\b/g, '');
  return [...(asOf === undefined ? [] : [`as of ${formatDay(asOf)}`]), ...set, plain].join('; ');
}
