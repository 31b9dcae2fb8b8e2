import type { CourtRowTable } from '../store/linkage-schema.ts';
import { defineJob, derivedId } from './job.ts';

type CourtListTask = {
  /** The workspace folder, which holds the key. */
  readonly workspace: string;
  readonly courtList: string;
  /** The folder that `redress reconcile-courts` made. */
  readonly folder: string;
};

type CourtListMessage =
  | { readonly kind: 'found'; readonly rows: readonly CourtRowTable[] }
  /** The text of `about.json`. */
  | { readonly kind: 'opened'; readonly about: string }
  | { readonly kind: 'refused' };

const FAILED = 'courts-opening-failed';

/** Reads what holding a court's list against the state's file gave into the workspace, its rows sealed. */
export const courtListJob = defineJob<CourtListTask, CourtListMessage, [courtList: string]>({
  worker: new URL('./court-list-worker.ts', import.meta.url),
  id: (courtList) => derivedId(`court list ${courtList}`),
  parts: ['found'],
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'courts-opening-cancelled',
    stopped: 'courts-opening-cancelled',
  },
});
