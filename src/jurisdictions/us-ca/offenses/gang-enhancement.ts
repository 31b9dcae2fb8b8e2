import {
  type Flag,
  type Subject,
  sectionIn,
  someConviction,
  someEarlierConviction,
} from '../../../law/language/index.ts';
import { gangOffenses } from './superstrikes.ts';

/** A conviction of the same day, which is not earlier. */
const SINCE = '2005-03-02 PC 215 felony';

/**
 * The flag that a conviction may be a superstrike by its enhancement; `section` is one that the pack decides. `counts`
 * says whether a bar of that law has to be earlier than the conviction, or bars whenever it was suffered.
 */
export function gangEnhancement(cite: string, section: string, counts: 'earlier' | 'ever' = 'earlier'): Flag {
  const ofGang = (other: Subject) => sectionIn(other, gangOffenses);
  const decided = `2005-03-02 ${section} felony`;
  return {
    id: 'gang-enhancement',
    title: `${counts === 'ever' ? 'A' : 'An earlier'} conviction that a gang enhancement would make a superstrike`,
    cite,
    source: 'docs/law/record-clearance-law.md, 2.1',
    sure: 'C',
    when: counts === 'ever' ? someConviction(ofGang) : someEarlierConviction(ofGang),
    ask: 'Whether a gang enhancement (PC 186.22(b)(4)) was found true for it: then it was punishable by life, and is a superstrike.',
    examples: {
      holds: [`${decided}; 2005-03-01 PC 215 felony`, ...(counts === 'ever' ? [`${decided}; ${SINCE}`] : [])],
      fails: [
        ...(counts === 'ever' ? [] : [`${decided}; ${SINCE}`]),
        `${decided}; 2005-03-01 PC 215 felony dismissed`,
        `${decided}; 2005-03-01 PC 459 felony`,
      ],
      unknown: [counts === 'ever' ? `${decided}; 2005-03-01 ? felony` : `${decided}; ? PC 215 felony`],
    },
  };
}
