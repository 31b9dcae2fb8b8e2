import { NO, type Truth, UNKNOWN, YES } from '../../record/index.ts';
import { caseLadder, openCases } from '../certain/index.ts';
import {
  type Clause,
  type OptionValues,
  type Outcome,
  type Pack,
  type Policy,
  RANKS,
  reliefRank,
  reliefWords,
  type Situation,
} from '../language/index.ts';
import { truthOf } from './abstraction/formula.ts';
import type { Draft } from './abstraction/space.ts';
import { type Finding, fault } from './finding.ts';
import { createModel, decides, find, type Model, numberChoices, personIn } from './model.ts';

/** How much an outcome gives for certain; all that lower a conviction give the same here, to whatever level. */
function certainRank(outcome: Outcome): number {
  return outcome.effect === 'lowers' ? RANKS.misdemeanor : reliefRank(outcome);
}

/** The same with a hand review above a refusal. */
function rank(outcome: Outcome): number {
  return outcome.effect === 'open' ? 1 : certainRank(outcome);
}

function words(outcome: Outcome, { effects }: Pack): string {
  return outcome.effect === 'lowers' ? 'a reduction' : reliefWords(outcome, effects);
}

/** No policy gives for certain less than the statute gives for certain, unless the clause says that it may. */
export function checkFloor(pack: Pack, policy: Policy): readonly Finding[] {
  if (!pack.statute || pack.statute === policy.clauses) return [];
  const models = onAndOff(policy).map((numbers) => createModel(pack, policy, numbers, 'statute'));
  return models[0]!.clauses.flatMap((clause, index): readonly Finding[] => {
    const accepted = clause.accepted?.belowFloor;
    const found = models.map((model) => ({ model, draft: lessThanStatute(model, index) })).find(({ draft }) => draft);
    if (found && !accepted) return [belowFloor(found.model, index, found.draft!)];
    return !found && accepted ? [stale('floor', policy, clause, 'to give less than the statute may')] : [];
  });
}

/** Which numbers a county chose does not matter here, only whether it chose any: its examples' and none. */
function onAndOff(policy: Policy): readonly OptionValues[] {
  const numbers = numberChoices(policy);
  return [...new Set([numbers[0]!, numbers.at(-1)!])];
}

/** A history that the clause decides and to which the statute gives more, whatever no file says. */
function lessThanStatute(model: Model, index: number): Draft | undefined {
  const { then } = model.clauses[index]!;
  if (then.effect === 'open') return undefined;
  const own = certainRank(then);
  if (model.statuteClauses.every((clause) => certainRank(clause.then) <= own)) return undefined;
  return find(
    model,
    [[model.packScope], [model.ladder[index]!], model.ladder, model.statute],
    (values) => {
      const reached = truthOf(model.packScope, values);
      if (reached === NO || truthOf(model.ladder[index]!, values) === NO) return NO;
      const [least, most] = statuteRange(model, values);
      if (most <= own) return NO;
      const decided = decides(model.ladder, values);
      if (decided === undefined) return UNKNOWN;
      if (decided !== index) return NO;
      return least > own && reached === YES ? YES : UNKNOWN;
    },
    model.unrecorded,
  );
}

/** An acceptance that nothing needs any more is wrong too: it tells readers of a fault that is not there. */
function stale(check: Finding['check'], policy: Policy, clause: Clause, what: string): Finding {
  return fault(check, policy.id, [clause.id], `${clause.id}: is accepted ${what}, but never does`);
}

function belowFloor(model: Model, index: number, draft: Draft): Finding {
  const clause = model.clauses[index]!;
  const { situation } = personIn(model, draft);
  const statute = deciderOf(model, situation);
  const message = `${clause.id}: gives ${words(clause.then, model.pack)} where ${statute.id} of the statute gives ${words(statute.then, model.pack)}`;
  return fault('floor', model.policy.id, [clause.id, statute.id], message, situation);
}

