import { parentPort } from 'node:worker_threads';
import {
  isFolderFault,
  type LinkWithEvidence,
  linksWithEvidence,
  readFigures,
  readModelId,
} from '../../linkage/open-folder.ts';
import { linksDigest } from '../../linkage/reconcile/about.ts';
import { pairOf, peopleOf } from '../linkage/pair.ts';
import { sealOf } from '../matters/seal.ts';
import { jobThread, takenParts, throttled } from './job-thread.ts';
import type { linkageJob } from './linkage-job.ts';

/** A worker thread that reads a folder of links and hands its pairs over sealed, in parts. */

/** Pairs in a part: few enough that people who work at the same time wait only briefly for the database. */
const AT_ONCE = 500;

const { task, tell, progress } = jobThread<typeof linkageJob>();
const { taken, cancelled } = takenParts();
try {
  await read();
} catch (error) {
  if (!isFolderFault(error)) throw error;
  tell({ kind: 'refused' });
}
parentPort!.close();

async function read(): Promise<void> {
  const { folder, linkage, workspace } = task;
  const [model, figures] = [readModelId(folder), readFigures(folder)];
  const seal = sealOf(workspace);
  const total = Object.values(figures.links).reduce((sum, each) => sum + each, 0);
  const report = throttled(progress('loading'));
  let part: LinkWithEvidence[] = [];
  let done = 0;
  const handOver = async () => {
    if (part.length === 0) return;
    // The keys of many people at once: one by one, each waits for the disk.
    seal.keys().prepare(part.flatMap(({ row }) => peopleOf(seal, row)));
    tell({ kind: 'found', pairs: part.map((link) => pairOf(seal, linkage, link)) });
    await taken();
    done += part.length;
    part = [];
    report(done, total);
  };
  for await (const link of linksWithEvidence(folder)) {
    part.push(link);
    if (part.length === AT_ONCE) await handOver();
    if (cancelled()) return;
  }
  await handOver();
  if (!cancelled())
    tell({ kind: 'opened', model, digest: await linksDigest(folder), figures: JSON.stringify(figures) });
}
