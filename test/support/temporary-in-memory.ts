import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What statfs(2) answers as the type of a file system that is memory. */
const TMPFS = 0x01021994;
/** The most that two files of tests at once have been seen to keep, several times over. */
const ROOM = 4 * 2 ** 30;

/**
 * The folder of the machine that is memory, where it has room for what tests write; else undefined. Redress waits until
 * what it writes is on the disk, which takes most of the time of tests that write thousands of small files.
 */
export function roomyMemory(): string | undefined {
  try {
    const { type, bavail, bsize } = statfsSync(MEMORY);
    return type === TMPFS && bavail * bsize >= ROOM ? MEMORY : undefined;
  } catch {
    // Not every machine has such a folder; tests then write where temporary files usually go.
    return undefined;
  }
}

/** For Vitest's `globalSetup`: temporary files of all tests go to memory where there is room, and are removed at the end. */
export default function temporaryInMemory(): (() => void) | undefined {
  const memory = roomyMemory();
  if (memory === undefined || process.env.TMPDIR !== undefined) return undefined;
  const folder = mkdtempSync(join(memory, 'redress-'));
  // A server of PostgreSQL that root starts belongs to another user, who must reach its own folder in here.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  // Servers of PostgreSQL end a moment after the tests that started them, and empty their own folders meanwhile.
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
}
