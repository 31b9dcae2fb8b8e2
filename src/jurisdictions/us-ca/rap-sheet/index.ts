/** California rap sheets: the state's printed criminal history of one person, from text to the record model. Pure. */
export { type Agency, type MoreAgencies, readAgency } from './agencies.ts';
export type { LineNote, PersonInfo, SheetCount, SheetEntry, SheetEvent, Warning } from './events.ts';
export { looksLikeRapSheet } from './looks-like.ts';
export { leavesRecordOpen, type RapSheet, type ReadOptions, readRapSheet, toDojLines } from './read.ts';
export { type ReadSentence, readSentence, type SentenceTerm } from './sentence.ts';
