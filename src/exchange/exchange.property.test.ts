import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWER_CODES,
  BATCH_HEAD,
  type Batch,
  type ExchangeRecord,
  idsDigest,
  PROFILES,
  type Profile,
  RECORD_COLUMNS,
  readAnswers,
  readBatch,
  redressUpdate,
  segmentUpdate,
  sha256,
  writeAnswers,
  writeBatch,
} from './index.ts';

const ASCII = fc.string({ unit: fc.constantFrom(...'AZaz09 ,"&<>\'-=+@;|') }).map((text) => text.slice(0, 8).trimEnd());
const ANY = fc.oneof(
  ASCII,
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, '')),
  fc.constantFrom(' a', 'a ', '\u00a0', '\u2028', ']]>', '&amp;', '=1+1', '__proto__', 'HEAD', 'TRAILER', '"', '""'),
);
const cellOf = (profile: Profile) => (profile === segmentUpdate ? ASCII : ANY);

function batches(profile: Profile): fc.Arbitrary<Batch> {
  const cell = cellOf(profile);
  const record = fc
    .record(Object.fromEntries(RECORD_COLUMNS.map((name) => [name, cell])))
    .map((cells) => ({ ...cells, attempt: '1' }) as unknown as ExchangeRecord);
  const head = fc.record(
    Object.fromEntries(BATCH_HEAD.map((name) => [name, ASCII.map((text) => text.slice(0, 4).trimEnd())])),
  );
  return fc
    .tuple(head, fc.uniqueArray(record, { maxLength: 6, selector: ({ record_id }) => record_id }))
    .map(([cells, records]) => ({ head: cells as Batch['head'], records }));
}

const bytes = (text: string) => new TextEncoder().encode(text);
const byId = (records: readonly ExchangeRecord[]) =>
  [...records].sort((a, b) => (a.record_id < b.record_id ? -1 : a.record_id > b.record_id ? 1 : 0));

/** A record with blanks where the form of a profile carries no field. */
function carried(record: ExchangeRecord, profile: Profile): ExchangeRecord {
  if (profile !== segmentUpdate) return record;
  const none = ['number', 'case_number_recorded', 'dismissal_reason', 'for_legal_review'];
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, none.includes(name) ? '' : value]),
  ) as ExchangeRecord;
}

