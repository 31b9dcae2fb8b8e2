import type { Profile } from '../profile.ts';
import { redressUpdate } from './redress-update.ts';
import { segmentUpdate } from './segments.ts';

/** The ways of exchange that Redress knows, the one first that is meant where none is named. */
export const PROFILES: readonly Profile[] = [redressUpdate, segmentUpdate];

export function profileNamed(id: string): Profile | undefined {
  return PROFILES.find((each) => each.id === id);
}

export { redressUpdate, segmentUpdate };
