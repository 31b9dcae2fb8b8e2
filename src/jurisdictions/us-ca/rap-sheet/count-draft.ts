import type { IToken } from 'chevrotain';
import type { LineNote, Warning } from './events.ts';

/** What the reader needs beside the count itself. */
export type CountContext = {
  /** Whether the count stands in a court action, or in an event whose kind is not known and may be one. */
  readonly decisive: boolean;
  readonly lineOf: (token: IToken) => number;
  readonly noteOf: (token: IToken) => LineNote;
  readonly warn: (warning: Warning) => void;
  readonly notUnderstood: (note: LineNote) => void;
};

/** A count has no more lines than this; what comes after is reported and leaves the count in doubt. */
const MOST_LINES = 300;
export const MOST_CASE_NUMBERS = 50;
/** Text past this length is no charge any more. */
export const LONGEST_CHARGE = 300;

/** A count while its lines are being read. */
export type Draft = {
  caseNumbers: string[];
  charges: string[];
  commentCharges: string[];
  levelCode: string;
  status: string;
  entries: { date: string; text: string; status: string; line: number }[];
  sentences: { text: string; entry: number; note: LineNote }[];
  realignment: boolean;
  attempted: boolean;
  qualifiers: string[];
  comments: string[];
  notes: string[];
  doubts: LineNote[];
  lines: number;
};

export function newDraft(): Draft {
  return {
    caseNumbers: [],
    charges: [],
    commentCharges: [],
    levelCode: '',
    status: '',
    entries: [],
    sentences: [],
    realignment: false,
    attempted: false,
    qualifiers: [],
    comments: [],
    notes: [],
    doubts: [],
    lines: 0,
  };
}

/** Counts a line; whether it is one too many, which is then reported. */
export function isTooMuch(token: IToken, draft: Draft, context: CountContext): boolean {
  draft.lines++;
  if (draft.lines <= MOST_LINES) return false;
  const note = context.noteOf(token);
  if (draft.lines === MOST_LINES + 1) draft.doubts.push(note);
  else context.notUnderstood(note);
  return true;
}

/** What stands after the label of a line. */
export function labelledValue(token: IToken): string {
  return token.image.replace(/^[^:;]*[:;.] ?/, '').trim();
}
