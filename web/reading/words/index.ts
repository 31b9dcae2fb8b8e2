import type { Language } from '../first/words.ts';
import { en } from './en.ts';
import { es } from './es.ts';

/** The same texts in any language. */
type Same<T> = T extends string ? string : { readonly [K in keyof T]: Same<T[K]> };
export type Words = Same<typeof en>;

export const WORDS: Readonly<Record<Language, Words>> = { en, es };

type Values = Readonly<Record<string, string | number>>;

/** Puts values into a text; `{n|one|many}` chooses by the number. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    return one === undefined ? String(value ?? '') : value === 1 ? one : (many ?? '');
  });
}
