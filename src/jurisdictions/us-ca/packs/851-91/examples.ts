import type { Examples } from '../../../../law/language/index.ts';
import { ARREST, both, COURT, came, lesser, severalArrests, severalDates, silentArrest } from '../arrest-examples.ts';

/** As of 2026-01-01, in the county of SACRAMENTO. The arrest that is decided stands first. */

const RECENT = '* 2025-06-01 PC 484 misdemeanor arrest, cycle 1';
const REFILED = 'if refiling: a dismissed charge of the arrest may be filed again (PC 1387)';
const NOT_REFILED = REFILED.replace('if ', 'unless ');
const RECENT_COURT = '2025-07-01 PC 484 misdemeanor';

export const gateExamples: Readonly<Record<string, Examples>> = { 'already-granted': came('sealed') };

/** Arrests for an offense of a section without an acquittal of every charge, and what may be mistaken for them. */
const notAcquitted = (section: string): Examples => {
  const grave = `* 2010-04-10 ${section} felony arrest, cycle 1`;
  return {
    holds: [
      `${ARREST}; 2010-04-10 ${section} felony arrest, cycle 1`,
      `${ARREST}; 2010-06-01 ${section} felony, ended dismissed, cycle 1`,
      `${grave}; 2010-06-01 ${section} felony, ended dismissed-without-prejudice, cycle 1`,
      `${grave}; ${COURT}, ended acquitted, cycle 1; ${COURT} dismissed, cycle 1`,
      `${grave}; 2010-06-01 ${section} felony, ended acquitted, cycle 2`,
      `${grave}; 2010-06-01 ${section} felony supplemental, ended acquitted, cycle 1`,
    ],
    fails: [
      ARREST,
      `${ARREST}; 2010-06-01 ${section} felony, ended acquitted, cycle 1`,
      `${grave}; 2010-06-01 ${section} felony, ended acquitted, cycle 1`,
      `${grave}; 2010-06-01 ${section} felony, ended acquitted, cycle 1; ${COURT} dismissed, cycle 2`,
      `${grave}; 2010-06-01 ${section} felony, ended acquitted, cycle 1; 2010-04-12 PC 602 misdemeanor supplemental, ended released, cycle 1`,
      `${ARREST}; 2010-06-01 ${section} felony, ended dismissed, cycle 2`,
      `${ARREST}; 2010-06-01 ${section} felony supplemental, ended released, cycle 1`,
      `${ARREST}; 2010-04-10 ${section} felony arrest, cycle 1, case 9`,
    ],
    unknown: [
      '* 2010-04-10 ? felony arrest, cycle 1',
      `${grave}; 2010-06-01 ${section} felony, ended ?, cycle 1`,
      `${ARREST}; 2010-06-01 ${section} felony, ended dismissed, cycle?`,
    ],
  };
};

/** Arrests of which an offense may be charged by the rule, and of which none may. */
const CHARGEABLE: Examples = {
  holds: [
    '* 2025-01-02 PC 484 misdemeanor arrest, cycle 1',
    '* 2025-01-02 PC 602 infraction arrest, cycle 1',
    '* 2023-01-02 PC 487 felony arrest, cycle 1',
    '* 2023-01-02 PC 484 misdemeanor arrest, cycle 1; 2023-01-02 PC 487 felony arrest, cycle 1',
  ],
  fails: [
    '* 2025-01-01 PC 484 misdemeanor arrest, cycle 1',
    '* 2024-01-01 PC 602 infraction arrest, cycle 1',
    '* 2023-01-01 PC 487 felony arrest, cycle 1',
    '* 2023-01-02 PC 484 misdemeanor arrest, cycle 1; 2024-01-02 PC 487 felony arrest, cycle 9',
    '* 2023-01-02 PC 484 misdemeanor arrest, cycle 1, case 1; 2023-01-02 PC 487 felony supplemental, cycle 1, case 1',
  ],
  unknown: ['* 2025-01 PC 484 misdemeanor arrest, cycle 1', '* 2024-01-01 PC 484 ? arrest, cycle 1'],
};

