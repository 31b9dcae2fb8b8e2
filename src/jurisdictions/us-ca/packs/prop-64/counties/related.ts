import { sectionList } from '../../../../../law/language/index.ts';

/** Charges that San Joaquin and Contra Costa cleared along with a Prop 64 charge of the same cycle. */
export const RELATED = [
  'PC 647(f)',
  'PC 602',
  'PC 466',
  'PC 148',
  'PC 148.9',
  'PC 1320',
  'HS 11364',
  'HS 11550',
  'BP 4060',
  'BP 4140',
  'BP 4149',
  'VC 40508',
] as const;

const source = 'Program code of the 2019 county pilots (docs/law/record-clearance-law.md, 2.1) [C]';

export const relatedSections = sectionList({ id: 'related', title: 'related charges', source, sections: RELATED });

/** Each related charge as a list of its own, and its text in the manner of the state's file: `602 PC`. */
export const eachRelated = RELATED.map((citation) => {
  const [code = '', number = ''] = citation.split(' ');
  return {
    id: `${code}-${number}`.toLowerCase().replace(/[()]/g, ''),
    text: `${number.toUpperCase()} ${code}`,
    list: sectionList({ id: `related-${number}`, title: citation, source, sections: [citation] }),
  };
});

/** Charges that San Francisco cleared when they had been pleaded in place of a marijuana count. */
export const pleaSections = sectionList({
  id: 'plea',
  title: 'charges pleaded in place of a Prop 64 charge',
  source: 'Program code of the 2019 county pilots (docs/law/record-clearance-law.md, 1.8) [C]',
  sections: ['PC 32', 'HS 11364', 'HS 11366'],
});
