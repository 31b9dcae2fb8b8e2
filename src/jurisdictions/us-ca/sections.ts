import { createSectionReader, type SectionGrammar } from '../../record/index.ts';
import { printedNumbers } from './printed-numbers.ts';

/** How California's criminal-history files write sections: number first, code behind it, each in many spellings. */
export const californiaSections: SectionGrammar = {
  id: 'us-ca',
  codes: {
    HS: [
      'H&S',
      'H/S',
      'H.S.',
      'H S',
      'H AND S',
      'HSC',
      'HLTH & SAF',
      'HLTH & SAFETY',
      'HEALTH & SAF',
      'HEALTH & SAFETY',
      'HEALTH AND SAFETY',
    ],
    PC: ['P.C.', 'P/C', 'P C', 'CPC', 'PEN', 'PENAL'],
    VC: ['V.C.', 'V/C', 'V C', 'CVC', 'VEH', 'VEHICLE'],
    BP: ['B&P', 'B/P', 'B.P.', 'BPC', 'BUS & PROF'],
    WI: ['W&I', 'W/I', 'W.I.', 'WIC', 'WELF & INST'],
    FG: ['F&G', 'F/G'],
    GC: ['GOV'],
    MV: [],
    CC: [],
    CI: [],
    CO: [],
    EC: [],
    ED: [],
    EV: [],
    FA: [],
    FC: [],
    FI: [],
    HN: [],
    IC: [],
    LC: [],
    MC: [],
    PR: [],
    PU: [],
    RT: ['R&T'],
    SH: [],
    UI: [],
    US: [],
    WC: [],
  },
  numbers: [
    // An attempt before its section, and written onto it: no section is as long as "66411359".
    '664(?=\\s*[./-]\\s*\\d)',
    '664\\d{3,5}(?:\\.\\d{1,3})?(?!\\d)',
    // "217,1(B) PC" is 217.1.
    '\\d{1,6}(?:\\.\\d{1,3}(?!\\d)|,\\d(?=\\s*(?:\\(\\s*[A-Z0-9]|[A-Z][A-Z&]\\b))|(?!\\d))',
  ],
  letters: { numberUpTo: 4 },
  letterInBrackets: ['266c', '266h', '266i', '266j', '273ab', '476a', '653f'],
  subdivisionWords: ['SUBD?(?:IVISION|IV)?\\b'],
  lead: [
    '(?:SEE\\s+)?COM(?:MENT)?S?(?:\\s*[-:;.]|\\s+(?=CHRG|CHARGE|CHG))',
    '(?:CHRG|CHARGE|CHG)(?:S|D|ED)?(?:\\s+(?:IS|ARE|WITH|W/|OF))?\\s*[-:;#.=]?',
    '(?:CNT|COUNT|CT)\\s*[:#]?\\s*\\d{1,2}\\s*[-:]?\\s+',
    '(?:CONVICTED|CONVICTION|CONV|GUILTY|VIOLATION|VIOL|VIO)(?:\\s+(?:OF|FOR))?[\\s:]+(?=\\S*\\d|[A-Z&/.]{2,5}\\s*\\d)',
    '\\d{1,2}\\s*(?:CNTS?|COUNTS?|CTS?)\\s*[-:#]?\\s*(?:OF\\s+)?(?=\\d{3})',
    '(?:CA|CAL|CALIF)\\.?\\s+(?=(?:HS|H&S|HSC|PC|P\\.C|VC|BP|B&P|WI|WIC)\\b)',
    '(?:#\\s*\\d{1,2}|\\d{1,2}[.)])\\s+(?=\\d{3})',
    // The level of the offense: "F11359", "(F) 11359", "FEL 11359".
    '\\(?(?:[FMI]|FEL(?:ONY)?|MISD|INF)\\)?\\s*[-:/]?\\s*(?=\\d{3})',
  ],
  about: {
    attempts: { section: 'PC 664', before: ['ATT(?:EMPT(?:ED)?)?(?:\\s+TO)?'], glued: true },
    conspiracies: { section: 'PC 182', before: ['CONSP(?:IRACY)?(?:\\s+TO)?'], after: ['CONSP'] },
    accessories: { section: 'PC 32', before: ['ACCESSORY(?:\\s+TO)?'], after: ['ACCESSORY'] },
  },
  printed: printedNumbers(),
  examples: {
    read: {
      '11357(C) HS-POSSESS MARIJUANA': 'HS 11357(c)',
      '653(F)(B) PC-SOLICIT MURDER': 'PC 653f(b)',
      '66411357(c) HS': 'PC 664/HS 11357(c)',
      '182(A)(1)/187(A) PC-CONSP MURDER': 'PC 182(a)(1)/PC 187(a)',
      '11359 HLTH & SAF': 'HS 11359',
      '314.1 PC-INDECENT EXPOSURE': 'PC 314(1)',
      '288A(C)(1) PC': 'PC 288a(c)(1)',
      '484/666 PC-PETTY THEFT': 'PC 484 or PC 666',
      '2 CNTS 11359 HS': 'HS 11359',
      '(F) 11359 HS': 'HS 11359',
      '.COM; CHRG 11358 HS': 'HS 11358',
      'CHRG;11358 HS': 'HS 11358',
      'COM-CHRG 11358 HS': 'HS 11358',
      'CHARGED WITH 11358 HS': 'HS 11358',
    },
    refused: ['', 'SEE COMMENT FOR CHARGE', '3 ADD CNTS OF 496.1 PC', '12345678 HS', 'ZC 12-3-4'],
  },
};

/** The section that an offense text of California begins with; undefined where it does not begin with one. */
export const parseSection = createSectionReader(californiaSections);
