import { readSync, writeSync } from 'node:fs';

/** A failure of the disk, with the system's code; anything else that goes wrong in a worker is a bug. */
export class StageError extends Error {
  readonly stage: 'read' | 'write';
  readonly code: string;

  constructor(stage: 'read' | 'write', code: string) {
    super(`${stage}: ${code}`);
    this.stage = stage;
    this.code = code;
  }
}

/** The code of a file that has become shorter since it was opened. */
export const SHORTER = 'shorter';

/** Reads exactly `length` bytes; a file that ends sooner has been cut while it was read. */
export function readFully(fd: number, into: Uint8Array, offset: number, length: number, position: number): void {
  let done = 0;
  while (done < length) {
    let got: number;
    try {
      got = readSync(fd, into, offset + done, length - done, position + done);
    } catch (error) {
      throw new StageError('read', (error as { code?: string }).code ?? 'unknown');
    }
    if (got === 0) throw new StageError('read', SHORTER);
    done += got;
  }
}

export function writeFully(fd: number, from: Uint8Array, offset: number, length: number, position: number): void {
  let done = 0;
  while (done < length) {
    try {
      done += writeSync(fd, from, offset + done, length - done, position + done);
    } catch (error) {
      throw new StageError('write', (error as { code?: string }).code ?? 'unknown');
    }
  }
}
