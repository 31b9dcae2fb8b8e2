import type { BulkFormat } from '../format/bulk-format.ts';
import type { Jurisdiction } from '../format/jurisdiction.ts';
import { formatOfState, JURISDICTION_IDS, jurisdictionOf } from '../jurisdictions/index.ts';

/** The id of the state of a law or a format: `us-ca` of `us-ca/doj`. */
export function stateIdOf(id: string): string {
  return id.split('/')[0]!;
}

/** The state of a law or a format, or of a state's own id. Throws on one that Redress does not carry. */
export async function stateOf(id: string): Promise<Jurisdiction> {
  const state = await jurisdictionOf(stateIdOf(id));
  if (!state) throw new Error(`there is no state ${id} in this Redress`);
  return state;
}

/** The format of files of a state, whose law is not loaded. Throws on a state that Redress does not carry. */
export async function stateFormat(id: string): Promise<BulkFormat> {
  const format = await formatOfState(id);
  if (!format) throw new Error(`there is no state ${id} in this Redress`);
  return format;
}

/** The format of files by the id that is kept with them; that of the first state where none is. */
export async function formatIdOf(kept: string): Promise<string> {
  return kept.includes('/') ? kept : (await stateOf(kept === '' ? JURISDICTION_IDS[0]! : kept)).format.id;
}

/** The states that a workbench offers: every one that is built in, an invented one only where it was asked for. */
export async function offeredStates(invented: boolean): Promise<readonly Jurisdiction[]> {
  const all = await Promise.all(JURISDICTION_IDS.map(stateOf));
  return all.filter((state) => invented || !state.invented);
}
