import { Hono } from 'hono';
import type { StateView } from '../api-types.ts';
import { type Deps, type Env, send } from '../env.ts';

/** The states whose files the workbench takes, with what its screens say of each; the first is meant where none is named. */
export function stateRoutes({ casework: { states } }: Deps) {
  return new Hono<Env>().get('/', async (call) => {
    const views = states.map(async ({ id, title, format, words, rapSheets, invention }): Promise<StateView> => {
      const { correcting } = await format.reading();
      return { id, title, words, citation: correcting.citation, rapSheets: !!rapSheets, invents: !!invention };
    });
    return send(call, await Promise.all(views));
  });
}