/** Histories of the time in which an arrest may be charged, each with what is put beside it. */
const chargeable = (beside: string, detail = ''): Examples => {
  const { holds, fails, unknown } = CHARGEABLE;
  const put = (texts: readonly string[]) =>
    texts.map((text) => `${detail === '' ? text : text.replace('cycle 1', `cycle 1, ${detail}`)}${beside}`);
  return { holds: put(holds), fails: put(fails), unknown: put(unknown) };
};
/** A charge in court that may be mistaken for another one: of another cycle, or no court's. */
const strangers = (ending: string): readonly string[] => [
  `${RECENT}; ${RECENT_COURT}, ended ${ending}, cycle 2`,
  `${RECENT}; 2025-07-01 PC 484 misdemeanor supplemental, ended ${ending}, cycle 1`,
];

const DAYS = ['2015-01-01', '2015-07-01', '2016-01-01', '2016-07-01', '2018-01-01'];
const OTHER = '* 2015-01-01 PC 602 misdemeanor arrest, cycle 1';

/** A pattern of one kind of violence on the record of somebody arrested for it, and what is none. */
function patternOf(section: string, otherKind: string): Examples {
  const arrests = (days: readonly string[]) =>
    days.map((day, i) => `${i === 0 ? '* ' : ''}${day} ${section} misdemeanor arrest, cycle ${i + 1}`).join('; ');
  const convictions = (...days: readonly string[]) =>
    days.map((day, i) => `${day} ${section} misdemeanor, fine, cycle ${20 + i}`).join('; ');
  const [one, four, two] = [
    arrests(['2015-01-01']),
    arrests(DAYS.slice(0, 4)),
    convictions('2003-03-01', '2006-03-01'),
  ];
  return {
    holds: [
      arrests(DAYS),
      arrests(['2018-01-01', '2015-01-01', '2015-02-01', '2015-03-01', '2015-04-01']),
      `${one}; ${two}`,
      `${one}; 2003-03-01 ${section} misdemeanor dismissed, cycle 19; ${two}`,
      `${OTHER}; 2015-02-01 ${section} misdemeanor dismissed, cycle 1; ${two}`,
      `${OTHER}; 2015-01-01 ${section} misdemeanor arrest, cycle 1; ${two}`,
    ],
    fails: [
      one,
      four,
      arrests([...DAYS.slice(0, 4), '2018-01-02']),
      `${four}; 2015-01-01 ${section} misdemeanor arrest, cycle 1`,
      `${four}; 2016-08-01 ${section} misdemeanor dismissed, cycle 8`,
      `${four}; 2016-08-01 ${section} misdemeanor supplemental, cycle 8`,
      `${four}; 2016-08-01 ${otherKind} misdemeanor arrest, cycle 8`,
      `${one}; ${convictions('2003-03-01', '2006-03-02')}`,
      `${one}; ${convictions('2003-03-01')}`,
      `${one}; 2003-03-01 ${section} misdemeanor, fine, cycle 20, case 9; 2003-03-01 ${section} misdemeanor, fine, cycle 20, case 9`,
      `${one}; ${convictions('2003-03-01')}; 2004-01-01 ${section} misdemeanor dismissed, cycle 30`,
      `${one}; ${convictions('2003-03-01')}; 2004-01-01 ${otherKind} misdemeanor, fine, cycle 30`,
      `${OTHER}; ${two}`,
      `${OTHER}; 2015-02-01 ${section} misdemeanor supplemental, cycle 1; ${two}`,
      `${OTHER}; 2015-02-01 ${section} misdemeanor dismissed, cycle 9; 2015-01-01 ${section} misdemeanor arrest, cycle 9; ${two}`,
    ],
    unknown: [
      `${one}; ${convictions('2003-03-01')}; 2004-01-01 ? misdemeanor, fine, cycle 30`,
      `* 2015-01-01 ? misdemeanor arrest, cycle 1; ${two}`,
    ],
  };
}

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'not-in-force': {
    holds: [`as of 2017-12-31; ${ARREST}`],
    fails: [`as of 2018-01-01; ${ARREST}`],
    unknown: [],
  },
  'several-dates': severalDates,
  'several-arrests': severalArrests,
  convicted: {
    holds: [
      `${ARREST}; ${COURT}, fine, cycle 1`,
      `${ARREST}; ${COURT}, fine, cycle 1, set aside`,
      `${ARREST}; ${COURT}, fine, cycle 1; 2012-06-01 PC 459 felony, cycle 2`,
    ],
    fails: [
      ARREST,
      `${ARREST}; ${COURT}, fine, cycle 2`,
      `${ARREST}; ${COURT} dismissed, cycle 1`,
      `${ARREST}; ${COURT}, fine, cycle 1, reversed`,
    ],
    unknown: [`${ARREST}; ${COURT}, disposition?, cycle 1`, `${ARREST}; ${COURT}, fine, cycle?`],
  },
  diverted: {
    holds: [
      `${ARREST}; ${COURT}, ended diverted, cycle 1`,
      `${ARREST}, ended diverted; ${COURT} dismissed, cycle 1`,
      `${ARREST}; 2010-04-11 PC 602 misdemeanor supplemental, ended diverted, cycle 1; ${COURT} dismissed, cycle 1`,
    ],
    fails: [
      ARREST,
      `${ARREST}, ended diverted`,
      `${ARREST}; ${COURT}, ended deferred, cycle 1`,
      `${ARREST}, ended diverted; ${COURT} dismissed, cycle 2`,
      `${ARREST}, ended diverted; 2010-06-01 PC 484 misdemeanor supplemental, cycle 1`,
      `${ARREST}; ${COURT}, ended diverted, cycle 2; ${COURT} dismissed, cycle 1`,
      `${ARREST}; 2010-06-01 PC 290 misdemeanor registration, ended diverted, cycle 1; ${COURT} dismissed, cycle 1`,
    ],
    unknown: [`${ARREST}; ${COURT}, ended ?, cycle 1`, `${ARREST}, ended diverted; ${COURT} dismissed, cycle?`],
  },
  'diverted-before-filing': came('diverted'),
  'no-limitation': notAcquitted('PC 187'),
  unsettled: {
    holds: [
      ...['not-filed', 'released', 'diverted', 'deferred', 'sealed'].map(
        (each) => `${ARREST}; ${COURT}, ended ${each}, cycle 1`,
      ),
      `${ARREST}; ${COURT}, fine, cycle 1, reversed`,
      `${ARREST}; ${COURT} dismissed, cycle 1; 2010-06-02 PC 602 misdemeanor, ended released, cycle 1`,
      `${ARREST}, ended deferred`,
      `${ARREST}; 2010-06-01 PC 484 misdemeanor supplemental, ended deferred, cycle 1`,
    ],
    fails: [
      ARREST,
      `${ARREST}, ended released`,
      ...['dismissed', 'dismissed-with-prejudice', 'dismissed-without-prejudice', 'nolle-prosequi', 'acquitted'].map(
        (each) => `${ARREST}; ${COURT}, ended ${each}, cycle 1`,
      ),
      `${ARREST}; ${COURT}, ended released, cycle 2`,
      `${ARREST}; 2010-06-01 PC 484 misdemeanor supplemental, ended released, cycle 1`,
      `${ARREST}; 2010-06-01 PC 484 misdemeanor supplemental, ended deferred, cycle 2`,
      `${ARREST}; 2010-06-01 PC 290 misdemeanor registration, ended deferred, cycle 1`,
    ],
    unknown: [`${ARREST}; ${COURT}, ended ?, cycle 1`, `${ARREST}; ${COURT}, disposition?, cycle 1`],
  },
  'not-filed-wait': both(chargeable(''), {
    holds: [...strangers('dismissed'), `${RECENT}, ended not-filed`],
    fails: [`${RECENT}; ${RECENT_COURT}, ended dismissed, cycle 1`],
    unknown: [`${RECENT}; ${RECENT_COURT}, ended dismissed, cycle?`],
  }),
  'may-be-refiled': both(chargeable(`; ${RECENT_COURT}, ended dismissed, cycle 1`, REFILED), {
    holds: [
      `${RECENT}, ${REFILED}; ${RECENT_COURT}, ended dismissed, cycle 1; ${RECENT_COURT}, ended acquitted, cycle 1`,
      `${RECENT}, ${REFILED}; ${RECENT_COURT}, ended nolle-prosequi, cycle 1`,
    ],
    fails: [
      `${RECENT}, ${REFILED}`,
      `${RECENT}, ${NOT_REFILED}; ${RECENT_COURT}, ended dismissed, cycle 1`,
      `${RECENT}, ${REFILED}; ${RECENT_COURT}, ended acquitted, cycle 1`,
      ...strangers('dismissed').map((each) => each.replace('cycle 1', `cycle 1, ${REFILED}`)),
    ],
    unknown: [`${RECENT}; ${RECENT_COURT}, ended dismissed, cycle 1`],
  }),
  'perhaps-longer': both(notAcquitted('PC 264.1'), {
    holds: [
      '* 2020-01-02 PC 211 felony arrest, cycle 1',
      '* 2020-01-02 PC 530.5 misdemeanor arrest, cycle 1',
      '* 2020-01-02 PC 484 misdemeanor arrest, cycle 1; 2020-06-01 PC 211 felony dismissed, cycle 1',
    ],
    fails: ['* 2020-01-01 PC 211 felony arrest, cycle 1', '* 2020-01-02 PC 487 felony arrest, cycle 1'],
    unknown: ['* 2020-01-02 ? felony arrest, cycle 1', '* 2020-01 PC 211 felony arrest, cycle 1'],
  }),
  pattern: both(patternOf('PC 273.5', 'PC 273a'), patternOf('PC 273a', 'PC 368'), patternOf('PC 368', 'PC 273.5')),
  acquitted: {
    holds: [
      `${ARREST}; ${COURT}, ended acquitted, cycle 1`,
      `${ARREST}; ${COURT}, ended acquitted, cycle 1; ${COURT}, ended dismissed, cycle 2`,
      `${ARREST}; ${COURT}, ended acquitted, cycle 1; 2010-04-11 PC 602 misdemeanor supplemental, ended released, cycle 1`,
    ],
    fails: [
      ARREST,
      `${ARREST}; ${COURT}, ended dismissed, cycle 1`,
      `${ARREST}; ${COURT}, ended dismissed-with-prejudice, cycle 1`,
      `${ARREST}; ${COURT}, ended acquitted, cycle 1; ${COURT}, ended dismissed, cycle 1`,
      `${ARREST}; ${COURT}, ended acquitted, cycle 2`,
      `${ARREST}; 2010-06-01 PC 484 misdemeanor supplemental, ended acquitted, cycle 1`,
    ],
    unknown: [`${ARREST}; ${COURT}, ended acquitted, cycle?`],
  },
  'not-filed': {
    holds: [
      ARREST,
      `${ARREST}; ${COURT} dismissed, cycle 2`,
      `${ARREST}; 2010-06-01 PC 484 misdemeanor supplemental, cycle 1`,
    ],
    fails: [
      `${ARREST}; ${COURT} dismissed, cycle 1`,
      `${ARREST}; ${COURT}, ended ?, cycle 1; ${COURT}, ended acquitted, cycle 2`,
    ],
    unknown: [`${ARREST}; ${COURT} dismissed, cycle?`],
  },
};

