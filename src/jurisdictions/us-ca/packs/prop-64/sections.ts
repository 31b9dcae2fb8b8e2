import { sectionList } from '../../../../law/language/index.ts';

const source = 'H&S 11361.8(a), (e): convictions of Sections 11357, 11358, 11359 or 11360 [S]';

/** The four sections whose convictions Prop 64 reaches; attempts count, HS 11357.5 and 11361 do not. */
export const prop64Sections = sectionList({
  id: 'prop-64',
  title: 'Prop 64 sections',
  source,
  sections: ['HS 11357', 'HS 11358', 'HS 11359', 'HS 11360'],
});

export const SECTION_NUMBERS = ['11357', '11358', '11359', '11360'] as const;

export type SectionNumber = (typeof SECTION_NUMBERS)[number];

/** Each of the four as a list of its own. */
export const eachSection = Object.fromEntries(
  SECTION_NUMBERS.map((number) => [
    number,
    sectionList({ id: `hs-${number}`, title: `HS ${number}`, source, sections: [`HS ${number}`] }),
  ]),
) as Readonly<Record<SectionNumber, ReturnType<typeof sectionList>>>;

/**
 * Subdivisions as they stood before 2016-11-09. Prop 64 gave the letters of HS 11357 new meanings, so these lists are
 * for convictions of offenses before that day only.
 */
export const oldSubdivision = Object.fromEntries(
  (['11357(a)', '11357(b)', '11357(c)', '11357(d)', '11357(e)', '11360(a)', '11360(b)'] as const).map((name) => [
    name,
    sectionList({
      id: `old-${name}`,
      title: `former HS ${name}`,
      source: 'H&S 11357 and 11360 as they read before 2016-11-09',
      sections: [`HS ${name}`],
    }),
  ]),
) as Readonly<Record<`11357(${'a' | 'b' | 'c' | 'd' | 'e'})` | `11360(${'a' | 'b'})`, ReturnType<typeof sectionList>>>;

/** Sections whose aggravated form Prop 64 left a possible felony. HS 11357 has none. */
export const aggravable = sectionList({
  id: 'aggravable',
  title: 'HS 11358, 11359 or 11360',
  source: 'H&S 11358(d), 11359(c), 11360(a)(3)',
  sections: ['HS 11358', 'HS 11359', 'HS 11360'],
});

/**
 * The four sections, and an accessory charge whose text names one of them (`32/11359`). Unknown of an accessory whose
 * felony the text does not name.
 */
export const accessoryToProp64 = sectionList({
  id: 'accessory-to-prop-64',
  title: 'Prop 64 sections, and PC 32 with one of them',
  source:
    'People v. Boatwright (2019) 36 Cal.App.5th 848. "32/11359 PC" prints one code for both sections: the Penal Code has no section of these numbers.',
  sections: SECTION_NUMBERS.flatMap((number) => [`HS ${number}`, `PC ${number}`]),
  including: ['attempts', 'accessories'],
});

/** An accessory after the fact. Whether the felony was one of the four sections, its text or the charges beside it tell. */
export const accessory = sectionList({
  id: 'accessory',
  title: 'PC 32',
  source: 'People v. Boatwright (2019) 36 Cal.App.5th 848',
  sections: ['PC 32'],
});
