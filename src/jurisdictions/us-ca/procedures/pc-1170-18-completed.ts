import { applicationProcedure } from './application.ts';

const law = {
  cite: 'PC 1170.18(f), (g), (h)',
  source: 'secondary sources; the subdivisions of the bar and the list of sections were seen in the code',
  sure: '2',
} as const;

const filed = 'open 2026-07-01 relief=misdemeanor; record-application 2026-07-10 clerk C';

/** PC 1170.18(f), Proposition 47: a completed sentence. */
export const pc1170_18 = applicationProcedure({
  id: 'us-ca/pc-1170-18-completed',
  version: '1',
  title: 'California PC 1170.18(f): Proposition 47, completed sentences',
  summary:
    'A person who has completed the sentence applies; the court shall designate the offense a misdemeanor unless a bar is shown. The day by which to file (2022-11-04, later on good cause) was repealed on 2023-10-08 (SB 749, Stats. 2023 ch. 633), so no clock stands for it.',
  law,
  grounds: [
    {
      cite: 'PC 1170.18(i)',
      source: 'section text seen in the code',
      sure: 'S',
      id: 'barred',
      title: 'A superstrike or an offense of PC 290(c) bars relief',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['a conviction of such an offense at any time before the court rules'],
    },
    {
      ...law,
      id: 'value',
      title: 'The value was more than $950',
      standard: 'not-stated',
      burden: 'attorney',
      proves: ['what was taken, and its value'],
    },
  ],
  silence: {
    ...law,
    kind: 'order-follows',
    text: 'An unopposed application is granted; no hearing is needed unless asked for.',
  },
  objection: { ...law, kind: 'court-decides', text: 'The prosecution opposes; the court decides.' },
  questions: [
    {
      ask: 'Who has to prove the value, the person or the prosecution?',
      meanwhile: 'The ground names the prosecution as the one who raises it; the standard is left open.',
    },
    {
      ask: 'May the People move for a person who has not applied?',
      meanwhile: 'The motion is a row for legal review: the office decides whether it uses it.',
    },
  ],
  examples: [
    {
      title: 'Granted on the papers, years after the day that was repealed',
      history: `${filed}; record-order 2026-08-03 clerk C`,
      then: 'relief granted; court-record due; repository due; notice due',
    },
    {
      title: 'Opposed for value, and refused after a hearing',
      history: `${filed}; propose-answer 2026-07-20 attorney A ground=value; file-answer 2026-07-21 supervisor B; set-hearing 2026-08-01 clerk C hearing=2026-09-01; record-refusal 2026-09-01 clerk C`,
      then: 'relief refused; notice due; due appeal-by unknown; owed tell-person',
    },
    {
      title: 'A withdrawn answer leaves the application unopposed',
      history: `${filed}; propose-answer 2026-07-20 attorney A ground=value; file-answer 2026-07-21 supervisor B; withdraw-answer 2026-08-01 attorney A supervisor B`,
      then: 'relief filed',
    },
    {
      title: 'An order that is vacated puts the records back',
      history: `${filed}; record-order 2026-08-03 clerk C; court-send 2026-08-04 clerk C; vacate-order 2026-10-01 clerk C`,
      then: 'relief vacated; court-record due; no line',
    },
  ],
});
