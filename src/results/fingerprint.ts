import { createHash } from 'node:crypto';
import { packToJson } from '../law/json/pack-json.ts';
import type { Pack } from '../law/language/index.ts';

const known = new WeakMap<Pack, string>();

/**
 * The SHA-256 of a pack as JSON, as `redress rules json` prints it. A signature on the rulebook stands for it, and the
 * manifest of a run identifies the law by it.
 */
export function fingerprintOf(pack: Pack): string {
  let fingerprint = known.get(pack);
  if (fingerprint === undefined) {
    fingerprint = createHash('sha256').update(packToJson(pack)).digest('hex');
    known.set(pack, fingerprint);
  }
  return fingerprint;
}
