import type { Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import type { Tables } from '../store/schema.ts';

/** Where what stands on both sides of a block is sealed, and the reason of the person who looked: it opens in no other place. */
export function placeOfBlock(matter: string, of: string): string {
  return `block ${matter} ${of}`;
}

export function placeOfDecision(matter: string, of: string): string {
  return `decision ${matter} ${of}`;
}

/** Matters whose facts changed, or that a later run decides otherwise, and that no one has looked at yet. */
export function openBlocks(inner: Pick<Transaction<Tables>, 'selectFrom'>) {
  return inner.selectFrom('matter_blocks').select('matter').where('looked_at', 'is', null);
}

/** Those of some matters that are blocked: no paper of them is made. */
export async function blockedOf(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  matters: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const part of partsOf(matters, 1000)) {
    const rows = await openBlocks(inner).where('matter', 'in', part).execute();
    for (const { matter } of rows) found.add(matter);
  }
  return found;
}
