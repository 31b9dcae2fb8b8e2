import { sectionList } from '../../../law/language/index.ts';

/** Zenda is invented, and so is its law. */
const source = 'Penal Code of Zenda (invented)';

export const trespass = sectionList({ id: 'zz-trespass', title: 'trespass', source, sections: ['ZC 12-1-1'] });
export const petty = sectionList({
  id: 'zz-petty',
  title: 'petty theft',
  source,
  sections: ['ZC 12-2-1(a)', 'ZC 12-2-2'],
});
export const grand = sectionList({ id: 'zz-grand', title: 'grand theft', source, sections: ['ZC 12-2-1(b)'] });
export const poaching = sectionList({ id: 'zz-poaching', title: 'poaching', source, sections: ['ZC 12-3-1'] });
export const grave = sectionList({
  id: 'zz-grave',
  title: 'grave offenses',
  source,
  sections: ['ZC 12-9-1', 'ZC 12-9-2(a)'],
  including: ['attempts', 'conspiracies'],
});
export const duelling = sectionList({ id: 'zz-duelling', title: 'duelling', source, sections: ['ZC 12-4-1'] });
export const nuisance = sectionList({
  id: 'zz-nuisance',
  title: 'nuisance',
  source,
  sections: ['ZC 12-5-1'],
  including: [],
});

/** What the Fresh Start Act reaches. */
export const freshStartSections = sectionList({
  id: 'zz-fresh-start',
  title: 'sections of the Fresh Start Act',
  source,
  sections: ['ZC 12-1-1', 'ZC 12-2-1', 'ZC 12-2-2', 'ZC 12-3-1', 'ZC 12-4-1'],
});
