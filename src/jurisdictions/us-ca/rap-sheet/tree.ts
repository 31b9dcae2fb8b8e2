import type { IToken } from 'chevrotain';

/** What the grammar makes of a rap sheet: its parts, each with the tokens that belong to it, none left out. */
export type SheetTree = { readonly preamble: readonly IToken[]; readonly cycles: readonly CycleTree[] };

export type CycleTree = { readonly start: IToken | undefined; readonly events: readonly EventTree[] };

export type EventTree = {
  /** Undefined where a date and agency, or a charge, begin an event without one. */
  readonly header: IToken | undefined;
  /** Tokens before the first count: name code, birth date, date and agency. */
  readonly heading: readonly IToken[];
  readonly counts: readonly CountTree[];
};

export type CountTree = {
  /** `CNT:01`; undefined where an event gives a charge without one. */
  readonly label: IToken | undefined;
  readonly body: readonly IToken[];
  /** What happened to the count later, each under its own date. */
  readonly updates: readonly UpdateTree[];
};

export type UpdateTree = { readonly day: IToken; readonly body: readonly IToken[] };
