import { readFileSync } from 'node:fs';
import { EXIT } from './exit-codes.ts';
import { fail } from './fail.ts';

/** The bytes of a file that a command was given; undefined where it cannot be read, and the command then ends with why. */
export function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    fail(`${file} cannot be read (${(error as { code?: string }).code ?? 'unknown cause'})`, EXIT.input);
    return undefined;
  }
}
