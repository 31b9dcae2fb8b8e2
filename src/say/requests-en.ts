import type { SheetFault } from './values.ts';

const FAULTS: { readonly [Fault in SheetFault]: string } = {
  columns: 'its first line does not have the columns of a request list; send the file back with all columns as it came',
  'no-total':
    'its last line, TOTAL, is missing or was changed; send the whole file back as it came, with the answers in it',
  'two-lists': 'it holds lines of two lists; send each list back in a file of its own',
};

/** What is said of lists of missing facts and of the answers to them. `line` is a line of the file that came back. */
export const REQUESTS_EN = {
  'request-malformed': 'This is not how a list of missing facts is asked for.',
  'request-missing': 'There is no such request list.',
  'request-holder-missing': 'The data of this state names no such holder of records.',
  'request-county': 'Name the county for a holder that each county has, and none for one that the state has.',
  'request-nothing':
    'There is nothing to ask this holder now: no open matter lacks a fact that it holds, or all of it is asked already.',
  'request-not-looked': 'Look first what this holder can be asked; then the list can be made.',
  'request-look-failed':
    'Looking what can be asked has failed. Look again; if it fails again, open matters of a new run.',
  'request-look-cancelled': 'Looking what can be asked was broken off. Nothing was changed; look again.',
  'request-effect-failed': 'What the answers would change could not be found out. Nothing was changed; try again.',
  'request-effect-cancelled':
    'Finding out what the answers would change was broken off. Nothing was changed; try again.',
  'request-effect-unseen':
    'Nothing was accepted. The answers, or what they would change, are not those that you were shown: see first what they would change now.',
  'request-not-made': 'The list is noted as sent already, is closed, or does not exist.',
  'request-not-open': 'The list is closed already, or does not exist.',
  'request-not-sent':
    'Note first that the list was sent, on which day and to whom; then answers to it can be taken in.',
  'request-sent-malformed': 'Say to whom the list went, and on which day, which is not in the future.',
  'request-none-waits': 'No answer of this list waits to be accepted.',
  'request-own-answers': 'You took these answers in; somebody else has to accept them.',
  'request-file-unknown': 'No line of the file is of a request list of this workspace.',
  'request-file-malformed': ({ fault }: { readonly fault: { readonly kind: SheetFault } }) =>
    `Nothing was taken in. The file is not a request list that came back: ${FAULTS[fault.kind]}.`,
  'request-file-total': ({ said, found }: { readonly said: number; readonly found: number }) =>
    `Nothing was taken in: the totals do not agree (${said} lines against ${found}), so that lines are missing, were added, or are of another list. Send the file back with all of its lines.`,
  'request-line-unknown': ({ line }: { readonly line: number }) =>
    `Line ${line}: the first column names no line of this list. Copy it from the file that was sent.`,
  'request-line-twice': ({ line }: { readonly line: number }) =>
    `Line ${line} stands in the file before; only the first was looked at. Remove one of them.`,
  'request-line-changed': ({ line, column }: { readonly line: number; readonly column: string }) =>
    `Line ${line}: the column ${column} is not as it was sent, so it is not sure which record was looked up. Put it back and check the answer.`,
  'request-answer-unfit': ({ line, allowed }: { readonly line: number; readonly allowed: string }) =>
    `Line ${line}: the answer is none that is asked for. Write: ${allowed}.`,
  'request-answer-no-day': ({ line }: { readonly line: number }) =>
    `Line ${line}: the calendar has no such day. Look it up again.`,
  'request-answer-ahead': ({ line }: { readonly line: number }) =>
    `Line ${line}: the day is in the future. Look it up again.`,
  'request-line-settled': ({ line }: { readonly line: number }) =>
    `Line ${line} was answered otherwise before, and that answer stands. If it was wrong, decline it, or take the correction back.`,
  'request-line-declined': ({ line }: { readonly line: number }) =>
    `Line ${line} has the answer that a reviewer declined. Ask the holder to look again.`,
} as const;
