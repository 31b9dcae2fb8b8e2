import { deepStrictEqual } from 'node:assert';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyChain } from '../src/casework/audit/verify.ts';
import { readLog } from '../src/casework/log.ts';
import { openWorkspace } from '../src/casework/store/workspace.ts';
import { postgres } from '../test/support/postgres.ts';
import { clocked, times } from './clocked.ts';

/**
 * How long a log of a million rows takes to verify, beside the hashing alone, and how many acts with their rows a second
 * are on the disk, and how long a page of it: `npm run bench:audit -- --rows 1000000 --database postgres` (a throw-away cluster). That
 * the chain is whole, and that the pages hold the kinds that were written, is checked first.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, database: { type: 'string' } },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-audit-'));
const database = values.database === 'postgres' ? await (await postgres()).create() : values.database;
const opened = await openWorkspace(join(folder, 'workspace'), { database });
if (!opened.ok) throw new Error(opened.message);
const { db, ledger, close } = opened.workspace;
const by = { account: 'rivera', source: '10.0.0.1' };
const AT_ONCE = 1000;

/** Most rows of an office are looks; the other kinds are few, and each stands in some part of the log alone. */
const KINDS = 90;
const kindOf = (row: number) => (row % 100 === 0 ? `kind-${Math.floor((row / rows) * KINDS)}` : 'person.open');
const acts = 500;
const began = performance.now();
for (let each = 0; each < acts; each++) await ledger.note(by, 'person.open', `0123456789abcdef ${each}`);
const oneByOne = acts / ((performance.now() - began) / 1000);
for (let done = acts; done < rows; done += AT_ONCE) {
  await ledger.act(async (_, note) => {
    for (let each = done; each < Math.min(rows, done + AT_ONCE); each++) {
      note(by, { what: kindOf(each), about: `0123456789abcdef ${each}` });
    }
  });
}
const verified = await verifyChain(db);
deepStrictEqual({ ok: verified.ok, rows: verified.ok && verified.rows }, { ok: true, rows });

const [start, before] = [performance.now(), process.threadCpuUsage()];
await verifyChain(db);
const whole = performance.now() - start;
const used = process.threadCpuUsage(before);
const text = 'x'.repeat(64 + 120);
const { cpu: hashing } = clocked(() => {
  for (let each = 0; each < rows; each++) hash('sha256', text, 'hex');
});
const seconds = ((used.user + used.system) / 1e6).toFixed(1);
process.stdout.write(
  `${rows} rows verified in ${(whole / 1000).toFixed(1)} s (${seconds} s of processor time, ` +
    `${((used.user + used.system) / 1000 / hashing).toFixed(1)} times the hashing alone); ` +
    `${oneByOne.toFixed(0)} noted acts a second, one after the other\n`,
);
const wanted = ['person.open', ...Array.from({ length: KINDS }, (_, each) => `kind-${each}`)].sort();
const pages: number[] = [];
for (const what of ['', 'person.open', 'kind-0', `kind-${KINDS - 1}`]) {
  for (let round = 0; round < 10; round++) {
    const from = performance.now();
    const page = await readLog(db, { what });
    pages.push(performance.now() - from);
    deepStrictEqual([...page.kinds].sort(), wanted);
    deepStrictEqual(page.lines.length, 100);
  }
}
process.stdout.write(times('a page of the log', pages));
await close();
rmSync(folder, { recursive: true, force: true });
