import { createHmac } from 'node:crypto';
import type { Key } from '../../database/sealed-text.ts';

/** A hash that only who has the folder's key can make: the same words can be found again, and no list of names tried. */
export function keyedHash(key: Key, kind: string, text: string): string {
  return createHmac('sha256', key).update(`${kind}\0${text}`).digest('base64url');
}
