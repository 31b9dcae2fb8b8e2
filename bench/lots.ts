/**
 * How long a lot takes: frozen, drawn, and accepted. Checks before it times: every matter is accepted with two events, the log
 * holds, and the sample is the one that its numbers give. `npm run bench:lots -- [matters] [postgres]`; the last takes a throw-away
 * cluster in place of SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '../src/casework/audit/verify.ts';
import { proposeLot, signLot } from '../src/casework/lots/accept.ts';
import { answerPlace, nextPlace } from '../src/casework/lots/answer.ts';
import { drawLot } from '../src/casework/lots/draw-lot.ts';
import { freezeLot } from '../src/casework/lots/freeze.ts';
import { checkLot, showLot } from '../src/casework/lots/view.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { postgres } from '../test/support/postgres.ts';
import { ANA, BO, CY, contextOf, must, SIGNED, seedListed, wantedLot } from '../test/support/seed-lots.ts';

const matters = Number(process.argv[2] ?? 20_000);
const database = process.argv[3] === 'postgres' ? await (await postgres()).create() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'redress-lots-'));
const opened = await openWorkspace(join(folder, 'workspace'), database === undefined ? {} : { database });
if (!opened.ok) throw new Error(opened.message);
const { workspace } = opened;
const context = contextOf(workspace);

/** Says the time on the wall, and that of the processor, which other work on the machine lengthens less. */
async function timed<Value>(what: string, body: () => Promise<Value>): Promise<Value> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const value = await body();
  const { user, system } = process.cpuUsage(before);
  const [took, processor] = [(performance.now() - from) / 1000, (user + system) / 1e6];
  process.stdout.write(`${what.padEnd(24)} ${took.toFixed(1).padStart(7)} s, processor ${processor.toFixed(1)} s\n`);
  return value;
}

await seedListed(context, matters);
const lot = await timed('frozen', () => must(freezeLot(context, ANA, wantedLot(100))));
await timed('drawn', () => must(drawLot(context, CY, lot, '20261129')));
await timed('answered', async () => {
  for (let next = await must(nextPlace(context, BO, lot)); next; next = await must(nextPlace(context, BO, lot)))
    await must(answerPlace(context, BO, lot, { place: next.place, answer: 'dismiss', clerical: false, note: '' }));
});
await must(proposeLot(context, ANA, lot));
const accepted = await timed(`accepted (${database === undefined ? '5 s' : '10 s'} for 20,000)`, () =>
  must(signLot(context, CY, lot, SIGNED)),
);
if (accepted.moved !== matters || accepted.left !== 0) throw new Error('not every matter was accepted');
const stands = await context.db.selectFrom('matters').select(['relief_state', 'seq']).distinct().execute();
if (stands.length !== 1 || stands[0]?.relief_state !== 'unchallenged' || stands[0].seq !== 3)
  throw new Error('the matters are not where the signature puts them');
const signed = await context.db.selectFrom('audit').select('digest').where('what', '=', 'lot.sign').execute();
const { digest, sample, result } = await must(showLot(context, CY, lot));
if (signed.length !== 1 || signed[0]?.digest !== digest)
  throw new Error('the log does not hold the digest of the set once');
if (!(await verifyChain(context.db)).ok) throw new Error('the log does not hold');
if (Object.values((await checkLot(context, lot))!).includes(false)) throw new Error('the sample is another one');
process.stdout.write(`sample ${sample}, bound ${(100 * result!.classes[0]!.bound).toFixed(3)}%\n`);
await workspace.close();
rmSync(folder, { recursive: true, force: true });
