import type { IToken } from 'chevrotain';
import type { PersonInfo, Warning } from './events.ts';
import type { SheetLine } from './text.ts';
import { CaseNumber, Charge, Comment, CountLabel, Day, Disposition, SeeComment, Sentence, Status } from './tokens.ts';

/** What a line of the head can be only where the heading of its event was lost. */
const OF_EVENTS = new Set([CaseNumber, Charge, Comment, CountLabel, Day, Disposition, SeeComment, Sentence, Status]);

/** Alerts that the state prints at the head of a record, by words that stand in them alone, with what they ask of a reader. */
const ALERTS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [
    /VICTIM OF IDENTITY THEFT|IDENTITY THEFT VICTIM/,
    'the state says that this person is a victim of identity theft: entries may be of somebody who used the name',
  ],
  [
    /CII NUMBER.* (?:IS|ARE) BEING CONSOLIDATED|CONSOLIDATED WITH THIS CII/,
    'the state is consolidating this record with another: ask for the record anew, since this one may lack entries',
  ],
  [/MULTIPLE SOURCE RECORD/, 'the record has entries in other states or of the FBI, which this sheet may not show'],
  [/DEPARTMENT OF MENTAL HEALTH \(CA/, 'the state says that the person is under the supervision of mental health'],
];
/** Labels that begin a line, twice on one: two pages stand side by side. */
const LABEL = '(?:DISPO|CONV STATUS|SEN|COURT|ARR\\/DET\\/CITE) ?:';
const SIDE_BY_SIDE = new RegExp(`^[* ]*${LABEL}.* \\*?${LABEL}`);

type Options = { readonly leftOut?: readonly number[] };

/** What a person should look at before any event: alerts, and signs that the text is not a whole sheet, line by line. */
export function headWarnings(
  lines: readonly SheetLine[],
  preamble: readonly IToken[],
  info: PersonInfo,
  { leftOut = [] }: Options,
  lineOf: (token: IToken) => number,
): readonly Warning[] {
  const warnings: Warning[] = [];
  // Alerts run over several lines.
  const text = lines.map((line) => line.text).join(' ');
  for (const [pattern, message] of ALERTS) {
    const match = pattern.exec(text);
    if (match) warnings.push({ kind: 'alert', line: lineAt(lines, match.index), message });
  }
  if (info.deceased) {
    const message = 'the head of the sheet says that the person is deceased: ask before anything is filed';
    warnings.push({ kind: 'alert', line: 0, message });
  }
  for (const page of leftOut) {
    const message = `page ${page}: text at an angle (a stamp or a watermark) was left out; look at the page`;
    warnings.push({ kind: 'text-left-out', line: 0, message });
  }
  const beside = lines.find((line) => SIDE_BY_SIDE.test(line.text));
  if (beside) {
    const message =
      'two lines stand side by side: the text may be of two pages on one; print it with one page on each sheet of paper';
    warnings.push({ kind: 'side-by-side', line: beside.numbers[0] ?? 0, message });
  }
  const event = preamble.find((token) => OF_EVENTS.has(token.tokenType));
  if (event) {
    const message =
      'lines of an event stand above the first event: its heading may be lost, so what they say is not known';
    warnings.push({ kind: 'unread-head', line: lineOf(event), message });
  }
  return warnings;
}

function lineAt(lines: readonly SheetLine[], offset: number): number {
  let end = 0;
  for (const line of lines) {
    end += line.text.length + 1;
    if (offset < end) return line.numbers[0] ?? 0;
  }
  return 0;
}
