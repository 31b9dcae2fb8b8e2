import type { RecordHolder } from '../../format/record-holders.ts';
import type { Said } from '../../say/say.ts';
import type { Correction } from '../corrections/correction.ts';
import type { RunPlaces } from '../person/filed-run.ts';
import type { Waiting } from '../requests/lines.ts';
import type { RequestFoundMatterTable, RequestFoundTable } from '../store/requests-schema.ts';
import { defineJob, derivedId } from './job.ts';

type LookTask = {
  /** The workspace folder, which holds the key. */
  readonly folder: string;
  readonly look: string;
  readonly holder: RecordHolder;
  readonly runs: readonly {
    readonly places: RunPlaces;
    readonly matters: readonly Waiting[];
    readonly corrections: readonly Correction[];
  }[];
};

/** Questions that were found, sealed, with the matters that wait for each. */
export type FoundPart = {
  readonly questions: readonly RequestFoundTable[];
  readonly matters: readonly RequestFoundMatterTable[];
};

type LookMessage =
  | ({ readonly kind: 'found' } & FoundPart)
  | { readonly kind: 'looked' }
  | { readonly kind: 'refused'; readonly said: Said };

const FAILED = 'request-look-failed';

/** Looks what a holder of records can be asked about the people of waiting matters, which it reads from their files. */
export const lookJob = defineJob<LookTask, LookMessage, [state: string, holder: string]>({
  worker: new URL('./look-worker.ts', import.meta.url),
  id: (state, holder) => derivedId(`request look ${state} ${holder}`),
  parts: ['found'],
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'request-look-cancelled',
    stopped: 'request-look-cancelled',
  },
});
