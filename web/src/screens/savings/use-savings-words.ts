import { SAVINGS_EN } from '../../../../src/publish/words/savings-en.ts';
import { SAVINGS_ES } from '../../../../src/publish/words/savings-es.ts';
import type { SavingsTexts } from '../../../../src/publish/words/savings-texts.ts';
import { useI18n } from '../../i18n/index.tsx';

const WORDS = { en: SAVINGS_EN, es: SAVINGS_ES } as const;

/** The words of the published table, so that the office reads here what the public will read. */
export function useSavingsWords(): SavingsTexts {
  return WORDS[useI18n().language];
}
