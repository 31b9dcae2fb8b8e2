import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/** How Connecticut's files write sections of its General Statutes: title, hyphen, section, each with letters of its own. */
export const connecticutSections: SectionGrammar = {
  id: 'us-ct',
  codes: { 'C.G.S.': ['CGS', 'Conn. Gen. Stat.', 'C.G.S.A.'] },
  numbers: ['\\d{1,2}[a-z]?-\\d{1,3}[a-z]{0,2}'],
  about: {
    attempts: { section: 'C.G.S. 53a-49', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] },
    conspiracies: { section: 'C.G.S. 53a-48', before: ['CONSP(?:IRACY)?(?:\\s+TO)?'] },
  },
  examples: {
    read: {
      'C.G.S. 21a-279a': 'C.G.S. 21a-279a',
      'CGS 53A-125B': 'C.G.S. 53a-125b',
      '21a-279(c) CGS': 'C.G.S. 21a-279(c)',
      'Conn. Gen. Stat. § 53a-64bb': 'C.G.S. 53a-64bb',
      'C.G.S. 53a-49/C.G.S. 53a-125': 'C.G.S. 53a-49/C.G.S. 53a-125',
      'ATTEMPT 53a-124 CGS': 'C.G.S. 53a-49/C.G.S. 53a-124',
    },
    refused: ['21a', 'CGS', 'LARCENY 6'],
  },
};

const readStatute = createSectionReader(connecticutSections);

/** A number of the General Statutes without their name, as courts write it: `53a-125b`, `21a-279(c)`. */
const BARE = /^\d{1,2}[a-z]?-\d{1,3}[a-z]{0,2}(?![\w-])(?!.*\bC\.?G\.?S)/i;

/** The section that a text of the court table names: a citation, or a bare number of the General Statutes. */
export function readConnecticutSection(text: string): Section | undefined {
  const trimmed = text.trim();
  if (!BARE.test(trimmed)) return readStatute(trimmed);
  const cited = `C.G.S. ${trimmed}`;
  const section = readStatute(cited);
  return section && { ...section, text: section.text === cited ? trimmed : section.text };
}
