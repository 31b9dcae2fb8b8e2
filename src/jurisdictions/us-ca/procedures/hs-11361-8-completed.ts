import { applicationProcedure } from './application.ts';

const law = {
  cite: 'H&S 11361.8(e), (f)',
  source: 'duisantacruz.com; forms CR-400, CR-402, CR-403; subdivision (f) from a secondary source',
  sure: '2',
} as const;

const filed = 'open 2026-07-01 relief=dismiss; record-application 2026-07-10 clerk C';

/** H&S 11361.8(e), (f): a completed sentence, by the person's application or on the People's motion. */
export const hs11361_8 = applicationProcedure({
  id: 'us-ca/hs-11361-8-completed',
  version: '1',
  title: 'California H&S 11361.8(e), (f): completed sentences',
  summary:
    'A person who has completed the sentence applies (CR-400), or the People move. The court presumes that the person is eligible and grants on the papers unless the prosecution shows by clear and convincing evidence that the person is not. There is no test of dangerousness, and no day by which to file.',
  law,
  grounds: [
    {
      ...law,
      id: 'not-eligible',
      title: 'The conviction does not meet the requirements of H&S 11361.8(e)',
      standard: 'clear-and-convincing',
      burden: 'attorney',
      proves: ['a fact that bars relief under H&S 11357 to 11360, as they stand since 2016-11-09'],
    },
  ],
  silence: {
    ...law,
    kind: 'order-follows',
    text: 'An unopposed application is granted on the papers; a hearing is held only if asked for.',
  },
  objection: { ...law, kind: 'court-decides', text: 'The prosecution answers (CR-402); the court decides.' },
  questions: [
    {
      ask: 'Within what time must the prosecution answer?',
      meanwhile: 'No day is due until the office has entered it; its end only alerts.',
    },
    {
      ask: 'Is one order for many cases proper in each court?',
      meanwhile: 'A line of an order stands for one count, in one order or in many.',
    },
  ],
  examples: [
    {
      title: 'Granted on the papers',
      history: `${filed}; record-order 2026-08-03 clerk C`,
      then: 'relief granted; court-record due; repository due; notice due; due court-reports 2026-09-02',
    },
    {
      title: 'Nothing grants it but the court, however long it takes',
      history: `${filed}; wait 2027-07-10`,
      then: 'relief filed; due answer-by unknown',
    },
    {
      title: 'Dangerousness is no ground here',
      history: `${filed}; propose-answer 2026-07-20 attorney A ground=public-safety`,
      then: 'refused bad-need',
    },
    {
      title: 'The attorney who proposed to oppose may not sign',
      history: `${filed}; propose-answer 2026-07-20 attorney A; file-answer 2026-07-21 attorney A`,
      then: 'refused wrong-role',
    },
    {
      title: 'An answer after the day that the office entered is too late',
      history:
        'open 2026-07-01 relief=dismiss answer-days=30; record-application 2026-07-10 clerk C; propose-answer 2026-08-05 attorney A; file-answer 2026-08-12 supervisor B',
      then: 'refused late; due answer-by 2026-08-10',
    },
    {
      title: 'No order can be recorded while the determination is open',
      history: 'open 2026-07-01 relief=open; record-application 2026-07-10 clerk C; record-order 2026-08-03 clerk C',
      then: 'refused relief-undetermined; undetermined; no line',
    },
    {
      title: 'Nor can the office move for what was not determined',
      history: 'open 2026-07-01 relief=open; propose-motion 2026-07-10 analyst A',
      then: 'refused missing-fact',
    },
  ],
});
