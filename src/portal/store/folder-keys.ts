import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, keyOf, keyText, newKey, readKey, seal, unseal } from '../../database/sealed-text.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import type { FactorSeal } from '../../sign-on/factors.ts';
import { keyedHash } from './keyed-hash.ts';

/** The secrets of a portal's folder. A copy of the database without them is of no use. */
export type FolderKeys = {
  /** Wraps the key of each application. */
  readonly wrapping: Key;
  /** Makes the hashes that applications are found by. */
  readonly finding: Key;
  /** Seals what an office searched for, where it stands in an address. */
  readonly searches: Key;
  /** Seals the second factors of accounts, and makes the hashes of their recovery codes. */
  readonly signOn: FactorSeal;
  readonly sign: (text: string) => string;
  readonly isSigned: (text: string, signature: string) => boolean;
  /** The public half of the key that receipts are signed with, as PEM. */
  readonly publicKey: string;
};

const SECRET = 'portal.key';
const SIGNING = 'receipts.pem';

/** Reads the secrets of a folder, made where there are none. */
export function folderKeys(folder: string): FolderKeys {
  const secret = readKey(kept(join(folder, SECRET), () => keyText(newKey())));
  const signing = createPrivateKey(
    kept(join(folder, SIGNING), () =>
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ),
  );
  const open: KeyObject = createPublicKey(signing);
  const derived = (use: string): Key => keyOf(Buffer.from(keyedHash(secret, 'key', use), 'base64url'));
  return {
    wrapping: derived('wrapping'),
    finding: derived('finding'),
    searches: derived('searches'),
    signOn: factorSeal(derived('sign-on')),
    sign: (text) => sign(null, Buffer.from(text), signing).toString('base64'),
    isSigned: (text, signature) => verify(null, Buffer.from(text), open, Buffer.from(signature, 'base64')),
    publicKey: open.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function factorSeal(key: Key): FactorSeal {
  return {
    close: (text, place) => seal(key, place, text),
    open: (sealed, place) => unseal(key, place, sealed),
    ref: (...values) => keyedHash(key, 'reference', JSON.stringify(values)),
  };
}

function kept(path: string, make: () => string): string {
  if (!existsSync(path)) writeWholeFile(path, make(), false);
  return readFileSync(path, 'utf8');
}
