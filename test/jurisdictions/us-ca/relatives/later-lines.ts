import { ofProp64, type Table } from './table.ts';

type Row = Table['rows'][number];
const SOLD = 'was 20050615 | 11359 HS | F';

function later(disposition: string, outcome: string, level = 'F'): Row {
  return [disposition, `${SOLD}; later 20090110 | ${disposition} | ${level}`, outcome];
}

/** What a line after the judgment leaves of a conviction; Tidwell (2016) for those that leave it standing. */
export const laterLines = ofProp64('later lines', [
  ...[
    'CONV SET ASIDE & DISM PER 1203.4 PC',
    'CONV SET ASIDE & DISM PER 1203.4A PC',
    'DISMISSED PER 1203.41 PC',
    'SET ASIDE 1203.42 PC',
    'CONV RELIEF GRANTED PER 1203.425 PC',
    'CERTIFICATE OF REHABILITATION',
    'PARDONED',
    'PARDON BY GOVERNOR',
  ].map((text) => later(text, 'reduce')),
  ...[
    'PROBATION REVOKED',
    'PROB REINSTATED',
    'PROBATION MODIFIED',
    'PROBATION TERMINATED',
    'SENTENCE MODIFIED',
    'FINE PAID',
    'BENCH WARRANT ISSUED',
    'BENCH WARRANT RECALLED',
    'SENT TO PRISON',
    '1203.4 PC PETITION DENIED',
    'PETITION FOR 1203.4 PC DENIED',
    'PETITION PER 11361.8 HS DENIED',
    'MOTION FOR NEW TRIAL DENIED',
    'APPEAL DISMISSED',
    'JUDGMENT AFFIRMED',
    'PROBATION VIOLATION DISMISSED',
    '17(B) PC DENIED',
    'CERTIFICATE OF REHABILITATION DENIED',
  ].map((text) => later(text, 'reduce')),
  ...[
    'REVERSED ON APPEAL',
    'CONVICTION REVERSED',
    'NEW TRIAL GRANTED',
    'PLEA WITHDRAWN',
    'JUDGMENT VACATED',
    'VACATED PER 1473.7 PC',
    'ACQUITTED',
    'DISMISSED PER 1385 PC',
    'DISM/FURTHERANCE OF JUSTICE',
    'DISMISSED',
    'FOUND NOT GUILTY',
    'DIVERSION COMPLETED',
    'DISMISSED PER 1000.3 PC',
    'DEJ COMPLETED-DISMISSED',
    'DISMISSED PER 1203.43 PC',
    'SEALED PER 851.8 PC',
    'SEALED PER 851.91 PC',
    'SEALED PER 781 WIC',
  ].map((text) => later(text, 'hand-review|none|not-eligible')),
  ...[
    'EXPUNGED',
    'RED TO MISD',
    'REDUCED TO MISD PER 17(B) PC',
    'RECORD SEALED',
    '1203.4 PC PETITION FILED',
    'REVERSED IN PART',
    'NOLLE PROSEQUI',
    'RELIEF GRANTED',
  ].map((text) => later(text, 'hand-review', 'M')),
  ...[
    'DISMISSED & SEALED PER 11361.8 HS',
    'DISMISSED & SEALED PER 11361.9 HS',
    'PROP 64 DISMISSED',
    'RECORD DESTROYED 11361.5 HS',
  ].map((text) => later(text, 'not-eligible|none|hand-review')),
  ...['REDESIGNATED MISD PER 11361.8 HS', 'RED TO MISD PROP 64', 'RESENTENCED PER 11361.8(B) HS'].map((text) =>
    later(text, 'not-eligible|hand-review', 'M'),
  ),
  ['a blank line after the judgment', `${SOLD}; later 20090110 | - | F`, 'reduce|hand-review'],
  [
    'set aside, of what is lawful now',
    'was 20050615 | 11357(B) HS | M; later 20090110 | DISMISSED PER 1203.4A PC | M',
    'dismiss',
  ],
  ['set aside, at 17', `born 19880101; ${SOLD}; later 20090110 | DISM PER 1203.4 PC | F`, 'reduce-to-infraction'],
  [
    'set aside after a revocation',
    `${SOLD}; later 20060110 | PROBATION REVOKED | F; later 20090110 | SET ASIDE PER 1203.4 PC | F`,
    'reduce',
  ],
  [
    'denied, then granted',
    `${SOLD}; later 20080110 | 1203.4 PC PETITION DENIED | F; later 20090110 | SET ASIDE PER 1203.4 PC | F`,
    'reduce',
  ],
  [
    'set aside, then redesignated',
    `${SOLD}; later 20090110 | SET ASIDE PER 1203.4 PC | F; later 20180110 | REDESIGNATED MISD PER 11361.8 HS | M`,
    'not-eligible|hand-review',
  ],
  [
    'concentrate reduced under Prop 47',
    'was 20050615 | 11357(A) HS | F; later 20160110 | REDUCED TO MISD PER 1170.18 PC | M',
    'hand-review|dismiss',
  ],
  [
    'concentrate reduced under Prop 47, at 17',
    'born 19880101; was 20050615 | 11357(A) HS | F; later 20160110 | REDUCED TO MISD PER 1170.18 PC | M',
    'reduce-to-infraction|hand-review',
  ],
  [
    'concentrate reduced by the court',
    'was 20050615 | 11357(A) HS | F; later 20080110 | REDUCED TO MISD PER 17(B) PC | M',
    'hand-review|dismiss',
  ],
]);

