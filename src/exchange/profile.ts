import type { AnswerCode } from './codes.ts';
import type { Rendering } from './renderings/rendering.ts';
import type { Layout } from './sheet.ts';

/** How one receiver, or many of a kind, takes batches and answers them. Another receiver is another value, and no code. */
export type Profile = {
  readonly id: string;
  readonly title: string;
  /** The forms of a batch; each is a file with the same records. */
  readonly batch: Layout & { readonly renderings: readonly Rendering[] };
  /** The forms in which answers are taken in. */
  readonly answers: Layout & { readonly renderings: readonly Rendering[] };
  /** What each of the receiver's codes is in ours. A code that is missing here leaves the record open and is listed. */
  readonly codes: Readonly<Record<string, AnswerCode>>;
  /** Calendar days without an answer after which a record is listed as not answered: an agreement, and no law. */
  readonly silentAfterDays: number;
};
