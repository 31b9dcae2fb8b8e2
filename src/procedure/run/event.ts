import type { Instant } from '../calendar/index.ts';
import type { Determination } from './matter.ts';

/** The actor of an event: a person in a role, under a reference that reveals no name, or a file that was taken in. */
export type Actor =
  | { readonly kind: 'person'; readonly person: string; readonly role: string }
  | { readonly kind: 'import'; readonly source: string };

/** What an act brought, by the id of the need: references, days, instants, ids. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** Opens a matter: which procedure, what was determined, and the days and entries that it brings. */
export type Opened = {
  readonly kind: 'opened';
  readonly procedure: string;
  readonly version: string;
  readonly determination: Determination;
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly dates?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, number | boolean>>;
};

/** An act of a row. */
export type Act = {
  readonly kind: 'act';
  readonly act: string;
  readonly by: Actor;
  /** The second person of an act that two people do at once. */
  readonly second?: { readonly person: string; readonly role: string };
  readonly given: Given;
  readonly steppedUp?: boolean;
};

/** What happened in a matter. `at` is when, not when somebody wrote it down; events come in the order of time. */
export type MatterEvent = { readonly at: Instant } & (
  | Opened
  | Act
  /** The end of a clock: once for each run. */
  | { readonly kind: 'expired'; readonly clock: string; readonly run: number }
  /** An act that came after its clock: kept, without effect. */
  | { readonly kind: 'late'; readonly act: string; readonly by: Actor; readonly given: Given }
  | { readonly kind: 'told'; readonly duty: string; readonly by: Actor; readonly proof?: string }
  | ClockEvent
  /** A later run or a person settles which relief applies, or opens it again. */
  | { readonly kind: 'determined'; readonly determination: Determination; readonly by: Actor; readonly reason: string }
  | Entry
  | Correction
  | { readonly kind: 'recused'; readonly person: string }
  | { readonly kind: 'taken-back'; readonly person: string; readonly reason: string }
  /** Moves the matter to another version of its procedure. */
  | { readonly kind: 'superseded'; readonly version: string; readonly by: Actor; readonly reason: string }
);

/** A clock stands still, goes on, or was given a later day by a court: with role, reason and document. */
export type ClockEvent = {
  readonly kind: 'tolled' | 'resumed' | 'extended';
  readonly clock: string;
  readonly by: Actor;
  readonly reason: string;
  readonly document: string;
  /** Of an extension: the new day, `YYYY-MM-DD`. */
  readonly until?: string;
};

/** What an act brought was typed otherwise than its paper has it: what it is, by the needs, and why it is put right. */
export type Correction = {
  readonly kind: 'corrected';
  readonly given: Given;
  readonly by: Actor;
  readonly reason: string;
};

/** Somebody enters a fact, a day or a setting, with the document or authority for it. */
export type Entry = {
  readonly kind: 'entered';
  readonly what:
    | { readonly kind: 'fact'; readonly id: string; readonly value: boolean }
    | { readonly kind: 'date'; readonly id: string; readonly day: string }
    | { readonly kind: 'setting'; readonly id: string; readonly value: number | boolean };
  readonly by: Actor;
  readonly authority: string;
};
