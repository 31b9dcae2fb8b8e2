/**
 * Text that stands in a database only sealed: AES-256-GCM under a key that lies elsewhere. Each text is sealed for one place;
 * moved to another place it does not open.
 */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** A key of 32 bytes. A key object is taken as it is; Node looks at bytes anew with every text, three times as long. */
export type Key = KeyObject;

const ALGORITHM = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

export function keyOf(bytes: Uint8Array): Key {
  return createSecretKey(bytes);
}

export function newKey(): Key {
  return keyOf(randomBytes(32));
}

/** A key as base64, to be kept; {@link readKey} reads it. */
export function keyText(key: Key): string {
  return key.export().toString('base64');
}

export function readKey(text: string): Key {
  return keyOf(Buffer.from(text, 'base64'));
}

/** Random bytes for many texts: to ask for twelve takes as long as to ask for thousands. */
let pool = Buffer.alloc(0);

/** Initial values of which none is used twice. */
function freshIv(): Buffer {
  if (pool.length < IV) pool = randomBytes(1000 * IV);
  const iv = pool.subarray(0, IV);
  pool = pool.subarray(IV);
  return iv;
}

/**
 * Seals a text. `place` is where it stands.
 *
 * @returns base64 of the initial value, the tag and the sealed text.
 */
export function seal(key: Key, place: string, text: string): string {
  const iv = freshIv();
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what {@link seal} made. Throws where the key, the place or one bit of the text is another. */
export function unseal(key: Key, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
}
