import { describe, expect, it } from 'vitest';
import { connecticutSections } from '../../src/jurisdictions/us-ct/sections.ts';
import { michiganSections } from '../../src/jurisdictions/us-mi/sections.ts';
import { minnesotaSections } from '../../src/jurisdictions/us-mn/sections.ts';
import { missouriSections } from '../../src/jurisdictions/us-mo/sections.ts';
import { newYorkSections } from '../../src/jurisdictions/us-ny/sections.ts';
import { pennsylvaniaSections } from '../../src/jurisdictions/us-pa/sections.ts';
import { virginiaSections } from '../../src/jurisdictions/us-va/sections.ts';
import { zendaSections } from '../../src/jurisdictions/us-zz/sections.ts';
import { sectionList } from '../../src/law/index.ts';
import { createSectionReader, formatSection, type SectionGrammar, sectionInList, YES } from '../../src/record/index.ts';

/** Grammars as a pack author would write them: the codes, the form of numbers, and examples. */
const GRAMMARS: readonly SectionGrammar[] = [
  {
    id: 'us-or',
    codes: { ORS: ['Or. Rev. Stat.'] },
    numbers: ['\\d{1,3}(?<upper>[A-Z]?)\\.\\d{3}'],
    examples: {
      read: {
        'ORS 475.864': 'ORS 475.864',
        '475.864(2) ORS - POSS MARIJUANA': 'ORS 475.864(2)',
        'Or. Rev. Stat. § 475b.337': 'ORS 475B.337',
      },
      refused: ['475 ORS', '11357 HS', 'THEFT II'],
    },
  },
  {
    id: 'us-il',
    codes: { '720 ILCS': ['720 Ill. Comp. Stat.'], '625 ILCS': [] },
    numbers: ['\\d{1,4}/\\d{1,3}(?:[.\\-]\\d{1,3})*'],
    examples: {
      read: {
        '720 ILCS 570/402(c)': '720 ILCS 570/402(c)',
        '720 ilcs 5/16-1(a)(1) THEFT': '720 ILCS 5/16-1(a)(1)',
        '720 Ill. Comp. Stat. 550/4': '720 ILCS 550/4',
      },
      refused: ['402(c)', '720 ILCS'],
    },
  },
  michiganSections,
  pennsylvaniaSections,
  {
    id: 'us-nj',
    codes: { 'N.J.S.A.': ['NJSA', 'N.J.S.'] },
    numbers: ['(?<upper>\\d{1,2}[A-Z]?):\\d{1,3}[A-Z]?-\\d{1,3}(?:\\.\\d+)?'],
    letters: 'subdivision',
    examples: {
      read: {
        'N.J.S.A. 2C:35-10a(4)': 'N.J.S.A. 2C:35-10(a)(4)',
        'NJSA 2c:35-10A(4)': 'N.J.S.A. 2C:35-10(a)(4)',
        '2C:20-3 NJSA': 'N.J.S.A. 2C:20-3',
      },
      refused: ['35-10', 'NJSA'],
    },
  },
  missouriSections,
  newYorkSections,
  virginiaSections,
  connecticutSections,
  {
    id: 'us-wa',
    codes: { RCW: ['R.C.W.'] },
    numbers: ['(?<upper>\\d{1,2}[A-Z]?)\\.\\d{2,3}\\.\\d{3,4}'],
    examples: {
      read: {
        'RCW 69.50.4014': 'RCW 69.50.4014',
        '9a.52.025(1) RCW': 'RCW 9A.52.025(1)',
        'R.C.W. 69.50.4013': 'RCW 69.50.4013',
      },
      refused: ['69.50', 'RCW'],
    },
  },
  minnesotaSections,
  zendaSections,
];

describe.each(GRAMMARS.map((grammar) => [grammar.id, grammar] as const))('the sections of %s', (_, grammar) => {
  const read = createSectionReader(grammar);
  const { examples } = grammar;

  it.each(Object.entries(examples.read))('%s is %s', (text, citation) => {
    const section = read(text);
    expect(section && formatSection(section)).toBe(citation);
    // What results print is read back, and a list of law that names it has it.
    expect(formatSection(read(citation)!)).toBe(citation);
    if (section!.aim !== undefined || section!.attempt) return;
    const list = sectionList({ id: 'one', title: 'one', source: 'test', sections: [citation] });
    expect(sectionInList(section, list)).toBe(YES);
  });

  it.each([...examples.refused])('"%s" names none', (text) => expect(read(text)).toBeUndefined());
});
