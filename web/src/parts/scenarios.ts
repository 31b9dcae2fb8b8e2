import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

/** The scenarios of the office. */
export function useScenarios() {
  return useQuery({ queryKey: ['scenarios'], queryFn: api.scenarios });
}
