import { sectionList } from '../../language/index.ts';

/** Zenda is invented, and so is its law. */
const source = 'Penal Code of Zenda (invented)';

export const trespass = sectionList({ id: 'zz-trespass', title: 'trespass', source, sections: ['CC 100'] });
export const petty = sectionList({ id: 'zz-petty', title: 'petty theft', source, sections: ['CC 200(a)', 'CC 201'] });
export const grand = sectionList({ id: 'zz-grand', title: 'grand theft', source, sections: ['CC 200(b)'] });
export const poaching = sectionList({ id: 'zz-poaching', title: 'poaching', source, sections: ['CC 300'] });
export const grave = sectionList({
  id: 'zz-grave',
  title: 'grave offenses',
  source,
  sections: ['CC 900', 'CC 901(a)'],
  including: ['attempts', 'conspiracies'],
});
export const duelling = sectionList({ id: 'zz-duelling', title: 'duelling', source, sections: ['CC 400'] });
export const nuisance = sectionList({
  id: 'zz-nuisance',
  title: 'nuisance',
  source,
  sections: ['CC 50'],
  including: [],
});

/** What the Fresh Start Act reaches. */
export const freshStartSections = sectionList({
  id: 'zz-fresh-start',
  title: 'sections of the Fresh Start Act',
  source,
  sections: ['CC 100', 'CC 200', 'CC 201', 'CC 300', 'CC 400'],
});
