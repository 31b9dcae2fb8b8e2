import { expect, it } from 'vitest';
import { BATCH_HEAD, type ExchangeRecord, inventAnswers, RECORD_COLUMNS, readAnswers, redressUpdate } from './index.ts';

it('made-up answers read as a receiver wrote them: refusals for the first lines, the rest applied', () => {
  const head = { ...Object.fromEntries(BATCH_HEAD.map((each) => [each, each])), sequence: '1' } as never;
  const records = ['3', '1', '2'].map((order_line) => {
    const cells = Object.fromEntries(RECORD_COLUMNS.map((each) => [each, '']));
    return { ...cells, order_line, record_id: `record ${order_line}`, attempt: '2' } as unknown as ExchangeRecord;
  });
  const wanted = { day: '2026-11-30', codes: [['R20', 1]] as const, otherwise: 'A00' };
  const written = inventAnswers({ head, records }, wanted, redressUpdate);
  if (!written.ok) throw new Error('the answers were not written');
  const read = readAnswers(new TextEncoder().encode(written.text), redressUpdate);
  expect(read).toMatchObject({
    ok: true,
    answers: {
      batch: 'batch',
      sender: 'receiver',
      receiver: 'sender',
      received: { records: 3 },
      answers: [
        { record: 'record 1', attempt: 2, code: 'R20' },
        { record: 'record 2', code: 'A00' },
        { record: 'record 3', code: 'A00' },
      ],
    },
  });
});
