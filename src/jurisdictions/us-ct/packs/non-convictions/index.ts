import { chargeFacts } from '../../../../format/court-table/charge-facts.ts';
import { chargeScope } from '../../../../format/court-table/charge-scope.ts';
import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import type { Pack, Policy } from '../../../../law/language/index.ts';
import { connecticutLevels } from '../../levels.ts';
import { connecticutSections } from '../../sections.ts';
import { review } from '../clean-slate/outcomes.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'C.G.S. 54-142a(a) to (c), (i)',
  notes: [
    'The unit is one charge, and a case is erased as a whole: a charge waits for the latest nolle, dismissal and acquittal of its case, and for a charge of it that is pending.',
    'Where another count of the case is a conviction that is not erased, the charge is left to a person: the pack us-ct/clean-slate says of the conviction whether it is entitled.',
    'Thirteen months end on the day of the same number; the time to appeal is taken to be twenty days.',
    'For legal review: the time to appeal, whether an appeal was taken, electronic records of a case with a conviction, charges that ended before October 1969, charges that ended by diversion, and the texts of before 2023.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Connecticut's erasure of charges without a conviction: C.G.S. 54-142a(a) to (c) and (i). */
export const connecticutNonConvictions: Pack = {
  id: 'us-ct/non-convictions',
  version: '1',
  title: 'Connecticut erasure of charges without a conviction (C.G.S. 54-142a)',
  summary:
    'A charge is erased thirteen months after a nolle, and after a dismissal or an acquittal when the time to appeal is over, without a petition; a case with several counts once all of them are entitled.',
  resultsName: 'CGS54_142a_Charges',
  unit: 'charge',
  citations: connecticutSections,
  facts: chargeFacts,
  levels: connecticutLevels,
  readings: courtTableReadings,
  scope: chargeScope,
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-01', county: 'HARTFORD' },
};
