import { describe, expect, it } from 'vitest';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { readRow } from '../../src/jurisdictions/us-ca/doj/row.ts';
import {
  FILE_READINGS,
  type FileReadings,
  parseReadings,
  READING_IDS,
  readingsUnder,
  USUAL_READINGS,
} from '../../src/law/language/file-readings.ts';
import { offenseDate } from '../../src/law/language/offense-date.ts';
import { createFileReader, passOver } from '../../src/law/language/read-person.ts';
import { formatPartialDate, formatSection, NO } from '../../src/record/index.ts';
import { courtLine, fieldsOf, type Line } from '../support/doj.ts';

function person(...lines: readonly Line[]) {
  return buildPerson(
    '1',
    lines.map((line, i) => readRow(fieldsOf(line), { source: 0, line: i + 1 })),
  );
}

function read(readings: FileReadings, ...lines: readonly Line[]) {
  const reader = createFileReader({ ...USUAL_READINGS, ...readings })!;
  const given = person(...lines);
  const own = reader(given);
  expect(reader(own)).toBe(own);
  return own.counts;
}

const sectionOf = ({ offense: { section } }: ReturnType<typeof read>[number]) => section && formatSection(section);
const arrest = (line: Line) =>
  courtLine({ STP_TYPE_DESCR: 'ARREST/DETAINED/CITED', CNT_ORDER: '101001001000', DISP_DESCR: '', ...line });
const CONVICTED_OF = { OFFENSE_DESCR: '11359 HS-SALE', CONV_OFFENSE_DESCR: '11357(B) HS-POSSESS' };

