import { any, type Condition, type Subject, sectionIn, sectionList } from '../../../law/language/index.ts';

const SOURCE = 'PC 667(e)(2)(C)(iv)';

/** Homicides of PC 667(e)(2)(C)(iv)(IV), which names their attempts as well. */
export const homicides = sectionList({
  id: 'superstrike-homicides',
  title: 'Homicides that are superstrikes (PC 667(e)(2)(C)(iv)(IV))',
  source: `${SOURCE}(IV): "any homicide offense, including any attempted homicide offense, defined in Sections 187 to 191.5"`,
  sections: ['PC 187', 'PC 191.5'],
  including: ['attempts', 'conspiracies'],
});

/**
 * Other offenses punishable by imprisonment for life or death whatever the facts were, which are superstrikes by clause
 * (VIII). So is a conspiracy to commit one, which is punished as the offense is (PC 182(a)). For legal review: the
 * statute speaks in classes, and no list of sections is part of it.
 */
export const lifeSuperstrikes = sectionList({
  id: 'superstrikes-life',
  title: 'Superstrikes by their penalty, life imprisonment or death (PC 667(e)(2)(C)(iv)(VIII))',
  source: `${SOURCE}(VIII); sections as California counties matched them 2018-2020 [C], reduced to those with that penalty on any facts [D]; PC 206, 288.7: PC 1192.7(c)(7), (42) [S]`,
  sections: [
    'PC 37',
    'PC 128',
    'PC 205',
    'PC 206',
    'PC 209',
    'PC 209.5',
    'PC 217.1(b)',
    'PC 218',
    'PC 219',
    'PC 269',
    'PC 273ab',
    'PC 288.7',
    'PC 451.5',
    'PC 4500',
    'PC 12308',
    'PC 12310',
    'PC 18745',
    'PC 18755',
    'MV 1672(a)',
  ],
  including: ['conspiracies'],
});

/**
 * The offenses that clauses (I) to (III), (V), (VI) and (VII) name, on any facts. They name neither attempts nor
 * conspiracies.
 */
export const namedSuperstrikes = sectionList({
  id: 'superstrikes',
  title: 'Superstrikes by their name (PC 667(e)(2)(C)(iv)(I) to (III), (V) to (VII))',
  source: `${SOURCE}(I) to (III), (V) to (VII); W&I 6600(b) [M]; sections as California counties matched them 2018-2020 [C], reduced to those that are superstrikes on any facts [D]`,
  sections: [
    'PC 245(d)(3)',
    'PC 264.1',
    'PC 286(c)(1)',
    'PC 286(c)(2)',
    'PC 286(c)(3)',
    'PC 286(d)',
    'PC 287(c)(1)',
    'PC 288(a)',
    'PC 288(b)',
    'PC 288a(c)(1)',
    'PC 289(j)',
    'PC 653f(b)',
    'PC 11418(a)(1)',
  ],
  including: [],
});

/**
 * Sections that are superstrikes on some facts only, which no history file tells: sexual offenses where force was used
 * (W&I 6600(b)), kidnapping and assault with a sexual intent, penalties that a charge may be entered under. The
 * attempts of {@link lifeSuperstrikes} and {@link namedSuperstrikes} stand with them, and the conspiracies of the latter:
 * the statute names attempts of homicides alone.
 */
export const perhapsSuperstrikes = sectionList({
  id: 'superstrikes-perhaps',
  title: 'Offenses that may be superstrikes, depending on the facts',
  source: `${SOURCE}; W&I 6600(b) [M]; sections as California counties matched them 2018-2020 [C]`,
  sections: [
    ...lifeSuperstrikes.sections,
    ...namedSuperstrikes.sections,
    'PC 188',
    'PC 189',
    'PC 189.1',
    'PC 189.5',
    'PC 190',
    'PC 190.05',
    'PC 190.1',
    'PC 190.2',
    'PC 190.3',
    'PC 190.4',
    'PC 190.5',
    'PC 191',
    'PC 207',
    'PC 217.1',
    'PC 220',
    'PC 236.1(c)(2)',
    'PC 261',
    'PC 262',
    'PC 286(c)',
    'PC 287',
    'PC 288.5',
    'PC 288a(c)',
    'PC 288a(d)',
    'PC 289(a)',
    'PC 667.61',
    'PC 667.7',
    'PC 667.71',
    'PC 11418(b)',
  ],
  including: ['attempts', 'conspiracies'],
});

/** Whether a conviction is a superstrike whatever its facts were, so that a policy may refuse on it. */
export function isSuperstrike(of: Subject): Condition {
  return any(sectionIn(of, homicides), sectionIn(of, lifeSuperstrikes), sectionIn(of, namedSuperstrikes));
}

/** Whether a conviction is a superstrike, or may be one. */
export function mayBeSuperstrike(of: Subject): Condition {
  return any(sectionIn(of, homicides), sectionIn(of, perhapsSuperstrikes));
}

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