/** Several counts, arrests and dispositions; diversion, juveniles, deaths, courts elsewhere. */
export const dispositions = ofProp64('counts and dispositions', [
  [
    'a count dismissed beside a conviction',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F; count 11360(A) HS | F | DISMISSED',
    'reduce, none',
  ],
  [
    'three counts',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11358 HS | F; count 11359 HS | F; count 11357(C) HS | M',
    'reduce, reduce, not-eligible',
  ],
  ['two cases of two years', 'was 20050615 | 11359 HS | F; was 20080615 | 11357(B) HS | M', 'reduce, dismiss'],
  [
    'a minor in the first, an adult in the second',
    'born 19880101; was 20050615 | 11359 HS | F; was 20080615 | 11359 HS | F',
    'reduce-to-infraction, reduce',
  ],
  ['the second after the Act', 'was 20050615 | 11359 HS | F; was 20180615 | 11359(B) HS | M', 'reduce, not-eligible'],
  ...[
    'ACQUITTED',
    'DISMISSED',
    'DISM-DIVERSION',
    'PROS REJ-LACK OF CORPUS',
    'DETAINED ONLY',
    'DEFERRED ENTRY OF JUDGMENT',
    'DIVERSION',
    'PROSECUTOR RELEASE',
    'TRANSFERRED',
    'BAIL FORFEITED',
  ].map(
    (text): Row => [
      text,
      `arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | ${text}`,
      'none|hand-review',
    ],
  ),
  ...['ACQUITTED', 'DISMISSED', 'DISMISSED/INSUFFICIENT EVIDENCE'].map(
    (text): Row => [
      `${text}: no conviction`,
      `arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | ${text}`,
      'none',
    ],
  ),
  ...[
    'CONVICTED',
    'CONVICTED-JAIL',
    'CONVICTED-PRISON',
    'CONVICTED-PROB/JAIL',
    'CONVICTED-FINE',
    'CONVICTED-SENTENCE SUSPENDED',
    'CONVICTED-CYA',
  ].map((text): Row => [text, `arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | ${text}`, 'reduce']),
  ['a blank disposition', 'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | -', 'hand-review|none'],
  [
    'diverted, dismissed',
    'arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M | DIVERTED PER 1000 PC; later 20070110 | DIVERSION COMPLETED-DISMISSED | M',
    'none',
  ],
  [
    'an adjudication of a juvenile',
    'born 19890101; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | JUV PETITION SUSTAINED-602 WIC',
    'reduce-to-infraction|hand-review',
  ],
  [
    'an adjudication of 11357(b)',
    'born 19890101; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M | JUV PETITION SUSTAINED',
    'reduce-to-infraction|hand-review',
  ],
  [
    'an adjudication of 11360(a)',
    'born 19890101; arrest 20050501 | 11360(A) HS | F; court 20050615 | 11360(A) HS | F | WARDSHIP DECLARED-602 WIC',
    'reduce-to-infraction|hand-review',
  ],
  [
    'a juvenile petition dismissed',
    'born 19890101; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | JUV PETITION DISMISSED',
    'none|hand-review',
  ],
  [
    'an adjudication of another section',
    'born 19890101; arrest 20050501 | 459 PC | F; court 20050615 | 459 PC | F | JUV PETITION SUSTAINED-602 WIC',
    'none',
  ],
  ['a person who has died', 'was 20050615 | 11359 HS | F; died 20150101', 'reduce'],
  ['a court of another county', 'in FRESNO; was 20050615 | 11359 HS | F', 'none'],
  ['a federal court', 'in FEDERAL; court 20050615 | 841(A)(1) 21USC | F | CONVICTED-PRISON | PRISON 24M', 'none'],
  [
    'serving: the outcome is the same, and a flag says so',
    'arrest 20160501 | 11359 HS | F; court 20160901 | 11359 HS | F | CONVICTED-PRISON | PRISON 10Y',
    'reduce',
  ],
  [
    'convicted and acquitted on one day',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F; later 20050615 | ACQUITTED | F',
    'hand-review',
  ],
]);
