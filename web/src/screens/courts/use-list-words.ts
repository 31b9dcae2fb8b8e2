import { useI18n } from '../../i18n/index.tsx';
import { DIFFERING, FOUND, JOINED, OUTSIDE } from './lists.ts';

/** What the lists say in words of their own, in the words of the reader. */
export function useListWords() {
  const { t } = useI18n();
  return {
    found: (word = '') => (word in FOUND ? t(`courts.found.${FOUND[word as keyof typeof FOUND]}`) : '–'),
    /** Why a law decides nothing; undefined for what it decides. */
    outside: (outcome = '') => {
      const kind = OUTSIDE.find((each) => outcome === `outside-${each}`);
      return kind && t(`courts.outside.${kind}`);
    },
    joined: (word = '') => (word in JOINED ? t(`courts.joined.${JOINED[word as keyof typeof JOINED]}`) : ''),
    differs: (text = '') => {
      const named = text.split(';').flatMap((each) => DIFFERING.find((fact) => fact === each) ?? []);
      if (named.length === 0) return '–';
      return named.map((fact) => t(`courts.fact.${fact === 'case number' ? 'case' : fact}`)).join(', ');
    },
  };
}
