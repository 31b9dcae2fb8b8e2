import { describe, expect, it } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../../../test/support/doj.ts';
import { sentenceEnd } from '../../../record/index.ts';
import { buildPerson } from './build-person.ts';
import { readRow } from './row.ts';

const BLANK = { SENT_LOC_DESCR: '', SENT_LENGTH: '', SENT_TIME_CODE: '' };

const countOf = (...lines: Line[]) =>
  buildPerson(
    '1',
    lines.map((line, index) => readRow(fieldsOf(line), { source: 0, line: index + 1 })),
  ).counts[0]!;

describe('a line of a sentence that gives no part of it', () => {
  it('leaves the end of the sentence open beside a line that gives one', () => {
    const count = countOf(
      courtLine({ SENT_ORDER: '1', ...BLANK }),
      courtLine({ SENT_ORDER: '2', SENT_LOC_DESCR: 'JAIL', SENT_LENGTH: '10', SENT_TIME_CODE: 'D' }),
    );
    expect(count.sentence.map(({ kind }) => kind)).toEqual(['jail', 'unknown']);
    expect(sentenceEnd(count).precision).toBe('unknown');
  });

  it('is one of the conviction, with or without a number, or a later line with a number', () => {
    const jail = { SENT_LOC_DESCR: 'JAIL', SENT_LENGTH: '10', SENT_TIME_CODE: 'D' };
    const later = { DISP_DESCR: 'PROBATION REVOKED' };
    const ends = (...lines: Line[]) => sentenceEnd(countOf(...lines)).precision;
    expect(ends(courtLine({ SENT_ORDER: '', ...BLANK }), courtLine({ ...later, SENT_ORDER: '', ...jail }))).toBe(
      'unknown',
    );
    expect(ends(courtLine(), courtLine({ ...later, SENT_ORDER: '2', ...BLANK }))).toBe('unknown');
    expect(ends(courtLine(), courtLine({ ...later, SENT_ORDER: '', ...BLANK }))).toBe('day');
  });

  it('does not tell a part without a number from a numbered one in the same words', () => {
    const count = countOf(courtLine({ SENT_ORDER: '1' }), courtLine({ SENT_ORDER: '' }));
    expect(sentenceEnd(count).precision).toBe('unknown');
    const twice = countOf(courtLine({ SENT_ORDER: '' }), courtLine({ SENT_ORDER: '' }));
    expect(sentenceEnd(twice).precision).toBe('day');
  });
});
