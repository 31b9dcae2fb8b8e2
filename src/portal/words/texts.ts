import type { Language } from '../../say/say.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';

/** The same table with other sentences. */
type Translated<Table> = Table extends string ? string : { readonly [Key in keyof Table]: Translated<Table[Key]> };

/** What a portal says, in one language. */
export type Texts = Translated<typeof EN>;

const TEXTS: Readonly<Record<Language, Texts>> = { en: EN, es: ES };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}
