import type { Problem } from '../../record/problem.ts';
import type { Material } from '../material.ts';
import type { Kind } from '../press/job.ts';
import type { Plan } from '../press/plan.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { DocumentsRequest } from '../request.ts';
import type { Note, Warning } from '../say.ts';

/** A file that is no typeset paper: a list, or a form that is filled in. */
export type ListFile = {
  /** Path in the output folder, with `/`. */
  readonly file: string;
  readonly content: string | Uint8Array;
  /** How many papers or rows it holds. */
  readonly papers: number;
};

export type Listed = ListFile | { readonly note: Note };

export type Making = { readonly request: DocumentsRequest; readonly material: Material };

export type Need = 'person' | 'profile';

/** A county's profile in which the court has a name. */
export type PaperProfile = CountyProfile & { readonly court: { readonly name: string } };

/**
 * The profile for a kind that needs one (such a kind is made only where there is a profile), with the state's court
 * where the profile names none.
 */
export function profileOf({ request: { profile }, material: { law } }: Making): PaperProfile {
  if (profile === undefined) throw new Error('a paper that needs a profile is made without one');
  const name = profile.court.name ?? law.papers.court?.courtName ?? '';
  return { ...profile, court: { ...profile.court, name } };
}

/** One kind of paper: what it needs, what it prints and lists, and what a person should look at first. */
export type KindOfPaper = {
  readonly id: Kind;
  /** In a sentence, of several: `motions`. */
  readonly name: string;
  /** What the request must have; a kind that lacks it is left out, with a note. */
  readonly needs: readonly Need[];
  /** Why it cannot be made from this run at all; looked at before anything is written. */
  readonly check?: (making: Making) => Promise<Problem | undefined>;
  readonly plans?: (making: Making) => readonly Plan[];
  /** Files, and notes on those that could not be made. */
  readonly lists?: (making: Making) => Iterable<Listed> | AsyncIterable<Listed>;
  readonly warnings?: (making: Making) => readonly Warning[];
  readonly notes?: (making: Making) => readonly Note[];
};

/** Declares a kind of paper; `registry.ts` lists them all. */
export function defineKind(kind: KindOfPaper): KindOfPaper {
  return kind;
}
