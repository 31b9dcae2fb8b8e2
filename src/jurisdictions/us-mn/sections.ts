import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/** How Minnesota's files write sections of its Statutes. */
export const minnesotaSections: SectionGrammar = {
  id: 'us-mn',
  codes: { 'Minn. Stat.': ['M.S.', 'MN ST', 'MINN STAT'] },
  numbers: ['(?<upper>\\d{1,3}[A-Z]?)\\.\\d{2,4}'],
  subdivisionWords: ['subd', 'subdivision'],
  about: { attempts: { section: 'Minn. Stat. 609.17' } },
  examples: {
    read: {
      'Minn. Stat. 152.027': 'Minn. Stat. 152.027',
      'Minn. Stat. § 152.027, subd. 4(a)': 'Minn. Stat. 152.027(4)(a)',
      '609.52 MN ST': 'Minn. Stat. 609.52',
      'M.S. 169a.25': 'Minn. Stat. 169A.25',
      'Minn. Stat. 609.17/Minn. Stat. 609.52': 'Minn. Stat. 609.17/Minn. Stat. 609.52',
    },
    refused: ['152', 'Minn. Stat.', 'THEFT'],
  },
};

const readStatute = createSectionReader(minnesotaSections);

/** Words for an attempt before its section. */
const ATTEMPT = /^ATT(?:EMPT(?:ED)?)?(?:\s+TO)?\s+(?=\S*\d|MINN|M\.?S|MN)/i;
/** Where a number without its code begins: at the start, or behind the section of attempt. */
const NUMBER = /(?<=^|\/)(?=\d{1,3}[A-Z]?\.\d)/gi;
/** A number without its code: `609.52`. */
const BARE = /^\d{1,3}[A-Z]?\.\d{2,4}(?!\d)(?!.*\b(?:MN ST|M\.?S\b))/i;
/** A subdivision behind a dot or its word, `152.027.4(a)`, `609.52, subd. 3(5)`: of its clauses in numbers no law here asks. */
const SUBDIVISION =
  /(\d{1,3}[A-Z]?\.\d{2,4})(?:\.|,?\s*\bsubd(?:ivision|\.)?\s*)(\d{1,2}[a-z]?)(?:\(\d+\))*(?![\w.])/gi;

/** The section that a text of the court table names: a citation, or a bare number of the Statutes. */
export function readMinnesotaSection(text: string): Section | undefined {
  const trimmed = text.trim();
  const attempted = trimmed.replace(ATTEMPT, 'Minn. Stat. 609.17/');
  const coded = BARE.test(trimmed) || attempted !== trimmed ? attempted.replace(NUMBER, 'Minn. Stat. ') : attempted;
  const cited = coded.replace(SUBDIVISION, '$1($2)');
  const section = readStatute(cited);
  return section && { ...section, text: section.text === cited ? trimmed : section.text };
}
