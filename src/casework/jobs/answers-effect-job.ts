import type { Outcome } from '../../law/index.ts';
import type { Said } from '../../say/say.ts';
import type { Correction } from '../corrections/correction.ts';
import type { RunPlaces } from '../person/filed-run.ts';
import { defineJob, derivedId } from './job.ts';

type OutcomeWords = Pick<Outcome, 'id' | 'label' | 'effect'>;

/** A matter that would be decided otherwise; `to` is null where the conviction would be none that is decided. */
export type ChangedMatter = {
  readonly matter: string;
  readonly from: OutcomeWords;
  readonly to: OutcomeWords | null;
};

type AnswersEffectTask = {
  readonly runs: readonly {
    readonly places: RunPlaces;
    /** People by their rows, with the corrections in force, those that answers would add, and their matters. */
    readonly people: readonly {
      readonly row: number;
      readonly before: readonly Correction[];
      readonly given: readonly Correction[];
      readonly matters: readonly { readonly id: string; readonly conviction_row: number }[];
    }[];
  }[];
};

type AnswersEffectMessage =
  | { readonly kind: 'decided'; readonly changes: readonly ChangedMatter[] }
  | { readonly kind: 'refused'; readonly said: Said };

const FAILED = 'request-effect-failed';

/** Decides the matters of people with and without some answers, and writes nothing. */
export const answersEffectJob = defineJob<AnswersEffectTask, AnswersEffectMessage, [list: string, digest: string]>({
  worker: new URL('./answers-effect-worker.ts', import.meta.url),
  id: (list, digest) => derivedId(`request effect ${list} ${digest}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'request-effect-cancelled',
    stopped: 'request-effect-cancelled',
  },
});
