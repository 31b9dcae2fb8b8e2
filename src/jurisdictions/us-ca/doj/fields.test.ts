import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../format/blank-cells.ts';
import { formatSection } from '../../../record/index.ts';
import {
  readCounty,
  readDisposition,
  readLater,
  readLevel,
  readOffense,
  readOrder,
  readRevoked,
  readSentencePart,
  readStep,
} from './fields.ts';

describe('single columns', () => {
  it('takes blanks and padded NULL for nothing', () => {
    expect(['', '   ', 'NULL', 'NULL    ', ' null '].map(cleanText)).toEqual(['', '', '', '', '']);
    expect(cleanText(' 140189 ')).toBe('140189');
  });

  it('knows the step types, and a blank one as unknown', () => {
    expect(['ARREST/DETAINED/CITED', 'COURT ACTION', 'REGISTRATION', 'DECEASED', 'HEARING', ' '].map(readStep)).toEqual(
      ['arrest', 'court', 'registration', 'deceased', 'other', 'unknown'],
    );
  });

  it('reads the county in upper case with single blanks', () => {
    expect(readCounty(' San  Joaquin ')).toBe('SAN JOAQUIN');
    expect(readCounty('NULL')).toBeUndefined();
  });

  it('reads a county of California with words around its name, and nothing else as one', () => {
    for (const text of ['YOLO COUNTY', 'Yolo Co.', 'COUNTY OF YOLO', 'YOLO, CA', 'YOLO COUNTY, CALIFORNIA', 'YOLO-'])
      expect(readCounty(text)).toBe('YOLO');
    for (const text of ['SAN-JOAQUIN', 'CLARK CO, NV', 'OUT OF STATE', 'YOLO CITY'])
      expect(readCounty(text)).toBe(text);
  });

  it('reads the level of conviction, and that of the charge only where the first is blank', () => {
    expect(readLevel('MISDEMEANOR', 'F')).toBe('misdemeanor');
    expect(readLevel('  ', 'F')).toBe('felony');
    expect(readLevel('NULL', 'I')).toBe('infraction');
    expect(readLevel('', '')).toBeUndefined();
    expect(readLevel('UNKNOWN', 'F')).toBeUndefined();
  });

  it('prefers the offense of conviction, then the charge, then the comment, and says which', () => {
    const read = (charge: string, conviction: string, comment: string) => {
      const { section, from } = readOffense(charge, conviction, comment);
      return [section && formatSection(section), from];
    };
    expect(read('11359 HS-X', '11357(C) HS-Y', '')).toEqual(['HS 11357(c)', 'conviction']);
    expect(read('11359 HS-X', '  ', '11360 HS')).toEqual(['HS 11359', 'charge']);
    expect(read('SEE COMMENT FOR CHARGE', 'NULL', '11358 HS-CULTIVATE')).toEqual(['HS 11358', 'comment']);
    expect(read('   ', '', '11358 HS-CULTIVATE')).toEqual(['HS 11358', 'comment']);
    expect(read('', '', '')).toEqual([undefined, 'none']);
    expect(read('11359 HS-X', 'SEE COMMENT FOR CHARGE', '11378 HS')).toEqual(['HS 11378', 'conviction']);
    expect(read('11359 HS-X', 'SEE COMMENT FOR CHARGE', '')).toEqual(['HS 11359', 'charge']);
  });

  it('knows a conviction by its beginning, and a court blank from an arrest without disposition', () => {
    expect(readDisposition('CONVICTED-JAIL', 'court').kind).toBe('convicted');
    expect(readDisposition('DISMISSED/FURTHERANCE OF JUSTICE', 'court').kind).toBe('other');
    expect(readDisposition('', 'court').kind).toBe('unknown');
    expect(readDisposition('', 'unknown').kind).toBe('unknown');
    expect(readDisposition('', 'arrest').kind).toBe('none');
  });

  it('leaves other words of a conviction to a person, and no denial of one', () => {
    for (const text of ['PLED GUILTY', 'FOUND GUILTY BY JURY', 'NOLO CONTENDERE', 'CONV-PROB/JAIL', 'GUILTY PLEA'])
      expect(readDisposition(text, 'court')).toEqual({ kind: 'unknown', text });
    for (const text of [
      'NOT GUILTY',
      'FOUND NOT GUILTY',
      'GUILTY PLEA WITHDRAWN',
      'CONV REVERSED',
      'GUILTY PLEA SET ASIDE',
    ])
      expect(readDisposition(text, 'court').kind).toBe('other');
    for (const text of ['*CONVICTED-JAIL', 'DISPO:CONVICTED-JAIL', "'CONVICTED-JAIL"])
      expect(readDisposition(text, 'court')).toEqual({ kind: 'convicted', text: 'CONVICTED-JAIL' });
  });

  it('takes words that take a conviction back for what a person has to read', () => {
    for (const text of [
      'CONVICTED-REVERSED',
      'CONVICTED/DISMISSED',
      'CONVICTED-SET ASIDE',
      'CONVICTED-NEW TRIAL GRANTED',
    ])
      expect([readDisposition(text, 'court'), readLater(text)]).toMatchObject([{ kind: 'unknown', text }, { text }]);
    for (const text of [
      'CONVICTED BUT REVERSED ON APPEAL',
      'CONVICTED-DISM PER 1203.4 PC',
      'CONVICTED - PLEA WITHDRAWN',
    ])
      expect(readDisposition(text, 'court')).toEqual({ kind: 'unknown', text });
    for (const text of ['CONVICTED-PROB/JAIL', 'CONVICTED-SENT SUSPENDED', 'CONVICTED-MISD', 'CONVICTED-JAIL STAYED'])
      expect([readDisposition(text, 'court').kind, readLater(text)]).toEqual(['convicted', undefined]);
  });

  it('takes a juvenile adjudication for what may count as a conviction', () => {
    const said = [
      'JUV PETITION SUSTAINED-602 WIC WARDSHIP',
      'WARDSHIP DECLARED',
      'PETITION SUSTAINED',
      'WARD OF COURT',
    ];
    const so = ['ADJUDICATED WARD 602 WIC', 'JUVENILE ADJUDICATION', 'SUSTAINED PETITION-602 WIC', 'ADJ DELINQUENT'];
    for (const text of [...said, ...so]) expect(readDisposition(text, 'court')).toEqual({ kind: 'unknown', text });
    for (const text of ['JUV PETITION DISMISSED', 'JUV PETITION NOT SUSTAINED', 'SEALED PER 781 WIC'])
      expect(readDisposition(text, 'court').kind).toBe('other');
  });

  it('knows a revocation, and that probation which was reinstated had been revoked', () => {
    for (const text of ['PROBATION REVOKED', 'PROB REVOKED', 'PROB REVOKED AND REINSTATED', 'PROBATION REINSTATED'])
      expect(readRevoked(text)).toBe(true);
    for (const text of ['PROBATION MODIFIED', 'PROBATION TERMINATED', 'PROB REVOCATION DENIED', 'LICENSE REVOKED', ''])
      expect(readRevoked(text)).toBe(false);
  });

  it('reads parts of sentences with their units', () => {
    expect(readSentencePart('PROBATION', '36', 'M')).toEqual({
      kind: 'probation',
      length: 36,
      unit: 'months',
      text: 'PROBATION 36 M',
    });
    expect(readSentencePart('JAIL', '', '')).toMatchObject({ kind: 'jail', length: undefined, unit: undefined });
    expect(readSentencePart('', '6', 'M')).toMatchObject({ kind: 'unknown', length: 6 });
    expect(readSentencePart('RESTITUTION', '', '')).toMatchObject({ kind: 'other' });
    expect(readSentencePart(' ', 'NULL', '')).toBeUndefined();
  });

  it('takes cycle and case from CNT_ORDER, and neither from one that is too short', () => {
    expect(readOrder('102001004000')).toEqual({ order: '102001004000', cycle: 102, case: 102001 });
    expect(readOrder('1020')).toEqual({ order: '1020', cycle: undefined, case: undefined });
    expect(readOrder('   ')).toEqual({ order: undefined, cycle: undefined, case: undefined });
  });
});
