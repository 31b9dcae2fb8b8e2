import {
  all,
  any,
  type Condition,
  dateOf,
  day,
  onOrAfter,
  type Subject,
  sectionIn,
  sectionList,
} from '../../../law/language/index.ts';

/** Offenses that PC 290(c) names without an exception, so that a policy may refuse on them. */
export const registrableOffenses = sectionList({
  id: 'pc-290',
  title: 'Offenses that require registration (PC 290(c))',
  source: 'PC 290(c), which names attempts and conspiracies as well [S]; former numbers as counties matched them [C]',
  sections: [
    'PC 236.1(b)',
    'PC 236.1(c)',
    'PC 243.4',
    // Before 1986 the paragraphs of PC 261(a) were its subdivisions. Paragraphs (5) and (7) are not named.
    ...['1', '2', '3', '4', '6'].flatMap((paragraph) => [`PC 261(a)(${paragraph})`, `PC 261(${paragraph})`]),
    'PC 264.1',
    'PC 266',
    'PC 266c',
    'PC 266h(b)',
    'PC 266i(b)',
    'PC 266j',
    'PC 267',
    'PC 269',
    'PC 285',
    ...letters('PC 286', 'cdefghijk'),
    ...letters('PC 287', 'cdefghijk'),
    'PC 288',
    ...letters('PC 288a', 'cdefghijk'),
    'PC 288.3',
    'PC 288.4',
    'PC 288.5',
    'PC 288.7',
    ...letters('PC 289', 'abcdefgj'),
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
  including: ['attempts', 'conspiracies'],
});

/**
 * Convictions that show a duty to register unless an exception applies that no history file tells: PC 220 other than to
 * commit mayhem, PC 261 without its paragraph, PC 262(a)(1) with force and a prison term, PC 288.2 as a felony, acts with a minor of nearly the same
 * age. Among them are failing to register and registering falsely (PC 290 and the sections after it), which prove that
 * there was such a duty although the offense that it came from may not be in the file.
 */
export const mostlyRegistrable = sectionList({
  id: 'pc-290-mostly',
  title: 'Offenses that require registration (PC 290(c)) unless an exception applies, and failures to register',
  source: 'PC 290(c)(1) to (3), as of 2026-01-01 [S]; PC 290(b), 290.011 to 290.018, former 290(g) [D]',
  sections: [
    'PC 220',
    'PC 261',
    'PC 262(a)(1)',
    'PC 286',
    'PC 287',
    'PC 288a',
    'PC 288.2',
    'PC 289',
    'PC 290',
    'PC 290.011',
    'PC 290.012',
    'PC 290.013',
    'PC 290.014',
    'PC 290.015',
    'PC 290.018',
  ],
  including: ['attempts', 'conspiracies'],
});

/** Offenses that counties matched although PC 290(c) does not name them; PC 261.6 and 261.7 are no offenses. */
const NOT_NAMED = ['PC 261.5', 'PC 261.6', 'PC 261.7'];
const WITH_SEXUAL_INTENT = ['PC 187', 'PC 207', 'PC 209'];
const ON_OTHER_FACTS = ['PC 272', 'PC 451.5', 'PC 647(l)(2)', 'PC 653f(b)'];

/**
 * Offenses that are registrable on some facts only: with a sexual intent or act (PC 187, 207, 209), for lewd conduct
 * (PC 272); and those that PC 290(c) does not name. Of these, PC 261.5 is registrable by a judge's choice alone
 * (290.006), but for SB 680 of 2025.
 */
export const perhapsRegistrable = sectionList({
  id: 'pc-290-perhaps',
  title: 'Offenses that may have required registration, depending on the facts',
  source: 'PC 290(c), 290.006 [S]; sections as California counties matched them 2018-2020 [C]',
  sections: [...mostlyRegistrable.sections, ...WITH_SEXUAL_INTENT, ...NOT_NAMED, ...ON_OTHER_FACTS],
  including: ['attempts', 'conspiracies'],
});

const perhapsNamed = sectionList({
  id: 'pc-290-c-perhaps',
  title: 'Offenses that PC 290(c) may name, depending on the facts',
  source: 'PC 290(c), as of 2026-01-01 [S]; sections as California counties matched them 2018-2020 [C]',
  sections: [...mostlyRegistrable.sections, ...WITH_SEXUAL_INTENT, ...ON_OTHER_FACTS],
  including: ['attempts', 'conspiracies'],
});

const namedSince2026 = sectionList({
  id: 'pc-290-since-2026',
  title: 'Offenses that PC 290(c) names where they were committed from 01/01/2026 on',
  source: 'PC 290(c), SB 680 (Stats. 2025, ch. 780) [S]',
  sections: ['PC 261.5(c)', 'PC 261.5(d)'],
  including: ['attempts', 'conspiracies'],
});

/**
 * Whether a conviction may be one for an offense that PC 290(c) itself names. A judgment before 2026 is not for an offense
 * of 2026; a later one may be for an earlier offense.
 */
export function mayBeNamed(of: Subject): Condition {
  return any(sectionIn(of, perhapsNamed), all(sectionIn(of, namedSince2026), onOrAfter(dateOf(of), day('2026-01-01'))));
}

/** Whether a conviction required registration whatever its facts were, so that a policy may refuse on it. */
export function isRegistrable(of: Subject): Condition {
  return sectionIn(of, registrableOffenses);
}

/** Whether a conviction required registration unless an exception applied, or proves that another one did. */
export function showsRegistrable(of: Subject): Condition {
  return any(isRegistrable(of), sectionIn(of, mostlyRegistrable));
}

/** Whether a conviction required registration, or may have. */
export function mayBeRegistrable(of: Subject): Condition {
  return any(isRegistrable(of), sectionIn(of, perhapsRegistrable));
}

function letters(section: string, of: string): readonly string[] {
  return [...of].map((letter) => `${section}(${letter})`);
}
