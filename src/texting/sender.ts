/** What an answer of a sender says: a message arrived, it did not, or the person wants none any more, or wants them again. */
export type Fate = 'delivered' | 'failed' | 'stop' | 'start';

/** How one sender of text messages, or many of a kind, takes them and answers. Another sender is another value, and no code. */
export type Sender = {
  readonly id: string;
  readonly title: string;
  /** The names of the columns of the file that goes out, in the order in which they stand in it. */
  readonly sends: readonly { readonly column: string; readonly holds: 'phone' | 'text' | 'reference' }[];
  /**
   * The columns to read in a file that comes back, in any order and among others. `phone` is for replies, which name no
   * message.
   */
  readonly answers: { readonly reference: string; readonly phone: string; readonly status: string };
  /**
   * The meaning of each word in the status column, in capitals; `waits` for words that say that nothing is known yet.
   * Words that are missing here change nothing and are reported.
   */
  readonly statuses: Readonly<Record<string, Fate | 'waits'>>;
};
