import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../../law/example/index.ts';
import type { Condition, Subject } from '../../../law/language/index.ts';
import { conviction, interpret } from '../../../law/language/index.ts';
import { truthWord } from '../../../record/index.ts';
import { parseSection } from '../sections.ts';
import { isRegistrable, mayBeRegistrable, showsRegistrable } from './registrable.ts';
import { isSuperstrike, mayBeSuperstrike } from './superstrikes.ts';

/**
 * The grade of each offense, from the text of the statutes and not from the lists: `sure` is a bar on any facts, so that a
 * policy may refuse on it; `mostly` is one unless an exception applies, which is for a person; `perhaps` depends on the
 * facts; `-` is none. Three grades stand for the offense itself, its attempt and a conspiracy to commit it.
 */
type Grades = readonly [offenses: string, itself: string, attempt: string, conspiracy: string];

/**
 * PC 667(e)(2)(C)(iv). (IV) names homicides of PC 187 to 191.5 with their attempts. (VIII) is any serious or violent
 * felony punishable by life or death: a conspiracy is punished as its object is (PC 182(a)), an attempt is not (PC 664).
 * (I) is a sexually violent offense of W&I 6600(b), by force or the like; (II), (III), (V), (VI) and (VII) name offenses.
 */
const SUPERSTRIKES: readonly Grades[] = [
  ['187, 187(A), 191.5, 191.5(A)', 'sure', 'sure', 'sure'],
  [
    '205, 206, 209(A), 209(B)(1), 209.5, 218, 219, 217.1(B), 269, 273AB, 288.7(A), 451.5, 4500',
    'sure',
    'perhaps',
    'sure',
  ],
  ['37, 128, 12308, 12310, 18745, 18755', 'sure', 'perhaps', 'sure'],
  [
    '264.1, 286(C)(1), 286(C)(2), 286(D), 287(C)(1), 288(A), 288(B)(1), 288A(C)(1), 289(J)',
    'sure',
    'perhaps',
    'perhaps',
  ],
  ['245(D)(3), 653F(B), 11418(A)(1)', 'sure', 'perhaps', 'perhaps'],
  // Only with force or the like, a sexual intent, or a certain age, which no file shows.
  ['207, 207(A), 220, 261, 261(A)(2), 262, 286(C), 287, 288.5, 288A(D), 289(A)(1)', 'perhaps', 'perhaps', 'perhaps'],
  // The life term of one is that of its subdivision (b), another is for those of weapons that were used.
  ['217.1, 217.1(A), 236.1(C)(2), 11418(B)', 'perhaps', 'perhaps', 'perhaps'],
  // Definitions and penalties, under which a charge may have been entered.
  ['188, 189, 190, 190.2, 667.61, 667.7, 667.71', 'perhaps', 'perhaps', 'perhaps'],
  ['192(A), 192(B), 203, 211, 215, 243.4, 245(A)(1), 245(D)(1), 246, 261.5(C), 266, 272', '-', '-', '-'],
  ['273.5, 285, 288(C)(1), 288.2, 311.11, 314(1), 422, 451(A), 459, 647.6, 653F(A), 653F(C)', '-', '-', '-'],
];

/**
 * PC 290(c)(1), which names attempts and conspiracies as well. PC 261(a)(5) and (7) are not named; PC 262(a)(1) needs force
 * and a prison term, PC 288.2 a felony, PC 220 another aim than mayhem; PC 187, 207 and 209 a sexual act or intent, PC 272
 * lewd conduct. A conviction of PC 290 to 290.018 proves a duty to register.
 */
const REGISTRABLE: readonly Grades[] = [
  [
    '236.1(B), 236.1(C), 243.4, 243.4(E)(1), 264.1, 266, 266C, 266H(B), 266I(B), 266J, 267, 269, 285',
    'sure',
    'sure',
    'sure',
  ],
  ['261(A)(1), 261(A)(2), 261(A)(3), 261(A)(4), 261(A)(6), 261.2', 'sure', 'sure', 'sure'],
  ['286(C)(1), 286(D), 287(C), 288, 288(A), 288(C)(1), 288A(C), 288.3, 288.4, 288.5, 288.7', 'sure', 'sure', 'sure'],
  ['289(A)(1), 289(J), 311.1, 311.2(B), 311.2(C), 311.2(D), 311.3, 311.4, 311.10, 311.11', 'sure', 'sure', 'sure'],
  ['314(1), 314(2), 314.1, 647.6, 647A, 653F(C)', 'sure', 'sure', 'sure'],
  ['220, 262(A)(1), 288.2, 286(B)(1), 287(B)(1), 289(H), 289(I)', 'mostly', 'mostly', 'mostly'],
  ['261, 261(A)(5), 261(A)(7), 286, 287, 289', 'mostly', 'mostly', 'mostly'],
  ['290, 290(B), 290.011, 290.012, 290.013, 290.014, 290.015, 290.018', 'mostly', 'mostly', 'mostly'],
  ['187, 207, 209, 261.5(C), 272, 653F(B)', 'perhaps', 'perhaps', 'perhaps'],
  ['192(A), 203, 211, 215, 236.1(A), 245(A)(1), 264, 266H(A), 266I(A), 273.5, 311.2(A)', '-', '-', '-'],
  ['314(3), 415, 422, 451(A), 459, 647(A), 647(B), 653F(A), 653F(D)', '-', '-', '-'],
];

const { person, conviction: blank } = parseHistory('2005-03-01 ? felony', 'SACRAMENTO');

/** Whether a condition holds for a conviction of the offense of a text, as files print it. */
function holds(condition: (of: Subject) => Condition, text: string): string {
  const section = parseSection(text);
  if (section === undefined) throw new Error(`no section: ${text}`);
  const of = { ...blank, offense: { ...blank.offense, section, text } };
  const setting = { asOf: 0, county: 'SACRAMENTO', options: {} };
  return truthWord(interpret(condition(conviction), { person, conviction: of }, setting).truth);
}

function superstrike(offense: string): string {
  if (holds(isSuperstrike, offense) === 'yes') return 'sure';
  return holds(mayBeSuperstrike, offense) === 'yes' ? 'perhaps' : `-${holds(mayBeSuperstrike, offense)}`;
}

function registrable(offense: string): string {
  if (holds(isRegistrable, offense) === 'yes') return 'sure';
  if (holds(showsRegistrable, offense) === 'yes') return 'mostly';
  return holds(mayBeRegistrable, offense) === 'yes' ? 'perhaps' : `-${holds(mayBeRegistrable, offense)}`;
}

describe.each([
  ['a superstrike', SUPERSTRIKES, superstrike],
  ['registrable', REGISTRABLE, registrable],
] as const)('whether an offense is %s', (_, table, gradeOf) => {
  it.each(table.flatMap(([offenses, ...grades]) => offenses.split(', ').map((offense) => [offense, grades] as const)))(
    'PC %s, its attempt and a conspiracy',
    (offense, grades) => {
      const found = [offense, `664/${offense}`, `182(A)(1)/${offense}`].map((each) => gradeOf(`${each} PC`));
      expect(found).toEqual(grades.map((grade) => (grade === '-' ? '-no' : grade)));
    },
  );
});
