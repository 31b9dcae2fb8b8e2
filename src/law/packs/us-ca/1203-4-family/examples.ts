import type { Examples } from '../../../language/index.ts';

const STOP =
  'circumstances: it was a failure to stop for an inspection, or driving in an unsafe condition (VC 42002.1)';
const PENDING = 'pending: the person is serving a sentence for, on probation for, or charged with any offense';
const KEPT = 'compliance: every condition of probation was kept to its end';
const HONEST = 'compliance: the sentence was complied with in full and the life led since is honest and upright';

/** Histories, read as of 2024-07-01, for which each clause must hold, must fail and must be unknown. */
export const clauseExamples: {
  readonly gate: Readonly<Record<string, Examples>>;
  readonly statute: Readonly<Record<string, Examples>>;
  readonly flags: Readonly<Record<string, Examples>>;
} = {
  gate: {
    'already-granted': {
      holds: ['2015-03-01 PC 459 felony, probation 3 years, set aside'],
      fails: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 PC 459 felony, probation 3 years, reduced'],
      unknown: ['2015-03-01 PC 459 felony, probation 3 years, set aside?'],
    },
  },
  statute: {
    'excluded-offense': {
      holds: [
        '2010-03-01 PC 288(a) felony, probation 3 years',
        '2010-03-01 PC 311.11(a) misdemeanor, probation 3 years',
      ],
      fails: ['2010-03-01 PC 288.2 felony, probation 3 years', '2010-03-01 PC 288(a) felony, prison 3 years'],
      unknown: ['2010-03-01 PC 286 felony, probation 3 years', '2010-03-01 PC 288(a) felony'],
    },
    'excluded-felony': {
      holds: ['2010-03-01 PC 261.5(d) felony, probation 3 years'],
      fails: [
        '2010-03-01 PC 261.5(d) misdemeanor, probation 3 years',
        '2010-03-01 PC 261.5(c) felony, probation 3 years',
      ],
      unknown: ['2010-03-01 PC 261.5(d) ?, probation 3 years'],
    },
    'excluded-misdemeanor': {
      holds: ['2010-03-01 PC 288(c)(1) misdemeanor, jail 30 days'],
      fails: ['2010-03-01 PC 459 misdemeanor, jail 30 days'],
      unknown: ['2010-03-01 PC 288(c)(1) misdemeanor'],
    },
    'excluded-stopping': {
      holds: [`2010-03-01 VC 2800 misdemeanor, jail 1 days, if ${STOP}`],
      fails: [
        `2010-03-01 VC 2800 misdemeanor, jail 1 days, unless ${STOP}`,
        '2010-03-01 VC 12500 misdemeanor, jail 1 days',
      ],
      unknown: ['2010-03-01 VC 2800 misdemeanor, jail 1 days'],
    },
    'excluded-traffic': {
      holds: ['2010-03-01 VC 22350 infraction'],
      fails: ['2010-03-01 VC 12500(a) misdemeanor, jail 1 days', '2010-03-01 PC 415 infraction'],
      unknown: ['2010-03-01 VC 12500(a) ?'],
    },
    'excluded-registrable': {
      holds: ['2010-03-01 PC 288(a) felony, prison 3 years'],
      fails: ['2010-03-01 PC 459 felony, prison 3 years', '2010-03-01 PC 288(a) felony, probation 3 years'],
      unknown: ['2010-03-01 ? felony, prison 3 years'],
    },
    'serving-elsewhere': {
      holds: ['2010-03-01 PC 459 felony, probation 3 years; 2023-03-01 PC 211 felony, prison 3 years'],
      fails: [
        '2010-03-01 PC 459 felony, probation 3 years',
        '2010-03-01 PC 459 felony, probation 3 years; 2021-03-01 PC 211 felony, prison 3 years',
      ],
      unknown: ['2010-03-01 PC 459 felony, probation 3 years; 2023-03-01 PC 211 felony'],
    },
    'on-probation': {
      holds: ['2022-07-02 PC 459 felony, probation 2 years'],
      fails: ['2022-07-01 PC 459 felony, probation 2 years', '2022-07-02 PC 459 felony, prison 4 years'],
      unknown: ['2022-07 PC 459 felony, probation 2 years'],
    },
    'year-not-over': {
      holds: ['2023-07-02 PC 459 misdemeanor, jail 10 days', '2023-07-02 PC 415 infraction, fine'],
      fails: ['2023-07-01 PC 459 misdemeanor, jail 10 days', '2024-01-01 PC 459 misdemeanor, probation 1 years'],
      unknown: ['2023-07 PC 459 misdemeanor, jail 10 days'],
    },
    'prison-wait': {
      holds: ['2020-07-02 PC 459 felony, prison 2 years'],
      fails: ['2020-07-01 PC 459 felony, prison 2 years', '2024-01-01 PC 459 felony, probation 1 years'],
      unknown: ['2020 PC 459 felony, prison 2 years'],
    },
    'jail-wait': {
      holds: ['2022-07-02 PC 459 felony, jail 1 years'],
      fails: ['2021-07-01 PC 459 felony, jail 1 years'],
      unknown: ['2022-01-01 PC 459 felony, jail 1 years'],
    },
    'probation-revoked': {
      holds: ['2015-03-01 PC 459 felony, probation 3 years, revoked'],
      fails: ['2015-03-01 PC 459 felony, probation 3 years'],
      unknown: ['2015-03-01 PC 459 felony, revoked'],
    },
    'probation-driving': {
      holds: ['2015-03-01 VC 23152(a) misdemeanor, probation 3 years'],
      fails: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 VC 23152(a) misdemeanor, jail 2 days'],
      unknown: ['2015-03-01 VC 23152(a) misdemeanor'],
    },
    probation: {
      holds: ['2015-03-01 PC 459 felony, probation 3 years'],
      fails: ['2015-03-01 PC 459 felony, prison 3 years', '2015-03-01 PC 415 infraction, probation 1 years'],
      unknown: ['2015-03-01 PC 459 felony'],
    },
    'without-probation': {
      holds: ['2015-03-01 PC 459 misdemeanor, jail 10 days', '2015-03-01 PC 415 infraction'],
      fails: ['2015-03-01 PC 459 misdemeanor, probation 3 years', '2015-03-01 PC 459 felony, jail 1 years'],
      unknown: ['2015-03-01 PC 459 misdemeanor'],
    },
    'jail-before-realignment': {
      holds: ['2011-09-30 PC 459 felony, jail 6 months'],
      fails: ['2011-10-01 PC 459 felony, jail 6 months', '2011-09-30 PC 459 felony, prison 2 years'],
      unknown: ['2011 PC 459 felony, jail 6 months'],
    },
    'prison-before-realignment': {
      holds: ['2011-09-30 PC 459 felony, prison 2 years'],
      fails: ['2011-10-01 PC 459 felony, prison 2 years'],
      unknown: ['2011 PC 459 felony, prison 2 years'],
    },
    prison: {
      holds: ['2011-10-01 PC 459 felony, prison 2 years'],
      fails: ['2011-09-30 PC 459 felony, prison 2 years'],
      unknown: ['2011 PC 459 felony, prison 2 years'],
    },
    jail: {
      holds: ['2012-10-01 PC 459 felony, jail 2 years'],
      fails: ['2012-10-01 PC 459 felony, prison 2 years'],
      unknown: ['2012-10-01 PC 459 felony'],
    },
  },
  flags: {
    pending: {
      holds: [`2015-03-01 PC 459 felony, probation 3 years, if ${PENDING}`],
      fails: [`2015-03-01 PC 459 felony, probation 3 years, unless ${PENDING}`],
      unknown: ['2015-03-01 PC 459 felony, probation 3 years'],
    },
    'probation-kept': {
      holds: [`2015-03-01 PC 459 felony, probation 3 years, if ${KEPT}`],
      fails: ['2015-03-01 PC 459 felony, prison 3 years'],
      unknown: ['2015-03-01 PC 459 felony, probation 3 years'],
    },
    'honest-life': {
      holds: [`2015-03-01 PC 459 misdemeanor, jail 3 days, if ${HONEST}`],
      fails: ['2015-03-01 PC 459 misdemeanor, probation 1 years', '2015-03-01 PC 459 felony, jail 1 years'],
      unknown: ['2015-03-01 PC 459 misdemeanor, jail 3 days'],
    },
    'supervision-end': {
      holds: ['2015-03-01 PC 459 felony, prison 3 years'],
      fails: ['2015-03-01 PC 459 felony, probation 3 years', '2015-03-01 PC 459 misdemeanor, jail 3 days'],
      unknown: ['2015-03-01 PC 459 felony'],
    },
    wobbler: {
      holds: ['2015-03-01 PC 459 felony, probation 3 years'],
      fails: ['2015-03-01 PC 459 misdemeanor, probation 3 years'],
      unknown: ['2015-03-01 PC 459 felony'],
    },
    trafficking: {
      holds: ['2015-03-01 PC 647(b) misdemeanor, probation 1 years'],
      fails: ['2015-03-01 PC 647(f) misdemeanor, probation 1 years'],
      unknown: ['2015-03-01 PC 647 misdemeanor, probation 1 years'],
    },
    'recent-arrest': {
      holds: ['2015-03-01 PC 459 felony, probation 3 years; 2021-07-01 PC 459 arrest'],
      fails: ['2015-03-01 PC 459 felony, probation 3 years; 2021-06-30 PC 459 arrest'],
      unknown: ['2015-03-01 PC 459 felony, probation 3 years; 2021 PC 459 arrest'],
    },
  },
};
