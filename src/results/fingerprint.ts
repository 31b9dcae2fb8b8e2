import { createHash } from 'node:crypto';
import { packToJson } from '../law/json/pack-json.ts';
import type { Pack } from '../law/language/index.ts';

const known = new WeakMap<Pack, string>();

/**
 * The SHA-256 of a pack as JSON, as `redress rules json` prints it: what a signature on its rulebook stands for, and what
 * a run's manifest names the law by.
 */
export function fingerprintOf(pack: Pack): string {
  let fingerprint = known.get(pack);
  if (fingerprint === undefined) {
    fingerprint = createHash('sha256').update(packToJson(pack)).digest('hex');
    known.set(pack, fingerprint);
  }
  return fingerprint;
}
