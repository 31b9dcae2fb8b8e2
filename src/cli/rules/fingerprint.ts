import { createHash } from 'node:crypto';
import { type Pack, packToJson } from '../../law/index.ts';

/** The SHA-256 of a pack as JSON: what a signature on its rulebook stands for. */
export function fingerprintOf(pack: Pack): string {
  return createHash('sha256').update(packToJson(pack)).digest('hex');
}
