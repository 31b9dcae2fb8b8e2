import type { Instant, Working } from '../calendar/index.ts';
import type { TrackId } from '../language/index.ts';

/** What a determination said of the conviction: relief of some kind, something left open, or nothing to give. */
export type Determination =
  | { readonly kind: 'relief'; readonly relief: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

/** What a matter shows as its relief while no determination or person has settled one. */
export const UNDETERMINED = 'undetermined';

/** What is missing for a due day: a day of the matter, an entry of the office, or a year of the court's holidays. */
export type MissingForDue = { readonly kind: 'date' | 'setting' | 'calendar'; readonly id: string };

/** When a clock ends. Days are `YYYY-MM-DD` in the court's calendar. */
export type Due =
  | {
      readonly kind: 'day';
      readonly day: string;
      /** The earliest day that a reading of the law gives; before `day` only where the law leaves the roll open. */
      readonly safe: string;
      /** The first instant that is too late. */
      readonly end: Instant;
      readonly working: Working;
    }
  | { readonly kind: 'unknown'; readonly missing: MissingForDue };

/** One run of a clock in a matter. */
export type ClockRun = {
  readonly clock: string;
  /** 1 for the first time that the clock ran in this matter. */
  readonly run: number;
  /** The number and the instant of the event that started it. */
  readonly seq: number;
  readonly since: Instant;
  readonly status: 'running' | 'tolled' | 'stopped' | 'expired' | 'withdrawn';
  /** From what day it counts, where that is a day of the act or of a need. */
  readonly from?: string;
  readonly due: Due;
  /** A later day that a court gave. */
  readonly extendedTo?: string;
  /** Whole days that it has stood still, and since when it does. */
  readonly tolledDays: number;
  readonly tolledSince?: string;
  /** What its end moved, where the law moved the matter. */
  readonly moved?: { readonly row: string; readonly track: TrackId; readonly from: string; readonly seq: number };
};

/** One duty to tell somebody, from the act that made it due. */
export type DutyRun = {
  readonly duty: string;
  readonly seq: number;
  readonly status: 'owed' | 'done' | 'withdrawn';
};

/** A paper that an act called for. */
export type PaperDue = { readonly paper: string; readonly seq: number };

/** An act that came too late: on record, without effect. */
export type LateAct = {
  readonly act: string;
  readonly at: Instant;
  readonly received: Instant;
  readonly clock: string;
};

/** What a person's taking back restores. */
export type BeforeAct = Pick<Matter, 'states' | 'marks' | 'clocks' | 'duties' | 'papers' | 'halves'>;

/** A matter as its events have made it: one conviction under one procedure. People stand in it as references. */
export type Matter = {
  readonly procedure: string;
  readonly version: string;
  /** How many events made it, and the instant of the last. */
  readonly seq: number;
  readonly at: Instant;
  readonly states: Readonly<Partial<Record<TrackId, string>>>;
  readonly marks: readonly string[];
  readonly determination: Determination;
  /** The relief that the determination or a person settled, else {@link UNDETERMINED}. */
  readonly relief: string;
  readonly facts: Readonly<Record<string, boolean>>;
  readonly dates: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, number | boolean>>;
  readonly clocks: readonly ClockRun[];
  readonly duties: readonly DutyRun[];
  readonly papers: readonly PaperDue[];
  /** Who did the first half of an act that waits for its second, by the pair. */
  readonly halves: Readonly<Record<string, string>>;
  readonly recused: readonly string[];
  readonly late: readonly LateAct[];
  /** The line of an order that stands for it. */
  readonly orderLine?: string;
  readonly undo?: { readonly seq: number; readonly person: string; readonly before: BeforeAct };
};
