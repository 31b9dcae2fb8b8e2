import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../disk/temporary.ts';
import { type Checkpoint, publicKeyOf } from '../audit/checkpoint.ts';
import { type Verified, verifyChain } from '../audit/verify.ts';
import { type CheckedMatters, checkMatters } from '../matters/rebuild.ts';
import { openWorkspace } from '../store/workspace.ts';
import type { BackupManifest } from './manifest.ts';
import { type RestoreOptions, restoreBackup } from './restore-backup.ts';
import { BackupFault } from './snapshot.ts';

export type VerifyBackupOptions = RestoreOptions & {
  /** A folder on a disk that people's data may be on, where the backup is restored for as long as this takes. */
  readonly scratch: string;
  /** Checkpoints of the log that were laid aside. */
  readonly outside: readonly Checkpoint[];
};

export type VerifiedBackup = {
  readonly manifest: BackupManifest;
  readonly chain: Verified;
  readonly matters: CheckedMatters;
};

/**
 * Restores a backup to a scratch place, and verifies there what a restore would give: each file by its hash, the log by its
 * chain, and every matter by what its events come to. What was restored is removed again; a database of PostgreSQL stays.
 */
export async function verifyBackup(source: string, options: VerifyBackupOptions): Promise<VerifiedBackup> {
  const scratch = temporaryFolder(options.scratch);
  try {
    const folder = join(scratch, 'workspace');
    const { manifest } = await restoreBackup(source, folder, { ...options, sweepAs: undefined });
    const opened = await openWorkspace(folder);
    if (!opened.ok) throw new BackupFault(opened.message);
    const { workspace } = opened;
    try {
      const chain = await verifyChain(workspace.db, { outside: options.outside, key: publicKeyOf(folder) });
      return { manifest, chain, matters: await checkMatters({ db: workspace.db, workspace }) };
    } finally {
      await workspace.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
