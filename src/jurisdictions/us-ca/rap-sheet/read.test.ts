import { describe, expect, test } from 'vitest';
import { formatPartialDate, formatSection, truthWord } from '../../../record/index.ts';
import { readRapSheet } from './read.ts';

/** A court action with the lines of its counts. */
const court = (...lines: string[]) =>
  ['CII/A1', '* * * *', 'COURT: NAM:01', '20100302  CASC SACRAMENTO', ...lines, '* * * END OF MESSAGE * * *'].join(
    '\n',
  );
const read = (text: string) => readRapSheet(text, { source: 0 });
const first = (text: string) => read(text).person.counts[0]!;
const CONVICTED = ['CNT:01 #1234', '  459 PC-BURGLARY', '*DISPO:CONVICTED', '   CONV STATUS:FELONY'];

describe('a count', () => {
  test('is read with all that stands in it', () => {
    const count = first(court(...CONVICTED, '   SEN: 3 YEARS PROBATION,', '        30 DAYS JAIL'));
    expect(formatSection(count.offense.section!)).toBe('PC 459');
    expect(formatPartialDate(count.date)).toBe('2010-03-02');
    expect([count.county, count.level, count.disposition.kind, count.caseNumbers]).toEqual([
      'SACRAMENTO',
      'felony',
      'convicted',
      ['1234'],
    ]);
    expect(count.sentence.map(({ kind, length, unit }) => [kind, length, unit])).toEqual([
      ['probation', 3, 'years'],
      ['jail', 30, 'days'],
    ]);
  });

  test('may stand for a range of counts', () => {
    const { counts } = read(court('CNT:001-003 #9', '459 PC-BURGLARY', 'DISPO:CONVICTED')).person;
    expect(counts.map(({ order, disposition }) => [order, disposition.kind])).toEqual([
      ['101001001000', 'convicted'],
      ['101001002000', 'convicted'],
      ['101001003000', 'convicted'],
    ]);
  });

  test('may have its charge in a comment, and an attempt on a line of its own', () => {
    const commented = first(
      court('CNT:01 #1', 'SEE COMMENT FOR CHARGE', 'DISPO:CONVICTED', 'COM: CHRG-11357(C) HS-POSSESS'),
    );
    expect(formatSection(commented.offense.section!)).toBe('HS 11357(c)');
    const attempted = first(court('CNT:01 #1', '-ATTEMPTED', '459 PC-BURGLARY', 'DISPO:CONVICTED'));
    expect(formatSection(attempted.offense.section!)).toBe('PC 664/PC 459');
  });

  test('with broken columns is put together', () => {
    const count = first(court('CNT:0    1 #1234', '459 PC-', 'BURGLARY', 'D I S P O : C O N V I C T E D'));
    expect([formatSection(count.offense.section!), count.disposition.kind]).toEqual(['PC 459', 'convicted']);
    const murder = first(court('CNT:01 #1', '187(A) PC-', 'MURDER', 'DISPO:CONVICTED'));
    expect([formatSection(murder.offense.section!), murder.offense.text]).toEqual(['PC 187(a)', '187(A) PC-MURDER']);
  });
});

describe('what happened later', () => {
  test.for([
    ['CONV SET ASIDE & DISM PER 1203.4 PC', 'set-aside'],
    ['REDUCED TO MISD PER 17(B) PC', 'reduced'],
    ['DISMISSED AND SEALED 11361.8 HS', 'dismissed-64'],
  ])('%s is relief', ([outcome, kind]) => {
    const count = first(court(...CONVICTED, '20140501', ` DISPO:${outcome}`));
    expect([count.disposition.kind, truthWord(count.setAside)]).toEqual(['convicted', 'yes']);
    expect(count.later.map((relief) => relief.kind)).toEqual([kind]);
  });

  test('a revocation leaves the end of the sentence open', () => {
    const count = first(court(...CONVICTED, 'SEN: 3 YEARS PROBATION', '20110501', 'DISPO:PROBATION REVOKED'));
    expect(count.revoked).toBe(true);
    expect(count.sentence.some((part) => part.length === undefined)).toBe(true);
  });

  test('a modified sentence takes the place of the first', () => {
    const lines = ['SEN: 3 YEARS PROBATION', '20110501', 'DISPO:SENTENCE MODIFIED', 'SEN: 001 MONTHS JAIL'];
    expect(first(court(...CONVICTED, ...lines)).sentence.map(({ kind, length }) => [kind, length])).toEqual([
      ['jail', 1],
    ]);
  });

  test('a plea’s formalities change nothing', () => {
    const count = first(
      court(...CONVICTED, 'SEN: 3 YEARS PROBATION', '20110501', 'DISPO:DEFENDANT REPRESENTED BY COUNSEL'),
    );
    expect([count.sentence.length, truthWord(count.setAside)]).toEqual([1, 'no']);
  });
});

