/**
 * What receivers answer to a record, in one list for all of them: a profile maps each receiver's own codes to these. A code
 * says what became of the record, who mends what it found wrong, and whether the same record may be sent again unchanged.
 */
export type CodeFacts = {
  readonly title: string;
  readonly means: 'applied' | 'waits' | 'refused';
  /** Who has to act: a clerk corrects what was written, an attorney decides what the law makes of it. */
  readonly mendedBy: 'nobody' | 'clerk' | 'attorney' | 'receiver';
  /** Whether it may be sent again as it was. */
  readonly unchanged: boolean;
};

const clerk = (title: string): CodeFacts => ({ title, means: 'refused', mendedBy: 'clerk', unchanged: false });
const attorney = (title: string): CodeFacts => ({ title, means: 'refused', mendedBy: 'attorney', unchanged: false });

const TABLE = {
  A00: { title: 'applied', means: 'applied', mendedBy: 'nobody', unchanged: false },
  A01: { title: 'was so already', means: 'applied', mendedBy: 'nobody', unchanged: false },
  A02: { title: 'accepted, waits for a clerk of the receiver', means: 'waits', mendedBy: 'receiver', unchanged: false },
  R10: clerk('person not found'),
  R11: clerk('several persons found'),
  R20: clerk('case not found'),
  R21: clerk('case is in another court now'),
  R22: attorney('case file destroyed by schedule'),
  R30: clerk('count not found'),
  R31: attorney('section or level differs'),
  R32: attorney('disposition differs from what the order assumes'),
  R40: clerk('order not on file'),
  R41: attorney('order was replaced'),
  R42: attorney('order does not list this line'),
  R50: clerk('field missing or malformed'),
  R51: clerk('code unknown to the receiver'),
  R60: clerk('same record twice in a batch'),
  R90: { title: 'fault of the receiver', means: 'refused', mendedBy: 'receiver', unchanged: true },
} as const satisfies Readonly<Record<string, CodeFacts>>;

export type AnswerCode = keyof typeof TABLE;

export const ANSWER_CODES: Readonly<Record<AnswerCode, CodeFacts>> = TABLE;

export function isAnswerCode(text: string): text is AnswerCode {
  return Object.hasOwn(TABLE, text);
}
