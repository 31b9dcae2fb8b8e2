import type { SheetReader } from '../../../format/rap-sheets.ts';
import { registeredWords } from '../../../law/language/facts.ts';
import { californiaFacts } from '../facts.ts';
import { leavesRecordOpen, readRapSheet } from './read.ts';

/** What reads California's rap sheets: the same in the command, the workbench and a browser page. */
export const sheetReader: SheetReader = {
  read: readRapSheet,
  leavesRecordOpen,
  number: { key: 'cii', title: 'CII number' },
  registered: registeredWords(californiaFacts),
  withoutPetition: 'PC 851.93, 1203.425',
};
