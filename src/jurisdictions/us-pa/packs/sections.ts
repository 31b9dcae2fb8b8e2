import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Pennsylvania's packs share. A list means attempts too, as 18 Pa.C.S. 9122.3 does. */

const source = 'docs/law/pennsylvania.md, 2';
const crimes = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `18 Pa.C.S. ${number}`);

export const exceptions = sectionList({
  id: 'pa-9122-3-offenses',
  title: 'offenses that 18 Pa.C.S. 9122.3 leaves out: chapter 27 of article B, chapter 61, 5533, 6301',
  source,
  sections: crimes('27*', '61*', '5533', '6301'),
});

/**
 * What the page names by its article or by registration: chapters and sections for a lawyer to confirm. A docket often names
 * in words only of what an attempt was one.
 */
export const perhapsExceptions = sectionList({
  id: 'pa-9122-3-by-kind',
  title:
    'offenses that read as a kind that 18 Pa.C.S. 9122.3 leaves out: the rest of articles B and D, and registration',
  source:
    'which chapters articles B and D have, that 7507.1 requires registration, and that attempts stand under 901, is from memory, for legal review',
  sections: crimes('25*', '26*', '28*', '29*', '30*', '31*', '32*', '43*', '7507.1', '901'),
});

/** Who was ever convicted of one of these has no automatic limited access for anything. */
export const personExceptions = sectionList({
  id: 'pa-9122-3-person',
  title: 'offenses that bar a person under 18 Pa.C.S. 9122.3',
  source,
  sections: crimes('3127', '3129', '4915.1', '4915.2', '5122', '5510', '5515'),
});

/** Drug felonies, some of which are qualifying offenses. */
export const drugLaw = sectionList({
  id: 'pa-drug-law',
  title: 'the drug law',
  source: 'that drug felonies stand in 35 P.S. 780-113 is from memory, for legal review',
  sections: ['35 P.S. 780-*'],
  including: ['attempts', 'conspiracies'],
});
