import { isFurniture } from './furniture.ts';
import type { SheetLine } from './text.ts';

/** A word broken at the end of its line; the section's own dash (`11357 HS-`) is not a hyphen. */
const BROKEN_WORD = /[A-Z]{2}-$/;
const SECTION_DASH = /\d(?:\([A-Z0-9]+\))*[A-Z]? ?[A-Z&]{2,3}-$/;
/** What may be the second half of a broken word: letters, and no label, list mark or number. */
const SECOND_HALF = /^[A-Z][A-Z,.'()&/-]*(?: [^:;]*)?$/;
/** A chain of broken lines longer than this is not a broken word. */
const LONGEST_CHAIN = 3;

/**
 * Puts together what page width and copying broke: words hyphenated over two lines, a section parted from its
 * description, and the four asterisks between cycles when each stands on a line of its own.
 */
export function mendLines(lines: readonly SheetLine[]): readonly SheetLine[] {
  const mended = [...lines];
  gatherAsterisks(mended);
  let chain = 0;
  for (let index = 0; index < mended.length; index++) {
    const line = mended[index]!;
    if (!BROKEN_WORD.test(line.text.slice(-8)) || isFurniture(line.text)) {
      chain = 0;
      continue;
    }
    const next = nextContent(mended, index + 1);
    if (next === undefined || chain >= LONGEST_CHAIN) continue;
    const half = mended[next]!;
    if (!SECOND_HALF.test(half.text)) continue;
    const kept = SECTION_DASH.test(line.text.slice(-12)) ? line.text : line.text.slice(0, -1);
    // The joined line takes the place of its second half, so that a chain is joined as the walk goes on.
    mended[index] = { numbers: line.numbers, text: '' };
    mended[next] = { numbers: [...line.numbers, ...half.numbers], text: kept + half.text };
    chain++;
  }
  return mended;
}

/** The next line with something on it that is not page furniture: a page break does not part a word. */
function nextContent(lines: readonly SheetLine[], from: number): number | undefined {
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text !== '' && !isFurniture(text)) return index;
  }
  return undefined;
}

function gatherAsterisks(lines: SheetLine[]): void {
  for (let index = 0; index + 3 < lines.length; index++) {
    if (lines[index]!.text !== '*') continue;
    const four = lines.slice(index, index + 4);
    if (four.some((line) => line.text !== '*') || lines[index + 4]?.text === '*') continue;
    lines[index] = { numbers: four.flatMap((line) => line.numbers), text: '* * * *' };
    for (let rest = index + 1; rest < index + 4; rest++) lines[rest] = { numbers: lines[rest]!.numbers, text: '' };
  }
}
