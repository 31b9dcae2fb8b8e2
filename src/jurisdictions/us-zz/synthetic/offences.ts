import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';

/** Offenses that the crown's courts judge, in every form in which its files write a section. */

/** An offense: the texts that files have for it, the degrees that it is judged in, and the years of its verdicts. */
export type InventedOffence = {
  readonly texts: readonly string[];
  readonly grades: readonly string[];
  readonly from?: number;
  readonly until?: number;
};

const [FELONY, MISDEMEANOUR, PETTY, INFRACTION] = ['FELONY', 'MISDEMEANOUR', 'PETTY OFFENCE', 'INFRACTION'] as const;

/** The forms of one section: with the short and the long name of the code, before and after it, and with words. */
function forms(section: string, words: string): readonly string[] {
  return [
    `ZC ${section}`,
    `ZC ${section} ${words}`,
    `Z.C. ${section} ${words}`,
    `z.c. ${section} ${words}`,
    `Zenda Code ${section}`,
    `OFFENCE: ZC ${section}`,
    `${section} ZC`,
  ];
}

/** The forms of an attempt of a section and of a plot to commit it. */
const attempts = (section: string): readonly string[] => [
  `ZC 1-2-1/ZC ${section}`,
  `OFFENCE: ZC 1-2-1/ZC ${section}`,
  `ATTEMPTED ZC ${section}`,
];
const plots = (section: string): readonly string[] => [`ZC 1-2-2/ZC ${section}`, `PLOT TO COMMIT ZC ${section}`];

const LESSER = [MISDEMEANOUR, MISDEMEANOUR, MISDEMEANOUR, PETTY, INFRACTION] as const;

/** Nothing that the Fresh Start Act reaches. */
const OTHERS: readonly string[] = [
  ...forms('12-3-4(b)', 'poaching on the crown estates'),
  'Zenda Code 12-3-4z',
  ...forms('2-1-2a', 'false weights'),
  ...forms('9-1-1', 'arson of a barn'),
  'ZTC 4-1-12 driving without a lamp',
  'PLOT TO COMMIT ZC 9-1-1',
];

export const OFFENCES: readonly InventedOffence[] = weighted<InventedOffence>([
  [{ texts: forms('12-1-1', 'trespass'), grades: LESSER }, 22],
  [{ texts: forms('12-2-2', 'petty theft'), grades: [...LESSER, FELONY] }, 15],
  [{ texts: forms('12-2-1(a)', 'theft of little'), grades: [MISDEMEANOUR, MISDEMEANOUR, FELONY, PETTY] }, 8],
  [{ texts: forms('12-2-1(b)', 'grand theft'), grades: [FELONY, FELONY, FELONY, MISDEMEANOUR, PETTY] }, 14],
  [{ texts: forms('12-2-1', 'theft'), grades: [FELONY, MISDEMEANOUR] }, 2],
  [{ texts: forms('12-3-1', 'poaching'), grades: [MISDEMEANOUR, MISDEMEANOUR, PETTY] }, 14],
  [{ texts: forms('12-4-1', 'duelling'), grades: [FELONY, MISDEMEANOUR], until: 1969 }, 5],
  [{ texts: forms('12-4-1', 'duelling'), grades: [FELONY, MISDEMEANOUR] }, 2],
  [{ texts: forms('12-5-1', 'nuisance'), grades: [PETTY, INFRACTION, INFRACTION] }, 9],
  [{ texts: [...attempts('12-1-1'), ...attempts('12-2-2'), ...plots('12-2-2')], grades: LESSER }, 6],
  [{ texts: [...attempts('12-3-1'), ...attempts('12-2-1(b)')], grades: [MISDEMEANOUR, FELONY] }, 3],
  [{ texts: [...forms('12-9-1', 'treason'), ...forms('12-9-2(a)', 'regicide')], grades: [FELONY] }, 4],
  [{ texts: [...attempts('12-9-1'), ...plots('12-9-2(a)'), ...forms('12-9-2', 'sedition')], grades: [FELONY] }, 2],
  [{ texts: OTHERS, grades: [FELONY, ...LESSER] }, 14],
]);

/** A kind of sentence with lengths that courts give; a blank for none. */
const SENTENCES: Readonly<Record<string, readonly (readonly [kind: string, lengths: readonly string[]])[]>> = {
  [FELONY]: [
    ['PRISON', ['1Y', '2Y', '4Y', '18M', '']],
    ['PROBATION', ['3Y', '5Y']],
    ['JAIL', ['1Y', '180D']],
  ],
  [MISDEMEANOUR]: [
    ['JAIL', ['10D', '30D', '6M']],
    ['PROBATION', ['1Y', '12M', '3Y']],
    ['FINE', ['']],
    ['', ['']],
  ],
};
const SMALL_SENTENCES = [['FINE', ['']] as const, ['', ['']] as const];

/** What a conviction of a degree is punished with, as the cells SENTENCE and LENGTH. */
export function inventSentence(random: Random, grade: string): { readonly SENTENCE: string; readonly LENGTH: string } {
  const [kind, lengths] = random.pick(SENTENCES[grade] ?? SMALL_SENTENCES);
  return { SENTENCE: kind, LENGTH: random.pick(lengths) };
}
