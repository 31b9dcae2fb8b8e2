import { levelIds, NO, YES } from '../../../record/index.ts';
import type { Condition, OptionValues, SectionList, Setting } from '../../language/index.ts';
import { countChoices, distinctionsOf } from './choices.ts';
import { clusterVariable } from './cluster.ts';
import { type Core, type CountCore, plainUnit } from './core.ts';
import { dayTable } from './days.ts';
import { clusters } from './fields.ts';
import { createOthers } from './others.ts';
import type { Plan } from './plan.ts';

/**
 * One thing that can vary in a history or a county's choices, with every combination of atoms that it can bring. There
 * can be hundreds of thousands of them, so they are numbered and stand in columns, one an atom.
 */
export type Variable = {
  readonly columns: readonly Column[];
  /** How many combinations there are. */
  readonly size: number;
  readonly apply: (draft: Draft, combination: number) => Draft;
};

/** What one atom is in each combination: `values[row[combination]]`, since most combinations share their rows. */
export type Column = {
  readonly atom: number;
  readonly row: Uint32Array;
  readonly values: Uint8Array;
  /** The same with one more conviction of another kind on the record; the same array where that changes nothing. */
  readonly withMore: Uint8Array;
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
  const told = distinctionsOf(
    kind ? [...atoms, { kind: 'section', of: 0, in: kind }] : atoms,
    levelIds(setting.levels),
    setting.unit,
  );
  const days = dayTable(atoms, setting);
  const made = new Map<string, readonly Partial<CountCore>[]>();
  const choices = (field: string) => {
    const own = made.get(field) ?? countChoices(field, told);
    made.set(field, own);
    return own;
  };
  const start: Core = {
    conviction: plainUnit(setting.asOf - 5000, setting),
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
      variables.push(...own.map(freeVariable));
    } else if (first.kind === 'option-on' || first.kind === 'option-has') {
      variables.push(optionVariable(own[0]!, first));
    } else {
      const plan: Plan = { own, fields: [...fields].sort(), atoms, setting, days, told, choices, start, required };
      const others = fields.has('others') ? createOthers(plan, kind, moreConvictions) : undefined;
      variables.push(clusterVariable(plan, others));
    }
  }
  return { variables, free, start: { core: start, others: [], options: setting.options } };
}

const EITHER = Uint8Array.of(YES, NO);
const BOTH: Omit<Column, 'atom'> = { row: Uint32Array.of(0, 1), values: EITHER, withMore: EITHER };

/** An atom that is true or false freely. */
function freeVariable(atom: number): Variable {
  return { columns: [{ atom, ...BOTH }], size: 2, apply: (draft) => draft };
}

function optionVariable(atom: number, condition: Condition & { kind: 'option-on' | 'option-has' }): Variable {
  const apply = (draft: Draft, combination: number): Draft => {
    const { key } = condition;
    const value = EITHER[combination] === YES;
    if (condition.kind === 'option-on') return { ...draft, options: { ...draft.options, [key]: value } };
    const now = draft.options[key];
    const rest = (Array.isArray(now) ? (now as readonly string[]) : []).filter((each) => each !== condition.value);
    return { ...draft, options: { ...draft.options, [key]: value ? [...rest, condition.value] : rest } };
  };
  return { columns: [{ atom, ...BOTH }], size: 2, apply };
}
