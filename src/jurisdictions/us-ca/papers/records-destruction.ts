import type { LawPapers } from '../../../documents/law/law-papers.ts';
import { recordsDestruction } from '../packs/records-destruction/index.ts';
import { californiaCites } from './cites.ts';
import { REASON_ASKED } from './reason-asked.ts';

/** What is written for the destruction of records under H&S 11361.5: the report and the update lists. */
export const recordsDestructionPapers: LawPapers = {
  pack: recordsDestruction.id,
  name: 'H&S 11361.5',
  cites: californiaCites,
  kinds: ['summary', 'update'],
  reliefs: {
    clear: {
      table: 'Destroy the record',
      statute: 'H&S 11361.5',
      title: 'DESTROY RECORDS OF',
      ordered: { one: 'struck, and its record destroyed', many: 'struck, and their records destroyed' },
      countyOrder: 'the record of each conviction marked “Destroy the record” be destroyed',
      levelAfter: '',
      reasonAsked: REASON_ASKED,
      letter: {
        en: { done: 'Record destroyed', means: 'the court and the state no longer keep a record of the case.' },
        es: { done: 'Registro destruido', means: 'la corte y el estado ya no guardan datos del caso.' },
      },
    },
  },
  report: {
    subject: 'Records of past convictions',
    titleSubject: 'records of past convictions',
    reach: 'whose records this law may have destroyed (H&S 11361.5)',
    clears: 'records to be destroyed',
    cleared: 'Destroyed',
    missing: 'The file does not hold every fact that the law asks for, and often not whether a sentence is over.',
  },
};
