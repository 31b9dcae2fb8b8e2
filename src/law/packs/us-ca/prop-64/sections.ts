import { sectionList } from '../../../language/index.ts';

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
