import { NO, parseIsoDay, UNKNOWN, YES } from '../../record/index.ts';
import { examplesAt } from '../example/index.ts';
import {
  type Clause,
  type Condition,
  compile,
  compileLadder,
  decodeVerdict,
  frameFor,
  ladderOf,
  type OptionValues,
  type Pack,
  type Policy,
  packedTruth,
  type Setting,
  type Situation,
  scopeOf,
  settingUnder,
} from '../language/index.ts';
import { personOf } from './abstraction/core.ts';
import { createAtomTable, type Formula, truthOf } from './abstraction/formula.ts';
import { search, type Test } from './abstraction/search.ts';
import { createSpace, type Draft, type Space } from './abstraction/space.ts';

/** A policy of a pack as formulas over a finite space of histories, under one choice of its numbers. */
export type Model = {
  readonly pack: Pack;
  readonly policy: Policy;
  readonly setting: Setting;
  readonly clauses: readonly Clause[];
  readonly ladder: readonly Formula[];
  readonly statute: readonly Formula[];
  readonly statuteClauses: readonly Clause[];
  readonly scope: Formula;
  /** What the pack, and so its statute, is about: a policy may decide more. */
  readonly packScope: Formula;
  /** Atoms of what no file says, and of options by their key. */
  readonly unrecorded: ReadonlySet<number>;
  readonly options: ReadonlyMap<number, string>;
  readonly space: Space;
  /** What the atoms of formulas and space say, by number. */
  readonly atoms: readonly Condition[];
};

export function createModel(
  pack: Pack,
  policy: Policy,
  numbers: OptionValues,
  /** What else the space should tell apart: the statute beside the policy, or one more conviction of another kind. */
  beside: 'nothing' | 'statute' | 'more convictions' = 'nothing',
): Model {
  const { asOf, county } = examplesAt(pack);
  const setting = settingUnder(pack, { asOf: parseIsoDay(asOf)!, county, options: numbers });
  const table = createAtomTable(numbers);
  const clauses = ladderOf(pack, policy);
  const scopes = scopeOf(pack, policy).map(table.formula);
  const ladder = clauses.map(table.clause);
  const packScope: Formula = { kind: 'all', of: policy.scope ? pack.scope.map(table.formula) : scopes };
  const statuteClauses = pack.statute && pack.statute !== policy.clauses ? [...pack.gate, ...pack.statute] : [];
  const statute = beside === 'statute' ? statuteClauses.map(table.clause) : [];
  const required = new Set(scopes.flatMap((scope) => (scope.kind === 'atom' ? [scope.atom] : [])));
  const space = createSpace(table.atoms, setting, pack.sections, beside === 'more convictions', required);
  const scope: Formula = { kind: 'all', of: scopes };
  const numbered = [...table.atoms.entries()];
  return {
    pack,
    policy,
    setting,
    clauses,
    ladder,
    statute,
    statuteClauses,
    scope,
    packScope,
    unrecorded: new Set(numbered.flatMap(([i, atom]) => (atom.kind === 'unrecorded' ? [i] : []))),
    options: new Map(
      numbered.flatMap(([i, atom]) =>
        atom.kind === 'option-on' || atom.kind === 'option-has' ? [[i, atom.key] as const] : [],
      ),
    ),
    space,
    atoms: table.atoms,
  };
}

/** Searches the model's space within the pack's scope; the ladders say what is asked, in order. */
export function find(
  model: Model,
  ladders: readonly (readonly Formula[])[],
  test: Test,
  skip: ReadonlySet<number> = new Set(),
): Draft | undefined {
  const scoped: Test = (values, more) => {
    const within = truthOf(model.scope, values);
    if (within === NO) return NO;
    const result = test(values, more);
    return result === YES && within === UNKNOWN ? UNKNOWN : result;
  };
  return search(model.space, { ladders: [...ladders, [model.scope]], skip }, scoped);
}

/** The first clause that holds; undefined while that is open; -1 when none does. */
export function decides(ladder: readonly Formula[], values: Uint8Array): number | undefined {
  for (let i = 0; i < ladder.length; i++) {
    const truth = truthOf(ladder[i]!, values);
    if (truth === YES) return i;
    if (truth === UNKNOWN) return undefined;
  }
  return -1;
}

/** The invented person of a found history, and the setting with the options it needs. */
export function personIn(model: Model, draft: Draft): { situation: Situation; setting: Setting } {
  const { person, conviction } = personOf(draft.core, draft.others, model.setting);
  return { situation: { person, conviction }, setting: { ...model.setting, options: draft.options } };
}

/** What the engine itself decides for a found history: every proof by example is tried on the real thing. */
export function verify(model: Model, draft: Draft): number | undefined {
  const { situation, setting } = personIn(model, draft);
  return engineDecides(model, situation, setting);
}

/** The clause by which the engine decides a history; undefined where none surely does. */
export function engineDecides(model: Model, situation: Situation, setting: Setting): number | undefined {
  const frame = frameFor(situation.person);
  frame.bound[0] = situation.conviction;
  for (const condition of scopeOf(model.pack, model.policy)) {
    if (packedTruth(compile(condition, setting)(frame)) !== YES) return undefined;
  }
  const all = [...model.clauses, { ...model.clauses.at(-1)!, when: { kind: 'always' } as const }];
  const verdict = decodeVerdict(compileLadder(all, setting)(frame));
  return verdict.kind === 'decided' ? verdict.clause : undefined;
}

/** The numbers that a policy's options are tried with: its defaults, its examples', the ends of their ranges, and off. */
export function numberChoices(policy: Policy): readonly OptionValues[] {
  const numeric = policy.options.flatMap((option) =>
    option.value.kind === 'number' ? [{ key: option.key, ends: option.value.zeroOr }] : [],
  );
  const pick = (values: OptionValues) => Object.fromEntries(numeric.map(({ key }) => [key, values[key] ?? 0]));
  const all = [
    pick({ ...policy.defaults, ...policy.examplesWith }),
    pick(policy.defaults),
    ...([0, 1] as const).map((end) => Object.fromEntries(numeric.map(({ key, ends }) => [key, ends[end]]))),
    Object.fromEntries(numeric.map(({ key }) => [key, 0])),
  ];
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(JSON.stringify(each)) && seen.add(JSON.stringify(each)));
}
