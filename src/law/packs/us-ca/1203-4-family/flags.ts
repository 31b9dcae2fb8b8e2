import {
  all,
  asOf,
  conviction,
  dateOf,
  type Flag,
  onOrAfter,
  sectionIn,
  someCount,
  stepIs,
  withExamples,
  yearsBefore,
} from '../../../language/index.ts';
import { flagExamples } from './flags.examples.ts';
import { prostitution } from './sections.ts';
import {
  felonyProbation,
  felonyWithoutProbation,
  honestLife,
  infraction,
  keptTerms,
  misdemeanor,
  probation,
  somethingPending,
  withoutProbation,
} from './terms.ts';

const HONEST_ASK =
  'Was the sentence complied with in full, and have you stayed clear of the law since? Then the court shall grant relief under PC 1203.4a; otherwise it may.';
const source = 'docs/law/record-clearance-law.md, 4.1';

/** What only the person or a court file can say; each `ask` is a question for the client. */
const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'Serving, on probation or charged',
    cite: 'PC 1203.4(a)(1), 1203.4a(a), 1203.41(b), 1203.42(b)',
    source,
    sure: 'S',
    when: somethingPending,
    ask: 'Are you serving a sentence for, on probation for, or charged with any offense now, in any county or state?',
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
    cite: 'PC 1203.41(a), 1203.42(a)',
    source,
    sure: '2',
    when: felonyWithoutProbation,
    ask: 'When did parole, mandatory supervision or post-release supervision end? The sheet does not say, and relief has to wait for it.',
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
