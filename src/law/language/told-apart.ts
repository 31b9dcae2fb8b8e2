import { CHANGING_KINDS, ENDINGS, type Ending, endingsMeant, type LaterKind } from '../../record/index.ts';

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

/** One way to end for each group of ways that the conditions treat alike. A plain dismissal is one where no sort is meant. */
export function endingsToldApart(asked: readonly (readonly Ending[])[]): readonly Ending[] {
  const meant = asked.map(endingsMeant);
  const sorts = meant.some((is) => !is.includes('dismissed') && is.some((each) => each.startsWith('dismissed-')));
  const kinds = sorts ? ENDINGS.filter((each) => each !== 'dismissed') : ENDINGS;
  return groupsToldApart(kinds, meant).map(([kind]) => kind!);
}
