/** Why an event was refused, as a code: sentences are made where they are shown. */
export type RefusalCode =
  | 'not-opened'
  | 'opened-already'
  | 'other-procedure'
  | 'other-version'
  | 'bad-instant'
  | 'out-of-order'
  /** A clock has run out and its end is not on record yet: record that first. */
  | 'expiry-first'
  | 'not-expired'
  | 'unknown-act'
  | 'unknown-clock'
  | 'unknown-duty'
  | 'unknown-entry'
  | 'wrong-state'
  | 'wrong-role'
  | 'recused'
  | 'step-up'
  /** A guard says no. */
  | 'not-allowed'
  /** A guard cannot be answered before a fact, a confirmation or a determination is entered. */
  | 'missing-fact'
  | 'missing-need'
  | 'bad-need'
  | 'ground-closed'
  | 'first-half-missing'
  | 'same-person'
  | 'second-missing'
  | 'relief-undetermined'
  /** No relief was given, so nothing can stand in an order. */
  | 'not-given'
  | 'late'
  | 'not-late'
  /** A confirmation shows that an act was in time, but the matter has gone on since the clock's end. */
  | 'overtaken'
  /** A clock that moves the matter by law would have run out before it starts: it needs a day with its authority. */
  | 'date-passed'
  | 'clock-not-running'
  | 'not-tolled'
  | 'nothing-owed'
  | 'proof-missing'
  | 'nothing-to-take-back'
  | 'order-stands';

export type Refusal = {
  readonly code: RefusalCode;
  /** The id of the act, clock, need, fact, setting or duty concerned. */
  readonly about?: string;
};

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export function refuse(code: RefusalCode, about?: string): Refused {
  return { ok: false, refusal: { code, ...(about === undefined ? {} : { about }) } };
}
