import type { Engine } from '../bulk/engine-seam.ts';
import type { PeopleReader } from '../bulk/people-seam.ts';

/** The engine of the commands, loaded when it is needed. */
export async function loadEngine(): Promise<Engine> {
  const { fastEngine } = await import('../bulk/engine/engine.ts');
  return fastEngine;
}

/** The reader of whole files by people, loaded when it is needed. */
export async function loadPeopleReader(): Promise<PeopleReader> {
  const { readPeople } = await import('./people-reader.ts');
  return readPeople;
}
