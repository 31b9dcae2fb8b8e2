import type { OtherStatesAnswer } from '../../law/index.ts';
import type { Said } from '../../say/say.ts';
import type { AnswerFromElsewhere } from '../corrections/other-states.ts';
import { defineJob, derivedId } from './job.ts';

type ElsewhereTask = {
  /** The state whose files they are, the files, and what its laws ask. */
  readonly state: string;
  readonly inputs: readonly string[];
  readonly rules: readonly OtherStatesAnswer[];
  readonly others: readonly { readonly state: string; readonly path: string }[];
  /** The folder of links. */
  readonly links: string;
};

type ElsewhereMessage =
  | { readonly kind: 'found'; readonly answers: readonly AnswerFromElsewhere[]; readonly byModelAlone: number }
  | { readonly kind: 'refused'; readonly said: Said };

const FAILED = 'elsewhere-failed';

/** Reads what convictions in files of other states answer about the people of an input. */
export const elsewhereJob = defineJob<ElsewhereTask, ElsewhereMessage, [input: string]>({
  worker: new URL('./elsewhere-worker.ts', import.meta.url),
  apart: true,
  id: (input) => derivedId(`elsewhere ${input}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'elsewhere-cancelled',
    stopped: 'elsewhere-cancelled',
  },
});
