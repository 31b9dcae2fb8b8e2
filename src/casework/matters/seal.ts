import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const [IV, TAG] = [12, 16];

/** The seal of a workspace; its key is made where there is none, and readable by its owner alone. */
export function sealOf(folder: string): Seal {
  const path = join(folder, KEY);
  if (!existsSync(path)) writeWholeFile(path, randomBytes(32).toString('base64'), false);
  const master = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  // A key object is taken as it is; Node looks at bytes anew with every text.
  const derived = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', master, '', `redress/${use}/1`, 32)));
  const [sealing, naming] = [derived('seal'), derived('reference')];
  return {
    close: (text, place) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, IV))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    },
    ref: (...values) => createHmac('sha256', naming).update(JSON.stringify(values)).digest('base64url').slice(0, 32),
  };
}
