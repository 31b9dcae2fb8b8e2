import type { Transaction } from 'kysely';
import type { Tables } from '../store/schema.ts';

/** Matters whose facts changed and that no attorney has looked at yet. */
export function openBlocks(inner: Pick<Transaction<Tables>, 'selectFrom'>) {
  return inner.selectFrom('matter_blocks').select('matter').where('looked_at', 'is', null);
}

/** Those of some matters whose facts changed and that no attorney has looked at yet: no paper of them is made. */
export async function blockedOf(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  matters: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < matters.length; from += 1000) {
    const rows = await openBlocks(inner)
      .where('matter', 'in', matters.slice(from, from + 1000))
      .execute();
    for (const { matter } of rows) found.add(matter);
  }
  return found;
}
