import { createSectionReader, type SectionGrammar } from '../../record/index.ts';

/** How the files of Zenda, an invented state, write sections: the code, then title, chapter and section. */
export const zendaSections: SectionGrammar = {
  id: 'us-zz',
  codes: { ZC: ['Zenda Code', 'Z.C.'], ZTC: ['Zenda Traffic Code'] },
  numbers: ['\\d{1,2}-\\d{1,2}-\\d{1,3}[a-z]?'],
  about: {
    attempts: { section: 'ZC 1-2-1', before: ['ATTEMPTED'] },
    conspiracies: { section: 'ZC 1-2-2', before: ['PLOT TO COMMIT'] },
  },
  lead: ['OFFENCE\\s*:'],
  printed: { 'ZC 12-3-4z': ['ZC 12-3-4(z)'] },
  examples: {
    read: {
      'ZC 12-3-4': 'ZC 12-3-4',
      'z.c. 12-3-4(b) poaching': 'ZC 12-3-4(b)',
      'OFFENCE: ZC 1-2-1/ZC 9-1-1': 'ZC 1-2-1/ZC 9-1-1',
      'PLOT TO COMMIT ZC 9-1-1': 'ZC 1-2-2/ZC 9-1-1',
      '2-1-2a ZC': 'ZC 2-1-2a',
      'Zenda Code 12-3-4z': 'ZC 12-3-4(z)',
    },
    refused: ['11357 HS', '664/11357(c) HS', 'ZC 12', ''],
  },
};

/** The section that an offense text of Zenda begins with; undefined where it does not begin with one. */
export const readZendaSection = createSectionReader(zendaSections);
