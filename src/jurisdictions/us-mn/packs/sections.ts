import { sectionList } from '../../../law/language/index.ts';

/** Lists of sections that Minnesota's packs share. */

const statutes = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `Minn. Stat. ${number}`);
const MEMORY = 'from memory, for legal review';

/** Small amounts and possession in a vehicle, which 609A.055 names by their subdivisions. */
export const smallAmounts = sectionList({
  id: 'mn-152-027-3-4',
  title: 'Minn. Stat. 152.027, subdivisions 3 and 4',
  source: 'docs/law/minnesota.md, 1',
  sections: statutes('152.027(3)', '152.027(4)'),
  including: [],
});

export const drugOffenses = sectionList({
  id: 'mn-drug-offenses',
  title: 'drug offenses of Minn. Stat. 152.021 to 152.027',
  source: 'docs/law/minnesota.md, 1',
  sections: statutes('152.021', '152.022', '152.023', '152.024', '152.025', '152.027'),
});

export const fifthDegree = sectionList({
  id: 'mn-152-025',
  title: 'Minn. Stat. 152.025',
  source: 'docs/law/minnesota.md, 2',
  sections: statutes('152.025'),
});

/** What the page names of the offenses that are left out. */
export const leftOut = sectionList({
  id: 'mn-left-out',
  title: 'offenses that the page names as left out',
  source: 'docs/law/minnesota.md, 2',
  sections: statutes('609.2242', '169A.25', '152.023(2)'),
});

/** What reads as a kind that the page names: driving while impaired, stalking, harassment, or what requires registration. */
export const leftOutByKind = sectionList({
  id: 'mn-left-out-by-kind',
  title: 'sections that read as a kind of offense that is left out',
  source: MEMORY,
  sections: statutes('169A.20', '169A.26', '169A.27', '609.748', '609.749', '609.795', '609.3451', '629.75', '518B.01'),
});

export const theft = sectionList({
  id: 'mn-theft',
  title: 'theft',
  source: 'docs/law/minnesota.md, 2',
  sections: statutes('609.52'),
});
