import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../../../test/support/doj.ts';
import { splitRecords } from '../../../csv/records.ts';
import { formatPartialDate, NO, type Person, UNKNOWN, YES } from '../../../record/index.ts';
import { synthesize } from '../synthetic/index.ts';
import { buildPerson } from './build-person.ts';
import { readRow, subjectOf } from './row.ts';

const build = (...lines: Line[]): Person =>
  buildPerson(
    '1001',
    lines.map((line, index) => readRow(fieldsOf(line), { source: 0, line: index + 1 })),
  );

describe('counts', () => {
  it('takes further lines of a CNT_ORDER as parts of its sentence, however far away they stand', () => {
    const person = build(
      courtLine(),
      courtLine({ CNT_ORDER: '101002002000', OFFENSE_DESCR: '459 PC-BURGLARY' }),
      courtLine({ SENT_LOC_DESCR: 'JAIL', SENT_LENGTH: '90', SENT_TIME_CODE: 'D' }),
    );
    expect(person.counts.map((count) => count.sentence.map((part) => part.text))).toEqual([
      ['PROBATION 36 M', 'JAIL 90 D'],
      ['PROBATION 36 M'],
    ]);
    expect(person.counts[0]!.origin.line).toBe(1);
  });

  it('says nothing new for a line given twice', () => {
    expect(build(courtLine(), courtLine()).counts).toHaveLength(1);
    expect(build(courtLine(), courtLine()).counts[0]!.sentence).toHaveLength(1);
    const blank = courtLine({ CNT_ORDER: '' });
    expect(build(blank, blank).counts).toHaveLength(1);
  });

  it('makes unknown what the lines of a count contradict each other on', () => {
    const [count] = build(
      courtLine({ CONV_STAT_DESCR: 'FELONY' }),
      courtLine({ CONV_STAT_DESCR: 'MISDEMEANOR', STP_EVENT_DATE: '20060610' }),
    ).counts;
    expect(count!.level).toBeUndefined();
    expect(formatPartialDate(count!.date)).toBe('between 2005-06-10 and 2006-06-10');
    expect(count!.conflicts).toEqual(['level', 'date']);
    const [offense] = build(courtLine(), courtLine({ OFFENSE_DESCR: '11357 HS-POSSESS' })).counts;
    expect(offense!.offense.section).toBeUndefined();
  });

  it('fills a blank of one line from another', () => {
    const [count] = build(courtLine({ CONV_STAT_DESCR: '', OFFENSE_TOC: '' }), courtLine({ SENT_ORDER: '2' })).counts;
    expect(count!.level).toBe('felony');
    expect(count!.conflicts).toEqual([]);
  });

  it('does not count a line without CNT_ORDER as a conviction of its own when it may repeat another', () => {
    const person = build(courtLine(), courtLine({ CNT_ORDER: '', SENT_LOC_DESCR: 'JAIL' }));
    expect(person.counts.map((count) => count.disposition.kind)).toEqual(['convicted', 'unknown']);
    const other = build(courtLine(), courtLine({ CNT_ORDER: '', STP_EVENT_DATE: '20100101' }));
    expect(other.counts.map((count) => count.disposition.kind)).toEqual(['convicted', 'convicted']);
  });
});

describe('later relief', () => {
  const relief = 'CONV SET ASIDE & DISM PER 1203.4 PC';

  it('is seen on a further line of the count', () => {
    const [count] = build(courtLine(), courtLine({ DISP_DESCR: relief })).counts;
    expect(count!.setAside).toBe(YES);
    expect(count!.later.map(({ text }) => text)).toEqual([relief]);
  });

  it('is unknown when a further line of the count is blank where it would say so', () => {
    expect(build(courtLine(), courtLine({ DISP_DESCR: '', SENT_LOC_DESCR: 'FINE' })).counts[0]!.setAside).toBe(UNKNOWN);
    expect(build(courtLine(), courtLine({ DISP_DESCR: 'PROBATION REVOKED' })).counts[0]!.setAside).toBe(NO);
  });

  it('finds the conviction of its section when it stands under another CNT_ORDER of the cycle', () => {
    const other = { CNT_ORDER: '101002002000', OFFENSE_DESCR: '459 PC-BURGLARY' };
    const later = { CNT_ORDER: '101003001000', DISP_DESCR: relief };
    expect(build(courtLine(), courtLine(other), courtLine(later)).counts.map((count) => count.setAside)).toEqual([
      YES,
      NO,
      NO,
    ]);
    const unsaid = courtLine({ ...later, OFFENSE_DESCR: '' });
    expect(build(courtLine(), courtLine(other), unsaid).counts.map((count) => count.setAside)).toEqual([
      UNKNOWN,
      UNKNOWN,
      NO,
    ]);
    const elsewhere = courtLine({ ...later, CNT_ORDER: '102003001000' });
    expect(build(courtLine(), elsewhere).counts.map((count) => count.setAside)).toEqual([NO, NO]);
  });
});

