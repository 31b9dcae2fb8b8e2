import type { Choices } from '../../exchange/index.ts';
import { levelIds } from '../../record/index.ts';
import { stateOf } from '../states.ts';

/** How the sex of a person is written in the files of states that Redress reads. */
const SEXES = ['F', 'M', 'X', 'U'] as const;

const levels = new Map<string, readonly string[]>();

/** What the columns of a record may be mended to, where that is no free text: levels are those of the laws of the state. */
export async function choicesOf(procedure: string): Promise<Choices> {
  const known = levels.get(procedure) ?? (await levelsOf(procedure));
  levels.set(procedure, known);
  return { sex: SEXES, level_before: known };
}

async function levelsOf(procedure: string): Promise<readonly string[]> {
  const packs = await (await stateOf(procedure)).packs();
  const names = packs.flatMap((pack) => levelIds(pack.levels));
  return [...new Set(names)];
}
