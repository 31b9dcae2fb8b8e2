import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../../disk/whole-file.ts';
import type { Head } from './chain.ts';

/** The end of the chain at a time, signed: laid aside outside the machine, it shows a chain that was rewritten or cut. */
export type Checkpoint = Head & {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Ed25519 over the text of the checkpoint, in base64. */
  readonly signature: string;
};

/** Signs the end of the chain. */
export type Signer = (head: Head, at: string) => Checkpoint;

function textOf({ seq, hash, at }: Omit<Checkpoint, 'signature'>): string {
  return `redress-checkpoint/1\n${seq}\n${hash}\n${at}\n`;
}

const PRIVATE = 'audit-key.pem';
const PUBLIC = 'audit-key.pub.pem';

/** The signer of a workspace; its key is made where there is none, and readable by its owner alone. */
export function signerOf(folder: string): Signer {
  const signText = textSignerOf(folder);
  return ({ seq, hash }, at) => {
    const checkpoint = { seq, hash, at };
    return { ...checkpoint, signature: signText(textOf(checkpoint)) };
  };
}

/** Signs a text with the key of a workspace's checkpoints, in base64; the key is made where there is none. */
export function textSignerOf(folder: string): (text: string) => string {
  const path = join(folder, PRIVATE);
  if (!existsSync(path)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeWholeFile(join(folder, PUBLIC), publicKey.export({ type: 'spki', format: 'pem' }), true);
    writeWholeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), false);
  }
  const key = createPrivateKey(readFileSync(path));
  return (text) => sign(null, Buffer.from(text), key).toString('base64');
}

/** The key by which a workspace's checkpoints are checked; undefined where none was ever made. */
export function publicKeyOf(folder: string): KeyObject | undefined {
  const path = join(folder, PUBLIC);
  return existsSync(path) ? createPublicKey(readFileSync(path)) : undefined;
}

/** Whether a checkpoint bears the signature of a key. */
export function isSigned(checkpoint: Checkpoint, key: KeyObject): boolean {
  const { signature, ...rest } = checkpoint;
  return isSignedText(textOf(rest), signature, key);
}

/** Whether a text bears a signature, in base64, of a key. */
export function isSignedText(text: string, signature: string, key: KeyObject): boolean {
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}
