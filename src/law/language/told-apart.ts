import { CHANGING_KINDS, type LaterKind } from '../../record/index.ts';

/**
 * Kinds in groups that the conditions treat alike, in the order of the first kind of each. `asked` gives the kinds that
 * each condition asks for. Trying one kind of each group, and their combinations, says as much as trying all kinds.
 */
export function groupsToldApart<Kind>(
  kinds: readonly Kind[],
  asked: readonly (readonly Kind[])[],
): readonly (readonly Kind[])[] {
  const groups = Map.groupBy(kinds, (kind) => asked.map((some) => some.includes(kind)).join());
  return [...groups.values()];
}

/** One kind of later line for each group of kinds that the conditions treat alike. */
export function kindsToldApart(asked: readonly (readonly LaterKind[])[]): readonly LaterKind[] {
  return groupsToldApart(CHANGING_KINDS, asked).map(([kind]) => kind!);
}
