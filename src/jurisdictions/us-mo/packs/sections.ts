import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Missouri's packs share. Sections of chapter 195 are graded as before 2017. */

export const oldPossession = sectionList({
  id: 'mo-old-possession',
  title: 'possession before 2017',
  source: 'docs/law/missouri.md, 1',
  sections: ['RSMo 195.202'],
});

export const oldDistribution = sectionList({
  id: 'mo-old-distribution',
  title: 'distribution before 2017',
  source: 'docs/law/missouri.md, 1',
  sections: ['RSMo 195.211'],
});

export const oldChapter = sectionList({
  id: 'mo-chapter-195',
  title: 'drug offenses as graded before 2017',
  source: 'docs/law/missouri.md, 1; that chapter 195 held them all is from memory',
  sections: ['RSMo 195.*'],
});

export const possession = sectionList({
  id: 'mo-possession',
  title: 'possession',
  source: 'docs/law/missouri.md, 1',
  sections: ['RSMo 579.015'],
});

export const delivery = sectionList({
  id: 'mo-delivery',
  title: 'delivery',
  source: 'docs/law/missouri.md, 1',
  sections: ['RSMo 579.020'],
});

export const intoxicatedDriving = sectionList({
  id: 'mo-intoxicated-driving',
  title: 'driving while intoxicated',
  source: 'docs/law/missouri.md',
  sections: ['RSMo 577.010'],
});

export const unlawfulWeapon = sectionList({
  id: 'mo-unlawful-weapon',
  title: 'unlawful use of a weapon',
  source: 'docs/law/missouri.md',
  sections: ['RSMo 571.030'],
});

/** Attempts and conspiracies have sections of their own, which do not say of what. */
export const inchoate = sectionList({
  id: 'mo-inchoate',
  title: 'attempt or conspiracy',
  source: 'from memory, for legal review',
  sections: ['RSMo 562.012', 'RSMo 562.014', 'RSMo 564.011', 'RSMo 564.016'],
});
