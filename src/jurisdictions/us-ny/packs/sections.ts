import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that New York's packs share. */

const penal = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `PL ${number}`);

export const nullities = sectionList({
  id: 'ny-marijuana-nullities',
  title: 'marijuana offenses that the law of 2021 expunges',
  source: 'docs/law/new-york.md, 1',
  sections: penal(
    ...['221.05', '221.10', '221.15', '221.20', '221.35', '221.40'],
    ...['222.10', '222.15', '222.25', '222.45'],
  ),
  including: [],
});

export const drugArticle = sectionList({
  id: 'ny-article-220',
  title: 'Penal Law article 220',
  source: 'docs/law/new-york.md, 2',
  sections: ['PL 220.*'],
});

/** Sections of class A felonies: a felony of any other, of which the record does not say the class, is of a lower one. */
export const perhapsClassA = sectionList({
  id: 'ny-perhaps-class-a',
  title: 'sections that have class A felonies, drug offenses aside',
  source: 'Penal Law 70.02(1)(a) for PL 125.25, 135.25 and 150.20; the others from memory, for legal review',
  sections: penal('125.25', '125.26', '125.27', '130.95', '130.96', '135.25', '150.20', '490.*'),
});

/** Impaired driving, an infraction unless the person had earlier ones. */
export const impaired = sectionList({
  id: 'ny-impaired',
  title: 'driving while ability impaired',
  source: 'docs/law/new-york.md, 2',
  sections: ['VTL 1192(1)'],
});

/** Sections that Correction Law 168-a names without asking for the age of anybody, former ones among them. */
export const sexOffenses = sectionList({
  id: 'ny-sex-offenses',
  title: 'sex offenses of Correction Law 168-a by their section',
  source: 'Correction Law 168-a(2)(a), (e), as nysenate.gov, lexace.ai and instalawyer.io have it',
  sections: penal(
    ...['120.70', '130.20', '130.25', '130.30', '130.40', '130.45', '130.60', '230.34', '230.34-a', '250.50'],
    ...['255.25', '255.26', '255.27', '263.*', '235.22', '230.05', '230.06', '230.11', '230.12', '230.13'],
    ...['230.30(2)', '230.32', '230.33', '250.45(2)', '250.45(3)', '250.45(4)'],
  ),
});

/** What is a sex offense where a victim was young, where the person had an earlier one, or by a list for a lawyer to confirm. */
export const perhapsSexOffenses = sectionList({
  id: 'ny-perhaps-sex-offenses',
  title: 'offenses that may be sex offenses of Correction Law 168-a',
  source: 'Correction Law 168-a(2) as nysenate.gov has it; the list of sexually violent offenses in (3) was not seen',
  sections: penal('130.*', '135.05', '135.10', '135.20', '135.25', '230.04', '230.25'),
});
