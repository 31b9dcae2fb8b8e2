import { squeezedName } from '../format/line-kinds.ts';

/** What a spreadsheet did to the ids of people, how many ids show it, and the first of them. */
export type RewrittenIds = {
  /** `header`: the id is the name of a column, so its line is a header and belongs to no person. */
  readonly kind: 'header' | 'scientific' | 'zeros' | 'placeholder';
  readonly ids: number;
  readonly first: string;
};

/** The kinds of rewriting, in the order in which they are reported: the first one that any id shows is the cause. */
const KINDS = ['header', 'scientific', 'placeholder', 'zeros'] as const;

/** Ids of digits and capital letters that no check below can find anything in. `suspects` of the people's ids follows it. */
const PLAIN = /^(?!0)(?!\d[0-9A-Z]*E)(?=.*[1-9])[0-9A-Z]+$/;
const SCIENTIFIC = /^\d+([.,]\d*)?\s*E\s*\+?\s*\d+$/i;
/** What programs write for "none" and "cannot be shown": `-`, `0`, `N/A`, `########`, `#REF!`. */
const PLACEHOLDER = /^([-.*?_#\s]+|0+|\(?(N\/?A|NONE|NIL|NAN|NULL|UNK|UNKNOWN|BLANK|TBD)\)?|#[A-Z0-9/]+[!?]?|\\N)$/i;
/** Characters that cannot be seen, such as a zero-width space. */
const UNSEEN = /[\p{Cf}\p{Cc}]/gu;
/** A spreadsheet's ways to keep digits as text: `="0012"`, `'0012`. */
const AS_TEXT = /^=?"(.*)"$|^'/;
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.0+)?$/;
/** Short ids such as `1-1` and `11` may be two people's. */
const LONG_NUMBER = /\d{6}/;
const ZEROS = /^0+(?=\d)|\.0+$/g;

/**
 * Looks for signs that a spreadsheet rewrote the ids of people: ids that stand for several people (`1.23457E+11`, a
 * placeholder), people with several ids (`0087654321` beside `87654321`, or `87654321.0`, `87,654,321` or `'87654321`
 * beside it), and headers in the middle of the file that were taken for a person's line. `ids` come in the order of
 * their first lines; `has` says whether the files contain an id, and `columns` are those of the format.
 */
export function findRewrittenIds(
  ids: Iterable<string>,
  has: (id: string) => boolean,
  columns: readonly string[],
): RewrittenIds | undefined {
  const seen: Record<RewrittenIds['kind'], number> = { header: 0, scientific: 0, zeros: 0, placeholder: 0 };
  const firsts: { [Kind in RewrittenIds['kind']]?: string } = {};
  const note = (kind: RewrittenIds['kind'], id: string) => {
    seen[kind]++;
    firsts[kind] ??= id;
  };
  const names = new Set(columns.map(squeezedName));
  const known = new Set<string>();
  for (const id of ids) {
    if (PLAIN.test(id)) continue;
    if (names.has(squeezedName(id))) note('header', id);
    else if (SCIENTIFIC.test(id)) note('scientific', id);
    else if (PLACEHOLDER.test(id)) note('placeholder', id);
    else {
      const plain = plainId(id);
      const bare = plain.replace(/[\s-]/g, '');
      if (known.has(plain) || (plain !== id && has(plain)) || (bare !== plain && LONG_NUMBER.test(bare) && has(bare)))
        note('zeros', id);
      known.add(plain);
    }
  }
  const kind = KINDS.find((each) => seen[each] > 0);
  return kind && { kind, ids: seen[kind], first: firsts[kind]! };
}

/** An id without what programs change in it: zeros before it, a decimal point, commas between thousands, small letters. */
function plainId(id: string): string {
  const text = id.normalize('NFKC').replace(UNSEEN, '').trim().replace(AS_TEXT, '$1').trim();
  const digits = THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
  return (/^\d/.test(digits) ? digits.replace(ZEROS, '') : digits).toUpperCase();
}
