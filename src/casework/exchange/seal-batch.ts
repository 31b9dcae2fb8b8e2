import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../../disk/whole-file.ts';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import { type BatchFile, type ExchangeRecord, profileNamed, writeBatch } from '../../exchange/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import { type BatchRow, type BatchWanted, headOf, holdsRecused, placeOfRecord, planBatch } from './plan-batch.ts';

/** A file of a sealed batch, as the file beside it describes it to the receiver. */
export type SealedFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

export type Sealed = {
  readonly id: string;
  readonly receiver: string;
  readonly records: number;
  readonly folder: string;
  readonly files: readonly SealedFile[];
};

export function batchFolder({ workspace }: Context, id: string): string {
  return join(workspace.folder, 'exchange', id);
}

/** Makes and seals what a receiver is to be sent next; a batch of its that was begun is finished first. */
export async function sealNext(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  wanted: BatchWanted,
): Promise<Result<Sealed>> {
  if (!who.steppedUp) return refuse(403, 'batch-step-up');
  const planned = await planBatch(context, who, wanted);
  return planned.ok ? sealBatch(context, who, planned.value.id) : planned;
}

/**
 * Writes the files of a batch under their true names once the disk has all of them, and notes their digests. Of a batch
 * that is sealed already it makes sure that the files are there, and are what was sealed.
 */
export async function sealBatch(
  context: Context,
  who: Who & { readonly steppedUp: boolean },
  id: string,
): Promise<Result<Sealed>> {
  const batch = await context.db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  if (!batch) return refuse(404, 'batch-missing');
  if (!who.steppedUp) return refuse(403, 'batch-step-up');
  if (await holdsRecused(context.db, who, id)) return refuse(403, 'run-recused');
  const written = await render(context, batch);
  if (!written.ok) return written;
  const given = written.value.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
  const files = given.map(({ name, bytes }) => {
    return { name, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') } satisfies SealedFile;
  });
  if (batch.files !== null && batch.files !== JSON.stringify(files)) return refuse(409, 'batch-changed');
  putFiles(batchFolder(context, id), given, files);
  if (batch.state === 'open') await noteSealed(context, who, batch, files);
  return done({ id, receiver: batch.receiver, records: batch.records, folder: batchFolder(context, id), files });
}

async function noteSealed(context: Context, who: Who, { id }: BatchRow, files: readonly SealedFile[]): Promise<void> {
  await context.ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('batches')
      .set({ state: 'sealed', files: JSON.stringify(files), sealed_at: now(), sealed_by: who.account })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return;
    note(who, { what: 'batch.seal', about: id, digest: files[0]!.sha256 });
  });
}

async function render(context: Context, batch: BatchRow): Promise<Result<readonly BatchFile[]>> {
  const profile = profileNamed(batch.profile);
  if (!profile) return refuse(404, 'exchange-profile-missing');
  const seal = sealOf(context.workspace.folder);
  const rows = await context.db
    .selectFrom('batch_records')
    .select(['record_id', 'sealed'])
    .where('batch', '=', batch.id)
    .execute();
  const records = rows.map(({ record_id, sealed }) => {
    return JSON.parse(seal.open(sealed, placeOfRecord(batch.id, record_id))) as ExchangeRecord;
  });
  const written = writeBatch({ head: headOf(batch), records }, profile);
  if (written.ok) return done(written.files);
  const [first] = written.unwritable;
  const bad = new Set(written.unwritable.map(({ record }) => record));
  return refuse(422, { code: 'batch-unwritable', records: bad.size, column: first!.column });
}

type Given = { readonly name: string; readonly bytes: Buffer };

/** Puts the files into place, unless they are there as they should be. */
function putFiles(folder: string, files: readonly Given[], facts: readonly SealedFile[]): void {
  if (areThere(folder, facts)) return;
  const begun = beginWholeFolder(folder, () => undefined);
  if (begun.kind !== 'begun') throw new Error('the folder of a batch is being written already');
  try {
    for (const { name, bytes } of files) {
      const path = join(begun.folder.path, name);
      closeSync(openSync(path, 'wx', 0o600));
      writeAll(path, bytes);
    }
    begun.folder.commit();
  } finally {
    begun.folder.abandon();
  }
}

function areThere(folder: string, files: readonly SealedFile[]): boolean {
  return files.every(({ name, sha256 }) => {
    const path = join(folder, name);
    return existsSync(path) && hash('sha256', readFileSync(path), 'hex') === sha256;
  });
}
