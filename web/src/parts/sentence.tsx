import type { Sentences } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';

/** A sentence of the server in the reader's language, marked as English where it has no other. */
export function Sentence({ of }: { readonly of: Sentences }) {
  const { language } = useI18n();
  const isEnglish = language === 'en' || of[language] === of.en;
  return <span lang={isEnglish ? 'en' : language}>{of[language]}</span>;
}
