import { readBareNumbers } from '../../format/court-table/bare-numbers.ts';
import { createSectionReader, type SectionGrammar } from '../../record/index.ts';

/** How Washington's files write sections of its Revised Code: title, chapter, section. */
export const washingtonSections: SectionGrammar = {
  id: 'us-wa',
  codes: { RCW: ['R.C.W.'] },
  numbers: ['(?<upper>\\d{1,2}[A-Z]?\\.\\d{2,3}[A-Z]?)\\.\\d{3,4}'],
  about: {
    attempts: { section: 'RCW 9A.28.020', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] },
    conspiracies: { section: 'RCW 9A.28.040', before: ['CONSP(?:IRACY)?(?:\\s+TO)?'] },
  },
  examples: {
    read: {
      'RCW 69.50.4014': 'RCW 69.50.4014',
      '9a.52.025(1) RCW': 'RCW 9A.52.025(1)',
      'rcw 9.68a.090': 'RCW 9.68A.090',
      'R.C.W. 69.50.4013': 'RCW 69.50.4013',
      'RCW 69.50.401(e)': 'RCW 69.50.401(e)',
      'RCW 9A.28.020/RCW 9A.56.040': 'RCW 9A.28.020/RCW 9A.56.040',
      'ATTEMPT RCW 9A.56.050': 'RCW 9A.28.020/RCW 9A.56.050',
    },
    refused: ['69.50', 'RCW', 'THEFT 3'],
  },
};

/** A number of the Revised Code without its name, as courts write it: `9A.56.050`. */
const BARE = /^\d{1,2}[A-Z]?\.\d{2,3}[A-Z]?\.\d{3,4}(?!\d)(?!.*\bR\.?C\.?W)/i;

/** The section that a text of the court table names: a citation, or a bare number of the Revised Code. */
export const readWashingtonSection = readBareNumbers(createSectionReader(washingtonSections), 'RCW', BARE);
