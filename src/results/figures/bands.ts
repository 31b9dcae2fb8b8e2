import { addYears } from '../../record/index.ts';

/** Ages in completed years by which figures are grouped: each band goes to the next one's first year. */
export const AGE_BANDS = [
  { id: 'under-18', from: 0 },
  { id: '18-20', from: 18 },
  { id: '21-24', from: 21 },
  { id: '25-34', from: 25 },
  { id: '35-44', from: 35 },
  { id: '45-54', from: 45 },
  { id: '55-up', from: 55 },
] as const;

export type AgeBand = (typeof AGE_BANDS)[number]['id'];

/** The band of a person's age on a day; only where both days are known, and in order. */
export function ageBand(born: number | undefined, day: number | undefined): AgeBand | undefined {
  if (born === undefined || day === undefined || day < born) return undefined;
  return AGE_BANDS.findLast(({ from }) => addYears(born, from) <= day)?.id;
}

/** `OTHER ASIAN` as `Other Asian`; undefined where the record does not know. */
export function raceOf(text: string): string | undefined {
  if (text === '' || /^UNK/i.test(text)) return undefined;
  return text.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
}

export type Sex = 'male' | 'female' | 'nonbinary';

const SEXES: Readonly<Record<string, Sex>> = { M: 'male', F: 'female', X: 'nonbinary', N: 'nonbinary' };

/** The sex that the record gives; undefined where it gives none that is known. */
export function sexOf(text: string): Sex | undefined {
  return SEXES[text.toUpperCase()];
}
