import { type Clause, type Pack, walk } from '../../law/index.ts';

/** The conviction that is decided, as conditions name it. */
const CONVICTION = 0;

/** Numbers of the sections that a clause asks of the conviction itself. */
function sectionNumbers(clause: Clause): ReadonlySet<string> {
  const numbers = new Set<string>();
  walk(clause.when, (each) => {
    if (each.kind !== 'section' || each.of !== CONVICTION) return;
    for (const { number } of each.in.sections) numbers.add(number);
  });
  return numbers;
}

/** What the statute's own clauses say of a section, by its number: ids in the order in which they are tried. */
export function statuteOn(pack: Pack, number: string): readonly string[] {
  return (pack.statute ?? []).filter((clause) => sectionNumbers(clause).has(number)).map(({ id }) => id);
}
