import type { Jurisdiction } from '../format/jurisdiction.ts';
import { jurisdictionOf } from '../jurisdictions/index.ts';

/** A file, and the state that sent it. */
export type StatesFile = { readonly path: string; readonly jurisdiction: Jurisdiction };

/** A file with its state before it, `us-ny:file.csv`; undefined where no state stands there. */
export async function statesFile(text: string): Promise<StatesFile | undefined> {
  const colon = text.indexOf(':');
  const jurisdiction = colon > 0 ? await jurisdictionOf(text.slice(0, colon)) : undefined;
  return jurisdiction && { jurisdiction, path: text.slice(colon + 1) };
}
