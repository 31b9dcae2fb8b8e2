/** Which line of a schedule each matter has, and which matters the court did not order. */
export type Numbering = {
  /** Line numbers by matter, in the order of the matters. */
  readonly lines: ReadonlyMap<string, number>;
  readonly out: ReadonlySet<string>;
};

/** All matters on the order, numbered from 1. */
export function ready(matters: readonly string[]): Numbering {
  return { lines: new Map(matters.map((matter, at) => [matter, at + 1])), out: new Set() };
}

/** Without the lines of some numbers; what is left keeps its numbers, as a schedule does on which a court strikes lines. */
export function struck({ lines, out }: Numbering, numbers: ReadonlySet<number>): Numbering {
  const named = [...lines].filter(([, line]) => numbers.has(line)).map(([matter]) => matter);
  return { lines, out: new Set([...out, ...named]) };
}

/** What is on the order numbered from 1 without gaps; what is not keeps no number of another and stands behind. */
export function renumbered({ lines, out }: Numbering): Numbering {
  const [on, off] = [
    [...lines.keys()].filter((each) => !out.has(each)),
    [...lines.keys()].filter((each) => out.has(each)),
  ];
  const numbers = new Map([...on, ...off].map((matter, at) => [matter, at + 1]));
  return { lines: new Map([...lines.keys()].map((matter) => [matter, numbers.get(matter)!])), out };
}

/** With one matter put on the order or taken out of it. */
export function toggled({ lines, out }: Numbering, matter: string, on: boolean): Numbering {
  const next = new Set(out);
  if (on) next.delete(matter);
  else next.add(matter);
  return { lines, out: next };
}

/** With another number for one matter. */
export function numbered({ lines, out }: Numbering, matter: string, line: number): Numbering {
  return { lines: new Map(lines).set(matter, line), out };
}
