import type { Examples } from '../../../../law/language/index.ts';
import { M2, THEFT } from '../exception-examples.ts';

/** As of 2026-01-09, in the county of ALLEGHENY. The charge that is decided stands first. */

const charge = (detail: string, on = '2015-03-01') => `* ${on} ${THEFT} ${M2}, ${detail}, cycle 1`;
const WITHDRAWN = charge('ended nolle-prosequi');

export const gateExamples: Readonly<Record<string, Examples>> = {
  'already-granted': {
    holds: [`${WITHDRAWN}, sealed`, `${WITHDRAWN}, destroyed`],
    fails: [WITHDRAWN, `${WITHDRAWN}, pardoned`],
    unknown: [`${WITHDRAWN}, set aside?`],
  },
};

export const clauseExamples: Readonly<Record<string, Examples>> = {
  'before-2021': {
    holds: [`as of 2020-12-31; ${WITHDRAWN}`],
    fails: [`as of 2021-01-01; ${WITHDRAWN}`],
    unknown: [],
  },
  pending: {
    holds: [charge('pending')],
    fails: [WITHDRAWN, charge('ended ?')],
    unknown: [charge('disposition?')],
  },
  deferred: {
    holds: [charge('ended deferred')],
    fails: [WITHDRAWN, charge('ended diverted'), charge('pending')],
    unknown: [charge('ended ?'), charge('disposition?')],
  },
};

export const flagExamples: Readonly<Record<string, Examples>> = {
  'thirty-days': {
    holds: [charge('ended acquitted', '2025-12-11')],
    fails: [charge('ended acquitted', '2025-12-10')],
    unknown: [charge('ended acquitted', '2025-12')],
  },
  acquitted: {
    holds: [charge('ended acquitted')],
    fails: [WITHDRAWN],
    unknown: [charge('ended ?')],
  },
  'convicted-in-docket': {
    holds: [`${WITHDRAWN}; 2015-03-01 ${THEFT} ${M2}, fine, cycle 1`],
    fails: [
      WITHDRAWN,
      `${WITHDRAWN}; 2015-03-01 ${THEFT} ${M2}, fine, cycle 2`,
      `${WITHDRAWN}; 2015-03-01 ${THEFT} ${M2} dismissed, cycle 1`,
    ],
    unknown: [
      `${WITHDRAWN}; 2015-03-01 ${THEFT} ${M2}, disposition?, cycle 1`,
      `${WITHDRAWN}; 2015-03-01 ${THEFT} ${M2}, fine, cycle?`,
    ],
  },
};
