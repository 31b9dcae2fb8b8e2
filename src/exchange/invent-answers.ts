import { type Answer, type Answers, writeAnswers } from './answers.ts';
import type { Batch } from './batch.ts';
import { idsDigest } from './digest.ts';
import type { Profile } from './profile.ts';
import type { Written } from './sheet.ts';

export type InventedWanted = {
  /** The day of the file, `YYYY-MM-DD`. */
  readonly day: string;
  /** How many records, from the first line of the order on, get which code of the receiver; the others get `otherwise`. */
  readonly codes: readonly (readonly [code: string, records: number])[];
  readonly otherwise: string;
};

/**
 * Made-up answers to a batch, in the form in which its receiver writes them: to rehearse what comes back before anything does.
 * They say of nothing that it happened.
 */
export function inventAnswers({ head, records }: Batch, wanted: InventedWanted, profile: Profile): Written {
  const codes = wanted.codes.flatMap(([code, number]) => Array<string>(number).fill(code));
  const inOrder = [...records].sort((one, other) => Number(one.order_line) - Number(other.order_line));
  const answers = inOrder.map(({ record_id: record, attempt }, at): Omit<Answer, 'code'> => {
    return { record, attempt: Number(attempt), theirs: codes[at] ?? wanted.otherwise, note: 'made up' };
  });
  const answered: Omit<Answers, 'answers'> = {
    batch: head.batch,
    sender: head.receiver,
    receiver: head.sender,
    day: wanted.day,
    status: 'received',
    received: { records: records.length, ids: idsDigest(records.map(({ record_id }) => record_id)) },
  };
  return writeAnswers({ ...answered, answers }, profile);
}
