import { suppress } from '../../documents/figures/suppression.ts';
import type { GroupFigure } from './figures.ts';

const MEASURES = ['relieved', 'noFelony', 'noConviction'] as const;

/** A group whose figures may be null, which means "not shown". */
export type ShownGroup = { readonly group: string } & {
  readonly [Key in Exclude<keyof GroupFigure, 'group'>]: number | null;
};

/**
 * Hides figures on few people, and as many others as it takes that none can be worked out, by the rule that published
 * tables follow (docs/decisions/043-small-groups.md): each measure is a table of those whom it holds for and the rest.
 */
export function suppressed(groups: readonly GroupFigure[]): readonly ShownGroup[] {
  const tables = MEASURES.map((measure) =>
    suppress(groups.map((group) => [group[measure], group.people - group[measure]])),
  );
  return groups.map((group, row) => {
    const [relieved, noFelony, noConviction] = tables.map((table) => table[row]?.[0] ?? null);
    // A total that one table hides must not stand beside another.
    const people = tables.every((table) => table[row]?.[2] !== undefined) ? group.people : null;
    return {
      group: group.group,
      people,
      relieved: relieved ?? null,
      noFelony: noFelony ?? null,
      noConviction: noConviction ?? null,
    };
  });
}
