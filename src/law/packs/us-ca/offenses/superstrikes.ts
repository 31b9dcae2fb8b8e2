import { sectionList } from '../../../language/index.ts';

/**
 * "Superstrikes": the offenses of Penal Code 667(e)(2)(C)(iv), an earlier conviction of which bars relief under
 * several laws.
 *
 * The sections are those that California counties matched in 2018 to 2020 (program code seen), anchored to whole
 * section numbers: that software also took `137 PC` for `37 PC` and missed `187(A) PC`. Its pairs with a gang
 * enhancement stand in {@link gangOffenses}. The statute speaks in classes ("any serious or violent felony punishable by life imprisonment or death"), so the list is for legal review.
 *
 * Of PC 653f only subdivision (b), the solicitation of murder, is one; the counties took any subdivision.
 */
export const superstrikes = sectionList({
  id: 'superstrikes',
  title: 'Superstrikes (PC 667(e)(2)(C)(iv))',
  source: 'PC 667(e)(2)(C)(iv); sections as matched by California counties 2018-2020 [C], for legal review',
  sections: [
    'PC 37',
    'PC 128',
    'PC 187',
    'PC 188',
    'PC 189',
    'PC 189.1',
    'PC 189.5',
    'PC 190',
    'PC 190.1',
    'PC 190.05',
    'PC 190.2',
    'PC 190.3',
    'PC 190.4',
    'PC 190.5',
    'PC 191',
    'PC 191.5',
    'PC 205',
    'PC 207',
    'PC 209',
    'PC 209.5',
    'PC 217.1',
    'PC 218',
    'PC 219',
    'PC 220',
    'PC 245(d)(3)',
    'PC 261',
    'PC 262',
    'PC 264.1',
    'PC 269',
    'PC 273ab',
    'PC 286(c)(1)',
    'PC 286(c)(2)',
    'PC 286(c)(3)',
    'PC 286(d)(1)',
    'PC 286(d)(2)',
    'PC 286(d)(3)',
    'PC 287',
    'PC 288(a)',
    'PC 288(b)(1)',
    'PC 288(b)(2)',
    'PC 288a(c)(1)',
    'PC 288a(c)(2)(A)',
    'PC 288a(c)(2)(B)',
    'PC 288a(c)(2)(C)',
    'PC 288a(d)',
    'PC 288.5(a)',
    'PC 289(a)(1)(A)',
    'PC 289(a)(1)(B)',
    'PC 289(a)(1)(C)',
    'PC 289(a)(2)(C)',
    'PC 289(j)',
    'PC 451.5',
    'PC 653f(b)',
    'PC 667.61',
    'PC 667.7',
    'PC 667.71',
    'PC 4500',
    'PC 11418(a)(1)',
    'PC 11418(b)(1)',
    'PC 11418(b)(2)',
    'PC 12308',
    'PC 12310',
    'PC 18745',
    'PC 18755',
    'MV 1672(a)',
  ],
});

/**
 * Offenses punishable by life imprisonment, and so superstrikes, where a gang enhancement was found true. A history
 * file names one section a charge, so the enhancement is for a person to look up.
 */
export const gangOffenses = sectionList({
  id: 'gang-offenses',
  title: 'Offenses that a gang enhancement makes superstrikes (PC 186.22(b)(4))',
  source: 'PC 186.22(b)(4); sections as matched by California counties 2018-2020 [C], for legal review',
  sections: ['PC 136.1', 'PC 213(a)(1)(A)', 'PC 215', 'PC 246', 'PC 519', 'PC 12022.55'],
});
