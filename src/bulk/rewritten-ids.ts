/** What a spreadsheet did to the ids of people, how many ids show it, and the first of them. */
export type RewrittenIds = {
  readonly kind: 'scientific' | 'zeros' | 'placeholder';
  readonly ids: number;
  readonly first: string;
};

const SCIENTIFIC = /^\d+(\.\d*)?E\+?\d+$/i;
const PLACEHOLDER = /^(-{1,3}|\.|N\/A|NONE)$/i;
const CHANGED = /^0+(?=\d)|\.0+$/g;

/**
 * Looks for ids that stand for several people (`1.23457E+11`, a placeholder) and for people that have several ids
 * (`0087654321` beside `87654321`, or `87654321.0` beside it). Ids come in the order of their first lines; `has` says whether
 * an id stands in the files.
 */
export function findRewrittenIds(ids: Iterable<string>, has: (id: string) => boolean): RewrittenIds | undefined {
  const seen = { scientific: 0, zeros: 0, placeholder: 0 };
  const firsts: { [Kind in RewrittenIds['kind']]?: string } = {};
  const note = (kind: RewrittenIds['kind'], id: string) => {
    seen[kind]++;
    firsts[kind] ??= id;
  };
  const canonical = new Set<string>();
  for (const id of ids) {
    if (SCIENTIFIC.test(id)) note('scientific', id);
    else if (PLACEHOLDER.test(id)) note('placeholder', id);
    else if (/^\d/.test(id)) {
      const plain = id.replace(CHANGED, '');
      if (plain === id) continue;
      if (canonical.has(plain) || has(plain)) note('zeros', id);
      canonical.add(plain);
    }
  }
  const kind = (['scientific', 'placeholder', 'zeros'] as const).find((each) => seen[each] > 0);
  return kind && { kind, ids: seen[kind], first: firsts[kind]! };
}
