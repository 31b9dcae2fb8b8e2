/** A list in parts of so many; the last may be shorter. One statement takes only so many values, and one part is one statement. */
export function* partsOf<Each>(list: readonly Each[], size: number): Generator<readonly Each[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
