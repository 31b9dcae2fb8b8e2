/**
 * How long a batch of a county takes: sealed in three forms, noted as sent, and answered. Checks before it times: every record
 * is in the files, and every matter is where its answer puts it. `npm run bench:batches -- [lines] [postgres]`; the last takes a throw-away cluster
 * in place of SQLite.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../src/casework/context.ts';
import { sealNext } from '../src/casework/exchange/seal-batch.ts';
import { markSent } from '../src/casework/exchange/send-batch.ts';
import { takeAnswers } from '../src/casework/exchange/take-answers.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { readBatch, redressUpdate } from '../src/exchange/index.ts';
import { answersTo } from '../test/support/answers.ts';
import { CLERK, PROCEDURE, SUPERVISOR } from '../test/support/ordered.ts';
import { postgres } from '../test/support/postgres.ts';
import { seedOrders } from '../test/support/seed-orders.ts';

const lines = Number(process.argv[2] ?? 54_000);
const folder = mkdtempSync(join(tmpdir(), 'redress-batches-'));
const database = process.argv[3] === 'postgres' ? await (await postgres()).create() : undefined;
const opened = await openWorkspace(join(folder, 'workspace'), database === undefined ? {} : { database });
if (!opened.ok) throw new Error(opened.message);
const { workspace } = opened;
const context = { workspace, db: workspace.db, ledger: workspace.ledger } as Context;

/** Says the time on the wall and that of the processor, which other work on the machine does not lengthen, for 54,000 lines. */
async function timed<Value>(what: string, seconds: number, body: () => Promise<Value>): Promise<Value> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const value = await body();
  const { user, system } = process.cpuUsage(before);
  const [took, processor] = [(performance.now() - from) / 1000, (user + system) / 1e6];
  const scaled = (processor * 54_000) / lines;
  process.stdout.write(
    `${what.padEnd(24)} ${took.toFixed(1).padStart(7)} s, processor ${processor.toFixed(1)} s; for 54,000: ${scaled.toFixed(1)} of ${seconds} s\n`,
  );
  return value;
}

function value<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly said: object },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.said));
  return result.value;
}

await seedOrders(context, lines);
const wanted = {
  procedure: PROCEDURE,
  track: 'repository',
  court: '',
  mode: 'live',
  profile: redressUpdate.id,
  sender: 'bench',
  what: 'first',
} as const;
const batch = value(await timed('sealed, three forms', 10, () => sealNext(context, SUPERVISOR, wanted)));
const read = readBatch(readFileSync(join(batch.folder, 'batch.xml')), redressUpdate);
if (!read.ok || read.batch.records.length !== lines) throw new Error('the batch does not hold every record');
value(await timed('noted as sent', 10, () => markSent(context, CLERK, batch.id)));
const bytes = Buffer.from(answersTo(batch, (_, at) => (at % 20 === 0 ? 'R20' : 'A00')));
const taken = value(
  await timed('answers taken in', 15, () => takeAnswers(context, CLERK, { profile: redressUpdate.id, bytes })),
);
const again = value(
  await timed('the same file again', 15, () => takeAnswers(context, CLERK, { profile: redressUpdate.id, bytes })),
);
const applied = await context.db.selectFrom('matters').select('id').where('repository_state', '=', 'applied').execute();
if (!again.again || applied.length !== taken.effects.applied)
  throw new Error('the matters are not where the answers put them');
await workspace.close();
rmSync(folder, { recursive: true, force: true });
