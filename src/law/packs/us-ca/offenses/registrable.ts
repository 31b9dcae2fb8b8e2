import { sectionList } from '../../../language/index.ts';

/**
 * Offenses that require registration under Penal Code 290(c).
 *
 * The sections are those that California counties matched in 2018 to 2020 (program code seen), anchored to whole
 * section numbers, without those that stand in {@link perhapsRegistrable}.
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
    'PC 262(a)(1)',
    'PC 264.1',
    'PC 266',
    'PC 266c',
    'PC 266h(b)',
    'PC 266i(b)',
    'PC 266j',
    'PC 267',
    'PC 269',
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
    'PC 647.6',
    'PC 647a',
    'PC 653f(c)',
  ],
});

/**
 * Offenses that the same software took for registrable and that are so at most in part: PC 272 only for lewd conduct
 * (secondary source); PC 261.5 by a judge's choice alone, PC 261.6, 261.7 and 653f(b) by no subdivision known, and
 * PC 451.5 by what looks like a mistake (from memory). Whether registration was required is for a person to look up.
 */
export const perhapsRegistrable = sectionList({
  id: 'pc-290-perhaps',
  title: 'Offenses that may have required registration',
  source: 'sections as matched by California counties 2018-2020 [C], doubted [2] [M], for legal review',
  sections: ['PC 261.5', 'PC 261.6', 'PC 261.7', 'PC 272', 'PC 451.5', 'PC 653f(b)'],
});

/** Both lists together, for where a person has to look in either case. */
export const registrableOrPerhaps = sectionList({
  id: 'pc-290-or-perhaps',
  title: 'Offenses that require registration (PC 290(c)), or may have',
  source: 'both lists, that of offenses which do and that of those which may have',
  sections: [...registrableOffenses.sections, ...perhapsRegistrable.sections],
});
