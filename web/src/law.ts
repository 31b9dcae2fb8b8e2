import { useQuery } from '@tanstack/react-query';
import { api } from './api/client.ts';

/**
 * Every law of this workbench with its rules, options and examples. It is long: what a screen needs of a state alone, such
 * as the words for its levels, comes with `useStates`.
 */
export function useLaw() {
  return useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
}
