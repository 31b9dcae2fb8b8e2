import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Selectable, SqliteAdapter, sql } from 'kysely';
import { keyOfApplication } from '../applications/take.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import { forgetRows } from '../rows/open-rows.ts';
import type { PurgeTable } from '../store/retention-schema.ts';
import { type Certificate, certificateOf, certificateText } from './certificate.ts';
import { type Deleted, deleteRows, PURGED_TABLES } from './delete-rows.ts';
import { collectIdentifying } from './identifying.ts';
import { type Hit, searchWorkspace } from './proof.ts';
import { type Members, membersOf, stillDue } from './purges.ts';
import { dropWork, keepWork, readWork, type Work } from './work-file.ts';

export type RanPurge =
  | { readonly kind: 'done'; readonly certificate: Certificate }
  /** All was removed, but values of purged people still stand in these places: no certificate is made. */
  | { readonly kind: 'found'; readonly hits: readonly Hit[] };

/** The steps at whose end a test may break a purge off. */
export type PurgeStep = 'kept' | 'begun' | 'folders' | 'rows' | 'keys' | 'compacted' | 'searched' | 'certified';

/**
 * Runs the purge that was signed, or goes on with the one that was broken off. From `running` on it only goes forward, and
 * each step may be done twice: files, rows, keys, free pages, then the proof, and only with it the certificate.
 */
export async function runPurge(
  context: Context,
  who: Who,
  after: (step: PurgeStep) => void = () => {},
): Promise<Result<RanPurge>> {
  const purge = await context.db
    .selectFrom('purges')
    .selectAll()
    .where('state', 'in', ['signed', 'running'])
    .executeTakeFirst();
  dropWork(context, purge?.id);
  if (!purge) return refuse(404, 'purge-none-signed');
  if (purge.state === 'signed') {
    const begun = await begin(context, who, purge, after);
    if (!begun.ok) return begun;
  }
  const work = readWork(context, purge.id);
  if (!work) return refuse(409, 'purge-work-gone');
  for (const folder of work.folders) {
    forgetRows(join(context.workspace.folder, folder));
    rmSync(join(context.workspace.folder, folder), { recursive: true, force: true });
  }
  after('folders');
  const deleted = await deleteOnce(context, who, purge.id, work);
  after('rows');
  sealOf(context.workspace.folder).keys().destroy(work.keys, work.folders);
  after('keys');
  await compact(context);
  after('compacted');
  return prove(context, who, { purge: purge.id, work, deleted, after });
}

async function begin(
  context: Context,
  who: Who,
  purge: Selectable<PurgeTable>,
  after: (step: PurgeStep) => void,
): Promise<Result<null>> {
  if (!(await stillDue(context, purge))) return refuse(409, 'purge-changed');
  keepWork(context, purge.id, await workOf(context, purge.id));
  after('kept');
  await context.ledger.act(async (inner, note) => {
    const begun = { state: 'running', begun_at: now(), begun_by: who.account } as const;
    await inner.updateTable('purges').set(begun).where('id', '=', purge.id).execute();
    note(who, { what: 'purge.begin', about: `${purge.id} ${purge.people} ${purge.runs}`, digest: purge.digest });
  });
  after('begun');
  return done(null);
}

async function workOf(context: Context, purge: string): Promise<Work> {
  const members = await membersOf(context, purge);
  const inputIds = await inputsOf(context, members.runIds);
  return {
    ...members,
    inputIds,
    folders: [
      ...members.runIds.map((id) => `runs/${id}`),
      ...inputIds.map((id) => `inputs/${id}`),
      ...(await foldersOfPapers(context, purge)),
    ],
    keys: [...members.refs, ...(await applicationsOf(context, purge)).map(keyOfApplication)],
    identifying: await collectIdentifying(context, members),
  };
}

/** The files that no run uses but those that go. */
async function inputsOf({ db }: Context, runs: Members['runIds']): Promise<readonly string[]> {
  const rows = await db.selectFrom('runs').select(['id', 'input_id']).execute();
  const gone = new Set(runs);
  return [...Map.groupBy(rows, ({ input_id }) => input_id)]
    .filter(([, own]) => own.every(({ id }) => gone.has(id)))
    .map(([input]) => input)
    .sort();
}

