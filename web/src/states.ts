import { useQuery } from '@tanstack/react-query';
import type { PackView, StateView } from '../../src/server/api-types.ts';
import { api } from './api/client.ts';

/** The states that this workbench offers, for screens that say so when they do not come. */
export function useStatesQuery() {
  return useQuery({ queryKey: ['states'], queryFn: api.states, staleTime: Number.POSITIVE_INFINITY });
}

/** The states that this workbench offers, the one first that is meant where none is named; empty until they are here. */
export function useStates(): readonly StateView[] {
  return useStatesQuery().data ?? NONE;
}

const NONE: readonly StateView[] = [];

/** The state of an id, or of the id of a law or a format; undefined until it is here, and for one not offered. */
export function useStateOf(id: string | undefined): StateView | undefined {
  const own = id?.split('/')[0];
  return useStates().find((state) => state.id === own);
}

/** The laws of a state. */
export function lawsOf(packs: readonly PackView[], state: string): readonly PackView[] {
  return packs.filter(({ id }) => id.split('/')[0] === state);
}
