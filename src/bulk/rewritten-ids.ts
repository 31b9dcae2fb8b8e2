/** What a spreadsheet did to the ids of people, and how many ids show it. */
export type RewrittenIds = { readonly kind: 'scientific' | 'zeros' | 'placeholder'; readonly ids: number };

const SCIENTIFIC = /^\d+(\.\d*)?E\+?\d+$/i;
const PLACEHOLDER = /^(-{1,3}|\.|N\/A|NONE)$/i;
const CHANGED = /^0+(?=\d)|\.0+$/g;

/**
 * Looks for ids that stand for several people (`1.23457E+11`, a placeholder) and for people that have several ids
 * (`0087654321` beside `87654321`, or `87654321.0` beside it). `has` says whether an id stands in the files.
 */
export function findRewrittenIds(ids: Iterable<string>, has: (id: string) => boolean): RewrittenIds | undefined {
  const seen = { scientific: 0, zeros: 0, placeholder: 0 };
  const canonical = new Set<string>();
  for (const id of ids) {
    if (SCIENTIFIC.test(id)) seen.scientific++;
    else if (PLACEHOLDER.test(id)) seen.placeholder++;
    else if (/^\d/.test(id)) {
      const plain = id.replace(CHANGED, '');
      if (plain === id) continue;
      if (canonical.has(plain) || has(plain)) seen.zeros++;
      canonical.add(plain);
    }
  }
  const kind = (['scientific', 'placeholder', 'zeros'] as const).find((each) => seen[each] > 0);
  return kind && { kind, ids: seen[kind] };
}
