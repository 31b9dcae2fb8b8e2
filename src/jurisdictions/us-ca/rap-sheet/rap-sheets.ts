import type { RapSheets } from '../../../format/rap-sheets.ts';
import { looksLikeRapSheet } from './looks-like.ts';

/** California's rap sheets. What reads them takes long to load, so that it waits for the first sheet. */
export const rapSheets: RapSheets = {
  looksLike: looksLikeRapSheet,
  expected: {
    en: 'a California rap sheet: it has neither a CII number nor an event',
    es: 'un historial de antecedentes (rap sheet) de California: no tiene ni número CII ni ningún evento',
  },
  words: new URL('./record-words.ts', import.meta.url).href,
  reader: async () => (await import('./reader.ts')).sheetReader,
  warningsInSpanish: async () => (await import('./warnings-es.ts')).WARNINGS_IN_SPANISH,
};
