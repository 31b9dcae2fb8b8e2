import type { Basis, Practice } from './basis.ts';
import { allOf, type Guard, inState } from './guard.ts';
import type { Track, TrackId } from './track.ts';

/** What a person can be told of: each has letters and messages of its own. */
export const NOTICE_EVENTS = ['ordered', 'reported', 'cleared', 'objection', 'denied', 'undone'] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

/** A notice that a person is owed when a track of the matter reaches one of some states. */
export type NoticeRule = Basis & {
  readonly id: string;
  readonly title: string;
  readonly event: NoticeEvent;
  readonly on: { readonly track: TrackId; readonly states: readonly string[] };
  /** What must be so beside it. The notice is withdrawn before it is made where its state or this no longer holds. */
  readonly when?: Guard;
  /** Within how many calendar days the office sends it; no day where absent. */
  readonly within?: number;
};

const LEARN: Practice = { practice: 'Most people never learn of relief unless somebody tells them.' };
const SHOWS: Practice = {
  practice: 'An order is not yet a changed record: a second notice says when the record shows it.',
};
const NEXT: Practice = { practice: 'A person who was refused can only take a next step after learning of it.' };
const BACK: Practice = { practice: 'A person who was told of relief and lost it must not go on relying on it.' };

/**
 * The notices of most procedures, from what the states of the relief track mean: relief was given, refused or undone, and
 * the record of the state shows it. The days are the office's own aim; no law that was read sets any.
 */
export function usualNotices(relief: Track): readonly NoticeRule[] {
  const meaning = (wanted: 'given' | 'refused' | 'undone') =>
    relief.states.filter((state) => state.meaning === wanted).map(({ id }) => id);
  const [given, refused, undone] = [meaning('given'), meaning('refused'), meaning('undone')];
  const on = (track: TrackId, states: readonly string[]) => ({ track, states });
  const rules: readonly NoticeRule[] = [
    {
      ...LEARN,
      id: 'tell-ordered',
      title: 'that relief was given',
      event: 'ordered',
      on: on('relief', given),
      within: 30,
    },
    {
      ...SHOWS,
      id: 'tell-cleared',
      title: "that the state's record shows it",
      event: 'cleared',
      on: on('repository', ['seen']),
      when: allOf(inState('relief', ...given)),
      within: 30,
    },
    {
      ...NEXT,
      id: 'tell-denied',
      title: 'that relief was refused',
      event: 'denied',
      on: on('relief', refused),
      within: 10,
    },
    {
      ...BACK,
      id: 'tell-undone',
      title: 'that relief was undone',
      event: 'undone',
      on: on('relief', undone),
      within: 10,
    },
  ];
  return rules.filter((rule) => rule.on.states.length > 0);
}
