import type { RapSheets, SheetReader } from '../../../format/rap-sheets.ts';
import { registeredWords } from '../../../law/language/facts.ts';
import { californiaFacts } from '../facts.ts';
import { looksLikeRapSheet } from './looks-like.ts';

/** California's rap sheets. What reads them takes long to load, so that it waits for the first sheet. */
export const rapSheets: RapSheets = {
  looksLike: looksLikeRapSheet,
  expected: {
    en: 'a California rap sheet: it has neither a CII number nor an event',
    es: 'un historial de antecedentes (rap sheet) de California: no tiene ni número CII ni ningún evento',
  },
  words: new URL('./record-words.ts', import.meta.url).href,
  reader: async (): Promise<SheetReader> => {
    const { leavesRecordOpen, readRapSheet } = await import('./read.ts');
    return {
      read: readRapSheet,
      leavesRecordOpen,
      number: { key: 'cii', title: 'CII number' },
      registered: registeredWords(californiaFacts),
      withoutPetition: 'PC 851.93, 1203.425',
    };
  },
};
