import type { Examples } from '../../../law/language/index.ts';

/** Examples that the laws on arrests share. The arrest that is decided stands first. */

export const ARREST = '* 2010-04-10 PC 484 misdemeanor arrest, cycle 1';
export const FELONY = '* 2010-04-10 PC 484 felony arrest, cycle 1';
export const COURT = '2010-06-01 PC 484 misdemeanor';

/** An arrest of which a charge ended so, on each line that may say it; and lines that do not say it of this arrest. */
export const came = (ending: string, arrest = ARREST, beside = ''): Examples => ({
  holds: [
    `${arrest}, ended ${ending}${beside}`,
    `${arrest}; 2010-04-11 PC 602 misdemeanor supplemental, ended ${ending}, cycle 1${beside}`,
    `${arrest}; ${COURT}, ended ${ending}, cycle 1${beside}`,
  ],
  fails: [
    `${arrest}${beside}`,
    `${arrest}; ${COURT}, ended ${ending}, cycle 2${beside}`,
    `${arrest}; 2010-06-01 PC 290 misdemeanor registration, ended ${ending}, cycle 1${beside}`,
    `${arrest}; ${COURT}, ended released, cycle 1${beside}`,
  ],
  unknown: [
    `${arrest}, ended ?${beside}`,
    `${arrest}; ${COURT}, disposition?, cycle 1${beside}`,
    `${arrest}; ${COURT}, ended ${ending}, cycle?${beside}`,
  ],
});

export const both = (...all: readonly Examples[]): Examples => ({
  holds: all.flatMap(({ holds }) => holds),
  fails: all.flatMap(({ fails }) => fails),
  unknown: all.flatMap(({ unknown }) => unknown),
});

export const onDay = (iso: string, { holds, fails, unknown }: Examples): Examples => {
  const dated = (texts: readonly string[]) => texts.map((text) => `as of ${iso}; ${text}`);
  return { holds: dated(holds), fails: dated(fails), unknown: dated(unknown) };
};

/** The first text of a history that is given a level, as it is and with what may be mistaken for a felony booked with it. */
export type Levelled = (level: string) => string;
export const BOOKED = '2010-04-10 PC 459 felony arrest, cycle 1';

/** An arrest for no felony, whatever a court or another arrest says. */
export const lesser = (history: Levelled): Examples => ({
  holds: [
    history('misdemeanor'),
    history('infraction'),
    `${history('misdemeanor')}; 2010-06-02 PC 459 felony, ended released, cycle 1`,
    `${history('misdemeanor')}; 2011-01-01 PC 459 felony arrest, cycle 7`,
  ],
  fails: [history('felony'), `${history('misdemeanor')}; ${BOOKED}`],
  unknown: [history('?')],
});

/** The contrary: an arrest for a felony. */
export const grave = (history: Levelled): Examples => {
  const { holds, fails, unknown } = lesser(history);
  return { holds: fails, fails: holds, unknown };
};

export const dismissals = (arrest?: string, beside?: string) =>
  both(...['dismissed', 'dismissed-without-prejudice', 'nolle-prosequi'].map((each) => came(each, arrest, beside)));

export const SECOND = '2010-04-11 PC 602 misdemeanor arrest, cycle 1, case 2';
export const IN_COURT = `${COURT} dismissed, cycle 1, case 3`;

/** Lines of one arrest with different dates. */
export const severalDates: Examples = {
  holds: [
    `${ARREST}; 2010-04-11 PC 602 misdemeanor arrest, cycle 1`,
    `${ARREST}; 2010-04-09 PC 602 misdemeanor arrest, cycle 1`,
    `${ARREST}; 2010-04-10 PC 459 misdemeanor arrest, cycle 1; 2010-04-09 PC 602 misdemeanor arrest, cycle 1`,
  ],
  fails: [
    ARREST,
    `${ARREST}; 2010-04-10 PC 602 misdemeanor arrest, cycle 1`,
    `${ARREST}; ${SECOND}`,
    `${ARREST}; ${COURT} dismissed, cycle 1`,
    `${ARREST}; 2010-04-11 PC 602 misdemeanor supplemental, cycle 1`,
  ],
  unknown: [
    `${ARREST}; 2010-04 PC 602 misdemeanor arrest, cycle 1`,
    `${ARREST}; 2010-04-11 PC 602 misdemeanor arrest, cycle?`,
    `${ARREST}; 2010-04-11 PC 602 misdemeanor, disposition?, event?, cycle 1`,
  ],
};

/** A cycle with several arrests and a court action. */
export const severalArrests: Examples = {
  holds: [`${ARREST}; ${SECOND}; ${IN_COURT}`, `${ARREST}; ${SECOND.replace(' arrest', ' supplemental')}; ${IN_COURT}`],
  fails: [
    `${ARREST}; ${SECOND}`,
    `${ARREST}; ${IN_COURT}`,
    `${ARREST}; ${SECOND.replace('case 2', 'case 1')}; ${IN_COURT}`,
    `${ARREST}; ${SECOND.replace('cycle 1', 'cycle 2')}; ${IN_COURT}`,
    `${ARREST}; ${SECOND}; ${COURT} dismissed, cycle 9`,
  ],
  unknown: [
    `${ARREST}; 2010-04-11 PC 602 misdemeanor arrest, cycle?; ${IN_COURT}`,
    `${ARREST}; ${SECOND}; ${IN_COURT}, event?`,
  ],
};

const ENDED = ['dismissed', 'nolle-prosequi', 'acquitted', 'not-filed', 'released', 'diverted', 'deferred', 'sealed'];

/** An arrest of which the record does not say what became of it. */
export const silentArrest: Examples = {
  holds: [
    ARREST,
    `${ARREST}; ${COURT} dismissed, cycle 2; 2010-04-11 PC 602 misdemeanor arrest, ended not-filed, cycle 3`,
    `${ARREST}; 2010-06-01 PC 290 misdemeanor registration, ended released, cycle 1`,
  ],
  fails: [
    ...ENDED.map((each) => `${ARREST}, ended ${each}`),
    `${ARREST}; 2010-04-11 PC 602 misdemeanor supplemental, ended released, cycle 1`,
    `${ARREST}; ${COURT} dismissed, cycle 1`,
    `${ARREST}; ${COURT}, fine, cycle 1`,
  ],
  unknown: [`${ARREST}, ended ?`, `${ARREST}; ${COURT}, cycle?`],
};
