import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Virginia's packs share. */

const source = 'docs/law/virginia.md';
const code = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `Va. Code ${number}`);

/** The page names offenses and no attempts at them. */
export const automatic = sectionList({
  id: 'va-392-6',
  title: 'offenses of Va. Code 19.2-392.6',
  source: `${source}, 1`,
  sections: code('18.2-119', '18.2-120', '18.2-134', '18.2-415'),
  including: [],
});

export const automaticMisdemeanors = sectionList({
  id: 'va-392-6-misdemeanors',
  title: 'offenses of Va. Code 19.2-392.6 as misdemeanors',
  source: `${source}, 1`,
  sections: code('18.2-96', '18.2-103', '18.2-248.1'),
  including: [],
});

export const possession = sectionList({
  id: 'va-former-possession',
  title: 'former possession of marijuana',
  source: `${source}, 1`,
  sections: code('18.2-250.1'),
  including: [],
});

export const grandLarceny = sectionList({
  id: 'va-grand-larceny',
  title: 'grand larceny',
  source: `${source}, 2`,
  sections: code('18.2-95'),
  including: [],
});

/** What 19.2-392.12:1 adds to the offenses of automatic sealing. */
export const simplePetition = sectionList({
  id: 'va-392-12-1',
  title: 'further offenses of Va. Code 19.2-392.12:1',
  source: `${source}, 2`,
  sections: code('4.1-305', '18.2-265.3(A)'),
  including: [],
});

/** What the petition leaves out by section, with attempts and conspiracies. */
export const leftOut = sectionList({
  id: 'va-392-12-left-out',
  title: 'offenses that Va. Code 19.2-392.12 leaves out by section',
  source: `${source}, 2`,
  sections: code(
    ...['4.1-309.1', '5.1-13', '18.2-36', '18.2-36.1', '18.2-36.2', '18.2-47', '18.2-49.1(A)', '18.2-51.5'],
    ...['18.2-57(C)', '18.2-57.2', '18.2-57.3', '18.2-59.1', '18.2-60', '18.2-60.3', '18.2-60.5', '18.2-130'],
    ...['18.2-130.1', '18.2-144', '18.2-144.1', '18.2-154', '18.2-178.1', '18.2-266', '18.2-266.1', '18.2-268.3'],
    ...['18.2-282.1', '18.2-324.2', '18.2-346(B)', '18.2-405', '18.2-406', '18.2-472.1', '19.2-62', '29.1-738'],
    ...['29.1-738.02', '29.1-738.2', '37.2-912', '40.1-100.2', '40.1-103', '46.2-341.24', '46.2-341.26:3', '24.2-*'],
  ),
  including: ['attempts', 'conspiracies'],
});

/** Article 7 of chapter 4 and articles 3 to 5 of chapter 8, which have exceptions that were not seen. */
export const perhapsLeftOut = sectionList({
  id: 'va-392-12-perhaps-left-out',
  title:
    'sections of the articles that Va. Code 19.2-392.12 leaves out with exceptions, and attempts and conspiracies alone',
  source:
    'which sections those articles have, and which are of attempts and conspiracies, is from memory, for legal review',
  sections: code(
    ...['18.2-61', '18.2-63', '18.2-63.1', '18.2-64.1', '18.2-64.2', '18.2-66', '18.2-67.*'],
    ...Array.from({ length: 391 - 344 + 1 }, (_, i) => `18.2-${344 + i}`),
    ...['18.2-370.1', '18.2-371.1', '18.2-374.1', '18.2-374.3', '18.2-386.1', '18.2-386.2'],
    ...['18.2-22', '18.2-26', '18.2-27'],
  ),
  including: ['attempts', 'conspiracies'],
});
