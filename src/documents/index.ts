/** The papers of a run: report, motions, orders, petitions, letters and update lists. */

export { formFieldsConfined } from '../forms/confined-form.ts';
export { type DateDoubt, dateDoubts } from './dates-agree.ts';
export { KINDS_OF_PAPER, needsProfile } from './kinds/registry.ts';
export type { LawPapers, Laws } from './law/law-papers.ts';
export { papersFor, papersOf } from './law/papers-of.ts';
export { makeDocuments } from './make-documents.ts';
export { type EmailText, emailFor } from './notices/email-words.ts';
export {
  hasLetter,
  type LetterLaw,
  type LetterText,
  letterData,
  letterText,
  type NoticeFacts,
  type NoticeRow,
} from './notices/notice-letter.ts';
export { type LetterToPrint, type PlacedLetter, printLetters } from './notices/print-letters.ts';
export { textFor } from './notices/text-words.ts';
export { KINDS, type Kind } from './press/job.ts';
export {
  type CheckedProfile,
  type CountyProfile,
  checkProfile,
  languagesOf,
  type ProfileFault,
  profileJsonSchema,
  readProfile,
} from './profile/county-profile.ts';
export * from './request.ts';
export { checkList, type ListKind } from './results/check-list.ts';
export { personName } from './results/person-name.ts';
export type { Note, WarningGroup } from './say.ts';
export { printSheet, type SheetPaper } from './sheet/print-sheet.ts';
export { petitionData, type SheetPetition } from './sheet/sheet-petition.ts';
export type { Both, SheetLaw, SheetWords } from './sheet/sheet-words.ts';
export { type HomeConviction, type HomeDate, type TakeHome, takeHomeData } from './sheet/take-home.ts';
