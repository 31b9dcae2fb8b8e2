import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ChoiceRecord, choiceOf, packOf } from './choice.ts';
import { clauseTitle } from './clause-title.ts';
import { type Context, done, type Result, refuse, type Who } from './context.ts';
import { correctionsInForce } from './corrections/store.ts';
import { filesOf, findInput } from './inputs.ts';
import { type CompareTask, compareJob } from './jobs/compare-job.ts';
import { hiddenPeople } from './matters/recusal.ts';
import { type CompareCause, type Comparison, ranksOf, type Way, wayOf } from './rows/compare.ts';
import type { Figures } from './rows/figures.ts';
import { rowsFolder } from './rows/folder.ts';
import { openRows } from './rows/open-rows.ts';
import { type ConvictionRow, fetchRows } from './rows/page.ts';
import { choiceRecordOf, findRun } from './runs.ts';

/** What a run is compared with: another run, or the same people under another policy. */
export type CompareWith =
  | { readonly kind: 'run'; readonly run: string }
  | {
      readonly kind: 'policy';
      readonly policyId: string;
      readonly options: ChoiceRecord['options'];
      /** How the file is read; as in the run when absent. */
      readonly readings?: ChoiceRecord['readings'];
    };

/** The choice of a run under another policy. */
export function recordUnder(record: ChoiceRecord, other: Extract<CompareWith, { kind: 'policy' }>): ChoiceRecord {
  const { policyId, options, readings = record.readings } = other;
  return { ...record, policyId, options, readings };
}

export type SideView = {
  readonly title: string;
  readonly policy: string;
  readonly asOf: string;
  readonly figures: Pick<Figures, 'people' | 'convictions' | 'relieved' | 'impact' | 'outcomes'>;
};

export type CompareState =
  | { readonly state: 'working'; readonly job: string }
  | {
      readonly state: 'ready';
      readonly job: string;
      readonly left: SideView;
      readonly right: SideView;
      readonly cells: Comparison['cells'];
      readonly changed: number;
      readonly people: number;
      /** People who gain, lose, or both, and by which clauses; see {@link Comparison}. */
      readonly gaining: number;
      readonly losing: number;
      readonly both: number;
      readonly causes: readonly CauseView[];
    };

/** A cause with the titles of its clauses. */
export type CauseView = CompareCause & { readonly leftTitle: string; readonly rightTitle: string };

export type ChangedRow = {
  readonly row: ConvictionRow;
  readonly side: 'left' | 'right';
  readonly from: string;
  readonly to: string;
  readonly way: Way;
  /** Why, on either side; blank where a side does not decide the conviction. */
  readonly fromReason: string;
  readonly toReason: string;
};

type Kept = { readonly comparison: Comparison; readonly left: string; readonly right: string };

/** Comparisons made since the server started; making one again takes a second. */
const kept = new Map<string, Kept>();
const MOST_KEPT = 12;

/** Comparisons that failed: the failure is reported once to the screen that waits, and the next request tries again. */
const failed = new Set<string>();

/** Begins a comparison, says that it is at work, or gives it. */
export async function compare(context: Context, run: string, other: CompareWith): Promise<Result<CompareState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'run-not-finished');
  const left = rowsFolder(context, run);
  const side = await otherSide(context, run, other);
  if (!side.ok) return side;
  const { right, make, title, policy, asOf } = side.value;
  const job = compareJob.id(left, right);
  const known = kept.get(job);
  if (!known) {
    if (failed.delete(job)) return refuse(409, compareJob.ends.done);
    if (!context.jobs.isActive(job)) {
      context.jobs.add(
        job,
        compareJob.make(
          { left, right, ...(make ? { make } : {}) },
          {
            of: other.kind === 'run' ? [run, other.run] : [run],
            on: {
              compared: ({ comparison }) => {
                kept.set(job, { comparison, left, right });
                if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
              },
            },
            onEnd: () => {
              if (!kept.has(job)) failed.add(job);
            },
          },
        ),
      );
    }
    return done({ state: 'working', job });
  }
  const [leftRows, rightRows] = [openRows(left), openRows(right)];
  if (!leftRows || !rightRows) return refuse(409, 'compare-no-results');
  const own = choiceRecordOf(found.value);
  const figures = ({ people, convictions, relieved, impact, outcomes }: Figures) => ({
    people,
    convictions,
    relieved,
    impact,
    outcomes,
  });
  return done({
    state: 'ready',
    job,
    left: { title: found.value.name, policy: policyTitle(own), asOf: own.asOf, figures: figures(leftRows.figures) },
    right: { title, policy, asOf, figures: figures(rightRows.figures) },
    cells: known.comparison.cells,
    changed: known.comparison.changed.length,
    people: known.comparison.people,
    gaining: known.comparison.gaining,
    losing: known.comparison.losing,
    both: known.comparison.both,
    causes: known.comparison.causes.map((cause) => ({
      ...cause,
      leftTitle: clauseTitle(own.packId, side.value.leftPolicy, cause.leftClause),
      rightTitle: clauseTitle(side.value.packId, side.value.policyId, cause.rightClause),
    })),
  });
}

