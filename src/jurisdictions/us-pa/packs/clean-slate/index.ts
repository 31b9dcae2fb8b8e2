import { courtTableReadings } from '../../../../format/court-table/readings.ts';
import { convicted, conviction, inCounty, type Pack, type Policy } from '../../../../law/language/index.ts';
import { pennsylvaniaEffects } from '../../effects.ts';
import { pennsylvaniaFacts } from '../../facts.ts';
import { pennsylvaniaLevels } from '../../levels.ts';
import { pennsylvaniaSections } from '../../sections.ts';
import { gate, statuteClauses } from './clauses.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';

const statute: Policy = {
  id: 'statute',
  title: '18 Pa.C.S. 9122.2',
  notes: [
    'The free years are counted back from the day on which it is asked, so that a later clean period serves: a conviction of an offense punishable by a year or more in them makes every lower misdemeanor wait.',
    'Felonies, and misdemeanors of the first degree with their five years, count as punishable by a year or more. Whether a lower misdemeanor does hangs on its maximum, which the law page does not give: it is asked where it matters.',
    'No court table says whether restitution is paid: a conviction whose time has passed is a candidate, and the flag asks. Where a person answers that it is owed, it waits.',
    'Convictions of one docket count once against the limits of 18 Pa.C.S. 9122.3.',
    'A court may vacate limited access that was entered wrongly, or on a motion of the district attorney after a new misdemeanor or felony (18 Pa.C.S. 9122.4).',
    'For legal review: what a qualifying offense is, whether the exceptions of 18 Pa.C.S. 9122.3 bind qualifying offenses and summary offenses, the chapters of articles B and D, which offenses require registration, the maxima of lower misdemeanors, convictions outside Pennsylvania, and the days from which the Acts of 2018 and 2020 held.',
    'Charges without a conviction are decided by the pack us-pa/non-convictions. Not decided here: pardons, and expungement under 18 Pa.C.S. 9122.',
  ],
  options: [],
  defaults: {},
  clauses: statuteClauses,
};

/** Pennsylvania's Clean Slate: 18 Pa.C.S. 9122.2, with the exceptions of 9122.3. */
export const cleanSlate9122: Pack = {
  id: 'us-pa/clean-slate',
  version: '1',
  title: 'Pennsylvania limited access by Clean Slate (18 Pa.C.S. 9122.2)',
  summary:
    'Courts limit public access to lower misdemeanors after seven years (ten before 2024-06-11), to summary offenses after five (ten) and, since 2024-06-11, to less serious drug felonies after ten, without a petition. Restitution has to be paid, and graver records are left out.',
  resultsName: 'PaCS9122_2',
  citations: pennsylvaniaSections,
  facts: pennsylvaniaFacts,
  levels: pennsylvaniaLevels,
  effects: pennsylvaniaEffects,
  readings: courtTableReadings,
  scope: [inCounty(conviction), convicted(conviction)],
  undecided: review,
  gate,
  statute: statuteClauses,
  flags,
  policies: [statute],
  examplesAt: { asOf: '2026-01-09', county: 'ALLEGHENY' },
};
