import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Michigan's packs share. */

const laws = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `MCL ${number}`);
const MEMORY = 'from memory, for legal review';

/** Crimes of dishonesty by their section. */
export const dishonesty = sectionList({
  id: 'mi-dishonesty',
  title: 'crimes of dishonesty by their section',
  source: 'docs/law/michigan.md, 1',
  sections: laws(
    ...['750.174', '750.174a', '750.175', '750.176', '750.180', '750.181'],
    ...['752.791', '752.792', '752.793', '752.794', '752.795', '752.796', '752.797'],
  ),
});

/** The section names the chapters; which numbers stand in them is not on the page. */
export const dishonestyChapters = sectionList({
  id: 'mi-dishonesty-chapters',
  title: 'sections that read as chapters XXVA and XLI of the Penal Code',
  source: MEMORY,
  sections: laws(
    ...['750.159f', '750.159g', '750.159h', '750.159i', '750.159j'],
    ...['750.248', '750.248a', '750.248b', '750.249', '750.249a', '750.249b', '750.250', '750.251', '750.252'],
    ...['750.253', '750.254', '750.255', '750.256', '750.257', '750.258', '750.259', '750.260', '750.261', '750.262'],
    ...['750.263', '750.264', '750.265', '750.265a'],
  ),
});

export const assaultive = sectionList({
  id: 'mi-assaultive',
  title: 'sections that read as assaultive crimes',
  source: MEMORY,
  sections: laws(
    ...['750.81', '750.81a', '750.81c', '750.81d', '750.82', '750.83', '750.84', '750.86', '750.87', '750.88'],
    ...['750.89', '750.90a', '750.90b', '750.91', '750.110a', '750.136b', '750.234a', '750.234b', '750.234c'],
    ...['750.316', '750.317', '750.321', '750.349', '750.349a', '750.350', '750.397', '750.411h', '750.411i'],
    ...['750.435', '750.479a', '750.520b', '750.520c', '750.520d', '750.520e', '750.520g', '750.529', '750.529a'],
    ...['750.530', '750.543*'],
  ),
});

export const seriousMisdemeanors = sectionList({
  id: 'mi-serious-misdemeanors',
  title: 'sections that read as serious misdemeanors',
  source: MEMORY,
  sections: laws(
    ...['750.81', '750.81a', '750.115', '750.145', '750.145d', '750.233', '750.234', '750.235', '750.335a'],
    ...['750.411h', '257.601b', '257.617a', '436.1701'],
  ),
});

/** What MCL 780.621c bars by its kind, driving while intoxicated aside. */
export const barred = sectionList({
  id: 'mi-621c',
  title: 'sections that read as what MCL 780.621c bars',
  source: MEMORY,
  sections: laws('750.136b', '750.462*', '750.520*', '257.601d', '257.617'),
});

export const intoxicatedDriving = sectionList({
  id: 'mi-intoxicated-driving',
  title: 'driving while intoxicated',
  source: MEMORY,
  sections: ['MCL 257.625'],
});

export const drugOffenses = sectionList({
  id: 'mi-drug-offenses',
  title: 'drug offenses that may be about marijuana',
  source: MEMORY,
  sections: laws('333.7401', '333.7403', '333.7404', '333.7453'),
});
