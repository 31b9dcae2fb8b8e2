import type { Jurisdiction } from '../format/jurisdiction.ts';
import { JURISDICTION_IDS, jurisdictionOf } from '../jurisdictions/index.ts';

/** The states that say what the kinds of offense are in them, in the order of their names. */
export async function comparedStates(): Promise<readonly Jurisdiction[]> {
  const all = await Promise.all(JURISDICTION_IDS.map(jurisdictionOf));
  return all.filter((state) => state?.kinds !== undefined) as readonly Jurisdiction[];
}
