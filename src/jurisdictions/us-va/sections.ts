import { readBareNumbers } from '../../format/court-table/bare-numbers.ts';
import { createSectionReader, type SectionGrammar } from '../../record/index.ts';

/** How Virginia's files write sections of its Code: title, hyphen, section. */
export const virginiaSections: SectionGrammar = {
  id: 'us-va',
  codes: { 'Va. Code': ['Va. Code Ann.', 'VAC', 'Code of Virginia'] },
  numbers: ['\\d{1,2}(?:\\.\\d+)?-\\d{1,4}(?:\\.\\d+)?(?::\\d+)?'],
  about: {
    attempts: { section: 'Va. Code 18.2-26', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] },
    conspiracies: { section: 'Va. Code 18.2-22', before: ['CONSP(?:IRACY)?(?:\\s+TO)?'] },
  },
  examples: {
    read: {
      'Va. Code 18.2-250.1': 'Va. Code 18.2-250.1',
      'VA CODE § 18.2-250.1(A)': 'Va. Code 18.2-250.1(a)',
      '18.2-248.1 VA CODE': 'Va. Code 18.2-248.1',
      'Va. Code 46.2-341.26:3': 'Va. Code 46.2-341.26:3',
      'ATTEMPT 18.2-95 VA CODE': 'Va. Code 18.2-26/Va. Code 18.2-95',
    },
    refused: ['18.2', 'VA CODE', 'PETIT LARCENY'],
  },
};

/** A number of the Code without its name, as courts write it: `18.2-96`, `18.2-57(A)`. */
const BARE = /^\d{1,2}(?:\.\d+)?-\d{1,4}(?!.*\bVA(?:C|\.? CODE)\b)/i;

/** The section that a text of the court table names: a citation, or a bare number of the Code. */
export const readVirginiaSection = readBareNumbers(createSectionReader(virginiaSections), 'Va. Code', BARE);
