import type { Examples } from '../../../../law/language/index.ts';
import {
  ARREST,
  BOOKED,
  both,
  COURT,
  came,
  dismissals,
  FELONY,
  grave,
  lesser,
  onDay,
  severalArrests,
  severalDates,
  silentArrest,
} from '../arrest-examples.ts';

/** As of 2024-10-01, in the county of SACRAMENTO. The arrest that is decided stands first. */

/** Arrests for a felony of a section, and what may be mistaken for them. */
const carrying = (section: string): Examples => ({
  holds: [
    `2020-01-01 ${section} felony arrest`,
    `2018-10-02 ${section} felony arrest`,
    `* 2020-01-01 ${section} felony arrest, cycle 1; 2020-01-01 PC 484 misdemeanor arrest, cycle 1`,
    `* 2020-01-01 PC 484 misdemeanor arrest, cycle 1; 2020-01-01 ${section} felony arrest, cycle 1`,
  ],
  fails: [
    '2020-01-01 PC 487 felony arrest',
    `2020-01-01 ${section} misdemeanor arrest`,
    `2020-01-01 ${section} infraction arrest`,
    `2018-10-01 ${section} felony arrest`,
    `* 2020-01-01 PC 487 felony arrest, cycle 1; 2020-02-01 ${section} felony, ended released, cycle 1`,
    `* 2020-01-01 PC 487 felony arrest, cycle 1; 2021-01-01 ${section} felony arrest, cycle 2`,
  ],
  unknown: ['2020-01-01 ? felony arrest', `2020-01-01 ${section} ? arrest`, `2018-10 ${section} felony arrest`],
});

export const gateExamples: Readonly<Record<string, Examples>> = { 'already-granted': came('sealed') };

