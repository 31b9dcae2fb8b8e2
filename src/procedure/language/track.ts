import type { Transition } from './transition.ts';

/** The four things that go on at once in a matter. */
export const TRACK_IDS = ['relief', 'court-record', 'repository', 'notice'] as const;
export type TrackId = (typeof TRACK_IDS)[number];

export type State = {
  readonly id: string;
  readonly title: string;
  /** `open`: somebody in the office has to act; `waiting`: somebody else, or time; `decided`: done unless undone. */
  readonly kind: 'open' | 'waiting' | 'decided' | 'final';
  /** What it means for the person: relief is due, was given, was refused, or was given and undone. */
  readonly meaning: 'none' | 'due' | 'given' | 'refused' | 'undone';
  /** Why a state that waits has no clock, where the law sets none. */
  readonly noClockBecause?: string;
};

/** One of the things that go on in a matter: its states and the ways between them. */
export type Track = {
  readonly id: TrackId;
  readonly title: string;
  readonly start: string;
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  /** Duties to tell the keeper of this record what was ordered: done once the keeper says that the line is applied. */
  readonly toldWhenApplied?: readonly string[];
};