describe('what is not sure is left open', () => {
  test('a line that is not understood', () => {
    const sheet = read(court(...CONVICTED, 'QZ17: 44'));
    expect(sheet.notUnderstood).toEqual([{ lines: [9], text: 'QZ17: 44' }]);
    expect(truthWord(sheet.person.counts[0]!.setAside)).toBe('unknown');
  });

  test('a comment on the outcome', () => {
    const sheet = read(court(...CONVICTED, 'COM: DISMISSED PER 1203.4 IN 2014'));
    expect(truthWord(sheet.person.counts[0]!.setAside)).toBe('unknown');
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('comment-on-outcome');
  });

  test('an outcome after the conviction that names no law', () => {
    const sheet = read(court(...CONVICTED, '20140501', 'DISPO:DISMISSED/FURTHERANCE OF JUSTICE'));
    const [count] = sheet.person.counts;
    expect([count!.disposition.kind, truthWord(count!.setAside)]).toEqual(['unknown', 'yes']);
    expect(count!.later.map(({ kind }) => kind)).toContain('dismissed');
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('outcome-after-conviction');
  });

  test('everything, where the text holds the sheets of two people', () => {
    const sheet = read(`${court(...CONVICTED)}\n${court(...CONVICTED).replace('CII/A1', 'CII/A2')}`);
    expect(sheet.person.incomplete).toBe(true);
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('several-people');
  });

  test('an outcome that is misprinted', () => {
    expect(first(court('CNT:01 #1', '459 PC-BURGLARY', 'DISPO:C0NV1CTED')).disposition.kind).toBe('unknown');
  });

  test('two charges under one count', () => {
    const sheet = read(court('CNT:01 #1', '459 PC-BURGLARY', '11357 HS-POSSESS', 'DISPO:CONVICTED'));
    expect(sheet.person.counts[0]!.offense.section).toBeUndefined();
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('several-charges');
  });

  test('a court action without an outcome', () => {
    const sheet = read(court('CNT:01 #1', '459 PC-BURGLARY'));
    expect(sheet.person.counts[0]!.disposition.kind).toBe('unknown');
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('count-without-outcome');
  });

  test('a court that is not in the table', () => {
    const sheet = read(court(...CONVICTED).replace('SACRAMENTO', 'NOWHERE'));
    expect(sheet.person.counts[0]!.county).toBeUndefined();
    expect(sheet.warnings.map(({ kind }) => kind)).toContain('unknown-court');
  });

  test('a header that is not known', () => {
    const sheet = read(court(...CONVICTED).replace('COURT:', 'TRIBUNAL:'));
    expect(sheet.person.counts[0]!.step).toBe('unknown');
    expect(sheet.person.counts[0]!.disposition.kind).toBe('convicted');
  });

  test('a prison term for which the sheet shows no conviction', () => {
    const sheet = read('CII/A1\n* * * *\nCUSTODY:CDC NAM:01\n19901215  CASD CORRECTIONS\nCNT:01 #X\n187(A) PC-MURDER');
    expect(sheet.person.counts.map(({ step, disposition }) => [step, disposition.kind])).toEqual([
      ['custody', 'none'],
      ['court', 'unknown'],
    ]);
    expect(formatPartialDate(sheet.person.counts[1]!.date)).toContain('and 1990-12-15');
  });
});