describe('later lines of a conviction', () => {
  const later = (...texts: readonly string[]) =>
    build(courtLine(), ...texts.map((DISP_DESCR) => courtLine({ DISP_DESCR, STP_EVENT_DATE: '20090301' }))).counts[0]!;

  it('leave it open whether there is a conviction when they take it away, or say what is not known', () => {
    for (const text of ['REVERSED ON APPEAL', 'DISMISSED PER 1385 PC', 'ACQUITTED', 'QUIBBLED PER 99 XY']) {
      const count = later(text);
      expect([text, count.disposition]).toEqual([text, { kind: 'unknown', text: 'CONVICTED-PROBATION' }]);
      expect(count.setAside).not.toBe(NO);
      expect(count.later.map((line) => [line.text, formatPartialDate(line.date)])).toEqual([[text, '2009-03-01']]);
    }
  });

  it('are kept and change nothing where they leave it standing', () => {
    const count = later('PROBATION REVOKED', '1203.4 PC PETITION DENIED', 'FINE PAID');
    expect([count.disposition.kind, count.setAside, count.revoked]).toEqual(['convicted', NO, true]);
    expect(count.later.map(({ kind }) => kind)).toEqual(['standing', 'denied', 'standing']);
  });

  it('speak of another count only where no charge but a convicted one can have them', () => {
    const own = { CNT_ORDER: '101002002000' };
    const dismissed = build(courtLine(), courtLine({ ...own, DISP_DESCR: 'DISMISSED/FURTHERANCE OF JUSTICE' }));
    expect(dismissed.counts.map((count) => count.disposition.kind)).toEqual(['convicted', 'other']);
    const reversed = build(courtLine(), courtLine({ ...own, DISP_DESCR: 'REVERSED ON APPEAL' }));
    expect(reversed.counts.map((count) => count.disposition.kind)).toEqual(['unknown', 'other']);
  });
});

