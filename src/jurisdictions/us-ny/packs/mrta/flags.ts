import { all, conviction, type Flag, sectionIn, unrecorded } from '../../../../law/language/index.ts';
import { resentenced } from './sections.ts';

const NO_CRIME = 'conduct: it would be no crime under Penal Law article 222';

export const flags: readonly Flag[] = [
  {
    id: 'no-crime-now',
    title: 'The conduct may be no crime now',
    cite: 'CPL 440.46-a(1)',
    source: 'docs/law/new-york.md, 1',
    sure: 'S',
    when: all(
      sectionIn(conviction, resentenced),
      unrecorded(conviction, 'conduct', 'it would be no crime under Penal Law article 222'),
    ),
    ask: 'Whether the conduct would be no crime under article 222. Then the chief administrative judge vacates the conviction of a person who is serving the sentence, without a petition.',
    examples: {
      holds: [`2012-01-01 PL 221.25 class-d-felony, fine, if ${NO_CRIME}`],
      fails: [
        `2012-01-01 PL 221.25 class-d-felony, fine, unless ${NO_CRIME}`,
        `2015-04-01 PL 221.15 class-a-misdemeanor, fine, if ${NO_CRIME}`,
      ],
      unknown: ['2012-01-01 PL 221.25 class-d-felony, fine'],
    },
  },
];
