import { ofProp64 } from './table.ts';

/** A person becomes 18 or 21 at the start of the birthday (Fam. Code 6500); the age is that at the offense. */
export const ages = ofProp64('ages', [
  [
    '21 on the day of the arrest',
    'born 19840501; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'dismiss',
  ],
  [
    '21 the day before',
    'born 19840430; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'dismiss',
  ],
  [
    '21 the day after',
    'born 19840502; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'reduce-to-infraction',
  ],
  [
    '18 on the day of the arrest',
    'born 19870501; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F',
    'reduce',
  ],
  [
    '18 the day after',
    'born 19870502; arrest 20050501 | 11360(A) HS | F; court 20050615 | 11360(A) HS | F',
    'reduce-to-infraction',
  ],
  [
    '18 between arrest and judgment',
    'born 19870601; arrest 20050501 | 11358 HS | F; court 20050615 | 11358 HS | F',
    'reduce-to-infraction',
  ],
  [
    '21 between arrest and judgment',
    'born 19840601; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'reduce-to-infraction',
  ],
  [
    'born on 29 February, 28 February of the 21st year',
    'born 19840229; arrest 20050228 | 11357(B) HS | M; court 20050401 | 11357(B) HS | M',
    'reduce-to-infraction|hand-review',
  ],
  [
    'born on 29 February, 1 March of the 21st year',
    'born 19840229; arrest 20050301 | 11357(B) HS | M; court 20050401 | 11357(B) HS | M',
    'dismiss',
  ],
  [
    'born on 29 February, 1 March of the 18th year',
    'born 19880229; arrest 20060301 | 11360(A) HS | F; court 20060401 | 11360(A) HS | F',
    'reduce',
  ],
  [
    'born on 29 February, the 29th of the 20th',
    'born 19840229; arrest 20040229 | 11357(B) HS | M; court 20040401 | 11357(B) HS | M',
    'reduce-to-infraction',
  ],
  [
    'arrested before 18 for something else',
    'born 19620822; arrest 19790525 | 503 VC | M; court 19851101 | 11359 HS | F',
    'reduce',
  ],
  [
    'arrested at 17 for the section itself, judged at 23',
    'born 19620822; arrest 19790525 | 11359 HS | F; court 19851101 | 11359 HS | F',
    'reduce-to-infraction',
  ],
  [
    'arrested twice, the later one for the section',
    'born 19620822; arrest 19790525 | 503 VC | M; arrest 19851001 | 11359 HS | F; court 19851101 | 11359 HS | F',
    'reduce',
  ],
  ['no arrest, judged soon after 18', 'born 19870526; court 20050615 | 11359 HS | F', 'reduce|hand-review'],
  ['no arrest, judged soon after 21', 'born 19840526; court 20050615 | 11357(B) HS | M', 'dismiss|hand-review'],
  ['no arrest, judged at 17', 'born 19880101; court 20050615 | 11359 HS | F', 'reduce-to-infraction'],
  ['no birth date, 11359', 'born -; was 20050615 | 11359 HS | F', 'reduce|hand-review'],
  [
    'no birth date, 11357(b): an infraction at least',
    'born -; was 20050615 | 11357(B) HS | M',
    'reduce-to-infraction|hand-review',
  ],
  ['no birth date, 11357(c)', 'born -; was 20050615 | 11357(C) HS | M', 'not-eligible|hand-review'],
  ['no birth date, 35 at the arrest', 'born -; age 35; was 20050615 | 11357(B) HS | M', 'dismiss'],
  ['no birth date, 16 at the arrest', 'born -; age 16; was 20050615 | 11359 HS | F', 'reduce-to-infraction'],
  [
    'birth year alone, 20 or 21',
    'born 19840000; arrest 20050501 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'hand-review|reduce-to-infraction',
  ],
  ['birth year alone, 16 or 17', 'born 19880000; was 20050615 | 11359 HS | F', 'reduce-to-infraction'],
  [
    'birth year alone, 17 or 18',
    'born 19870000; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F',
    'reduce|hand-review',
  ],
  [
    'birth month alone, 20 or 21',
    'born 19840500; arrest 20050515 | 11357(B) HS | M; court 20050615 | 11357(B) HS | M',
    'hand-review|reduce-to-infraction',
  ],
  ['birth year alone, an adult in any case', 'born 19700000; was 20050615 | 11357(B) HS | M', 'dismiss'],
  ['born after the judgment', 'born 20100101; was 20050615 | 11360(A) HS | F', 'hand-review'],
  [
    'born on the day of the arrest',
    'born 20050501; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F',
    'hand-review',
  ],
  [
    'eleven at the offense',
    'born 19930502; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F',
    'hand-review',
  ],
  [
    'twelve at the offense',
    'born 19930501; arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F',
    'reduce-to-infraction',
  ],
  ['a birth date of 1900-00-00', 'born 19000000; was 20050615 | 11357(B) HS | M', 'dismiss|hand-review'],
  ['a birth date that is no date', 'born 00000000; was 20050615 | 11359 HS | F', 'reduce|hand-review'],
  ['an infraction of a person of 21', 'born 19910101; was 20120615 | 11357(B) HS | I', 'dismiss'],
  [
    'a gift at 21 on the day',
    'born 19840501; arrest 20050501 | 11360(B) HS | M; court 20050615 | 11360(B) HS | M',
    'reduce-to-infraction|dismiss',
  ],
]);

