import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyText, newKey } from '../../database/sealed-text.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { type LookupPlace, lookupPlace, newCode } from '../../lookup/index.ts';
import { parseIsoDay } from '../../record/index.ts';
import type { Seal } from '../matters/seal.ts';

const SALT = 'lookup-key';

/** The key of the look-up: it stretches codes and seals snapshots. Made where there is none; readable by its owner alone. */
export function lookupKeyOf(folder: string): Buffer {
  const path = join(folder, SALT);
  if (!existsSync(path)) writeWholeFile(path, keyText(newKey()), false);
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}

export function lookupKeyPath(folder: string): string {
  return join(folder, SALT);
}

/** How a code is kept: as a keyed hash. */
export function codeRef(seal: Seal, code: string): string {
  return seal.ref('notice-code', code);
}

/** A code for a letter; it stands in no database, and only on paper once the letter is printed. */
export type MadeCode = {
  readonly code: string;
  readonly ref: string;
  /** Undefined where the record has no whole birth date: there would be no second check. */
  readonly place: LookupPlace | undefined;
};

export async function makeCode(seal: Seal, key: Buffer, birthDate: string): Promise<MadeCode> {
  const code = newCode();
  const known = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) && parseIsoDay(birthDate) !== undefined;
  return { code, ref: codeRef(seal, code), place: known ? await lookupPlace(key, code, birthDate) : undefined };
}
