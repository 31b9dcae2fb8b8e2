import type { Examples } from '../../../../law/language/index.ts';

/** As of 2026-01-01, in the county of HARTFORD. The charge that is decided stands first. */

const LARCENY = 'C.G.S. 53a-125b class-c-misdemeanor';
const count = (on: string, detail: string, cycle = 1) => `${on} ${LARCENY}, ${detail}, cycle ${cycle}`;
const OLD = '2015-03-02';
const decided = (detail: string, on = OLD) => `* ${count(on, detail)}`;
const NOLLED = decided('ended nolle-prosequi');
const beside = (detail: string, on = OLD, cycle = 1) => `${NOLLED}; ${count(on, detail, cycle)}`;
/** The decided charge alone, of a case that is not known. */
const alone = (detail: string, on = OLD) => `* ${on} ${LARCENY}, ${detail}, cycle?`;
const unplaced = (detail: string, on = OLD) => `${NOLLED}; ${on} ${LARCENY}, ${detail}, cycle?`;

/** The charge or another one of its case ended so on one day and not on the next; of another case it says nothing. */
const waits = (ending: string, last: string, first: string): Examples => ({
  holds: [decided(`ended ${ending}`, last), alone(`ended ${ending}`, last), beside(`ended ${ending}`, last)],
  fails: [
    decided(`ended ${ending}`, first),
    beside(`ended ${ending}`, first),
    beside(`ended ${ending}`, last, 2),
    decided('ended diverted', last),
    NOLLED,
  ],
  unknown: [decided('ended ?', last), decided(`ended ${ending}`, last.slice(0, 7)), unplaced(`ended ${ending}`, last)],
});

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${NOLLED}, sealed`, `${NOLLED}, destroyed`],
    fails: [NOLLED, `${NOLLED}, pardoned`],
    unknown: [`${NOLLED}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'before-2023': {
    holds: [`as of 2022-12-31; ${NOLLED}`],
    fails: [`as of 2023-01-01; ${NOLLED}`],
    unknown: [],
  },
  pending: {
    holds: [decided('pending'), alone('pending'), beside('pending')],
    fails: [NOLLED, beside('pending', OLD, 2), beside('ended ?')],
    unknown: [decided('disposition?'), unplaced('pending')],
  },
  'beside-conviction': {
    holds: [beside('fine'), beside('fine, pardoned')],
    fails: [
      NOLLED,
      beside('fine', OLD, 2),
      beside('fine, sealed'),
      beside('fine, destroyed'),
      beside('ended acquitted'),
    ],
    unknown: [unplaced('fine'), beside('fine, set aside?'), beside('disposition?')],
  },
  'nolle-wait': waits('nolle-prosequi', '2024-12-02', '2024-12-01'),
  'appeal-wait': {
    ...waits('acquitted', '2025-12-13', '2025-12-12'),
    holds: [
      decided('ended acquitted', '2025-12-13'),
      alone('ended acquitted', '2025-12-13'),
      ...['dismissed', 'dismissed-with-prejudice', 'dismissed-without-prejudice', 'acquitted'].map((ending) =>
        beside(`ended ${ending}`, '2025-12-13'),
      ),
    ],
  },
  'ended-otherwise': {
    holds: [decided('ended diverted'), alone('ended diverted'), beside('ended not-filed')],
    fails: [
      NOLLED,
      decided('ended dismissed'),
      decided('ended acquitted'),
      beside('ended acquitted'),
      beside('ended not-filed', OLD, 2),
      beside('ended not-filed, sealed'),
      beside('ended not-filed, destroyed'),
      beside('fine'),
    ],
    unknown: [decided('ended ?'), beside('ended ?'), unplaced('ended not-filed')],
  },
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  appeal: {
    holds: [decided('ended acquitted', '2025-01-02'), decided('ended dismissed', '2025-01-02')],
    fails: [decided('ended acquitted', '2025-01-01'), decided('ended nolle-prosequi', '2025-01-02')],
    unknown: [decided('ended ?', '2025-01-02')],
  },
  'before-1969': {
    holds: [decided('ended nolle-prosequi', '1969-09-30')],
    fails: [decided('ended nolle-prosequi', '1969-10-01')],
    unknown: [decided('ended nolle-prosequi', '1969')],
  },
  electronic: {
    holds: [beside('fine')],
    fails: [NOLLED, beside('fine', OLD, 2), beside('fine, sealed'), beside('fine, destroyed')],
    unknown: [unplaced('fine')],
  },
};