/** PC 664, 182 and 32 beside the sections of Prop 64: attempts may be reached, conspiracies are not (Medina). */
export const inchoate = ofProp64('attempts, conspiracies, accessories', [
  ...[
    '664/11359 HS',
    '664-11359 HS',
    '66411359 HS',
    '11359/664 HS',
    'ATT 11359 HS',
    '664/11360(A) HS',
    '664/11358 HS',
    '664.11359 HS',
  ].map((offense) => [`an attempt: ${offense}`, `was 20050615 | ${offense} | F`, 'reduce|hand-review'] as const),
  ['an attempt at what is lawful now', 'was 20050615 | 664/11357(B) HS | M', 'dismiss|hand-review'],
  ['an attempt at 17', 'born 19880101; was 20050615 | 664/11359 HS | F', 'reduce-to-infraction|hand-review'],
  ['an attempt that the words tell of', 'was 20050615 | 11359 HS-ATT POSS FOR SALE | F', 'reduce|hand-review'],
  ...[
    '182(A)(1)/11360(A) PC',
    '182/11357(A) HS',
    '11358/182 HS',
    '182(A)(1) PC/11359 HS',
    '182.1/11359 PC',
    'CONSP 11359 HS',
    '182-11359 HS',
  ].map(
    (offense) =>
      [`a conspiracy: ${offense}`, `was 20050615 | ${offense} | F`, 'none|not-eligible|hand-review'] as const,
  ),
  ['a conspiracy that the words tell of', 'was 20050615 | 11360 HS-CONSPIRACY TO SELL | F', 'reduce|hand-review'],
  ['a conspiracy at 17', 'born 19880101; was 20050615 | 182(A)(1)/11359 PC | F', 'none|not-eligible|hand-review'],
  ...['32/11360 PC', '32/11359 HS', '32 PC/11358 HS'].map(
    (offense) =>
      [`an accessory, by its text: ${offense}`, `was 20050615 | ${offense} | F`, 'hand-review|reduce'] as const,
  ),
  [
    'an accessory to another offense, by its text',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 32/11378 HS | F',
    'none, hand-review|none',
  ],
  [
    'an accessory beside a marijuana charge',
    'arrest 20050501 | 11359 HS | F; court 20050615 | 11359 HS | F | DISMISSED; count 32 PC | F',
    'none, hand-review|reduce',
  ],
  [
    'an accessory beside another charge',
    'arrest 20050501 | 11378 HS | F; court 20050615 | 11378 HS | F | DISMISSED; count 32 PC | F',
    'none, none',
  ],
  ['solicitation to sell', 'was 20050615 | 653F(D) PC | F', 'none|hand-review'],
]);
