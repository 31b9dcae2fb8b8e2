import { type Flag, sectionIn, someEarlierConviction } from '../../../law/language/index.ts';
import { gangOffenses } from './superstrikes.ts';

/** The flag that an earlier conviction may be a superstrike by its enhancement; `section` is one that the pack decides. */
export function gangEnhancement(cite: string, section: string): Flag {
  const decided = `2005-03-02 ${section} felony`;
  return {
    id: 'gang-enhancement',
    title: 'An earlier conviction that a gang enhancement would make a superstrike',
    cite,
    source: 'docs/law/record-clearance-law.md, 2.1',
    sure: 'C',
    when: someEarlierConviction((other) => sectionIn(other, gangOffenses)),
    ask: 'Whether a gang enhancement (PC 186.22(b)(4)) was found true for it: then it was punishable by life, and is a superstrike.',
    examples: {
      holds: [`${decided}; 2005-03-01 PC 215 felony`],
      fails: [
        `${decided}; 2005-03-02 PC 215 felony`,
        `${decided}; 2005-03-01 PC 215 felony dismissed`,
        `${decided}; 2005-03-01 PC 459 felony`,
      ],
      unknown: [`${decided}; ? PC 215 felony`],
    },
  };
}
