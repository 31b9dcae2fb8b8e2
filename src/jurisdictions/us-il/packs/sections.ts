import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections of Illinois's law. */

const source = 'docs/law/illinois.md, 1';
const statutes = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `720 ILCS ${number}`);

/** Possession and delivery, with attempts at them. */
export const cannabisAct = sectionList({
  id: 'il-cannabis-act',
  title: 'sections 4 and 5 of the Cannabis Control Act',
  source,
  sections: statutes('550/4', '550/5'),
});

/** Subdivisions that name thirty grams or less, in the text before 2016 and in that of today alike. */
export const small = sectionList({
  id: 'il-thirty-grams',
  title: 'thirty grams or less by the subdivision',
  source: `${source}; texts of the sections, ilga.gov`,
  sections: statutes('550/4(a)', '550/4(b)', '550/5(a)', '550/5(b)', '550/5(c)'),
});

export const large = sectionList({
  id: 'il-more-than-thirty-grams',
  title: 'more than thirty grams by the subdivision',
  source: `${source}; texts of the sections, ilga.gov`,
  sections: statutes(...['d', 'e', 'f', 'g'].flatMap((letter) => [`550/4(${letter})`, `550/5(${letter})`])),
});

export const domesticBattery = sectionList({
  id: 'il-domestic-battery',
  title: 'domestic battery',
  source: `${source}; that it is 720 ILCS 5/12-3.2 is from memory`,
  sections: statutes('5/12-3.2', '5/12-3.3'),
});

export const perhapsViolent = sectionList({
  id: 'il-perhaps-violent',
  title: 'sections that read as violent crimes',
  source: 'which sections they are is from memory, for legal review',
  sections: statutes('5/9-*', '5/10-*', '5/11-*', '5/12-*', '5/18-*', '5/20-*', '5/24-*', '5/33A-*'),
});
