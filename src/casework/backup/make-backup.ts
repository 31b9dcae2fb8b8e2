import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../disk/temporary.ts';
import { beginWholeFile } from '../../disk/whole-file.ts';
import { KEYS } from '../matters/person-keys.ts';
import { isAtWork, type RunState } from '../store/run-state.ts';
import { LOCK, SQLITE } from '../store/workspace.ts';
import { type ArchivedFile, type ArchiveWriter, writeArchive } from './archive.ts';
import { type Listing, MANIFEST, writeManifest } from './manifest.ts';
import { DATABASE_FILE, type Snapshot, takeKeys, takeSnapshot } from './snapshot.ts';

/** What was written, and how large it is. */
export type MadeBackup = { readonly manifest: Listing; readonly bytes: number };

export type BackupOptions = {
  /** Public keys of age. */
  readonly recipients: readonly string[];
  /**
   * A file of its own for the keys of people, which takes the place of one that is there: what is kept for years then opens
   * only for people whose keys the newest such file still has.
   */
  readonly keysTo?: string | undefined;
};

/**
 * Writes everything of a workspace into one encrypted file: the database as it is now, keys, and the files of all inputs
 * and runs that are done. Its server may go on working. Fails with `EEXIST` where the file is there already.
 */
export async function makeBackup(
  workspace: string,
  target: string,
  { recipients, keysTo }: BackupOptions,
): Promise<MadeBackup> {
  const folder = resolve(workspace);
  const file = beginWholeFile(target, false);
  const keysFile = keysTo === undefined ? undefined : beginWholeFile(keysTo, true);
  let scratch: string | undefined;
  try {
    // The database lies open while it is copied: on the disk where it lies anyway, not on that of the backup.
    scratch = temporaryFolder(folder);
    const snapshot = await takeSnapshot(workspace, scratch);
    // After the database: whatever is sealed in it has its key there.
    const keys = takeKeys(folder, scratch);
    let manifest: Listing | undefined;
    await writeArchive(file.path, recipients, async (writer) => {
      manifest = await fill(writer, folder, snapshot, keysFile ? undefined : keys);
      await writer.addText(MANIFEST, writeManifest(manifest));
    });
    if (keysFile) {
      await writeArchive(keysFile.path, recipients, async (writer) => {
        await writer.addFile(KEYS, keys, statSync(keys).size);
      });
      keysFile.commit();
    }
    file.commit();
    return { manifest: manifest!, bytes: statSync(target).size };
  } finally {
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
    file.abandon();
    keysFile?.abandon();
  }
}

async function fill(
  writer: ArchiveWriter,
  folder: string,
  snapshot: Snapshot,
  keys: string | undefined,
): Promise<Listing> {
  const { kind, path, madeAt } = snapshot;
  const files: ArchivedFile[] = [await writer.addFile(DATABASE_FILE[kind], path, statSync(path).size)];
  if (keys !== undefined) files.push(await writer.addFile(KEYS, keys, statSync(keys).size));
  const add = async (inside: readonly string[]) => {
    for (const each of inside) {
      const from = join(folder, ...each.split('/'));
      files.push(await writer.addFile(each, from, statSync(from).size));
    }
  };
  const others = namesIn(folder).filter((name) => !isLeftOut(name));
  for (const name of others) await add(filesUnder(folder, name));

  const runs: string[] = [];
  for (const { id, state } of snapshot.runs) {
    const own = filesUnder(folder, `runs/${id}`);
    if (isAtWork(state as RunState)) runs.push(id);
    else if (own.length > 0) await add(own);
    else if (state === 'done') runs.push(id);
  }
  const inputs: string[] = [];
  for (const { id, state } of snapshot.inputs) {
    const own = filesUnder(folder, `inputs/${id}`);
    if (state === 'open' || state === 'inspecting') inputs.push(id);
    else await add(own);
  }
  return {
    madeAt,
    database: kind,
    keys: keys === undefined ? 'apart' : 'inside',
    files,
    leftOut: { runs, inputs, elsewhere: elsewhere(snapshot, folder) },
  };
}

/** What is added by another way, or is of this machine alone; names with a dot are files in the making. */
function isLeftOut(name: string): boolean {
  return name === 'inputs' || name === 'runs' || [LOCK, SQLITE, KEYS].some((own) => name.startsWith(own));
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The files at a place in a folder, by their paths in it; none where there is no such place. */
function filesUnder(folder: string, inside: string): readonly string[] {
  const entry = statSync(join(folder, ...inside.split('/')), { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return [inside];
  if (!entry.isDirectory()) return [];
  return namesIn(join(folder, ...inside.split('/'))).flatMap((name) => filesUnder(folder, `${inside}/${name}`));
}

/** How many files of inputs were named by their place, and lie outside of the workspace. */
function elsewhere({ inputs }: Snapshot, folder: string): number {
  return inputs
    .flatMap(({ files }) => JSON.parse(files) as readonly { readonly path: string }[])
    .filter(({ path }) => !resolve(folder, path).startsWith(`${folder}/`)).length;
}