describe('the person', () => {
  it('is known dead or registered by a step, and perhaps so by a step whose kind is blank', () => {
    const death = courtLine({ STP_TYPE_DESCR: 'DECEASED', CNT_ORDER: '103001001000', DISP_DESCR: '' });
    const registration = courtLine({
      STP_TYPE_DESCR: 'REGISTRATION',
      OFFENSE_DESCR: '290 PC-REG',
      CNT_ORDER: '104001001000',
    });
    const person = build(courtLine(), death, registration);
    expect([person.deceased, person.registered]).toEqual([YES, YES]);
    expect([build(courtLine()).deceased, build(courtLine()).registered]).toEqual([NO, NO]);
    const registered = (line: Line) => build(courtLine(), { ...registration, ...line }).registered;
    for (const text of ['--290 PC-REG', '/290 PC', '290(B) PC', '-290.011 PC'])
      expect([text, registered({ OFFENSE_DESCR: text })]).toEqual([text, YES]);
    const comment = { OFFENSE_DESCR: 'SEE COMMENT FOR CHARGE', COMMENT_TEXT: 'CHRG-290 PC REGISTRATION' };
    expect([registered(comment), registered({ OFFENSE_DESCR: '2900.5 PC' })]).toEqual([YES, NO]);
    const blank = build(courtLine(), { ...death, STP_TYPE_DESCR: '', OFFENSE_DESCR: '' });
    expect([blank.deceased, blank.registered]).toEqual([UNKNOWN, UNKNOWN]);
    expect(build(courtLine(), { ...registration, OFFENSE_DESCR: '' }).registered).toBe(UNKNOWN);
    expect(build(courtLine(), { ...registration, OFFENSE_DESCR: '457.1 PC-ARSON REG' }).registered).toBe(NO);
    for (const text of ['290(C) PC', 'PC290', '290.', '00290 PC', '29O PC-REG', 'PC 290.012(A)'])
      expect([text, registered({ OFFENSE_DESCR: text })]).toEqual([text, YES]);
    for (const text of ['SEX OFFENDER REGISTRATION', 'REGISTRATION', 'REGISTRANT'])
      expect([text, registered({ OFFENSE_DESCR: text })]).toEqual([text, UNKNOWN]);
    for (const step of ['REG', 'APPLICANT', 'SUPPLEMENTAL ARREST', 'OTHER'])
      expect([step, registered({ STP_TYPE_DESCR: step, OFFENSE_DESCR: '290(C) PC' })]).toEqual([step, UNKNOWN]);
    expect(registered({ STP_TYPE_DESCR: 'REG', OFFENSE_DESCR: 'SEX OFFENDER REG' })).toBe(UNKNOWN);
    expect(registered({ STP_TYPE_DESCR: 'APPLICANT', OFFENSE_DESCR: '' })).toBe(NO);
  });

  it('has no birth date where that cannot be right', () => {
    const born = (PRI_DOB: string) => formatPartialDate(build(courtLine({ PRI_DOB })).birthDate);
    expect(['20060814', '19950101', '19930611'].map(born)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(['19930609', '19930600', '1993'].map(born)).toEqual(['1993-06-09', '1993-06', 'unknown']);
  });

  it('reads a placeholder as a blank', () => {
    for (const blank of ['  -  ', '--', '.', 'N/A', ' none ', 'NULL']) {
      const [count] = build(courtLine({ CONV_OFFENSE_DESCR: blank, OFN: blank, STP_ORI_CNTY_NAME: blank })).counts;
      expect([count!.offense.from, count!.caseNumbers, count!.county]).toEqual(['charge', [], undefined]);
      expect(build(courtLine({ DISP_DESCR: blank })).counts[0]!.disposition).toMatchObject({
        kind: 'unknown',
        text: '',
      });
    }
  });

  it('has as many convictions as lines where a spreadsheet took the numbers of the counts', () => {
    const lines = ['20050305', '20080305', '20120305'].map((STP_EVENT_DATE) =>
      courtLine({ CNT_ORDER: '1.01001E+11', STP_EVENT_DATE }),
    );
    expect(build(...lines).counts.map((count) => [count.cycle, count.disposition.kind])).toEqual(
      lines.map(() => [undefined, 'convicted']),
    );
  });

  it('has a birth date in a range when the lines disagree', () => {
    const person = build(courtLine(), courtLine({ PRI_DOB: '19710315', CNT_ORDER: '102001001000' }));
    expect(formatPartialDate(person.birthDate)).toBe('between 1970-03-15 and 1971-03-15');
  });
});

/** A person without what depends on the order of the lines: where things stand. */
function essence(person: Person) {
  const counts = person.counts.map(({ origin, origins, caseNumbers, sentence, later, offense, agency, ...count }) => ({
    ...count,
    caseNumbers: [...caseNumbers].sort(),
    sentence: sentence.map((part) => part.text).sort(),
    later: later.map((relief) => relief.text).sort(),
    section: offense.section && [offense.section.code, offense.section.number, offense.section.subdivisions],
  }));
  return {
    birthDate: formatPartialDate(person.birthDate),
    deceased: person.deceased,
    registered: person.registered,
    counts: counts.map((count) => JSON.stringify(count)).sort(),
  };
}

it('makes the same of lines in any order', () => {
  const text = [...synthesize({ county: 'SAN JOAQUIN', lines: 3000, seed: 11, dirty: true })].join('');
  const people = new Map<string, string[][]>();
  for (const { fields } of splitRecords(text).records.slice(1)) {
    people.set(subjectOf(fields), [...(people.get(subjectOf(fields)) ?? []), [...fields]]);
  }
  const rows = [...people.values()].map((lines) => lines.map((fields, line) => readRow(fields, { source: 0, line })));
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.infiniteStream(fc.nat()), (own, random) => {
      const shuffled = own
        .map((row) => ({ row, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(essence(buildPerson('1', shuffled))).toEqual(essence(buildPerson('1', own)));
    }),
    { numRuns: 400 },
  );
});
