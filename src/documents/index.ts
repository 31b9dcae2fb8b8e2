/** The papers of a run: report, motions, orders, petitions, letters and update lists. */

export { KINDS_OF_PAPER } from './kinds/registry.ts';
export type { LawPapers, Laws } from './law/law-papers.ts';
export { papersFor, papersOf } from './law/papers-of.ts';
export { makeDocuments } from './make-documents.ts';
export { KINDS, type Kind } from './press/job.ts';
export { type CountyProfile, profileJsonSchema, readProfile } from './profile/county-profile.ts';
export * from './request.ts';
export { type Note, sayNote, sayProblem, type WarningGroup } from './say.ts';
