import { expect, it } from 'vitest';
import type { LaterKind } from '../../../record/index.ts';
import { readLaterText } from './later-lines.ts';

const KNOWN: Partial<Record<LaterKind, readonly string[]>> = {
  'set-aside': [
    'CONV SET ASIDE & DISM PER 1203.4 PC',
    'CONV SET ASIDE & DISM PER 1203.4A PC',
    'PLEA WITHDRAWN & DISM PER 1203.4(A) PC',
    'RELIEF GRANTED PER 1203.425 PC',
    'SET ASIDE PER 1203,41 PC',
    'DISMISSED 1203.42 PC',
  ],
  reduced: ['REDUCED TO MISD PER 17(B) PC', 'DECLARED MISD PER 17 PC', 'RED TO MISD 17(B)(3) PC', '17B PC GRANTED'],
  'reduced-47': ['REDUCED TO MISD PER 1170.18 PC', 'REDESIGNATED MISD PROP 47', 'RESENTENCED PER 1170.18 PC'],
  redesignated: ['REDESIGNATED MISD PER 11361.8 HS', 'RED TO MISD PROP 64', 'RESENTENCED PER 11361.8(B) HS'],
  'dismissed-64': ['DISMISSED & SEALED PER 11361.8 HS', 'PROP 64 DISMISSED', 'DISM PER 11361.9 HS'],
  destroyed: ['RECORD DESTROYED 11361.5 HS'],
  sealed: ['RECORD SEALED', 'SEALED PER 1203.45 PC'],
  pardoned: ['PARDONED', 'GOVERNORS PARDON', 'CERT OF REHABILITATION GRANTED'],
  reversed: [
    'REVERSED ON APPEAL',
    'CONV REVERSED',
    'NEW TRIAL GRANTED',
    'PLEA WITHDRAWN',
    'JUDGMENT VACATED',
    'CONV VACATED PER 1473.7 PC',
    'GUILTY PLEA SET ASIDE',
  ],
  dismissed: [
    'DISMISSED PER 1385 PC',
    'DISMISSED/FURTHERANCE OF JUSTICE',
    'ACQUITTED',
    'NOT GUILTY',
    'DISMISSED',
    '1385 PC-DISMISSED/FURTHERANCE OF JUSTICE',
  ],
  diverted: ['DISMISSED PER 1000.3 PC', 'DEJ COMPLETED', 'DISMISSED-DIVERSION COMPLETED 1000 PC', '1203.43 PC GRANTED'],
  'arrest-sealed': ['SEALED PER 851.91 PC', 'ARREST SEALED 851.8 PC'],
  juvenile: ['JUV PETITION SUSTAINED-602 WIC WARDSHIP', 'SEALED PER 781 WIC'],
  denied: [
    '1203.4 PC PETITION DENIED',
    'PETITION PER 1203.4 PC DENIED',
    'SET ASIDE DENIED',
    'MOTION FOR NEW TRIAL DENIED',
    'APPEAL DISMISSED',
    'PETITION WITHDRAWN',
    '17(B) PC MOTION DENIED',
    'PARDON DENIED',
  ],
  standing: [
    'PROBATION REVOKED',
    'PROB REVOKED AND REINSTATED',
    'PROBATION REINSTATED',
    'PROBATION TERMINATED',
    'PROB TERM 1203.3 PC',
    'SENTENCE MODIFIED',
    'FINE PAID',
    'WARRANT VACATED',
    'BENCH WARRANT RECALLED',
    'SENTENCE VACATED',
    'PROB VIOLATION DISMISSED',
    'FAILED TO APPEAR',
    'DEFENDANT REPRESENTED BY COUNSEL',
    'RIGHT TO TRIAL BY JURY WAIVED-YES',
    'CONVICTION CERT BY CLERK OF THE COURT',
    'JUDGMENT AFFIRMED',
    'PAROLED',
    'DISCHARGED',
    'DISCHARGED FROM PAROLE',
    'VOP',
    'SENT TO PRISON',
    'CRC COMMITMENT',
    'STAYED PER 654 PC',
    'CONC W/CT 1',
    'BW ISSUED',
    'PROB EXP',
  ],
  unclear: [
    '1203.4 PC PETITION FILED',
    'PETITION 1203.4 PENDING',
    'REVERSED IN PART',
    '1203.4 DENIAL REVERSED',
    'ORDER PER 1203.4 PC VACATED',
    'EXPUNGED',
    'RED TO MISD',
    'RELIEF GRANTED PER 11361.8 HS',
    'PROBATION TERMINATED, CASE DISMISSED',
    'DIVERSION TERMINATED',
    'RED TO MISD 17(B) PC & DISM 1203.4 PC',
    'NOT GUILTY PLEA ENTERED',
    'TRANSFERRED TO ELSEWHERE',
  ],
};

it.each([
  ['CONV RELIEF GRANTED PC1203.425', 'set-aside'],
  ['DISM 1203.4PC', 'set-aside'],
  ['1203.4APC GRANTED', 'set-aside'],
  ['PC17(B)', 'reduced'],
  ['DISM PC1385', 'dismissed'],
  ['DISMISSED & SEALED HS11361.8', 'dismissed-64'],
])('a section that stands at its code is read: %s', (text, kind) => {
  expect(readLaterText(text).kind).toBe(kind);
});

it.each(Object.entries(KNOWN).flatMap(([kind, texts]) => texts.map((text) => [text, kind])))(
  '%s is read as %s',
  (text, kind) => {
    expect(readLaterText(text!)).toEqual({ kind, text });
  },
);
