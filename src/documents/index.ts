/** The papers of a run: report, motions, orders, petitions, letters and update lists. */

export { papersFor } from './law/papers.ts';
export { makeDocuments } from './make-documents.ts';
export { KINDS, type Kind } from './press/job.ts';
export { type CountyProfile, profileJsonSchema, readProfile } from './profile/county-profile.ts';
export * from './request.ts';
