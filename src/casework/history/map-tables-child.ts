import { answerWhileAsked } from '../../confined/child.ts';
import { stateOf } from '../states.ts';
import { type MapWanted, mapTables } from './map-tables.ts';

/** A process that turns tables into lines: DuckDB cannot be stopped within a thread. */
await answerWhileAsked(async ({ paths, lines, states }: MapWanted) =>
  mapTables(paths, lines, await Promise.all(states.map(stateOf))),
);
