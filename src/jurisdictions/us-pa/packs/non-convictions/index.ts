import { chargeFacts } from '../../../../format/court-table/charge-facts.ts';
import { chargeScope } from '../../../../format/court-table/charge-scope.ts';
import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import type { Pack, Policy } from '../../../../law/language/index.ts';
import { pennsylvaniaEffects } from '../../effects.ts';
import { pennsylvaniaLevels } from '../../levels.ts';
import { pennsylvaniaSections } from '../../sections.ts';
import { review } from '../clean-slate/outcomes.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: '18 Pa.C.S. 9122.2(a)(2)',
  notes: [
    'The unit is one charge. Any final outcome but a conviction will do: an acquittal, a dismissal, a nolle prosequi, a charge withdrawn.',
    'No wait, no restitution and none of the exceptions of 18 Pa.C.S. 9122.3 are asked: the law page tells those of convictions.',
    'A charge that was held for court has its outcome on another docket, and accelerated rehabilitative disposition may not be over: such a charge is left to a person.',
    'For legal review: dockets in which another charge ended in a conviction, and the days from which the Acts of 2018 and 2020 held.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Pennsylvania's limited access to charges without a conviction: 18 Pa.C.S. 9122.2(a)(2). */
export const nonConvictions9122: Pack = {
  id: 'us-pa/non-convictions',
  version: '1',
  title: 'Pennsylvania limited access to charges without a conviction (18 Pa.C.S. 9122.2)',
  summary:
    'Courts limit public access to charges that ended without a conviction, without a petition and without a wait.',
  resultsName: 'PaCS9122_2_Charges',
  unit: 'charge',
  citations: pennsylvaniaSections,
  facts: chargeFacts,
  levels: pennsylvaniaLevels,
  effects: pennsylvaniaEffects,
  readings: courtTableReadings,
  scope: chargeScope,
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-09', county: 'ALLEGHENY' },
};
