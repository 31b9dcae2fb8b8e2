import { type Flag, registered, withExamples } from '../../../../law/language/index.ts';
import { flagExamples } from './examples.ts';
import { chargePending, elsewhere, familyViolence, offendedBefore2000, sexualOffense } from './terms.ts';

const from = { cite: 'C.G.S. 54-142a(e)', source: 'docs/law/connecticut.md, 1', sure: 'S' } as const;

const rules: readonly Flag[] = [
  {
    ...from,
    id: 'family',
    title: 'It may be a family violence crime',
    when: familyViolence,
    ask: 'Whether it was designated a family violence crime on or after 2000-01-01: then it is not erased.',
  },
  {
    ...from,
    id: 'sexual',
    title: 'It may be a sexual offense',
    when: sexualOffense,
    ask: 'Whether it was a nonviolent sexual offense or a sexually violent one: then it is not erased.',
  },
  {
    ...from,
    id: 'registered',
    title: 'The record does not say whether the person is registered',
    sure: 'D',
    when: registered,
    ask: 'Whether the conviction requires registration as a sex offender.',
  },
  {
    ...from,
    id: 'pending',
    title: 'A charge may be pending in another court',
    cite: 'C.G.S. 54-142a(e)(3)',
    when: chargePending,
    ask: 'Whether a charge of the state is pending.',
  },
  {
    ...from,
    id: 'elsewhere',
    title: 'A later conviction outside Connecticut',
    when: elsewhere,
    ask: 'Whether the person was convicted of a crime in another state or by a federal court since: the years count from the latest conviction of any crime.',
  },
  {
    ...from,
    id: 'offense-date',
    title: 'The offense may be older than 2000',
    when: offendedBefore2000,
    ask: 'Whether the offense was committed before 2000-01-01, where the record has the date of the conviction alone: then it takes a petition.',
  },
];

export const flags = withExamples(rules, flagExamples);