/** The clause of the statute that gives a found history least, with what no file says left open. */
function deciderOf(model: Model, situation: Situation): Clause {
  const { person, conviction } = situation;
  const cases = caseLadder(model.statuteClauses, model.setting);
  const { clauses } = openCases(person, person.counts.indexOf(conviction), cases);
  const rankAt = (index: number) => certainRank(model.statuteClauses[index]!.then);
  const [least] = [...clauses].sort((a, b) => rankAt(a) - rankAt(b));
  return model.statuteClauses[least ?? model.statuteClauses.length - 1]!;
}

/** The least and the most that the statute can come to, with what no file says left open. */
function statuteRange(model: Model, values: Uint8Array): readonly [least: number, most: number] {
  const read = new Uint8Array(values);
  for (const atom of model.unrecorded) read[atom] = UNKNOWN;
  let [least, most] = [Infinity, 0];
  for (const [i, formula] of model.statute.entries()) {
    const truth: Truth = truthOf(formula, read);
    if (truth === NO) continue;
    const own = certainRank(model.statuteClauses[i]!.then);
    [least, most] = [Math.min(least, own), Math.max(most, own)];
    if (truth === YES) break;
  }
  return [least, most];
}

/** One more of a generous option (a dismissed section, say) never gives anybody less. */
export function checkGenerous(pack: Pack, policy: Policy): readonly Finding[] {
  const generous = new Set(policy.options.filter((option) => option.generous).map(({ key }) => key));
  if (generous.size === 0) return [];
  const findings: Finding[] = [];
  for (const numbers of numberChoices(policy)) {
    const model = createModel(pack, policy, numbers);
    for (const [atom, key] of model.options) {
      if (!generous.has(key) || findings.some((finding) => finding.clauses.includes(key))) continue;
      let pair: readonly [number, number] = [0, 0];
      const draft = find(model, [model.ladder], (values) => {
        const [without, withIt] = ([NO, YES] as const).map((value) => {
          const chosen = new Uint8Array(values);
          chosen[atom] = value;
          return decides(model.ladder, chosen);
        });
        if (without === undefined || withIt === undefined) return UNKNOWN;
        if (without < 0 || withIt < 0) return NO;
        pair = [without, withIt];
        return rank(model.clauses[withIt]!.then) < rank(model.clauses[without]!.then) ? YES : NO;
      });
      if (!draft) continue;
      const [a, b] = pair.map((index) => model.clauses[index]!.id);
      const message = `${b}: choosing more of the option ${key} gives this person less than ${a} did`;
      findings.push(fault('generous', policy.id, [b!, a!, key], message, personIn(model, draft).situation));
    }
  }
  return findings;
}

/** One more conviction of another kind never gives anybody more, unless the clause says that it may. */
export function checkOtherConvictions(pack: Pack, policy: Policy): readonly Finding[] {
  if (!pack.sections) return [];
  const models = onAndOff(policy).map((numbers) => createModel(pack, policy, numbers, 'more convictions'));
  return models[0]!.clauses.flatMap((clause, index): readonly Finding[] => {
    const accepted = clause.accepted?.moreConvictionsHelp;
    for (const model of models) {
      const found = helpedByMore(model, index);
      if (!found) continue;
      if (accepted) return [];
      const other = model.clauses[found.fewer]!.id;
      const message = `${clause.id}: gives this person more than ${other} would without the last conviction, of another kind`;
      const person = personIn(model, found.draft).situation;
      return [fault('other-convictions', policy.id, [clause.id, other], message, person)];
    }
    return accepted ? [stale('other-convictions', policy, clause, 'to help for a further conviction')] : [];
  });
}

function helpedByMore(model: Model, index: number): { draft: Draft; fewer: number } | undefined {
  const own = rank(model.clauses[index]!.then);
  if (own <= 1) return undefined;
  let fewer = 0;
  const draft = find(model, [[model.ladder[index]!], model.ladder], (values, more) => {
    const [without, withMore] = [decides(model.ladder, values), decides(model.ladder, more)];
    if (withMore !== undefined && withMore !== index) return NO;
    if (without === undefined || withMore === undefined) return UNKNOWN;
    if (without < 0) return NO;
    fewer = without;
    return own > rank(model.clauses[without]!.then) ? YES : NO;
  });
  return draft && { draft, fewer };
}
