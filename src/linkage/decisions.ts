import { splitRecords } from '../csv/records.ts';
import { csvLine } from '../csv/write.ts';

/** Identifies a person in a file. */
export type Key = { readonly source: string; readonly key: string };

/** One line of a file of decisions. Lines are only ever added: a decision is taken back by a line that undoes it. */
export type Patch = {
  /** From 1, in the order of the lines. */
  readonly number: number;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly when: string;
  readonly who: string;
  readonly model: string;
  readonly left: Key;
  readonly right: Key;
} & ({ readonly kind: 'decide'; readonly decision: Said } | { readonly kind: 'undo'; readonly undoes: number });

/** What a reviewer says about a pair; "cannot tell" leaves the pair to others. */
export const SAID = ['same', 'different', 'cannot-tell'] as const;
export type Said = (typeof SAID)[number];

export const DECISION_COLUMNS = [
  ...['number', 'when', 'who', 'act', 'undoes', 'left_source', 'left_key', 'right_source', 'right_key'],
  ...['decision', 'model'],
];

export function decisionLine(patch: Patch): string {
  const { number, when, who, left, right, model } = patch;
  const keys = [left.source, left.key, right.source, right.key];
  return patch.kind === 'decide'
    ? csvLine([number, when, who, 'decide', '', ...keys, patch.decision, model])
    : csvLine([number, when, who, 'undo', patch.undoes, ...keys, '', model]);
}

export type ReadDecisions =
  | { readonly ok: true; readonly patches: readonly Patch[] }
  | { readonly ok: false; readonly line: number; readonly fault: string };

/** Reads a file of decisions; says what is wrong with its first line that cannot be one. */
export function readDecisions(text: string): ReadDecisions {
  const [head, ...lines] = splitRecords(text.replace(/^\uFEFF/, '')).records;
  if (head?.fields.join() !== DECISION_COLUMNS.join())
    return { ok: false, line: 1, fault: `its first line must be ${DECISION_COLUMNS.join(',')}` };
  const patches: Patch[] = [];
  for (const { fields, line, spoiled } of lines) {
    const patch = spoiled || fields.length !== DECISION_COLUMNS.length ? undefined : readPatch(fields);
    if (patch === undefined) return { ok: false, line, fault: 'it is no decision' };
    if (patch.number !== patches.length + 1)
      return { ok: false, line, fault: 'its number does not follow the one before' };
    const fault = patch.kind === 'undo' ? undoFault(patch, patches) : undefined;
    if (fault !== undefined) return { ok: false, line, fault };
    patches.push(patch);
  }
  return { ok: true, patches };
}

function readPatch(fields: readonly string[]): Patch | undefined {
  const [number, when, who, act, undoes, leftSource, leftKey, rightSource, rightKey, decision, model] = fields;
  const base = {
    number: Number(number),
    when: when!,
    who: who!,
    model: model!,
    left: { source: leftSource!, key: leftKey! },
    right: { source: rightSource!, key: rightKey! },
  };
  if (who === '' || leftKey === '' || rightKey === '' || !/^\d+$/.test(number!)) return undefined;
  if (act === 'undo') return /^\d+$/.test(undoes!) ? { ...base, kind: 'undo', undoes: Number(undoes) } : undefined;
  const said = SAID.find((each) => each === decision);
  return act === 'decide' && said !== undefined ? { ...base, kind: 'decide', decision: said } : undefined;
}

/** Why a decision cannot be undone; undefined where it can. */
export function undoFault(
  { undoes, who }: { readonly undoes: number; readonly who: string },
  before: readonly Patch[],
): string | undefined {
  const undone = before[undoes - 1];
  if (undone?.kind !== 'decide') return `there is no decision ${undoes} to undo`;
  if (undone.who !== who) return `decision ${undoes} is another person's`;
  const already = before.some((each) => each.kind === 'undo' && each.undoes === undoes);
  return already ? `decision ${undoes} is undone already` : undefined;
}

/** What people say of a pair in the end. */
export type Settled = {
  readonly decision: 'same' | 'different' | 'open';
  readonly who: string;
  readonly when: string;
  /** Why it is open. */
  readonly why: string;
};

/** A decision that stands: the last of its reviewer about the pair, and not undone. */
export type Standing = Patch & { readonly kind: 'decide' };

/** The decisions that stand, by the pair, in the order in which reviewers first decided it. */
export function standingOf(patches: readonly Patch[]): ReadonlyMap<string, readonly Standing[]> {
  const undone = new Set(patches.flatMap((each) => (each.kind === 'undo' ? [each.undoes] : [])));
  const standing = new Map<string, Map<string, Standing>>();
  for (const patch of patches) {
    if (patch.kind !== 'decide' || undone.has(patch.number)) continue;
    const pair = pairName(patch.left, patch.right);
    const own = standing.get(pair) ?? new Map();
    standing.set(pair, own.set(patch.who, patch));
  }
  return new Map([...standing].map(([pair, own]) => [pair, [...own.values()]]));
}

/**
 * Finds the pairs that people settled. A pair is settled when the required number of reviewers say the same, and more
 * of them than say otherwise; so where two disagree, a third settles it.
 */
export function settle(patches: readonly Patch[], reviewers: number): ReadonlyMap<string, Settled> {
  return new Map([...standingOf(patches)].map(([pair, said]) => [pair, settledBy(said, reviewers)]));
}

function settledBy(said: readonly Standing[], reviewers: number): Settled {
  const count = (decision: Said) => said.filter((each) => each.decision === decision).length;
  const [same, different] = [count('same'), count('different')];
  const decision = same > different ? 'same' : 'different';
  const isSettled = same !== different && Math.max(same, different) >= reviewers;
  const agree = same === 0 || different === 0;
  const why = agree ? `${same + different} of ${reviewers} reviewers decided` : 'reviewers disagree';
  const times = said.map(({ when }) => when).sort();
  return {
    decision: isSettled ? decision : 'open',
    who: said.map((each) => each.who).join('; '),
    when: times.at(-1)!,
    why: isSettled ? '' : why,
  };
}

/** A name of two keys that does not depend on which stands left. */
export function pairName(a: Key, b: Key): string {
  const names = [a, b].map(({ source, key }) => JSON.stringify([source, key])).sort();
  return names.join();
}
