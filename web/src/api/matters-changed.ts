import type { QueryClient } from '@tanstack/react-query';
import { APPLICATIONS } from './applications.ts';

/**
 * What the browser has fetched of matters is asked for again: counts and lists everywhere, and the card of one matter
 * where its id is given. With `none`, a card that is being left is not fetched once more while it still stands there.
 */
export async function mattersChanged(
  queries: QueryClient,
  id?: string,
  refetchType: 'active' | 'none' = 'active',
): Promise<void> {
  const card = id === undefined ? [] : [['matter', id]];
  // The list of applications counts their matters.
  const keys = [...card, ['queue'], ['queue-facets'], ['overview'], [APPLICATIONS]];
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey, refetchType })));
}
