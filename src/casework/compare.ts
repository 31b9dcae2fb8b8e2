import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ChoiceRecord, choiceOf, packOf } from './choice.ts';
import { type Context, done, type Result, refuse } from './context.ts';
import { correctionsInForce } from './corrections/store.ts';
import { filesOf, findInput } from './inputs.ts';
import type { Comparison } from './rows/compare.ts';
import type { Figures } from './rows/figures.ts';
import { openRows } from './rows/open-rows.ts';
import { type ConvictionRow, fetchRows } from './rows/page.ts';
import { choiceRecordOf, findRun, rowsFolder } from './runs.ts';
import type { CompareTask } from './work/messages.ts';

/** What a run is compared with: another run, or the same people under another policy. */
export type CompareWith =
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'policy'; readonly policyId: string; readonly options: ChoiceRecord['options'] };

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
    };

export type ChangedRow = {
  readonly row: ConvictionRow;
  readonly side: 'left' | 'right';
  readonly from: string;
  readonly to: string;
};

type Kept = { readonly comparison: Comparison; readonly left: string; readonly right: string };

/** Comparisons made since the server started; making one again takes a second. */
const kept = new Map<string, Kept>();
const MOST_KEPT = 12;

/** Comparisons that came to nothing: told once to who waits, and tried again when asked again. */
const failed = new Set<string>();

/** Begins a comparison, says that it is at work, or gives it. */
export async function compare(context: Context, run: string, other: CompareWith): Promise<Result<CompareState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'This run is not finished.');
  const left = rowsFolder(context, run);
  const side = await otherSide(context, run, other);
  if (!side.ok) return side;
  const { right, make, title, policy, asOf } = side.value;
  const job = hash(`${left}|${right}`);
  const known = kept.get(job);
  if (!known) {
    if (failed.delete(job)) return refuse(409, 'The comparison could not be made; try again.');
    if (!context.jobs.isActive(job)) {
      const task: CompareTask = { left, right, ...(make ? { make } : {}) };
      context.jobs.add(job, {
        file: './compare-worker.ts',
        data: task,
        onMessage: (message) => {
          if (message.kind !== 'compared') return;
          kept.set(job, { comparison: message.comparison, left, right });
          if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
        },
        onEnd: () => {
          if (!kept.has(job)) failed.add(job);
        },
      });
    }
    return done({ state: 'working', job });
  }
  const [leftRows, rightRows] = [openRows(left), openRows(right)];
  if (!leftRows || !rightRows) return refuse(409, 'One of the two has no results.');
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
  });
}

type Side = {
  readonly right: string;
  readonly title: string;
  readonly policy: string;
  readonly asOf: string;
  readonly make?: CompareTask['make'];
};

async function otherSide(context: Context, run: string, other: CompareWith): Promise<Result<Side>> {
  if (other.kind === 'run') {
    const second = await findRun(context, other.run);
    if (!second.ok) return second;
    if (second.value.state !== 'done') return refuse(409, 'The other run is not finished.');
    const record = choiceRecordOf(second.value);
    return done({
      right: rowsFolder(context, other.run),
      title: second.value.name,
      policy: policyTitle(record),
      asOf: record.asOf,
    });
  }
  const first = await findRun(context, run);
  if (!first.ok) return first;
  const record: ChoiceRecord = { ...choiceRecordOf(first.value), policyId: other.policyId, options: other.options };
  const choice = choiceOf(record);
  if (!choice.ok) return refuse(400, choice.message);
  const input = await findInput(context, first.value.input_id);
  if (!input.ok) return input;
  const corrections = await correctionsInForce(context.db, input.value.content ?? '');
  const name = hash(JSON.stringify([record, corrections.map(({ id }) => id)]));
  const title = choice.choice.policy.title;
  return done({
    right: join(context.workspace.runFolder(run), 'alternatives', name),
    title,
    policy: title,
    asOf: record.asOf,
    make: { inputs: filesOf(input.value).map(({ path }) => path), choice: record, corrections },
  });
}

/** The convictions that a comparison found changed from one outcome to another. */
export function changedRows(
  job: string,
  wanted: { readonly from?: string; readonly to?: string; readonly at: number; readonly size: number },
): Result<{ readonly total: number; readonly rows: readonly ChangedRow[] }> {
  const known = kept.get(job);
  if (!known) return refuse(404, 'This comparison is no longer in memory; open it again.');
  const [left, right] = [openRows(known.left), openRows(known.right)];
  if (!left || !right) return refuse(409, 'One of the two has no results.');
  const word = (rows: typeof left, row: number) =>
    row < 0 ? '' : rows.columns.words.outcome[rows.columns.values.outcome[row]!]!;
  const all = known.comparison.changed.filter(
    ([a, b]) =>
      (wanted.from === undefined || word(left, a) === wanted.from) &&
      (wanted.to === undefined || word(right, b) === wanted.to),
  );
  const rows = all.slice(wanted.at, wanted.at + wanted.size).map(([a, b]): ChangedRow => {
    const side = a < 0 ? 'right' : 'left';
    const row = fetchRows(a < 0 ? right : left, [a < 0 ? b : a])[0]!;
    return { row, side, from: word(left, a), to: word(right, b) };
  });
  return done({ total: all.length, rows });
}

function policyTitle({ packId, policyId }: ChoiceRecord): string {
  return packOf(packId)?.policies.find(({ id }) => id === policyId)?.title ?? policyId;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
