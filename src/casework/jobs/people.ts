import type { ChoiceRecord } from '../choice.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Effect } from '../effect/effect.ts';
import type { WorkProgress } from './job.ts';

/** What the desk and the thread that keeps people say to each other. */

export type GatherTask = {
  readonly key: string;
  /** The folder of the input, where its people are kept beside it. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly choice: ChoiceRecord;
  readonly corrections: readonly Correction[];
};

export type GatherState =
  | { readonly state: 'gathering'; readonly progress: WorkProgress | undefined }
  | { readonly state: 'ready' }
  /** The thread gave up on these people; asked again, it begins again. */
  | { readonly state: 'failed' };

export type EffectReply = { readonly effect: Effect; readonly milliseconds: number };

export type PeopleRequest =
  /** `drop`: keys of the people to let go first. */
  | ({ readonly kind: 'gather'; readonly drop: readonly string[] } & GatherTask)
  | { readonly kind: 'effect'; readonly id: number; readonly key: string; readonly choice: ChoiceRecord };

export type PeopleMessage =
  | { readonly kind: 'people'; readonly key: string; readonly state: GatherState }
  | { readonly kind: 'effect'; readonly id: number; readonly answer: EffectReply | undefined };
