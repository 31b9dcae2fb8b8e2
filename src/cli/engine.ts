import type { Engine } from '../bulk/engine-seam.ts';

/** The engine of the commands, loaded when it is needed. */
export async function loadEngine(): Promise<Engine> {
  const { referenceEngine } = await import('../bulk/reference/engine.ts');
  return referenceEngine;
}
