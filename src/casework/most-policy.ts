import { mostUnder } from '../jurisdictions/packs.ts';
import type { Pack, Policy } from '../law/language/index.ts';

/** The policy of a law that gives most, with which every other is compared; undefined where its state names none. */
export function mostPolicy(pack: Pack): Policy | undefined {
  return mostUnder(pack);
}
