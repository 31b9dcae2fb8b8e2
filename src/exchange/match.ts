import { ANSWER_CODES, type AnswerCode } from './codes.ts';

/** A record as it was sent, and what is known of it by now. */
export type SentRecord = {
  readonly attempt: number;
  /** Whether the line of the order that it reports still stands; a later order may have replaced or vacated it. */
  readonly stands: boolean;
  /** The last code that was taken in for this attempt. */
  readonly code: AnswerCode | undefined;
};

/**
 * What an answer does.
 *
 * | effect | when |
 * |---|---|
 * | `stray` | no record of that id and attempt was sent in the batch |
 * | `unknown-code` | the profile does not know the code: the record stays open |
 * | `repeated` | it says what was said before |
 * | `contradiction` | it says something else than a final answer before: nothing is changed, and a person looks |
 * | `late` | a later order stands for the count: kept, and without effect |
 * | `applied`, `waits`, `refused` | what the code means |
 */
export type Effect = 'stray' | 'unknown-code' | 'repeated' | 'contradiction' | 'late' | 'applied' | 'waits' | 'refused';

/** Whether an answer belongs to a record that was sent, and what it does. */
export function effectOf(sent: SentRecord | undefined, code: AnswerCode | undefined): Effect {
  if (!sent) return 'stray';
  if (!code) return 'unknown-code';
  const { means } = ANSWER_CODES[code];
  if (sent.code !== undefined) {
    const before = ANSWER_CODES[sent.code].means;
    // A receiver that is asked twice says the second time that it was so already: the same in other words.
    if (sent.code === code || (before === 'applied' && means === 'applied')) return 'repeated';
    if (before !== 'waits') return 'contradiction';
  }
  return sent.stands ? means : 'late';
}
