import {
  all,
  any,
  asOf,
  conviction,
  dateOf,
  day,
  type Flag,
  not,
  onOrAfter,
  registered,
  sectionIn,
  sentencedTo,
  someCount,
  stepIs,
  withExamples,
  yearsBefore,
} from '../../../../law/language/index.ts';
import { PENDING_ASK, somethingPending } from '../terms.ts';
import { flagExamples } from './flags.examples.ts';
import { prostitution } from './sections.ts';
import {
  felony,
  felonyProbation,
  felonyWithoutProbation,
  honestLife,
  infraction,
  keptTerms,
  misdemeanor,
  onProbationElsewhere,
  probation,
  probationOnRecord,
  withoutProbation,
} from './terms.ts';

const HONEST_ASK =
  'Was the sentence complied with in full, and have you led an honest and upright life and obeyed the law since? Then the court shall grant relief under PC 1203.4a; otherwise it may.';
const PROBATION_ASK =
  'Are you still on probation for the other offense? PC 1203.4a asks whether you are serving a sentence or charged with a crime; it does not name probation.';
const CURRENT = 'Does a current record say "relief granted" for this conviction?';
const AUTOMATIC = 'docs/law/record-clearance-law.md, 4.3';
const source = 'docs/law/record-clearance-law.md, 4.1';

/** What only the person or a court file can say; each `ask` is a question for the client. */
const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'Serving, on probation or charged',
    cite: 'PC 1203.4(a)(1), 1203.4a(a), 1203.41(a)(3), 1203.42(b)',
    source,
    sure: 'S',
    when: somethingPending,
    ask: PENDING_ASK,
  },
  {
    id: 'probation-kept',
    title: 'Conditions of probation',
    cite: 'PC 1203.4(a)(1)',
    source,
    sure: 'S',
    when: all(probation, keptTerms),
    ask: 'Did you keep every condition of probation to its end, or were you discharged early? Then the court shall grant relief; otherwise it may, in the interests of justice. Unpaid restitution is no ground to deny it.',
  },
  {
    id: 'honest-life',
    title: 'Compliance and life since',
    cite: 'PC 1203.4a(a)',
    source,
    sure: 'S',
    when: all(misdemeanor, withoutProbation, honestLife),
    ask: HONEST_ASK,
  },
  {
    id: 'honest-life-infraction',
    title: 'Compliance and life since, for an infraction',
    cite: 'PC 1203.4a(a)',
    source,
    sure: 'S',
    when: all(infraction, honestLife),
    ask: HONEST_ASK,
  },
  {
    id: 'supervision-end',
    title: 'Parole or supervision after the term',
    cite: 'PC 1203.41(a)(3), 1203.42(b)',
    source,
    sure: 'S',
    when: felonyWithoutProbation,
    ask: 'When did parole or mandatory supervision end? The record does not show it, and relief has to wait for it. Whether relief also has to wait for post-release community supervision is not settled.',
  },
  {
    id: 'probation-elsewhere',
    title: 'On probation for another offense',
    cite: 'PC 1203.4a(a)',
    source,
    sure: 'D',
    when: all(misdemeanor, withoutProbation, probationOnRecord),
    ask: PROBATION_ASK,
  },
  {
    id: 'infraction-probation-elsewhere',
    title: 'An infraction, and on probation for another offense',
    cite: 'PC 1203.4a(a)',
    source,
    sure: 'D',
    when: all(infraction, onProbationElsewhere),
    ask: PROBATION_ASK,
  },
  {
    id: 'automatic-relief',
    title: 'Relief may have been granted without a petition',
    cite: 'PC 1203.425(a)',
    source: AUTOMATIC,
    sure: 'S',
    when: all(
      onOrAfter(asOf, day('2022-07-01')),
      onOrAfter(dateOf(conviction), day('1973-01-01')),
      not(registered),
      any(not(felony), sentencedTo(conviction, 'probation')),
    ),
    ask: `${CURRENT} Since 2022-07-01 the Department of Justice grants relief without a petition for most convictions whose probation, or misdemeanor sentence, is over.`,
  },
  {
    id: 'automatic-relief-felony',
    title: 'Relief for a felony without probation may have been granted without a petition',
    cite: 'PC 1203.425(a)',
    source: AUTOMATIC,
    sure: 'S',
    when: all(
      onOrAfter(asOf, day('2024-10-01')),
      onOrAfter(dateOf(conviction), day('1973-01-01')),
      not(registered),
      felonyWithoutProbation,
    ),
    ask: `${CURRENT} Since 2024-10-01 the Department of Justice grants relief without a petition for felonies that are neither serious nor violent, four years after the sentence, if no new felony conviction came in between.`,
  },
  {
    id: 'wobbler',
    title: 'Reduction together with dismissal',
    cite: 'PC 17(b)(3)',
    source,
    sure: 'O',
    when: felonyProbation,
    ask: 'Could the offense have been charged as a misdemeanor? Then ask for reduction too: both stand on form CR-180.',
  },
  {
    id: 'trafficking',
    title: 'Solicitation or prostitution',
    cite: 'PC 1203.49; PC 236.14',
    source,
    sure: 'S',
    when: sectionIn(conviction, prostitution),
    ask: 'Was this the result of human trafficking? Then PC 1203.49 or 236.14 may give more.',
  },
  {
    id: 'recent-arrest',
    title: 'A recent arrest',
    cite: 'PC 1203.4(a)(1)',
    source,
    sure: 'D',
    when: someCount((other) =>
      all(stepIs(other, 'arrest', 'supplemental'), onOrAfter(dateOf(other), yearsBefore(asOf, 3))),
    ),
    ask: 'What became of the arrest of the last three years? An open charge stands in the way of relief.',
  },
];

export const flags = withExamples(rules, flagExamples);
