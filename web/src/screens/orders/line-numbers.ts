/** The numbers of lines as somebody writes them, `3, 17, 20-25`; undefined where a part of it is no number or range. */
export function lineNumbers(text: string): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter((each) => each !== '')) {
    const match = /^(\d{1,7})(?:[-–](\d{1,7}))?$/.exec(part);
    if (!match) return undefined;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    // A list of this office has at most this many lines; a slip of the hand would otherwise fill the memory.
    if (from < 1 || to < from || to - from > 100_000) return undefined;
    for (let each = from; each <= to; each++) found.add(each);
  }
  return found;
}
