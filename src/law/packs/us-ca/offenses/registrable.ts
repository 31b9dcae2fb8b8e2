import { sectionList } from '../../../language/index.ts';

/**
 * Offenses that require registration under Penal Code 290(c).
 *
 * The sections are those that California counties matched in 2018 to 2020 (program code seen), anchored to whole
 * section numbers. Known doubts, kept for legal review: PC 272 is registrable only for lewd conduct, and PC 451.5
 * looks like a mistake of that software.
 */
export const registrableOffenses = sectionList({
  id: 'pc-290',
  title: 'Offenses that require registration (PC 290(c))',
  source: 'PC 290(c); sections as matched by California counties 2018-2020 [C], for legal review',
  sections: [
    'PC 236.1(b)',
    'PC 236.1(c)',
    'PC 243.4',
    'PC 261',
    'PC 261.5',
    'PC 261.6',
    'PC 261.7',
    'PC 262(a)(1)',
    'PC 264.1',
    'PC 266',
    'PC 266c',
    'PC 266h(b)',
    'PC 266i(b)',
    'PC 266j',
    'PC 267',
    'PC 269',
    'PC 272',
    'PC 285',
    'PC 286',
    'PC 287',
    'PC 288',
    'PC 288a',
    'PC 288.2',
    'PC 288.3',
    'PC 288.4',
    'PC 288.5',
    'PC 288.7',
    'PC 289',
    'PC 311.1',
    'PC 311.2(b)',
    'PC 311.2(c)',
    'PC 311.2(d)',
    'PC 311.3',
    'PC 311.4',
    'PC 311.10',
    'PC 311.11',
    'PC 314(1)',
    'PC 314(2)',
    'PC 451.5',
    'PC 647.6',
    'PC 647a',
    'PC 653f(b)',
    'PC 653f(c)',
  ],
});
