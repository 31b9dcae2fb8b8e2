import { Hono } from 'hono';
import { levelsOf } from '../../record/index.ts';
import type { StateView } from '../api-types.ts';
import { type Deps, type Env, send } from '../env.ts';

/** The states whose files the workbench takes, with what its screens say of each; the first is meant where none is named. */
export function stateRoutes({ casework: { states } }: Deps) {
  return new Hono<Env>().get('/', async (call) => {
    const views = states.map(async ({ id, title, format, words, rapSheets, invention }): Promise<StateView> => {
      const { citation, levels } = (await format.reading()).correcting;
      return { id, title, words, citation, levels: levelsOf(levels), rapSheets: !!rapSheets, invents: !!invention };
    });
    return send(call, await Promise.all(views));
  });
}
