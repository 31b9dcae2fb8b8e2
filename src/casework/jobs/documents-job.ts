import type { CountyProfile, DocumentsProblem, DocumentsReport, Kind } from '../../documents/index.ts';
import { defineJob, derivedId } from './job.ts';

export type DocumentsTask = {
  readonly kinds: readonly Kind[];
  readonly order: 'county' | 'case';
  readonly languages: readonly ('en' | 'es')[];
  /** The person of the petition, by the state's number. */
  readonly person: string | undefined;
  /** The results that papers are made from, and the folder that they go to. */
  readonly results: string;
  readonly out: string;
  readonly profile: CountyProfile | undefined;
  /** Each motion, order and letter a file of its own, instead of volumes. */
  readonly separate: boolean;
  /** Paths of the lists that the office gave. */
  readonly objections: string | undefined;
  readonly reviewed: string | undefined;
  readonly addresses: string | undefined;
  /** The court's own form and the map of its fields, for petitions. */
  readonly form: { readonly path: string; readonly map: string } | undefined;
};

type DocumentsMessage =
  | { readonly kind: 'documents'; readonly report: DocumentsReport }
  | { readonly kind: 'problem'; readonly problem: DocumentsProblem };

const BROKEN_OFF = 'papers-broken-off';
const FAILED = 'papers-failed';

/** Makes the papers of a run; of one person where a row of the run is named too. */
export const documentsJob = defineJob<DocumentsTask, DocumentsMessage, [run: string, row?: number]>({
  worker: new URL('./documents-worker.ts', import.meta.url),
  id: (run, row) => derivedId(row === undefined ? `documents ${run}` : `petition ${run} ${row}`),
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: BROKEN_OFF,
    stopped: BROKEN_OFF,
  },
});
