import { splitRecords } from '../csv/records.ts';
import { csvLine } from '../csv/write.ts';

/** Who somebody is in a file. */
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
} & (
  | { readonly kind: 'decide'; readonly decision: 'same' | 'different' }
  | { readonly kind: 'undo'; readonly undoes: number }
);

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
  const isDecision = act === 'decide' && (decision === 'same' || decision === 'different');
  return isDecision ? { ...base, kind: 'decide', decision } : undefined;
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

/**
 * What stands of all decisions, by the pair: the last of each reviewer that is not undone. A pair is settled where as many reviewers as
 * are asked for say the same and none says otherwise.
 */
export function settle(patches: readonly Patch[], reviewers: number): ReadonlyMap<string, Settled> {
  const undone = new Set(patches.flatMap((each) => (each.kind === 'undo' ? [each.undoes] : [])));
  const standing = new Map<string, Map<string, Patch & { readonly kind: 'decide' }>>();
  for (const patch of patches) {
    if (patch.kind !== 'decide' || undone.has(patch.number)) continue;
    const pair = pairName(patch.left, patch.right);
    const own = standing.get(pair) ?? new Map();
    standing.set(pair, own.set(patch.who, patch));
  }
  return new Map(
    [...standing].map(([pair, own]) => {
      const said = [...own.values()];
      const { decision } = said[0]!;
      const agree = said.every((each) => each.decision === decision);
      const enough = agree && said.length >= reviewers;
      const why = agree ? `${said.length} of ${reviewers} reviewers decided` : 'reviewers disagree';
      const who = said.map((each) => each.who).join('; ');
      const when = said
        .map((each) => each.when)
        .sort()
        .at(-1)!;
      return [pair, { decision: enough ? decision : 'open', who, when, why: enough ? '' : why }] as const;
    }),
  );
}

/** A name of two keys that does not depend on which stands left. */
export function pairName(a: Key, b: Key): string {
  const names = [a, b].map(({ source, key }) => JSON.stringify([source, key])).sort();
  return names.join();
}
