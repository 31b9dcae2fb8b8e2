/**
 * What can be read of a person stands in the database only sealed: AES-256-GCM under a key of that application alone.
 * The keys stand in a table of their own, wrapped by the key of the portal's folder, so that a copy of the database says
 * nothing. To destroy an application is to destroy its key: copies of the sealed text elsewhere can then never be read.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/** A key of 32 bytes. */
export type Key = Buffer;

export function newKey(): Key {
  return randomBytes(32);
}

/**
 * Seals a text. `place` is where it stands; sealed text that was moved to another place does not open there.
 *
 * @returns base64 of the initial value, the tag and the sealed text.
 */
export function seal(key: Key, place: string, text: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, key, iv);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what {@link seal} made. Throws where the key, the place or one bit of the text is another. */
export function unseal(key: Key, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
}

/** A hash that only who has the folder's key can make: the same words can be found again, and no list of names tried. */
export function keyedHash(key: Key, kind: string, text: string): string {
  return createHmac('sha256', key).update(`${kind}\0${text}`).digest('base64url');
}
