import type { Pack } from '../language/index.ts';

/** The JSON form of a pack: its data as it stands. */
export function packToJson(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
