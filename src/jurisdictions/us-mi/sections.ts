import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/**
 * How Michigan's files write sections of its Compiled Laws. The Penal Code (chapter 750) has no section of four digits: such
 * a number is a charge code, of which the section is not plain.
 */
export const michiganSections: SectionGrammar = {
  id: 'us-mi',
  codes: { MCL: ['M.C.L.', 'MCLA', 'M.C.L.A.'] },
  numbers: ['750\\.\\d{1,3}(?!\\d)[a-z]{0,2}', '(?!750\\.)\\d{1,3}\\.\\d{1,5}[a-z]{0,2}'],
  about: { attempts: { section: 'MCL 750.92', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] } },
  examples: {
    read: {
      'MCL 333.7403': 'MCL 333.7403',
      '333.7403(2)(d) MCL': 'MCL 333.7403(2)(d)',
      'M.C.L. 750.227B': 'MCL 750.227b',
      'MCL § 750.356(5)': 'MCL 750.356(5)',
      'MCL 324.80176': 'MCL 324.80176',
      'ATT MCL 750.110': 'MCL 750.92/MCL 750.110',
    },
    refused: ['MCL', '333', 'LARCENY', 'MCL 750.3563'],
  },
};

const readStatute = createSectionReader(michiganSections);

/** A number of the Compiled Laws without its code: `750.356`. */
const BARE = /^(?:ATT(?:EMPT(?:ED)?)?(?:\s+TO)?\s+)?\d{1,3}\.\d{1,5}[a-z]{0,2}(?!\d)(?!.*\bM\.?C\.?L)/i;

/** Where a number without its code begins: at the start, behind the section of attempt, or behind words for it. */
const NUMBER = /(?<=^|\/|^ATT\w*(?:\s+TO)?\s+)(?=\d{1,3}\.\d)/gi;

/** The section that a text of the court table names: a citation, or a bare number of the Compiled Laws. */
export function readMichiganSection(text: string): Section | undefined {
  const trimmed = text.trim();
  if (!BARE.test(trimmed)) return readStatute(trimmed);
  const section = readStatute(trimmed.replace(NUMBER, 'MCL '));
  return section && { ...section, text: trimmed };
}
