import type { Before, Known, Made, Opening, OpenWanted } from '../matters/open-plan.ts';
import type { RunPlaces } from '../person/filed-run.ts';
import { defineJob, derivedId } from './job.ts';

export type OpenMattersTask = {
  /** The workspace folder, which holds the key. */
  readonly folder: string;
  /** The folder of the run's rows. */
  readonly rows: string;
  /** Where the people of the run lie in its files; absent where a file is gone. */
  readonly places?: RunPlaces;
  readonly wanted: OpenWanted;
  /** The account that opens them, and when it asked. */
  readonly account: string;
  readonly at: string;
  /** The matters that are open under the procedure. */
  readonly before: readonly Before[];
  /** Those of them that keep their number, since their run was of the same files. */
  readonly sameNumber: readonly string[];
  /** The people whose matters are opened, as keyed hashes; everybody's where it is absent. */
  readonly people?: readonly string[];
};

type OpenMattersMessage =
  | { readonly kind: 'linked'; readonly part: readonly Known[] }
  | { readonly kind: 'made'; readonly part: readonly Made[]; readonly digest: string }
  | { readonly kind: 'opened'; readonly opening: Opening };

const FAILED = 'matters-open-failed';

/** Opens matters of a run: one job at a time under a procedure, since each has to know what the one before opened. */
export const openMattersJob = defineJob<OpenMattersTask, OpenMattersMessage, [procedure: string]>({
  worker: new URL('./open-matters-worker.ts', import.meta.url),
  id: (procedure) => derivedId(`open matters ${procedure}`),
  parts: ['linked', 'made'],
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': 'matters-open-no-room',
    cancelled: 'matters-open-cancelled',
    stopped: 'matters-open-cancelled',
  },
});
