import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../test/support/xml-schema.ts';
import {
  ANSWER_CODES,
  type Batch,
  type ExchangeRecord,
  idsDigest,
  RECORD_COLUMNS,
  redressUpdate,
  writeAnswers,
  writeBatch,
} from './index.ts';
import { xml } from './renderings/xml.ts';

/** Our XML against our schemas, by libxml2: a validator that knows nothing of what writes it. */

const HEAD: Batch['head'] = {
  ...{ batch: '00ab', sequence: '7', mode: 'live', profile: redressUpdate.id },
  ...{ day: '2026-11-30', sender: 'CA039013A', receiver: 'CA0390050' },
};

function record(id: string, more: Partial<ExchangeRecord> = {}): ExchangeRecord {
  const blank = Object.fromEntries(RECORD_COLUMNS.map((name) => [name, '']));
  const filled = { record_id: id, attempt: '1', action: 'clear', conviction_date: '1998-02-03', order_line: '4' };
  return { ...blank, ...filled, ...more } as ExchangeRecord;
}

function xmlOf(records: readonly ExchangeRecord[], head = HEAD): string {
  const written = writeBatch({ head, records }, redressUpdate);
  if (!written.ok) throw new Error(JSON.stringify(written.unwritable));
  return written.files.find(({ name }) => name.endsWith('.xml'))!.text;
}

describe('the schemas of our XML', () => {
  it('hold for batches of whatever texts, with and without records', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((each) => each.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, ''));
    const free = RECORD_COLUMNS.filter(
      (name) => !['record_id', 'attempt', 'action', 'birth_date', 'conviction_date', 'order_date'].includes(name),
    );
    const texts = fc.record(Object.fromEntries(free.map((name) => [name, text])));
    const many = fc.sample(texts, { numRuns: 60, seed: 17 }).map((cells, each) => record(`r${each}`, cells));
    expect(await faultsOf(xmlOf(many))).toEqual([]);
    expect(await faultsOf(xmlOf([]))).toEqual([]);
    expect(await faultsOf(xmlOf([record('a', { action: 'reduce', attempt: '12', name: ']]> & <"' })]))).toEqual([]);
  });

  it('hold for answers, whichever code they bear', async () => {
    const answers = Object.keys(ANSWER_CODES).map((theirs, each) => ({
      record: `r${each}`,
      attempt: 1,
      theirs,
      note: '<&',
    }));
    const head = {
      batch: '00ab',
      sender: 'CA0390050',
      receiver: 'CA039013A',
      day: '2026-12-01',
      status: 'received',
    } as const;
    const received = { records: answers.length, ids: idsDigest(answers.map(({ record: id }) => id)) };
    const written = writeAnswers({ ...head, received, answers }, redressUpdate, xml);
    if (!written.ok) throw new Error(JSON.stringify(written.unwritable));
    expect(await faultsOf(written.text, 'exchange-answers.xsd')).toEqual([]);
    expect((await faultsOf(written.text)).length).toBeGreaterThan(0);
  });

  it('refuse what is no such message, and name what is wrong', async () => {
    const whole = xmlOf([record('a')]);
    expect(await faultsOf(whole)).toEqual([]);
    const wrong: readonly (readonly [string, string, RegExp])[] = [
      ['<rx:Attempt>1<', '<rx:Attempt>first<', /Attempt/],
      ['<rx:Action>clear<', '<rx:Action><', /Action/],
      ['<j:ConvictionDate>1998-02-03<', '<j:ConvictionDate>02/03/1998<', /ConvictionDate/],
      ['<rx:Mode>live<', '<rx:Mode>real<', /Mode/],
      ['<rx:OrderLine>4</rx:OrderLine>', '', /OrderLine/],
      ['<rx:OrderLine>', '<rx:Other/><rx:OrderLine>', /Other/],
      ['format="redress-exchange/1"', 'format="redress-exchange/2"', /format/],
      [' of="ids"', ' of="sum"', /of/],
    ];
    for (const [from, to, named] of wrong) {
      expect(whole).toContain(from);
      expect((await faultsOf(whole.replace(from, to))).join('\n')).toMatch(named);
    }
  });
});