test('registrations go on under one header, and PC 290 is known', () => {
  const { person } = read(
    'CII/A1\n* * * *\nREGISTRATION: NAM:01\n19960101\nCNT:01 #A\n11590 HS-REGISTRATION\n- - - -\n20030101\nCNT:01 #E\n290 PC-REGISTRATION',
  );
  expect([person.counts.map(({ step }) => step), truthWord(person.registered)]).toEqual([
    ['registration', 'registration'],
    'yes',
  ]);
});

describe('registration under PC 290', () => {
  const registration = (...body: string[]) =>
    truthWord(
      read(
        [
          'CII/A1',
          '* * * *',
          'REGISTRATION: NAM:01',
          '20040101 CASO SAN DIEGO',
          'CNT:01 #290',
          ...body,
          '* * * END OF MESSAGE * * *',
        ].join('\n'),
      ).person.registered,
    );
  test.for([
    ['290 PC-REGISTRATION OF SEX OFFENDER'],
    ['--290 PC-REGISTRATION OF SEX OFFENDER'],
    ['/290 PC'],
    ['290.012(A) PC-FAIL TO UPDATE'],
    ['SEE COMMENT FOR CHARGE', 'COM: CHRG-290 PC REGISTRATION OF SEX OFFENDER'],
    ['SEE COMMENT FOR CHARGE', 'COM: --290 PC'],
    ['COM;CHRG;290 PC'],
  ])('is known as %s %s', (body) => {
    expect(registration(...body)).toBe('yes');
  });

  test('is not known where the count names no section, and is not where it names another', () => {
    expect(registration('SEX OFFENDER REGISTRATION')).toBe('unknown');
    expect(registration('29O PC-REGISTRATION OF SEX OFFENDER')).toBe('yes');
    expect(registration('296 PC-REGISTRATION OF SEX OFFENDER')).toBe('unknown');
    expect(registration()).toBe('unknown');
    expect(registration('11590 HS-REG CNTL SUB OFFENDER', 'COM: MOVED TO 290 MAIN ST')).toBe('no');
    expect(registration('457.1 PC-ARSON REGISTRATION')).toBe('no');
  });

  test('is not known where the sheet only points to the registry', () => {
    const banner = 'FOR CURRENT REGISTRANT ADDRESS INFORMATION INQUIRE INTO THE VCIN SYSTEM';
    const { person } = read(court(...CONVICTED).replace('CII/A1', `CII/A1\n${banner}`));
    expect(truthWord(person.registered)).toBe('unknown');
  });
});

describe('alerts at the head of a sheet are put to a person', () => {
  test.for([
    [
      'THIS PERSON HAS BEEN IDENTIFIED AS A VICTIM OF\nIDENTITY THEFT, FOR ADDITIONL INFORMATION CONTACT THE DOJ COMMAND CENTER',
      'identity theft',
    ],
    ['THE FOLLOWING CII NUMBER(S) IS BEING CONSOLIDATED WITH THIS CII RECORD:', 'consolidating'],
    ['**DECEASED HOMICIDE', 'deceased'],
  ])('%s', ([alert, word]) => {
    const { warnings } = read(court(...CONVICTED).replace('CII/A1', `${alert}\nCII/A1`));
    expect(warnings.filter(({ kind }) => kind === 'alert').map(({ message }) => message)).toEqual([
      expect.stringContaining(word!),
    ]);
  });
});

test('stray marks in a break between events are not part of it', () => {
  const sheet = read(court(...CONVICTED, "- '- -- --", 'COURT: NAM:01', '20120302 CASC LODI', ...CONVICTED));
  expect([sheet.person.counts.length, sheet.notUnderstood]).toEqual([2, []]);
});

test('lines of printers and fax machines are passed over, and a line of the record beside them is not', () => {
  const machines = [
    '9/20/18, 5:03 PM',
    'FILE:///C:/RECORDS/SHEET.HTML 2/14',
    'SEP-20-2018 17:03 FROM: DA TO: 2095550100 P.02/14',
  ];
  const [first, ...rest] = CONVICTED;
  expect(read(court(first!, ...machines, ...rest)).notUnderstood).toEqual([]);
  const run = read(court(...CONVICTED, '09/20/2018 17:03 CONVICTION SET ASIDE 1203.4 PC'));
  expect(run.notUnderstood.length).toBe(1);
});