describe('a file reader', () => {
  it('is none where all is read as usual', () => {
    expect(createFileReader(USUAL_READINGS)).toBeUndefined();
    expect(createFileReader({ ...USUAL_READINGS, 'unreadable-other': 'passed-over' })).toBeUndefined();
  });

  it('gives the very person of whom it changes nothing', () => {
    const given = person(courtLine());
    const all = { ...USUAL_READINGS, 'blank-disposition': 'no-conviction', 'offense-column': 'charge' } as const;
    expect(createFileReader(all)!(given)).toBe(given);
  });

  it('passes over no count that a reading changes, and every reading of counts is tried here', () => {
    const lines: readonly (readonly Line[])[] = [
      [courtLine()],
      [courtLine(), courtLine({ DISP_DESCR: '' })],
      ...[
        { DISP_DESCR: '' },
        { DISP_DESCR: ' - ' },
        { DISP_DESCR: 'DISMISSED' },
        CONVICTED_OF,
        { CONV_OFFENSE_DESCR: 'N/A' },
        { CONV_OFFENSE_DESCR: 'SEE PAPERS' },
        { CONV_STAT_DESCR: '', OFFENSE_TOC: 'F' },
        { STP_EVENT_DATE: '', DISP_DATE: '20050610' },
      ].map((line) => [courtLine(line)]),
    ];
    const changing = new Set<string>();
    for (const id of READING_IDS)
      for (const value of FILE_READINGS[id].values)
        for (const given of lines.map((own) => person(...own))) {
          const readings = { ...USUAL_READINGS, [id]: value };
          const [passing, all] = [createFileReader(readings), createFileReader(readings, () => true)];
          expect(passing?.(given)).toEqual(all?.(given));
          if (all !== undefined && all(given).counts !== given.counts) changing.add(id);
        }
    // The others are about the person, about which conviction is decided, and about years.
    const ofNoCount = ['blank-birth-date', 'unreadable-other', 'years'];
    expect([...changing, ...ofNoCount].sort()).toEqual([...READING_IDS].sort());
  });

  it('takes a blank disposition for no conviction, and as a later line for nothing', () => {
    const reading = { 'blank-disposition': 'no-conviction' } as const;
    expect(read(reading, courtLine({ DISP_DESCR: '' }))[0]!.disposition.kind).toBe('none');
    const [conviction] = read(reading, courtLine(), courtLine({ DISP_DESCR: '' }));
    expect(conviction).toMatchObject({ disposition: { kind: 'convicted' }, setAside: NO, later: [] });
  });

  it('takes a placeholder for a blank or for what it says', () => {
    const mark = { DISP_DESCR: ' - ' };
    const text = { placeholder: 'text' } as const;
    expect(read({ years: 'days', 'blank-level': 'unknown' }, courtLine(mark))[0]!.disposition.kind).toBe('unknown');
    expect(read(text, courtLine(mark))[0]!.disposition).toEqual({ kind: 'other', text: '-' });
    expect(read(text, courtLine({ DISP_DESCR: 'NULL' }))[0]!.disposition.kind).toBe('unknown');
    // A court's true blank beside a mark leaves the count open.
    expect(read(text, courtLine(mark), courtLine({ DISP_DESCR: '' }))[0]!.disposition.kind).toBe('unknown');
    const offense = { CONV_OFFENSE_DESCR: 'N/A' };
    expect(sectionOf(person(courtLine(offense)).counts[0]!)).toBe('HS 11359');
    expect(read(text, courtLine(offense))[0]!.offense).toMatchObject({ section: undefined, text: 'N/A' });
    expect(sectionOf(read({ ...text, 'offense-column': 'charge' }, courtLine(offense))[0]!)).toBe('HS 11359');
    expect(sectionOf(read({ ...text, 'unreadable-conviction-offense': 'charge' }, courtLine(offense))[0]!)).toBe(
      'HS 11359',
    );
  });

  it('takes no date from the column of the disposition, nor a birth date from an age', () => {
    const undated = courtLine({ STP_EVENT_DATE: '', DISP_DATE: '20050610' });
    expect(formatPartialDate(person(undated).counts[0]!.date)).toBe('2005-06-10');
    expect(formatPartialDate(read({ 'blank-date': 'unknown' }, undated)[0]!.date)).toBe('unknown');
    const ageless = person(courtLine({ PRI_DOB: '', CYC_AGE: '35' }));
    const reader = createFileReader({ ...USUAL_READINGS, 'blank-birth-date': 'unknown' })!;
    expect([ageless, reader(ageless)].map(({ birthDate }) => formatPartialDate(birthDate))).toEqual([
      'on or before 1970-06-10',
      'unknown',
    ]);
  });

  it('leaves what another later line says, and an adjudication', () => {
    const reading = { 'blank-disposition': 'no-conviction' } as const;
    const lines = [
      courtLine(),
      courtLine({ DISP_DESCR: '' }),
      courtLine({ DISP_DESCR: 'CONV SET ASIDE PER 1203.4 PC' }),
    ];
    const [own] = read(reading, ...lines);
    expect(own!.later.map(({ kind }) => kind)).toEqual(['set-aside']);
    expect(own!.setAside).toBe(person(lines[0]!, lines[2]!).counts[0]!.setAside);
    expect(read(reading, courtLine({ DISP_DESCR: 'JUV PETITION SUSTAINED-602 WIC' }))[0]!.disposition.kind).toBe(
      'unknown',
    );
  });

  it.each<[string, FileReadings, Line, string | undefined]>([
    ['the conviction counts', { 'blank-level': 'unknown' }, CONVICTED_OF, 'HS 11357(b)'],
    ['the charge counts', { 'offense-column': 'charge' }, CONVICTED_OF, 'HS 11359'],
    ['neither is sure', { 'offense-column': 'unknown' }, CONVICTED_OF, undefined],
    [
      'neither is sure, whatever stands in for what cannot be read',
      { 'offense-column': 'unknown', 'unreadable-conviction-offense': 'charge' },
      CONVICTED_OF,
      undefined,
    ],
    ['both are the same', { 'offense-column': 'unknown' }, { CONV_OFFENSE_DESCR: '11359 HS-OTHER WORDS' }, 'HS 11359'],
    [
      'the comment is the charge',
      { 'offense-column': 'charge' },
      { ...CONVICTED_OF, OFFENSE_DESCR: '', COMMENT_TEXT: '11360(A) HS' },
      'HS 11360(a)',
    ],
    ['nothing is the charge', { 'offense-column': 'charge' }, { ...CONVICTED_OF, OFFENSE_DESCR: '' }, undefined],
    ['the conviction is blank', { 'blank-conviction-offense': 'unknown' }, {}, undefined],
    [
      'a dismissed charge has no other',
      { 'blank-conviction-offense': 'unknown' },
      { DISP_DESCR: 'DISMISSED' },
      'HS 11359',
    ],
    ['the conviction is unreadable', { 'blank-level': 'unknown' }, { CONV_OFFENSE_DESCR: 'SEE DOCKET' }, undefined],
    [
      'the charge stands in',
      { 'unreadable-conviction-offense': 'charge' },
      { CONV_OFFENSE_DESCR: 'SEE DOCKET' },
      'HS 11359',
    ],
  ])('reads the offense: %s', (_, readings, line, section) => {
    expect(sectionOf(read(readings, courtLine(line))[0]!)).toBe(section);
  });

  it('reads the charges of lines that contradict each other on the conviction', () => {
    const lines = [courtLine(CONVICTED_OF), courtLine({ ...CONVICTED_OF, CONV_OFFENSE_DESCR: '11358 HS-CULTIVATE' })];
    expect(person(...lines).counts[0]).toMatchObject({ conflicts: ['offense'], offense: { section: undefined } });
    const [own] = read({ 'offense-column': 'charge' }, ...lines);
    expect([sectionOf(own!), own!.conflicts]).toEqual(['HS 11359', []]);
  });

  it('does not know the charge where lines contradict each other on that', () => {
    const lines = [courtLine(CONVICTED_OF), courtLine({ ...CONVICTED_OF, OFFENSE_DESCR: '11358 HS-CULTIVATE' })];
    const [own] = read({ 'offense-column': 'charge' }, ...lines);
    expect(sectionOf(own!)).toBeUndefined();
  });

  it('takes no level from a charge, but from a statute that leaves one', () => {
    const reading = { 'blank-level': 'unknown' } as const;
    const level = (line: Line) => {
      const [own] = read(reading, courtLine({ CONV_STAT_DESCR: '', ...line }));
      return [own!.level, own!.derivedLevel];
    };
    expect(level({ OFFENSE_DESCR: '11357(A) HS', OFFENSE_TOC: 'M' })).toEqual([undefined, undefined]);
    expect(level({ OFFENSE_TOC: 'M' })).toEqual(['felony', 'statute']);
    expect(read(reading, courtLine({ OFFENSE_TOC: 'M' }))[0]!.level).toBe('felony');
  });

  it('takes no level from the statute of a section that is not read', () => {
    const [own] = read(
      { 'offense-column': 'charge' },
      courtLine({
        OFFENSE_DESCR: '11357(A) HS',
        CONV_OFFENSE_DESCR: '11357(C) HS',
        OFFENSE_TOC: '',
        CONV_STAT_DESCR: '',
      }),
    );
    expect([sectionOf(own!), own!.level, own!.derivedLevel]).toEqual(['HS 11357(a)', undefined, undefined]);
  });

  it.each([
    ['arrest-for-section', '2005-05-01'],
    ['first-arrest', '1999-02-03'],
    ['conviction', '2005-06-10'],
  ] as const)('dates the offense by %s', (value, date) => {
    const lines = [
      arrest({ STP_EVENT_DATE: '19990203', OFFENSE_DESCR: '503 VC-JOYRIDING' }),
      arrest({ STP_EVENT_DATE: '20050501', CNT_ORDER: '101001002000' }),
      courtLine(),
    ];
    const given = person(...lines);
    const own = createFileReader({ ...USUAL_READINGS, 'offense-date': value })?.(given) ?? given;
    expect(formatPartialDate(offenseDate(own.counts[2]!, own))).toBe(date);
  });

  it('passes over unreadable sections of all counts but one', () => {
    const unreadable = courtLine({ OFFENSE_DESCR: 'ILLEGIBLE', CNT_ORDER: '102002001000' });
    const given = person(courtLine(), unreadable, courtLine({ OFFENSE_DESCR: '???', CNT_ORDER: '103002001000' }));
    expect(passOver(given).counts.map(({ offense }) => offense.section === undefined)).toEqual([false, false, false]);
    expect(passOver(given, 1).counts.map(({ offense }) => offense.section === undefined)).toEqual([false, true, false]);
  });
});

describe('readings', () => {
  it('are usual ones unless the policy or the run says otherwise', () => {
    expect(readingsUnder({})).toEqual(USUAL_READINGS);
    const policy = { readings: { 'offense-column': 'charge', 'blank-disposition': 'no-conviction' } } as const;
    expect(readingsUnder(policy, { 'offense-column': 'unknown' })).toMatchObject({
      'offense-column': 'unknown',
      'blank-disposition': 'no-conviction',
    });
  });

  it('have values among which the usual and the careful are', () => {
    for (const id of READING_IDS) {
      const { values, usual, careful }: { values: readonly string[]; usual: string; careful: string | undefined } =
        FILE_READINGS[id];
      expect(values).toContain(usual);
      if (careful !== undefined) expect(values).toContain(careful);
    }
  });

  it('are parsed, or what is wrong is said', () => {
    expect(parseReadings(prop64, [['years', 'days']])).toEqual({ ok: true, readings: { years: 'days' } });
    expect(parseReadings(prop64, [['years', 'moons']])).toMatchObject({
      problem: 'years takes one of: calendar, days',
    });
    expect(parseReadings(prop64, [['toString', 'x']])).toMatchObject({ ok: false, id: 'toString' });
  });
});