/** Batches and mailings whose files name somebody of the purge: they went out, and what they said is on record by its hash. */
async function foldersOfPapers({ db }: Context, purge: string): Promise<readonly string[]> {
  const batches = await db
    .selectFrom('batch_records')
    .innerJoin('matters', 'matters.id', 'batch_records.matter')
    .innerJoin('purge_people', 'purge_people.person_ref', 'matters.person_ref')
    .select('batch_records.batch')
    .distinct()
    .where('purge_people.purge', '=', purge)
    .execute();
  const mailings = await db
    .selectFrom('notices')
    .innerJoin('purge_people', 'purge_people.person_ref', 'notices.person_ref')
    .select('notices.mailing')
    .distinct()
    .where('purge_people.purge', '=', purge)
    .where('notices.mailing', 'is not', null)
    .execute();
  return [
    ...batches.map(({ batch }) => `exchange/${batch}`),
    ...mailings.map(({ mailing }) => `notices/${mailing}`),
  ].sort();
}

async function applicationsOf({ db }: Context, purge: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('applications')
    .innerJoin('purge_people', 'purge_people.person_ref', 'applications.person_ref')
    .select('applications.id')
    .where('purge_people.purge', '=', purge)
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes the rows, and keeps how many went until the certificate is written: done again, nothing is left to count. */
async function deleteOnce(context: Context, who: Who, purge: string, work: Work): Promise<Deleted> {
  return context.ledger.act(async (inner, note) => {
    const row = await inner
      .selectFrom('purges')
      .select('certificate')
      .where('id', '=', purge)
      .executeTakeFirstOrThrow();
    if (row.certificate !== null) return JSON.parse(row.certificate) as Deleted;
    const deleted = await deleteRows(inner, purge, work);
    await inner
      .updateTable('purges')
      .set({ certificate: JSON.stringify(deleted) })
      .where('id', '=', purge)
      .execute();
    note(who, { what: 'purge.rows', about: `${purge} ${Object.values(deleted).reduce((sum, n) => sum + n, 0)}` });
    return deleted;
  });
}

export function databaseKind({ db }: Pick<Context, 'db'>): 'SQLite' | 'PostgreSQL' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'SQLite' : 'PostgreSQL';
}

/** Writes the database anew without its free pages, so that nothing of what was deleted stands in its files. */
export async function compact({ db, workspace }: Pick<Context, 'db' | 'workspace'>): Promise<void> {
  if (databaseKind({ db }) === 'SQLite') {
    await sql`vacuum`.execute(db);
    workspace.forget();
    return;
  }
  for (const table of PURGED_TABLES) await sql`vacuum full ${sql.table(table)}`.execute(db);
}

type Proving = {
  readonly purge: string;
  readonly work: Work;
  readonly deleted: Deleted;
  readonly after: (step: PurgeStep) => void;
};

async function prove(context: Context, who: Who, { purge, work, deleted, after }: Proving): Promise<Result<RanPurge>> {
  const { db, workspace } = context;
  const values = work.identifying.values;
  const kind = databaseKind(context);
  const proof = await searchWorkspace({ folder: workspace.folder, db, kind }, values);
  after('searched');
  if (proof.hits.length > 0) {
    await context.ledger.note(who, 'purge.found', `${purge} ${proof.hits.length}`);
    return done({ kind: 'found', hits: proof.hits });
  }
  const row = await db.selectFrom('purges').selectAll().where('id', '=', purge).executeTakeFirstOrThrow();
  const certificate = certificateOf(row, { work, deleted, proof, database: kind, at: now(), by: who.account });
  const text = certificateText(certificate);
  await context.ledger.act(async (inner, note) => {
    const ended = { state: 'done', ended_at: certificate.ran.at, certificate: text } as const;
    await inner.updateTable('purges').set(ended).where('id', '=', purge).execute();
    note(who, { what: 'purge.done', about: purge, digest: hash('sha256', text, 'hex') });
  });
  after('certified');
  dropWork(context);
  return done({ kind: 'done', certificate });
}

/** Whether a purge was begun and is not proven: until it is, no server works on the workspace. */
export async function hasBrokenPurge({ db }: Pick<Context, 'db'>): Promise<boolean> {
  const row = await db.selectFrom('purges').select('id').where('state', '=', 'running').executeTakeFirst();
  return row !== undefined;
}
