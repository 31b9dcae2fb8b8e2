import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A snapshot has the sealed answers of an office, stored where the codes of letters lead, and nothing else. The file as
 * a whole is sealed and authenticated with the key of the look-up. Without that key it reveals nothing; with it, each
 * answer still needs the code of its letter and the birth date.
 */
export type Snapshot = {
  /** When it was made, an instant in UTC. */
  readonly made: string;
  /** Sealed answers in base64, by the index of their code. */
  readonly answers: Readonly<Record<string, string>>;
};

const MAGIC = Buffer.from('redress-look-up/1\n');

function keyOf(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'redress/look-up/snapshot/1', 32));
}

export function writeSnapshot(key: Buffer, snapshot: Snapshot): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv);
  cipher.setAAD(MAGIC);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(snapshot)), cipher.final()]);
  return Buffer.concat([MAGIC, iv, cipher.getAuthTag(), sealed]);
}

/** Opens a snapshot; undefined where it is none, was changed, or was sealed by another key. */
export function readSnapshot(key: Buffer, bytes: Buffer): Snapshot | undefined {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const body = bytes.subarray(MAGIC.length);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), body.subarray(0, 12));
    decipher.setAAD(MAGIC);
    decipher.setAuthTag(body.subarray(12, 28));
    const text = Buffer.concat([decipher.update(body.subarray(28)), decipher.final()]).toString('utf8');
    return JSON.parse(text) as Snapshot;
  } catch {
    return undefined;
  }
}
