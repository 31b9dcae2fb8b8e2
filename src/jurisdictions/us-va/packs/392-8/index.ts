import { chargeFacts } from '../../../../format/court-table/charge-facts.ts';
import { chargeScope } from '../../../../format/court-table/charge-scope.ts';
import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import type { Pack, Policy } from '../../../../law/language/index.ts';
import { virginiaEffects } from '../../effects.ts';
import { virginiaLevels } from '../../levels.ts';
import { virginiaSections } from '../../sections.ts';
import { review } from '../392-6/outcomes.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';

const statute: Policy = {
  id: 'statute',
  title: 'Va. Code 19.2-392.8 and 19.2-392.11',
  notes: [
    'The unit is one charge. What ended since 2026-07-01 is sealed when it ends, unless the person objects; what ended before is found by the yearly review of people who have no conviction and no charge in three years.',
    'A dismissal of which the record does not say whether it was with prejudice leaves the charge to a person, and so does a nolle prosequi.',
    'The date of a charge is the day on which it ended: a charge that ended more than three years ago was brought earlier still, and of a later one a person says when it was brought.',
    'Felonies count as reportable to the Central Criminal Records Exchange. Whether a misdemeanor is reportable is asked where it matters.',
    'For legal review: that a nolle prosequi and other dismissals are not reached, as the law page tells (an earlier text reached them); charges that were deferred and dismissed; felonies; and the wider expungement of 2026-12-01.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Virginia's sealing of charges without a conviction: Va. Code 19.2-392.8 and 19.2-392.11. */
export const chargeSealing: Pack = {
  id: 'us-va/392-8',
  version: '1',
  title: 'Virginia sealing of charges without a conviction (Va. Code 19.2-392.8, 392.11)',
  summary:
    'Since 2026-07-01 charges of misdemeanors are sealed when they end in an acquittal or a dismissal with prejudice, and earlier ones in a yearly review of people without a conviction. Former possession of marijuana is sealed at once.',
  resultsName: 'VaCode392_8',
  unit: 'charge',
  citations: virginiaSections,
  facts: [
    ...chargeFacts,
    {
      id: 'reportable',
      words: 'whether a charge is reportable',
      found: 'Central Criminal Records Exchange',
      question: 'Is the charge one that is reported to the Central Criminal Records Exchange?',
    },
  ],
  levels: virginiaLevels,
  effects: virginiaEffects,
  readings: courtTableReadings,
  scope: chargeScope,
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-07-01', county: 'HENRICO' },
};
