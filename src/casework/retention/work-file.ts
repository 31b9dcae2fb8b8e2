import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll, writeWholeFile } from '../../disk/whole-file.ts';
import type { Context } from '../context.ts';
import { sealOf } from '../matters/seal.ts';
import type { Identifying } from './identifying.ts';

/**
 * What a purge still has to know once it has begun, though the rows that told it are gone: whom and what it removes, and
 * the values that the proof searches for. It stands sealed in the folder of the workspace from before the first removal
 * until the proof is made, so that a purge that is broken off goes on with the same proof. Backups leave it out.
 */
export type Work = {
  readonly refs: readonly string[];
  readonly runIds: readonly string[];
  readonly inputIds: readonly string[];
  /** Folders in the workspace, by their paths in it. */
  readonly folders: readonly string[];
  /** By what names the keys are known that are destroyed. */
  readonly keys: readonly string[];
  readonly identifying: Identifying;
};

const PREFIX = '.purge-';

function pathOf({ workspace }: Context, purge: string): string {
  return join(workspace.folder, `${PREFIX}${purge}`);
}

function placeOfWork(purge: string): string {
  return `purge ${purge}`;
}

export function keepWork(context: Context, purge: string, work: Work): void {
  const sealed = sealOf(context.workspace.folder).close(JSON.stringify(work), placeOfWork(purge));
  writeWholeFile(pathOf(context, purge), sealed, true);
}

export function readWork(context: Context, purge: string): Work | undefined {
  const path = pathOf(context, purge);
  if (!existsSync(path)) return undefined;
  const text = sealOf(context.workspace.folder).open(readFileSync(path, 'utf8'), placeOfWork(purge));
  return JSON.parse(text) as Work;
}

/** Overwrites and removes what purges that are over, or never began, left. */
export function dropWork({ workspace }: Context, but?: string): void {
  for (const name of readdirSync(workspace.folder)) {
    if (!name.startsWith(PREFIX) || name === `${PREFIX}${but}`) continue;
    const path = join(workspace.folder, name);
    writeAll(path, Buffer.alloc(statSync(path).size));
    rmSync(path, { force: true });
  }
}
