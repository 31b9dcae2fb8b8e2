/**
 * How long it takes to hold a later file of the state against the matters of a county: its own file, of which nothing is new,
 * and one from which every tenth person is gone. Checks what was seen of each matter. `npm run bench:reconcile -- [lines]`: of
 * 450,000 lines some 54,000 matters are opened.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personRef } from '../src/casework/matters/identity.ts';
import { sealOf } from '../src/casework/matters/seal.ts';
import { reconcile } from '../src/casework/reconcile/reconcile.ts';
import { rowsFolder } from '../src/casework/rows/folder.ts';
import { openRows } from '../src/casework/rows/open-rows.ts';
import { COLUMNS } from '../src/jurisdictions/us-ca/doj/columns.ts';
import { DATES, PROCEDURE } from '../test/support/ordered.ts';
import { BO } from '../test/support/seed-lots.ts';
import { CHOICE, serveHere, signIn } from '../test/support/server.ts';
import { invented } from './invented.ts';

const lines = Number(process.argv[2] ?? 450_000);
const folder = mkdtempSync(join(tmpdir(), 'redress-reconcile-'));
const server = await serveHere({ workspace: join(folder, 'workspace'), maxUpload: 2 ** 32 });
const { call, send } = await signIn(server.url, server.link());
const { casework } = server;
const seal = sealOf(casework.workspace.folder);

const text = readFileSync(invented(lines, false), 'utf8');
const first = await runOf(text, 'first');
await opened(first);
const rows = await casework.db.selectFrom('matters').select('person_ref').execute();
const people = openRows(rowsFolder(casework, first))!.database.prepare('select key from people order by id').all();
const gone = new Set(people.filter((_, at) => at % 10 === 0).map(({ key }) => String(key)));
const subject = COLUMNS.indexOf('SUBJECT_ID');
const kept = text.split('\n').filter((line) => !gone.has(line.split(',')[subject] ?? ''));
const second = await runOf(kept.join('\n'), 'second');
const refs = new Set([...gone].map((key) => personRef(seal, key)));
const absent = rows.filter(({ person_ref }) => refs.has(person_ref)).length;

await looked('its own file', first, { still: rows.length });
await looked('a tenth of the people gone', second, { still: rows.length - absent, 'person-absent': absent });
await server.stop();
rmSync(folder, { recursive: true, force: true });

async function looked(what: string, run: string, classes: Readonly<Record<string, number>>): Promise<void> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const seen = await reconcile(casework, BO, { run, procedure: PROCEDURE });
  const { user, system } = process.cpuUsage(before);
  if (!seen.ok) throw new Error(JSON.stringify(seen.said));
  const sorted = (of: Readonly<Record<string, number>>) => JSON.stringify(Object.entries(of).sort());
  if (sorted(seen.value.classes) !== sorted(classes))
    throw new Error(`seen were ${sorted(seen.value.classes)}, and not ${sorted(classes)}`);
  const took = (performance.now() - from) / 1000;
  process.stdout.write(
    `${what.padEnd(28)} ${rows.length} matters: ${took.toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s ` +
      '(20 s for 54,000)\n',
  );
}

/** A finished run of a file. */
async function runOf(file: string, name: string): Promise<string> {
  const { id } = (await call('POST', '/inputs', { origin: 'upload' })).body;
  const sent = await send(String(id), `${name}.csv`, file);
  if (sent.status >= 400) throw new Error(JSON.stringify(sent.body));
  await call('POST', `/inputs/${id}/inspect`);
  await until(async () => (await call('GET', `/inputs/${id}`)).body.state === 'ready');
  const choice = { ...CHOICE, policyId: 'statute' };
  const run = String((await call('POST', '/runs', { inputId: id, name, choice, quarantine: false })).body.id);
  await until(async () => (await call('GET', `/runs/${run}`)).body.state === 'done');
  await until(() => openRows(rowsFolder(casework, run)) !== undefined);
  return run;
}

/** Opens the matters of a run, which takes part of the time that a look may. */
async function opened(run: string): Promise<void> {
  const from = performance.now();
  await call('POST', '/matters/open', { run, procedure: PROCEDURE, dates: DATES, settings: {} });
  const state = async () => {
    const { body } = await call('GET', `/matters/procedures/${run}`);
    const all = body as unknown as readonly { readonly id: string; readonly state: { readonly opening: unknown } }[];
    return all.find(({ id }) => id === PROCEDURE)!.state;
  };
  await until(async () => (await state()).opening !== null);
  process.stdout.write(`opened in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