describe.each(PROFILES)('batches of $id', (profile) => {
  it('are read as they were written, in every form', () => {
    fc.assert(
      fc.property(batches(profile), (batch) => {
        const written = writeBatch(batch, profile);
        if (!written.ok) throw new Error(JSON.stringify(written.unwritable));
        for (const { text } of written.files) {
          const read = readBatch(bytes(text), profile);
          expect(read.ok && read.batch).toEqual({
            head: batch.head,
            records: byId(batch.records).map((each) => carried(each, profile)),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the same bytes in whatever order the records come', () => {
    fc.assert(
      fc.property(batches(profile), (batch) => {
        const turned = { ...batch, records: [...batch.records].reverse() };
        expect(writeBatch(turned, profile)).toEqual(writeBatch(batch, profile));
      }),
      { numRuns: 30 },
    );
  });

  it('are refused whole with one byte changed, added or taken away', () => {
    fc.assert(
      fc.property(batches(profile), fc.nat(), fc.integer({ min: 1, max: 255 }), (batch, where, by) => {
        const written = writeBatch(batch, profile);
        if (!written.ok) throw new Error('not written');
        for (const { text } of written.files) {
          const good = bytes(text);
          // The last line end alone may be another one.
          const at = where % (good.length - 1);
          const changed = Uint8Array.from(good);
          changed[at] = (changed[at]! + by) % 256;
          expect(readBatch(changed, profile).ok).toBe(false);
          const without = Uint8Array.from([...good.slice(0, at), ...good.slice(at + 1)]);
          expect(readBatch(without, profile).ok).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are refused whole without one record, and the fault names the total', () => {
    const batch = fc.sample(
      batches(profile).filter(({ records }) => records.length > 2),
      { numRuns: 1, seed: 4 },
    )[0]!;
    const written = writeBatch(batch, profile);
    if (!written.ok) throw new Error('not written');
    for (const { text } of written.files) {
      const lines = text.split('\n');
      const each = profile === segmentUpdate ? 3 : 1;
      const at = lines.length - 2 - each - (text.startsWith('{') ? 1 : 0) - (text.startsWith('{') ? 1 : 0);
      lines.splice(at, each);
      expect(readBatch(bytes(lines.join('\n')), profile)).toMatchObject({
        ok: false,
        fault: { kind: 'count', of: 'records', said: batch.records.length, found: batch.records.length - 1 },
      });
    }
  });
});

describe('what a form cannot carry', () => {
  const blank = Object.fromEntries(RECORD_COLUMNS.map((name) => [name, ''])) as ExchangeRecord;
  const head = Object.fromEntries(BATCH_HEAD.map((name) => [name, ''])) as Batch['head'];
  it.each([
    [redressUpdate, { name: 'A\nB' }, 'character'],
    [redressUpdate, { name: '\ud800' }, 'character'],
    [segmentUpdate, { name: 'NÚÑEZ' }, 'character'],
    [segmentUpdate, { case_number: 'X'.repeat(61) }, 'long'],
  ] as const)('is named by its place and column, and nothing is written: %#', (profile, cells, why) => {
    const [column] = Object.keys(cells);
    const written = writeBatch({ head, records: [{ ...blank, ...cells }] }, profile);
    expect(written).toEqual({ ok: false, unwritable: [{ record: 1, column, why }] });
  });
});

describe.each(PROFILES)('answers of $id', (profile) => {
  const theirs = Object.keys(profile.codes);
  const answers = fc
    .uniqueArray(
      fc.record({
        record: ASCII.filter((text) => text.trim() !== '').map((text) => text.trim()),
        attempt: fc.integer({ min: 1, max: 999 }),
        theirs: fc.constantFrom(...theirs, 'Z'),
        note: cellOf(profile),
      }),
      { maxLength: 6, selector: ({ record }) => record },
    )
    .map((list) => ({
      batch: 'b1',
      sender: 'court',
      receiver: 'office',
      day: '2026-11-28',
      status: 'received' as const,
      received: { records: list.length, ids: idsDigest(list.map(({ record }) => record)) },
      answers: list,
    }));

  it('are read as they were written, with our codes for theirs', () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const rendering of profile.answers.renderings) {
          const written = writeAnswers(given, profile, rendering);
          if (!written.ok) throw new Error(JSON.stringify(written.unwritable));
          const read = readAnswers(bytes(written.text), profile);
          expect(read.ok && read.answers).toEqual({
            ...given,
            answers: given.answers.map((each) => ({ ...each, code: profile.codes[each.theirs] })),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are refused whole with one byte changed', () => {
    fc.assert(
      fc.property(answers, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, where, by) => {
        for (const rendering of profile.answers.renderings) {
          const written = writeAnswers(given, profile, rendering);
          if (!written.ok) throw new Error('not written');
          const changed = bytes(written.text);
          const at = where % (changed.length - 1);
          changed[at] = (changed[at]! + by) % 256;
          expect(readAnswers(changed, profile).ok).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers', () => {
  const given = {
    batch: 'b1',
    sender: 'court',
    receiver: 'office',
    day: '2026-11-28',
    status: 'received' as const,
    received: { records: 2, ids: idsDigest(['a', 'b']) },
    answers: ['a', 'b'].map((record) => ({ record, attempt: 1, theirs: 'A00', note: '' })),
  };
  const write = (what: typeof given) => {
    const written = writeAnswers(what, redressUpdate);
    if (!written.ok) throw new Error('not written');
    return written.text;
  };

  it('may have their columns in any order', () => {
    const body =
      'HEAD,format,redress-answers/1,day,2026-11-28,batch,b1,sender,court,receiver,office,status,received,' +
      `received_records,1,received_ids,${idsDigest(['a'])}\ncode,note,attempt,more,record_id\nA00,,1,x,a\n`;
    const last = redressUpdate.answers.renderings[0]!.trailer(
      { records: 1, counts: { A00: 1 }, ids: idsDigest(['a']), body: sha256(body) },
      redressUpdate.answers,
    );
    expect(readAnswers(bytes(`${body}${last}\r\n`), redressUpdate)).toMatchObject({
      ok: true,
      answers: { answers: [{ record: 'a', attempt: 1, code: 'A00' }] },
    });
  });

  it('with another number of a code than their total are refused by that total', () => {
    const text = write(given).replace('b,1,A00', 'b,1,R20');
    expect(readAnswers(bytes(text), redressUpdate)).toEqual({
      ok: false,
      fault: { kind: 'count', of: 'code A00', said: 2, found: 1 },
    });
  });

  it('are refused that are no text, no such file, or have a document type', () => {
    expect(readAnswers(Uint8Array.from([0xff, 0xfe]), redressUpdate)).toMatchObject({ fault: { kind: 'encoding' } });
    expect(readAnswers(bytes(''), redressUpdate)).toMatchObject({ fault: { kind: 'no-trailer' } });
    const batch = write(given).replace('redress-answers/1', 'redress-exchange/1');
    expect(readAnswers(bytes(batch), redressUpdate)).toMatchObject({ fault: { kind: 'other-format' } });
    const written = writeAnswers(given, redressUpdate, redressUpdate.answers.renderings[2]);
    if (!written.ok) throw new Error('not written');
    const bomb = written.text.replace('<rx:Exch', '<!DOCTYPE x [<!ENTITY a "aaaa">]><rx:Exch');
    expect(readAnswers(bytes(bomb), redressUpdate)).toMatchObject({ fault: { kind: 'unreadable' } });
  });

  it('have a code for each way in which a record can end', () => {
    const means = new Set(Object.values(ANSWER_CODES).map((facts) => facts.means));
    expect([...means].sort()).toEqual(['applied', 'refused', 'waits']);
    const again = Object.entries(ANSWER_CODES).filter(([, { unchanged }]) => unchanged);
    expect(again.map(([code]) => code)).toEqual(['R90']);
  });
});
