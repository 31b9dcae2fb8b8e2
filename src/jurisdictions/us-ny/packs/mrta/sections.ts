import { sectionList } from '../../../../law/language/index.ts';
import { nullities } from '../sections.ts';

const source = 'docs/law/new-york.md, 1';

export const possession2019 = sectionList({
  id: 'ny-possession-2019',
  title: 'unlawful possession of marihuana',
  source,
  sections: ['PL 221.05', 'PL 221.10'],
});

export const resentenced = sectionList({
  id: 'ny-440-46-a',
  title: 'marijuana offenses that are a lesser offense now',
  source,
  sections: ['PL 221.25', 'PL 221.30', 'PL 221.45', 'PL 221.50', 'PL 221.55'],
});

export const substances = sectionList({
  id: 'ny-substances',
  title: 'drug offenses that may be about concentrated cannabis alone',
  source,
  sections: ['PL 220.03', 'PL 220.06', 'PL 240.36'],
});

export const mrtaSections = sectionList({
  id: 'ny-mrta',
  title: 'offenses that the laws of 2019 and 2021 are asked about',
  source,
  sections: [nullities, resentenced, substances].flatMap(({ sections }) => sections),
});
