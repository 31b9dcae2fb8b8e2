import { CHANGING_KINDS, type LaterKind } from '../../record/index.ts';

/**
 * One kind of later line for each group of kinds that the conditions treat alike. `asked` gives the kinds that each
 * condition asks for. Trying these, and their combinations, says as much as trying all kinds.
 */
export function kindsToldApart(asked: readonly (readonly LaterKind[])[]): readonly LaterKind[] {
  const kept = new Map<string, LaterKind>();
  for (const kind of CHANGING_KINDS) {
    const key = asked.map((kinds) => kinds.includes(kind)).join();
    if (!kept.has(key)) kept.set(key, kind);
  }
  return [...kept.values()];
}