const DIVERTED = onDay(
  '2024-09-30',
  both(
    came('diverted', FELONY),
    grave((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1; ${COURT}, ended diverted, cycle 1`),
  ),
);
export const clauseExamples: Readonly<Record<string, Examples>> = {
  'several-dates': severalDates,
  'before-1973': {
    holds: ['1972-12-31 PC 484 misdemeanor arrest'],
    fails: ['1973-01-01 PC 484 misdemeanor arrest'],
    unknown: ['? PC 484 misdemeanor arrest'],
  },
  'not-running': {
    holds: [`as of 2022-06-30; ${ARREST}`],
    fails: [`as of 2022-07-01; ${ARREST}`],
    unknown: [],
  },
  'several-arrests': severalArrests,
  convicted: {
    holds: [
      `${ARREST}; ${COURT}, fine, cycle 1`,
      `${ARREST}; ${COURT}, fine, cycle 1; 2012-06-01 PC 459 felony, cycle 2`,
    ],
    fails: [ARREST, `${ARREST}; ${COURT}, fine, cycle 2`, `${ARREST}; ${COURT} dismissed, cycle 1`],
    unknown: [`${ARREST}; ${COURT}, disposition?, cycle 1`, `${ARREST}; ${COURT}, fine, cycle?`],
  },
  'diverted-before-2024': {
    ...DIVERTED,
    fails: [...DIVERTED.fails, `as of 2024-10-01; ${FELONY}, ended diverted`],
  },
  diverted: came('diverted'),
  deferred: came('deferred'),
  infraction: {
    holds: [
      '2010-04-10 PC 602 infraction arrest',
      `* 2010-04-10 PC 602 infraction arrest, cycle 1; ${COURT} dismissed, cycle 1; 2010-06-01 PC 459 felony dismissed, cycle 1`,
      '* 2010-04-10 PC 602 infraction arrest, cycle 1; 2011-04-10 PC 459 felony arrest, cycle 2; 2012-04-10 PC 484 misdemeanor arrest, cycle 3',
    ],
    fails: [
      '2010-04-10 PC 602 misdemeanor arrest',
      '2010-04-10 PC 602 felony arrest',
      `* 2010-04-10 PC 602 infraction arrest, cycle 1; ${BOOKED}`,
      '* 2010-04-10 PC 602 infraction arrest, cycle 1; 2010-04-10 PC 484 misdemeanor arrest, cycle 1',
    ],
    unknown: ['2010-04-10 PC 602 ? arrest'],
  },
  'filed-as-felony': both(
    lesser((level) => `* 2010-04-10 PC 459 ${level} arrest, cycle 1; 2010-06-01 PC 459 felony dismissed, cycle 1`),
    {
      holds: [],
      fails: [
        ARREST,
        `${ARREST}; ${COURT} dismissed, cycle 1`,
        `${ARREST}; 2010-06-01 PC 484 infraction dismissed, cycle 1`,
        `${ARREST}; 2010-06-01 PC 459 felony dismissed, cycle 2`,
        `${ARREST}; 2010-06-01 PC 290 felony registration, cycle 1`,
      ],
      unknown: [`${ARREST}; 2010-06-01 PC 459 ? dismissed, cycle 1`],
    },
  ),
  'misdemeanor-dismissed': both(
    dismissals(),
    lesser((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1; ${COURT} dismissed, cycle 1`),
  ),
  'misdemeanor-acquitted': both(
    came('acquitted'),
    lesser((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1; ${COURT}, ended acquitted, cycle 1`),
  ),
  'misdemeanor-wait': both(
    lesser((level) => `* 2023-10-02 PC 602 ${level} arrest, cycle 1`),
    {
      holds: ['2024-09-30 PC 602 misdemeanor arrest'],
      fails: ['2023-10-01 PC 602 misdemeanor arrest'],
      unknown: ['2023-10 PC 602 misdemeanor arrest'],
    },
  ),
  'misdemeanor-not-filed': lesser((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1`),
  'felonies-not-running': {
    holds: [`as of 2024-09-30; ${FELONY}`],
    fails: [`as of 2024-10-01; ${FELONY}`],
    unknown: [],
  },
  'acquitted-in-part': both(
    came('acquitted', FELONY, '; 2010-06-02 PC 602 misdemeanor dismissed, cycle 1'),
    dismissals(FELONY, '; 2010-06-02 PC 602 misdemeanor, ended acquitted, cycle 1'),
  ),
  'felony-dismissed': dismissals(FELONY),
  'felony-acquitted': came('acquitted', FELONY),
  'felony-wait': {
    holds: ['2021-10-02 PC 487 felony arrest', '2024-09-30 PC 487 felony arrest'],
    fails: ['2021-10-01 PC 487 felony arrest'],
    unknown: ['2021-10 PC 487 felony arrest'],
  },
  'eight-years-wait': carrying('PC 187'),
  'perhaps-eight-years': carrying('PC 211'),
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  'no-outcome': silentArrest,
  'acquittal-wait': both(
    {
      holds: [`* 2023-10-02 PC 484 misdemeanor arrest, ended acquitted, cycle 1`],
      fails: [`* 2023-10-01 PC 484 misdemeanor arrest, ended acquitted, cycle 1`],
      unknown: [`* 2023-10 PC 484 misdemeanor arrest, ended acquitted, cycle 1`],
    },
    came('acquitted', '* 2018-10-02 PC 484 felony arrest, cycle 1'),
    grave((level) => `* 2018-10-02 PC 484 ${level} arrest, cycle 1; ${COURT}, ended acquitted, cycle 1`),
    {
      holds: [],
      fails: ['2018-10-01 PC 484 felony arrest, ended acquitted'],
      unknown: ['2018-10 PC 484 felony arrest, ended acquitted'],
    },
  ),
  penalty: both(
    grave((level) => `* 2020-01-01 PC 487 ${level} arrest, cycle 1`),
    {
      holds: ['2021-10-01 PC 487 felony arrest', '2018-10-02 PC 487 felony arrest'],
      fails: ['2021-10-02 PC 487 felony arrest', '2018-10-01 PC 487 felony arrest'],
      unknown: ['2021-10 PC 487 felony arrest', '2018-10 PC 487 felony arrest'],
    },
  ),
  'earlier-text': both(
    onDay(
      '2022-07-01',
      grave((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1`),
    ),
    {
      holds: [`as of 2024-09-30; ${FELONY}`],
      fails: [`as of 2022-06-30; ${FELONY}`, `as of 2024-10-01; ${FELONY}`],
      unknown: [],
    },
  ),
  'start-moved': both(
    onDay(
      '2023-07-01',
      grave((level) => `* 2010-04-10 PC 484 ${level} arrest, cycle 1`),
    ),
    {
      holds: [
        'as of 2021-01-01; 2021-01-01 PC 484 misdemeanor arrest',
        'as of 2022-06-30; 2021-01-01 PC 484 misdemeanor arrest',
        ...['2023-07-09', '2024-07-01'].map((day) => `as of ${day}; ${FELONY}`),
      ],
      fails: [
        'as of 2020-12-31; 2021-01-01 PC 484 misdemeanor arrest',
        'as of 2022-06-30; 2020-12-31 PC 484 misdemeanor arrest',
        'as of 2022-07-01; 2021-01-01 PC 484 misdemeanor arrest',
        ...['2022-06-30', '2023-06-30', '2023-07-10', '2024-06-30', '2024-07-02'].map(
          (day) => `as of ${day}; ${FELONY}`,
        ),
      ],
      unknown: ['as of 2022-06-30; ? PC 484 misdemeanor arrest'],
    },
  ),
  disclosure: {
    holds: [`as of 2022-07-01; ${ARREST}`, `as of 2022-07-31; ${ARREST}`],
    fails: [`as of 2022-06-30; ${ARREST}`, `as of 2022-08-01; ${ARREST}`],
    unknown: [],
  },
};
