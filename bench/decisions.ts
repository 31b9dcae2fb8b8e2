/**
 * How long a decision takes with its events and its row in the log, while many people go through one queue. Checks that each
 * matter was decided once, that those who came second were told who was first, and that the log holds.
 * `npm run bench:decisions -- [matters] [people] [milliseconds that a person thinks] [postgres]`; the last takes a throw-away
 * cluster in place of SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import pg from 'pg';
import { verifyChain } from '../src/casework/audit/verify.ts';
import { checkMatters } from '../src/casework/matters/rebuild.ts';
import { openOffice } from '../test/support/ordered.ts';
import { postgres } from '../test/support/postgres.ts';
import { reviewAtOnce, reviewers } from '../test/support/reviewers.ts';
import { seedListed } from '../test/support/seed-lots.ts';
import { times } from './clocked.ts';

const [matters = 1000, number = 20, pause = 0] = process.argv.slice(2, 5).map(Number);
const database = process.argv[5] === 'postgres' ? await (await postgres()).create() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'redress-decisions-'));
const kind = database === undefined ? 'SQLite' : 'PostgreSQL';
const place = { folder: join(folder, 'workspace'), options: database === undefined ? {} : { database } };
const statements = countStatements();
const office = await openOffice({ kind, place: async () => place, open: () => Promise.reject(new Error('not asked')) });
const { casework } = office.server;
const ids = await seedListed(casework, matters + 1);
const people = await reviewers(office, number);

// One person alone first: what a decision asks of the database.
const next = await office.ask(people[0]!, 'POST', '/matters/next', { filter: { state: ['listed'] }, from: null });
const act = (name: string, seq: number) =>
  office.ask(people[0]!, 'POST', `/matters/${next.body.id}/acts`, { act: name, given: { reason: 'bench' }, seq });
if ((await act('begin-review', 1)).status !== 200) throw new Error('the first matter was not begun');
const before = statements();
if ((await act('propose-no-challenge', 2)).status !== 200) throw new Error('the first matter was not decided');
process.stdout.write(`${kind}: a decision asks ${statements() - before} statements of the database\n`);

const [from, processor] = [performance.now(), process.cpuUsage()];
const { reviewed, refused } = await reviewAtOnce(office, people, pause);
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(processor);
const decided = reviewed.map(({ matter }) => matter).sort();
if (JSON.stringify(decided) !== JSON.stringify(ids.filter((id) => id !== next.body.id).sort()))
  throw new Error('not every matter was decided once');
if (refused.some(({ said, first }) => said.status !== 409 || !String(said.body.message).includes(first)))
  throw new Error('somebody who came second was not told who was first');
const faults = [...(await checkMatters(casework)).faults, ...((await verifyChain(casework.db)).ok ? [] : ['the log'])];
if (faults.length > 0) throw new Error(`what was written does not hold: ${JSON.stringify(faults)}`);
process.stdout.write(
  times(
    `${number} at once, ${pause} ms of thought`,
    reviewed.map(({ took }) => took),
  ),
);
process.stdout.write(
  `${(matters / seconds).toFixed(0)} matters a second, ${((user + system) / 1000 / matters).toFixed(2)} ms of the processor each\n`,
);
await office.server.stop();
rmSync(folder, { recursive: true, force: true });

type Ask = (...given: never[]) => unknown;

/** Counts what is asked of the database from now on: each statement of SQLite, each message to PostgreSQL. */
function countStatements(): () => number {
  let asked = 0;
  const counting = (ask: Ask): Ask =>
    function (this: unknown, ...given) {
      asked++;
      return ask.apply(this, given);
    };
  const statement = StatementSync.prototype as unknown as Record<'run' | 'all', Ask>;
  statement.run = counting(statement.run);
  statement.all = counting(statement.all);
  const client = pg.Client.prototype as unknown as { query: Ask };
  client.query = counting(client.query);
  return () => asked;
}
