import type { Fact } from '../law/language/index.ts';
import type { Authority } from '../record/index.ts';
import type { Bilingual } from './state-words.ts';

/**
 * An office or court that keeps records in which facts stand that a state's files may lack. Who is named here is asked
 * for them; what the state's own sources do not say is left out, and a screen then says that no holder is named.
 */
export type RecordHolder = {
  /** Such as `court`; stable, since lists of requests are kept under it. */
  readonly id: string;
  readonly title: Bilingual;
  /** Whether each county has one of its own, or the state has one. */
  readonly per: 'county' | 'state';
  /**
   * By what it finds a record: the number of the case, so that a name is given only where there is no number; or the
   * person, by the number that the state's file gives, the name and the date of birth.
   */
  readonly findsBy: 'case' | 'person';
  readonly holds: readonly Holding[];
};

/** Facts that a holder has, by their ids in the law; of a fact about another conviction, its own. */
export type Holding = Authority & { readonly facts: readonly Fact[] };
