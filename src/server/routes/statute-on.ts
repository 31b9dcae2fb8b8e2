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

/** A section of the statute by its number as the state cites it, with its code; undefined where no clause asks for it. */
export function citedOn(pack: Pack, number: string): string | undefined {
  let code: string | undefined;
  for (const { when } of pack.statute ?? []) {
    walk(when, (each) => {
      if (each.kind !== 'section') return;
      code ??= each.in.sections.find((section) => section.number === number)?.code;
    });
  }
  return code && `${code} ${number}`;
}

/** What the statute's own clauses say of a section, by its number: ids in the order in which they are tried. */
export function statuteOn(pack: Pack, number: string): readonly string[] {
  return (pack.statute ?? []).filter((clause) => sectionNumbers(clause).has(number)).map(({ id }) => id);
}
