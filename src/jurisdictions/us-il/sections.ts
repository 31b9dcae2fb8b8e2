import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/** How Illinois's files write sections of its Compiled Statutes: chapter, act, section. */
export const illinoisSections: SectionGrammar = {
  id: 'us-il',
  codes: { '720 ILCS': ['720 Ill. Comp. Stat.'], '625 ILCS': ['625 Ill. Comp. Stat.'] },
  numbers: ['\\d{1,4}/\\d{1,3}(?:[.\\-]\\d{1,3})*'],
  examples: {
    read: {
      '720 ILCS 570/402(c)': '720 ILCS 570/402(c)',
      '720 ilcs 5/16-1(a)(1) THEFT': '720 ILCS 5/16-1(a)(1)',
      '720 Ill. Comp. Stat. 550/4': '720 ILCS 550/4',
      '720 ILCS 5/12-3.2(a)(1)': '720 ILCS 5/12-3.2(a)(1)',
    },
    refused: ['402(c)', '720 ILCS', 'THEFT'],
  },
};

const readStatute = createSectionReader(illinoisSections);

/** Chapter, act and section with one sign between them, as Cook County's tables and dockets write them: `720-550/4(a)`. */
const JOINED = /^(720|625)[\s/-]+(?=\d{1,4}\/\d)/;

/** The section that a text of the court table names. */
export function readIllinoisSection(text: string): Section | undefined {
  const trimmed = text.trim();
  const section = readStatute(trimmed.replace(JOINED, '$1 ILCS '));
  return section && JOINED.test(trimmed) ? { ...section, text: trimmed } : section;
}
