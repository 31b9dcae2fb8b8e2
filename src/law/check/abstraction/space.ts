import { NO, type Truth, UNKNOWN, YES } from '../../../record/index.ts';
import {
  type Compiled,
  type Condition,
  compile,
  type OptionValues,
  packedTruth,
  type SectionList,
  type Setting,
} from '../../language/index.ts';
import { coreChoices, countChoices, distinctionsOf } from './choices.ts';
import { type Core, type CountCore, plainCount } from './core.ts';
import { distinctDates } from './dates.ts';
import { dayTable } from './days.ts';
import { clusters } from './fields.ts';
import { createOthers, type Others, type OthersState } from './others.ts';
import { frameOf, isQuantifier, type Plan } from './plan.ts';
import { truthKey } from './truth-key.ts';

/** One thing that can vary in a history or a county's choices, with every combination of atoms that it can bring. */
export type Variable = { readonly atoms: readonly number[]; readonly entries: readonly Entry[] };

export type Entry = {
  /** The truth of the variable's atoms, in their order. */
  readonly values: readonly Truth[];
  /** The same with one more conviction of another kind on the record, where that is asked for. */
  readonly withMore?: readonly Truth[];
  readonly apply: (draft: Draft) => Draft;
};

/** A history in the making: what each variable has chosen. */
export type Draft = {
  readonly core: Core;
  readonly others: readonly CountCore[];
  readonly options: OptionValues;
};

export type Space = {
  readonly variables: readonly Variable[];
  /** Atoms whose meaning the space does not model: taken to be true or false freely. */
  readonly free: readonly number[];
  readonly start: Draft;
};

/** What the atoms of some conditions can be together: complete for dates up to the leap day, exact for all else. */
export function createSpace(
  atoms: readonly Condition[],
  setting: Setting,
  kind: SectionList | undefined,
  moreConvictions: boolean,
  required: ReadonlySet<number> = new Set(),
): Space {
  const told = distinctionsOf(kind ? [...atoms, { kind: 'section', of: 0, in: kind }] : atoms);
  const days = dayTable(atoms, setting);
  const made = new Map<string, readonly Partial<CountCore>[]>();
  const choices = (field: string) => {
    const own = made.get(field) ?? countChoices(field, told);
    made.set(field, own);
    return own;
  };
  const start: Core = {
    conviction: { ...plainCount(setting.asOf - 5000), place: 0 },
    birth: setting.asOf - 15_000,
    deceased: false,
    registered: false,
    arrest: undefined,
  };
  const free: number[] = [];
  const variables: Variable[] = [];
  for (const { atoms: own, fields } of clusters(atoms)) {
    const first = atoms[own[0]!]!;
    if (fields.has('unsupported')) {
      free.push(...own);
      for (const atom of own) variables.push({ atoms: [atom], entries: freeEntries() });
    } else if (first.kind === 'option-on' || first.kind === 'option-has') {
      variables.push({ atoms: own, entries: optionEntries(first) });
    } else {
      const plan: Plan = { own, fields: [...fields].sort(), atoms, setting, days, told, choices, start, required };
      const others = fields.has('others') ? createOthers(plan, kind) : undefined;
      variables.push({ atoms: own, entries: entriesOf(plan, others, moreConvictions) });
    }
  }
  return { variables, free, start: { core: start, others: [], options: setting.options } };
}

function freeEntries(): readonly Entry[] {
  return ([YES, NO] as const).map((value) => ({ values: [value], apply: (draft) => draft }));
}

function optionEntries(condition: Condition & { kind: 'option-on' | 'option-has' }): readonly Entry[] {
  return ([YES, NO] as const).map((value) => ({
    values: [value],
    apply: (draft) => {
      const { key } = condition;
      if (condition.kind === 'option-on') return { ...draft, options: { ...draft.options, [key]: value === YES } };
      const now = draft.options[key];
      const rest = (Array.isArray(now) ? (now as readonly string[]) : []).filter((each) => each !== condition.value);
      return { ...draft, options: { ...draft.options, [key]: value === YES ? [...rest, condition.value] : rest } };
    },
  }));
}

