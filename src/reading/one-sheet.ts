/** The text of one file of a rap sheet. */
export type SheetPart = {
  readonly text: string;
  /** Pages of a PDF, from 1, on which text at an angle was left out. */
  readonly leftOut: readonly number[];
};

/** The files of one sheet, which are its pages in order, as one text. */
export function asOneSheet(parts: readonly SheetPart[]): SheetPart {
  return {
    text: parts.map(({ text }) => text).join('\n\f\n'),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}
