import { citedSection, createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/** How Missouri's files write sections of its Revised Statutes. */
export const missouriSections: SectionGrammar = {
  id: 'us-mo',
  codes: { RSMo: ['R.S.Mo.', 'Mo. Rev. Stat.'] },
  numbers: ['\\d{1,3}\\.\\d{3}'],
  examples: {
    read: {
      'RSMo 579.015': 'RSMo 579.015',
      '579.015 RSMO POSS CS': 'RSMo 579.015',
      'Mo. Rev. Stat. § 195.202': 'RSMo 195.202',
    },
    refused: ['579', 'RSMo'],
  },
};

const readStatute = createSectionReader(missouriSections);

/** A charge code of the state (RSMo 43.500), `579.015-001Y202035__`: the section, then a sequence and the year of effect. */
const CHARGE_CODE = /^(\d{1,3}\.\d{3})-\d{3}[YN]/;
/** A section with a subsection and a subdivision, as the statutes print them: `571.030.1(4)`. */
const SUBSECTION = /^(?:RSMo )?(\d{1,3}\.\d{3})\.(\d{1,2})((?:\(\w{1,2}\))*)(?![\w(])/i;

/** The section that a text of the court table names: a citation, a bare number of the Revised Statutes, or a charge code. */
export function readMissouriSection(text: string): Section | undefined {
  const trimmed = text.trim();
  const [printed, number, subsection, rest] = SUBSECTION.exec(trimmed) ?? [];
  if (printed !== undefined) return { ...citedSection(`RSMo ${number}(${subsection})${rest}`)!, text: printed };
  const bare = trimmed.replace(CHARGE_CODE, '$1 ');
  return readStatute(/^\d{1,3}\.\d{3}(?!.*RSMo)/i.test(bare) ? `RSMo ${bare}` : bare);
}
