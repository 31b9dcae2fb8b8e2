import type { Clause, Pack } from '../../law/index.ts';

/** The conviction that is decided, as conditions name it. */
const CONVICTION = 0;

type Node = { readonly kind?: unknown; readonly of?: unknown; readonly in?: { readonly sections?: unknown } };

/** Numbers of the sections that a clause asks of the conviction itself; conditions are plain data, so they are read off. */
function sectionNumbers(clause: Clause): ReadonlySet<string> {
  const numbers = new Set<string>();
  JSON.stringify(clause.when, (_, value: unknown) => {
    const { kind, of, in: list } = (typeof value === 'object' && value !== null ? value : {}) as Node;
    if (kind === 'section' && of === CONVICTION && Array.isArray(list?.sections)) {
      for (const { number } of list.sections as { readonly number: string }[]) numbers.add(number);
    }
    return value;
  });
  return numbers;
}

/** What the statute's own clauses say of a section, by its number: ids in the order in which they are tried. */
export function statuteOn(pack: Pack, number: string): readonly string[] {
  return (pack.statute ?? []).filter((clause) => sectionNumbers(clause).has(number)).map(({ id }) => id);
}
