import type { LinkagePairTable } from '../store/linkage-schema.ts';
import { defineJob, derivedId } from './job.ts';

type LinkageTask = {
  /** The workspace folder, which holds the key. */
  readonly workspace: string;
  readonly linkage: string;
  /** The folder of links. */
  readonly folder: string;
};

type LinkageMessage =
  | { readonly kind: 'found'; readonly pairs: readonly LinkagePairTable[] }
  /** The digest is SHA-256 of `links.csv`; `figures` those of `quality.json`, as JSON. */
  | { readonly kind: 'opened'; readonly model: string; readonly digest: string; readonly figures: string }
  | { readonly kind: 'refused' };

const FAILED = 'linkage-opening-failed';

/** Reads a folder of links into the workspace, its pairs sealed. */
export const linkageJob = defineJob<LinkageTask, LinkageMessage, [linkage: string]>({
  worker: new URL('./linkage-worker.ts', import.meta.url),
  id: (linkage) => derivedId(`linkage ${linkage}`),
  parts: ['found'],
  ends: {
    done: FAILED,
    crashed: FAILED,
    'no-memory': FAILED,
    'no-room': FAILED,
    cancelled: 'linkage-opening-cancelled',
    stopped: 'linkage-opening-cancelled',
  },
});
