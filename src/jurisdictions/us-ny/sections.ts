import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/** How New York's files write sections: the Penal Law mostly, and the other laws that have crimes. */
export const newYorkSections: SectionGrammar = {
  id: 'us-ny',
  codes: {
    PL: ['P.L.', 'P L', 'PEN', 'Penal Law', 'N.Y. Penal Law'],
    VTL: ['V.T.L.', 'V&T', 'Veh. & Traf. Law'],
    CPL: ['C.P.L.', 'Crim. Proc. Law'],
    TAX: ['Tax Law'],
    ABC: ['A.B.C.', 'ABCL'],
    AC: ['ADC', 'Admin. Code'],
    GBL: ['G.B.L.', 'Gen. Bus. Law'],
  },
  numbers: ['\\d{1,3}\\.\\d{2}(?:-[a-z]{1,2}(?![a-z]))?', '\\d{2,4}(?:-[a-z](?![a-z]))?'],
  about: { attempts: { section: 'PL 110.00', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] } },
  printed: { 'PL 110': ['PL 110.00'] },
  examples: {
    read: {
      'PL 155.25': 'PL 155.25',
      '155.25 PL PETIT LARCENY': 'PL 155.25',
      'Penal Law § 221.05': 'PL 221.05',
      'P.L. 265.02(1)': 'PL 265.02(1)',
      'PL 130.65-A': 'PL 130.65-a',
      'PL 110.00/PL 160.10': 'PL 110.00/PL 160.10',
      'ATT PL 160.10': 'PL 110.00/PL 160.10',
      'VTL 1192(1)': 'VTL 1192(1)',
      'V.T.L. § 511': 'VTL 511',
      'CPL 720.20': 'CPL 720.20',
    },
    refused: ['PL', 'PETIT LARCENY', '11357 HS'],
  },
};

const readStatute = createSectionReader(newYorkSections);

/** A number of the Penal Law without its law: `155.25`, `110/155.25`. */
const BARE = /^(?:110(?:\.00)?[/-])?\d{2,3}\.\d{2}(?!\d)(?!.*\b(?:P\.?L|V\.?T\.?L|C\.?P\.?L)\b)/i;
/** `PL 110-160.10`: the attempt before its section. */
const ATTEMPT = /\b110(?:\.00)?\s*[-/]\s*(?=\d{2,3}\.\d{2})/;
/** A subdivision behind a dot, a hyphen or a blank, `VTL 1192.1`, `VTL 1192 01`, `PL 265.02-01`; `00` stands for none. */
const SUBDIVISION = /\b(VTL \d{3,4}|PL \d{2,3}\.\d{2})[ .-](\d{1,2})-?([a-z]?)(?![\w.])/i;

/** The section that a text of the court table names: a citation, or a bare number of the Penal Law. */
export function readNewYorkSection(text: string): Section | undefined {
  const trimmed = text.trim();
  const coded = (BARE.test(trimmed) ? `PL ${trimmed}` : trimmed).replace(ATTEMPT, '110.00/PL ');
  const cited = coded.replace(SUBDIVISION, (_, section: string, number: string, letter: string) =>
    Number(number) === 0 ? section : `${section}(${Number(number)}${letter})`,
  );
  const section = readStatute(cited);
  return section && { ...section, text: section.text === cited ? trimmed : section.text };
}
