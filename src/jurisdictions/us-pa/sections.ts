import { createSectionReader, type Section, type SectionGrammar } from '../../record/index.ts';

/**
 * How Pennsylvania's files write sections: by the title of the consolidated statutes (`18 Pa.C.S.`), or, for the drug law, of
 * the unconsolidated ones (`35 P.S.`).
 */
export const pennsylvaniaSections: SectionGrammar = {
  id: 'us-pa',
  codes: {
    '18 Pa.C.S.': ['18 PaCS', '18 Pa. C.S.A.', '18 Pa.C.S.A.'],
    '23 Pa.C.S.': ['23 PaCS', '23 Pa. C.S.A.'],
    '30 Pa.C.S.': ['30 PaCS'],
    '34 Pa.C.S.': ['34 PaCS'],
    '42 Pa.C.S.': ['42 PaCS', '42 Pa. C.S.A.'],
    '75 Pa.C.S.': ['75 PaCS', '75 Pa. C.S.A.'],
    '35 P.S.': ['35 PS', '35 Pa. Stat.'],
  },
  numbers: ['\\d{3}-\\d{3}(?:\\.\\d{1,2})?', '\\d{3,4}(?:\\.\\d{1,2})?'],
  letters: 'subdivision',
  about: {
    attempts: { section: '18 Pa.C.S. 901', before: ['(?:CRIMINAL\\s+)?ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'] },
    conspiracies: { section: '18 Pa.C.S. 903', before: ['CONSP(?:IRACY)?(?:\\s+TO)?'] },
  },
  examples: {
    read: {
      '18 Pa.C.S. 3929': '18 Pa.C.S. 3929',
      '18 Pa.C.S. § 3929(a)(1)': '18 Pa.C.S. 3929(a)(1)',
      '18 PACS 3929A': '18 Pa.C.S. 3929(a)',
      '18 Pa.C.S. 4915.1': '18 Pa.C.S. 4915.1',
      '35 P.S. § 780-113(a)(30)': '35 P.S. 780-113(a)(30)',
      '75 Pa.C.S. 3802(a)(1)': '75 Pa.C.S. 3802(a)(1)',
      '18 Pa.C.S. 901/18 Pa.C.S. 3929': '18 Pa.C.S. 901/18 Pa.C.S. 3929',
      'ATTEMPT 18 Pa.C.S. 2701': '18 Pa.C.S. 901/18 Pa.C.S. 2701',
    },
    refused: ['18 Pa.C.S.', 'RETAIL THEFT', '11357 HS'],
  },
};

const readStatute = createSectionReader(pennsylvaniaSections);

/** Titles that the dockets cite by their number alone, and whose sections are in the consolidated statutes. */
const CONSOLIDATED: ReadonlySet<string> = new Set(['18', '23', '30', '34', '42', '75']);
/** `18 § 3921 §§ A1`, `35 § 780-113 §§ A16`: the title, the section and its subdivisions, as dockets of the courts print them. */
const DOCKET = /^(\d{2})\s*§\s*(\d{3}-\d{3}(?:\.\d{1,2})?|\d{3,4}(?:\.\d{1,2})?)(?:\s*§§\s*([A-Z0-9().*-]*))?/i;
/** Letters and numbers in turn, `A1` or `A(1)(I)`; of anything else no subdivision is read. */
const SUBDIVISIONS = /^(?:[A-Z]{1,2}|\d{1,2}|\([A-Z0-9]{1,4}\))+$/i;

/** The section that a text of a docket or of the court table names. */
export function readPennsylvaniaSection(text: string): Section | undefined {
  const trimmed = text.trim();
  const [printed, title = '', number = '', rest = ''] = DOCKET.exec(trimmed) ?? [];
  if (printed === undefined) return readStatute(trimmed);
  const code = CONSOLIDATED.has(title) ? `${title} Pa.C.S.` : number.includes('-') ? `${title} P.S.` : undefined;
  const section = code === undefined ? undefined : readStatute(`${code} ${number}${subdivisionsOf(rest)}`);
  return section && { ...section, text: printed.trim() };
}

function subdivisionsOf(rest: string): string {
  const plain = rest.replace(/[*-]+$/, '');
  if (!SUBDIVISIONS.test(plain)) return '';
  return (plain.match(/\([A-Z0-9]+\)|[A-Z]+|\d+/gi) ?? []).map((part) => `(${part.replace(/[()]/g, '')})`).join('');
}