function entriesOf(plan: Plan, others: Others | undefined, moreConvictions: boolean): readonly Entry[] {
  const leaves = plan.own.filter((atom) => !isQuantifier(plan.atoms[atom]!));
  const tests = leaves.map((atom): Compiled => compile(plan.atoms[atom]!, plan.setting));
  const position = new Map(plan.own.map((atom, i) => [atom, i]));
  const found = new Map<string, Entry>();
  const all = plan.own.map((_, i) => i);
  for (const core of cores(plan, distinctDates(plan, others, moreConvictions))) {
    const frame = frameOf(core, plan);
    const base = plan.own.map((): Truth => NO);
    leaves.forEach((atom, i) => {
      base[position.get(atom)!] = known(packedTruth(tests[i]!(frame)));
    });
    if (leaves.some((atom) => plan.required.has(atom) && base[position.get(atom)!] === NO)) continue;
    const states: readonly (OthersState | undefined)[] = others?.states(core, frame, moreConvictions) ?? [undefined];
    for (const state of states) {
      const values = [...base];
      state?.values.forEach((value, i) => {
        values[position.get(others!.quantifiers[i]!)!] = value;
      });
      const more = state?.withMore?.map((value, i) => [others!.quantifiers[i]!, value] as const);
      const withMore = more && [...values];
      for (const [atom, value] of more ?? []) withMore![position.get(atom)!] = value;
      const key = truthKey(values, all) + (withMore ? truthKey(withMore, all) : '');
      if (found.has(key)) continue;
      found.set(key, {
        values,
        ...(withMore ? { withMore } : {}),
        apply: (draft) => ({ ...draft, core: merged(draft.core, core, plan), others: state?.counts() ?? draft.others }),
      });
    }
  }
  return [...found.values()];
}

function known(value: Truth): Truth {
  if (value === UNKNOWN) throw new Error('a history in which everything is chosen left a condition open');
  return value;
}

/** Every choice of the cluster's fields over the given dates. */
function* cores(plan: Plan, dates: readonly Core[]): Generator<Core> {
  const plain = plan.fields.filter((field) => field !== 'dates' && field !== 'birth' && field !== 'others');
  const choices = plain.map((field) => coreChoices(field, plan.told)).filter((list) => list.length > 0);
  for (const core of dates) yield* product(core, choices);
}

function* product(core: Core, choices: readonly (readonly ((core: Core) => Core)[])[]): Generator<Core> {
  const [first, ...rest] = choices;
  if (!first) yield core;
  else for (const choice of first) yield* product(choice(core), rest);
}

/** Puts a cluster's choices into a history, and nothing else of the cluster's own starting point. */
function merged(into: Core, from: Core, { fields }: Plan): Core {
  let { conviction } = into;
  const own = from.conviction;
  for (const field of fields) {
    if (field === 'dates') conviction = { ...conviction, date: own.date, end: own.end };
    else if (field === 'section') conviction = { ...conviction, section: own.section };
    else if (field === 'disposition') conviction = { ...conviction, convicted: own.convicted };
    else if (field === 'sentence') conviction = { ...conviction, kinds: own.kinds };
    else if (field.startsWith('assumed:'))
      conviction = { ...conviction, assumed: { ...conviction.assumed, ...own.assumed } };
    else if (field in own) conviction = { ...conviction, [field]: own[field as keyof CountCore] };
  }
  const dates = {
    ...(fields.includes('dates') ? { arrest: from.arrest } : {}),
    ...(fields.includes('birth') ? { birth: from.birth } : {}),
  };
  const flags = {
    ...(fields.includes('deceased') ? { deceased: from.deceased } : {}),
    ...(fields.includes('registered') ? { registered: from.registered } : {}),
  };
  return { ...into, ...dates, ...flags, conviction };
}