/** What no file says, as a flag asks it of the arrest. */
const asked = (fact: string): Examples => ({
  holds: [`${ARREST}, if ${fact}`],
  fails: [`${ARREST}, unless ${fact}`],
  unknown: [ARREST],
});

/** The same with something said of the arrest that is decided. */
const withDetail = (history: string, detail: string) => history.replace(ARREST, `${ARREST}, ${detail}`);
const GRAND = '* 2010-04-10 PC 487 felony arrest, cycle 1';
const VIOLENT =
  'circumstances: the arrest was for violence against a partner, a child or an elder, under a section that does not say so';
const others = (step: string, ...cycles: readonly number[]) =>
  cycles.map((cycle) => `2012-01-01 PC 602 misdemeanor ${step}, cycle ${cycle}`).join('; ');
const FIVE = `${ARREST}; ${others('arrest', 2, 3, 4, 5)}`;
const CONVICTED = `${ARREST}; 2012-01-01 PC 602 misdemeanor, fine, cycle 7; 2013-01-01 PC 602 misdemeanor, fine, cycle 8`;

const EXTENDED = 'limitation: the time to charge an offense of the arrest was extended';

export const flagExamples: Readonly<Record<string, Examples>> = {
  'no-outcome': silentArrest,
  automatic: both(
    lesser((level) => `as of 2024-09-30; * 2010-04-10 PC 484 ${level} arrest, cycle 1`),
    {
      holds: [
        ARREST,
        GRAND,
        'as of 2022-07-01; 2010-04-10 PC 484 misdemeanor arrest',
        '1973-01-01 PC 484 misdemeanor arrest',
        'as of 2024-10-01; 2010-04-10 PC 487 felony arrest',
        '1973-01-01 PC 487 felony arrest',
        `${GRAND}; 2010-06-01 PC 487 felony, ended acquitted, cycle 1`,
        `${GRAND}; 2010-06-01 PC 487 felony dismissed, cycle 2`,
        `${GRAND}; 2010-06-01 PC 487 felony dismissed, cycle 1; 2010-06-01 PC 602 misdemeanor, ended diverted, cycle 1`,
        `${GRAND}, ended diverted; 2010-06-01 PC 487 felony dismissed, cycle 1`,
        `${GRAND}; 2010-06-01 PC 487 felony dismissed, cycle 1; 2010-04-12 PC 602 misdemeanor supplemental, ended diverted, cycle 1`,
        `${GRAND}; 2010-06-01 PC 487 felony registration, ended dismissed, cycle 1`,
      ],
      fails: [
        'as of 2022-06-30; 2010-04-10 PC 484 misdemeanor arrest',
        '1972-12-31 PC 484 misdemeanor arrest',
        '1972-12-31 PC 487 felony arrest',
        ...['dismissed', 'dismissed-without-prejudice', 'nolle-prosequi'].map(
          (each) => `${GRAND}; 2010-06-01 PC 487 felony, ended ${each}, cycle 1`,
        ),
        `${GRAND}, ended dismissed`,
        `${GRAND}; 2010-04-12 PC 487 felony supplemental, ended dismissed, cycle 1`,
        `${GRAND}; 2010-06-01 PC 487 felony dismissed, cycle 1; 2010-06-01 PC 602 misdemeanor, ended diverted, cycle 2`,
        `${GRAND}; 2010-06-01 PC 487 felony dismissed, cycle 1; 2010-06-01 PC 602 misdemeanor registration, ended diverted, cycle 1`,
      ],
      unknown: ['? PC 484 misdemeanor arrest', '? PC 487 felony arrest', `${GRAND}, ended ?`],
    },
  ),
  'time-extended': {
    holds: [
      `${ARREST}, if ${EXTENDED}`,
      `${ARREST}, if ${EXTENDED}; ${COURT}, ended dismissed, cycle 1`,
      `${ARREST}, if ${EXTENDED}; ${COURT}, ended acquitted, cycle 2`,
    ],
    fails: [
      `${ARREST}, unless ${EXTENDED}`,
      `${ARREST}, if ${EXTENDED}; ${COURT}, ended acquitted, cycle 1`,
      `${ARREST}, if ${EXTENDED}; ${COURT}, ended acquitted, cycle 1; ${COURT} dismissed, cycle 2`,
      `${ARREST}, if ${EXTENDED}; ${COURT}, ended acquitted, cycle 1; 2010-04-12 PC 484 misdemeanor supplemental, ended released, cycle 1`,
    ],
    unknown: [ARREST],
  },
  evasion: asked('evasion: prosecution of the arrest was evaded, by flight or by using another identity'),
  family: {
    holds: [withDetail(FIVE, `if ${VIOLENT}`), withDetail(CONVICTED, `if ${VIOLENT}`)],
    fails: [
      withDetail(FIVE, `unless ${VIOLENT}`),
      withDetail(CONVICTED, `unless ${VIOLENT}`),
      `${ARREST}, if ${VIOLENT}`,
      `${ARREST}, if ${VIOLENT}; ${others('arrest', 2, 3, 4)}`,
      `${ARREST}, if ${VIOLENT}; ${others('arrest', 2, 3, 4)}; ${others('supplemental', 5, 6)}`,
      `${ARREST}, if ${VIOLENT}; ${others('arrest', 2, 3, 4)}; ${others('dismissed', 5, 6)}`,
      `${ARREST}, if ${VIOLENT}; ${others('arrest', 2, 3, 4)}; 2010-04-10 PC 602 misdemeanor arrest, cycle 1`,
      `${ARREST}, if ${VIOLENT}; 2012-01-01 PC 602 misdemeanor, fine, cycle 7, case 9; 2012-01-01 PC 484 misdemeanor, fine, cycle 7, case 9`,
    ],
    unknown: [FIVE, CONVICTED],
  },
  trafficking: asked(
    'trafficking: the person was a victim of human trafficking, and the arrest or conviction came of that directly',
  ),
};
