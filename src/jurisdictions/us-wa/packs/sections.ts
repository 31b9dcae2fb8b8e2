import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Washington's packs share. */

const page = 'docs/law/washington.md';
const statutes = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `RCW ${number}`);
/** The page names offenses and no attempts at them. */
const list = (id: string, title: string, source: string, sections: readonly string[]) =>
  sectionList({ id: `wa-${id}`, title, source, sections, including: [] });

export const simplePossession = list('69-50-4013', 'RCW 69.50.4013', `${page}, 3`, statutes('69.50.4013'));

/** Possession of cannabis by the section that it stood in, since 2004, 1979 and 1971. */
export const cannabis2004 = list('69-50-4014', 'RCW 69.50.4014', `${page}, 1`, statutes('69.50.4014'));
export const cannabis1979 = list('69-50-401-e', 'former RCW 69.50.401(e)', `${page}, 1`, statutes('69.50.401(e)'));
export const cannabis1971 = list('69-50-401-d', 'former RCW 69.50.401(d)', `${page}, 1`, statutes('69.50.401(d)'));

/** Possession that the court vacates after proof of treatment. Cannabis of a person under 21 takes the general way. */
export const possession = list(
  'possession',
  'possession under RCW 69.50.4011(1)(b) and (c), 69.50.4013 and 69.41.030(2)',
  `${page}, 1`,
  statutes('69.50.4011(1)(b)', '69.50.4011(1)(c)', '69.50.4013', '69.41.030(2)'),
);

export const influence = list(
  'influence',
  'driving under the influence and physical control',
  `${page}, 1; the numbers from the section texts`,
  statutes('46.61.502', '46.61.504'),
);

export const leftOut = list(
  'left-out',
  'chapters that RCW 9.96.060 leaves out',
  `${page}, 1`,
  statutes('9.68.*', '9.68A.*', '9A.44.*'),
);

const MEMORY = 'from memory, for legal review';

export const attempts = sectionList({
  id: 'wa-attempts',
  title: 'attempts and conspiracies at what is left out, or that do not say of what',
  source: `whether they are left out is not told; which sections they are is ${MEMORY}`,
  sections: statutes('9.68.*', '9.68A.*', '9A.44.*', '46.61.502', '46.61.504', '9A.28.020', '9A.28.040'),
  including: ['attempts', 'conspiracies'],
});

/** Crimes against persons that may be vacated all the same. */
export const excepted = list(
  'excepted',
  'assault 2, assault 3 and robbery 2',
  `${page}, 2; which sections they are is ${MEMORY}`,
  statutes('9A.36.021', '9A.36.031', '9A.56.210'),
);

export const againstPersons = sectionList({
  id: 'wa-against-persons',
  title: 'sections that read as violent or as crimes against persons, attempts and conspiracies with them',
  source: `which sections are of those kinds is ${MEMORY}`,
  sections: statutes(
    ...['9A.32.*', '9A.36.*', '9A.40.*', '9A.44.*', '9.68A.*', '9A.64.*', '9A.48.020', '9A.48.030', '9A.52.020'],
    ...['9A.56.200', '46.61.520', '46.61.522', '9A.28.020', '9A.28.040', '9A.46.*', '9A.42.*'],
  ),
  including: ['attempts', 'conspiracies'],
});
