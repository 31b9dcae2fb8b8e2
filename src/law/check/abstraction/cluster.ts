import { NO, type Truth, UNKNOWN } from '../../../record/index.ts';
import { type Compiled, compile, packedTruth } from '../../language/index.ts';
import { coreChoices } from './choices.ts';
import type { Core, CountCore } from './core.ts';
import { distinctDates } from './dates.ts';
import type { Others, OthersState } from './others.ts';
import { frameOf, isQuantifier, type Plan } from './plan.ts';
import type { Column, Variable } from './space.ts';

/**
 * Every combination of the atoms of one cluster.
 *
 * A combination is a row of the leaves (what the conviction and the person are) beside a row of the quantifiers (what
 * the other counts make of them). Both sets of rows are small; their pairs are not. So each row is kept once, and a
 * combination is two row numbers. Choices of dates and sections that leave the leaves alike and the other counts alike
 * bring the same pairs, which are then made once.
 */
export function clusterVariable(plan: Plan, others: Others | undefined): Variable {
  const leaves = leafRows(plan);
  const states = stateRows();
  const pairs = createPairs();
  for (const core of cores(plan, distinctDates(plan, others))) {
    const frame = frameOf(core, plan);
    const leaf = leaves.rowOf(frame);
    if (leaf === undefined) continue;
    const list = others?.states(core, frame) ?? ALONE;
    pairs.add(leaf, list, states.rowsOf(list), core);
  }
  const { leafOf, stateOf, core, state } = pairs.finish();
  const quantifiers = others?.quantifiers ?? [];
  return {
    columns: [...leaves.columns(leafOf), ...states.columns(stateOf, quantifiers)],
    size: leafOf.length,
    apply: (draft, combination) => {
      const own = core[combination]!;
      return {
        ...draft,
        core: merged(draft.core, own, plan),
        others: others?.countsFor(own, frameOf(own, plan), state[combination]!) ?? draft.others,
      };
    },
  };
}

type Frame = ReturnType<typeof frameOf>;

/** What the other counts of a cluster without quantifiers bring: nothing. */
const ALONE: readonly OthersState[] = [{ values: [], effects: [] }];

/** The distinct truths of a cluster's leaves, numbered. */
function leafRows(plan: Plan) {
  const atoms = plan.own.filter((atom) => !isQuantifier(plan.atoms[atom]!));
  const tests = atoms.map((atom): Compiled => compile(plan.atoms[atom]!, plan.setting));
  const rows = createRows();
  return {
    /** The row of a history; undefined where the pack decides nothing about it. */
    rowOf: (frame: Frame): number | undefined => {
      const values = tests.map((test) => known(packedTruth(test(frame))));
      return atoms.some((atom, i) => plan.required.has(atom) && values[i] === NO) ? undefined : rows.numberOf(values);
    },
    columns: (row: Uint32Array): readonly Column[] =>
      atoms.map((atom, i) => {
        const values = rows.column(i);
        return { atom, row, values, withMore: values };
      }),
  };
}

/** The distinct truths of a cluster's quantifiers, numbered, now and with one more conviction. */
function stateRows() {
  const rows = createRows();
  const numbered = new Map<readonly OthersState[], readonly number[]>();
  let withMore = false;
  return {
    rowsOf: (list: readonly OthersState[]): readonly number[] => {
      const known = numbered.get(list);
      if (known) return known;
      const own = list.map((each) => {
        withMore ||= each.withMore !== undefined;
        return rows.numberOf([...each.values, ...(each.withMore ?? [])]);
      });
      numbered.set(list, own);
      return own;
    },
    columns: (row: Uint32Array, quantifiers: readonly number[]): readonly Column[] =>
      quantifiers.map((atom, i) => {
        const values = rows.column(i);
        return { atom, row, values, withMore: withMore ? rows.column(quantifiers.length + i) : values };
      }),
  };
}

/** Lists of truths, each distinct one numbered once. */
function createRows() {
  const numbers = new Map<string, number>();
  const rows: (readonly Truth[])[] = [];
  return {
    numberOf: (row: readonly Truth[]): number => {
      const key = row.join('');
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, rows.length);
      return rows.push(row) - 1;
    },
    column: (place: number): Uint8Array => Uint8Array.from(rows, (row) => row[place]!),
  };
}

/** The distinct pairs of a leaf row and a state row, each with the first choices that bring it about. */
function createPairs() {
  const lists = new Map<number, Set<readonly OthersState[]>>();
  const seen = new Map<number, Set<number>>();
  const [leafOf, stateOf]: [number[], number[]] = [[], []];
  const core: Core[] = [];
  const state: OthersState[] = [];
  return {
    add: (leaf: number, list: readonly OthersState[], rows: readonly number[], from: Core): void => {
      const [ownLists, ownStates] = [setAt(lists, leaf), setAt(seen, leaf)];
      if (ownLists.has(list)) return;
      ownLists.add(list);
      rows.forEach((row, i) => {
        if (ownStates.has(row)) return;
        ownStates.add(row);
        leafOf.push(leaf);
        stateOf.push(row);
        core.push(from);
        state.push(list[i]!);
      });
    },
    finish: () => ({ leafOf: Uint32Array.from(leafOf), stateOf: Uint32Array.from(stateOf), core, state }),
  };
}

function setAt<Item>(sets: Map<number, Set<Item>>, key: number): Set<Item> {
  const set = sets.get(key) ?? new Set<Item>();
  sets.set(key, set);
  return set;
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
    if (field === 'dates') conviction = { ...conviction, date: own.date, end: own.end, release: own.release };
    else if (field === 'section') conviction = { ...conviction, section: own.section };
    else if (field === 'disposition') {
      const { convicted, ending, open } = own;
      conviction = { ...conviction, convicted, ending, open };
    } else if (field === 'sentence') conviction = { ...conviction, kinds: own.kinds };
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