type Side = {
  readonly right: string;
  readonly title: string;
  readonly policy: string;
  readonly asOf: string;
  /** Under which law and policy either side was decided. */
  readonly packId: string;
  readonly policyId: string;
  readonly leftPolicy: string;
  readonly make?: CompareTask['make'];
};

async function otherSide(context: Context, run: string, other: CompareWith): Promise<Result<Side>> {
  const mine = await findRun(context, run);
  if (!mine.ok) return mine;
  if (other.kind === 'run') {
    const second = await findRun(context, other.run);
    if (!second.ok) return second;
    if (second.value.state !== 'done') return refuse(409, 'other-run-not-finished');
    const record = choiceRecordOf(second.value);
    return done({
      right: rowsFolder(context, other.run),
      title: second.value.name,
      policy: policyTitle(record),
      asOf: record.asOf,
      packId: record.packId,
      policyId: record.policyId,
      leftPolicy: mine.value.policy_id,
    });
  }
  const first = mine;
  const record = recordUnder(choiceRecordOf(first.value), other);
  const choice = choiceOf(record);
  if (!choice.ok) return refuse(400, choice.said);
  const input = await findInput(context, first.value.input_id);
  if (!input.ok) return input;
  const corrections = await correctionsInForce(context, input.value.content ?? '');
  const name = hash(JSON.stringify([record, corrections.map(({ id }) => id)]));
  const title = choice.choice.policy.title;
  return done({
    right: join(context.workspace.runFolder(run), 'alternatives', name),
    title,
    policy: title,
    asOf: record.asOf,
    packId: record.packId,
    policyId: record.policyId,
    leftPolicy: first.value.policy_id,
    make: { inputs: filesOf(input.value).map(({ path }) => path), choice: record, corrections },
  });
}

/** Selects among the convictions with another outcome: by both outcomes, by clauses, or by more or less relief. */
export type ChangedWanted = {
  readonly from?: string;
  readonly to?: string;
  readonly fromClause?: string;
  readonly toClause?: string;
  readonly way?: Way;
  readonly at: number;
  readonly size: number;
};

/** The convictions that a comparison found changed from one outcome to another. */
export async function changedRows(
  context: Context,
  who: Who,
  job: string,
  wanted: ChangedWanted,
): Promise<Result<{ readonly total: number; readonly rows: readonly ChangedRow[] }>> {
  const known = kept.get(job);
  if (!known) return refuse(404, 'compare-forgotten');
  const [left, right] = [openRows(known.left), openRows(known.right)];
  if (!left || !right) return refuse(409, 'compare-no-results');
  const hidden = { left: await hiddenPeople(context, who, left), right: await hiddenPeople(context, who, right) };
  const isHidden = (a: number, b: number) =>
    (a >= 0 && hidden.left.has(left.columns.values.person[a]!)) ||
    (b >= 0 && hidden.right.has(right.columns.values.person[b]!));
  const word = (rows: typeof left, row: number) =>
    row < 0 ? '' : rows.columns.words.outcome[rows.columns.values.outcome[row]!]!;
  const clause = (rows: typeof left, row: number) =>
    row < 0 ? '' : rows.columns.words.clause[rows.columns.values.clause[row]!]!;
  const reason = (rows: typeof left, row: number) => (row < 0 ? '' : fetchRows(rows, [row])[0]!.reason);
  const rank = ranksOf(known.left, known.right);
  const all = known.comparison.changed.filter(
    ([a, b]) =>
      !isHidden(a, b) &&
      (wanted.from === undefined || word(left, a) === wanted.from) &&
      (wanted.to === undefined || word(right, b) === wanted.to) &&
      (wanted.fromClause === undefined || clause(left, a) === wanted.fromClause) &&
      (wanted.toClause === undefined || clause(right, b) === wanted.toClause) &&
      (wanted.way === undefined || wayOf(rank, word(left, a), word(right, b)) === wanted.way),
  );
  const rows = all.slice(wanted.at, wanted.at + wanted.size).map(([a, b]): ChangedRow => {
    const side = a < 0 ? 'right' : 'left';
    const row = fetchRows(a < 0 ? right : left, [a < 0 ? b : a])[0]!;
    const [from, to] = [word(left, a), word(right, b)];
    const [fromReason, toReason] = [reason(left, a), reason(right, b)];
    return { row, side, from, to, way: wayOf(rank, from, to), fromReason, toReason };
  });
  return done({ total: all.length, rows });
}

function policyTitle({ packId, policyId }: ChoiceRecord): string {
  return packOf(packId)?.policies.find(({ id }) => id === policyId)?.title ?? policyId;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
