import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, keyText, newKey, seal, unseal } from '../../database/sealed-text.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';

/**
 * Free text about a matter is encrypted (AES-256-GCM), and keyed hashes stand for people: the database alone names no
 * person. The key lies beside the database, so a copy of the whole workspace does reveal names.
 */
export type Seal = {
  /** Seals a text for one place; moved to another place it does not open. */
  readonly close: (text: string, place: string) => string;
  /** Opens what was sealed for a place. Throws where it was changed or stands in another place. */
  readonly open: (sealed: string, place: string) => string;
  /** A keyed hash of some values. */
  readonly ref: (...values: readonly string[]) => string;
};

const KEY = 'casework-key';

/** The seal of a workspace; its key is made where there is none, and readable by its owner alone. */
export function sealOf(folder: string): Seal {
  const path = join(folder, KEY);
  if (!existsSync(path)) writeWholeFile(path, keyText(newKey()), false);
  const master = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  const derived = (use: string) => keyOf(Buffer.from(hkdfSync('sha256', master, '', `redress/${use}/1`, 32)));
  const [sealing, naming] = [derived('seal'), derived('reference')];
  return {
    close: (text, place) => seal(sealing, place, text),
    open: (sealed, place) => unseal(sealing, place, sealed),
    ref: (...values) => createHmac('sha256', naming).update(JSON.stringify(values)).digest('base64url').slice(0, 32),
  };
}
