import type { Engine } from '../bulk/engine-seam.ts';

/** The engine of the commands, loaded when it is needed. */
export async function loadEngine(): Promise<Engine> {
  const { fastEngine } = await import('../bulk/engine/engine.ts');
  return fastEngine;
}
