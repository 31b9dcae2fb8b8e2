import { sectionList } from '../../../../law/language/index.ts';

const source = 'docs/law/new-york.md, 3';

/** Attempts at these are left out only where they are felonies. */
const ARTICLES = ['PL 130.*', 'PL 263.*'];

export const sexArticles = sectionList({
  id: 'ny-sex-articles',
  title: 'Penal Law articles 130 and 263',
  source,
  sections: ARTICLES,
  including: [],
});

export const sexArticlesAndAttempts = sectionList({
  id: 'ny-sex-articles-and-attempts',
  title: 'Penal Law articles 130 and 263, and attempts',
  source,
  sections: ARTICLES,
});

export const homicide = sectionList({
  id: 'ny-homicide',
  title: 'Penal Law article 125',
  source,
  sections: ['PL 125.*'],
});

export const conspiracy = sectionList({
  id: 'ny-conspiracy',
  title: 'conspiracy (Penal Law article 105)',
  source,
  sections: ['PL 105.*'],
});

export const violentFelonies = sectionList({
  id: 'ny-violent-felonies',
  title: 'violent felonies of classes B and C (Penal Law 70.02)',
  source: 'Penal Law 70.02(1)(a) as lexace.ai and nysentencing.com have it, (b) as bill S1102 of 2023 prints it',
  sections: [
    ...['120.07', '120.10', '120.11', '135.20', '140.30', '150.15', '160.15', '215.17', '230.34-a', '255.27'],
    ...['265.04', '265.09', '265.13', '135.25', '150.20'],
    ...['120.06', '120.08', '120.09', '121.13', '121.13-a', '140.25', '160.10', '265.03', '265.08', '265.12', '265.14'],
    ...['265.19', '490.15', '490.30', '490.37'],
  ].map((number) => `PL ${number}`),
});

/** The lists of classes D and E, and the end of that of class B, were not seen; some hang on the subdivision. */
export const perhapsViolent = sectionList({
  id: 'ny-perhaps-violent',
  title: 'felonies that may be violent ones (Penal Law 70.02)',
  source: 'from memory, for legal review',
  sections: [
    ...['120.02', '120.05', '120.18', '120.60', '121.12', '135.35', '230.34', '240.55', '240.60', '240.61', '240.62'],
    ...['240.63', '265.02', '265.11', '405.18', '490.*'],
  ].map((number) => `PL ${number}`),
});
