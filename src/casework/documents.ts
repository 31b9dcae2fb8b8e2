import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CountyProfile, type DocumentsReport, type Kind, readProfile } from '../documents/index.ts';
import { audit, type Context, done, type Result, refuse } from './context.ts';
import { documentsJob } from './job-ids.ts';
import { findRun, resultsFolder } from './runs.ts';
import type { DocumentsTask } from './work/messages.ts';

/** The papers that are made of a whole run; a petition is one person's. */
export const RUN_KINDS = ['summary', 'motion', 'order', 'notice', 'update'] as const satisfies readonly Kind[];

export type DocumentsWanted = {
  readonly kinds: readonly (typeof RUN_KINDS)[number][];
  readonly order: 'county' | 'case';
  readonly languages: readonly ('en' | 'es')[];
};

/** How the papers of a run stand: being made, made, or why not. */
export type DocumentsState = {
  readonly job: string;
  readonly active: boolean;
  readonly report: DocumentsReport | null;
  readonly problem: string | null;
  /** The county's profile as it was given last, for any run of the workspace. */
  readonly profile: CountyProfile | null;
};

/** What became of the papers of a run, since the server started or as it was left beside the run. */
type Outcome = Pick<DocumentsState, 'report' | 'problem'>;

const NOTHING: Outcome = { report: null, problem: null };

export async function documentsState(context: Context, run: string): Promise<Result<DocumentsState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = documentsJob(run);
  const outcome = outcomePath(context, run);
  const profile = readProfile(profilePath(context));
  return done({
    job,
    active: context.jobs.isActive(job),
    ...(existsSync(outcome) ? (JSON.parse(readFileSync(outcome, 'utf8')) as Outcome) : NOTHING),
    profile: profile.ok ? profile.profile : null,
  });
}

/** Keeps the county's profile for this and later runs; every fault of it is told by its key. */
export async function saveProfile(context: Context, who: string, given: unknown): Promise<Result<CountyProfile>> {
  const path = profilePath(context);
  const tried = `${path}.given`;
  writeFileSync(tried, JSON.stringify(given, null, 2), { mode: 0o600 });
  try {
    const read = readProfile(tried);
    if (!read.ok) {
      return refuse(400, ['This is not a complete county profile.', ...read.details].join('\n'));
    }
    writeFileSync(path, `${JSON.stringify(read.profile, null, 2)}\n`, { mode: 0o600 });
    await audit(context.db, who, 'profile.save', '');
    return done(read.profile);
  } finally {
    rmSync(tried, { force: true });
  }
}

/** Begins to make papers of a finished run. */
export async function makeRunDocuments(
  context: Context,
  who: string,
  run: string,
  wanted: DocumentsWanted,
): Promise<Result<null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'This run is not finished.');
  if (found.value.problem !== null) return refuse(409, found.value.problem);
  if (wanted.kinds.length === 0) return refuse(400, 'Choose at least one kind of paper.');
  const profile = readProfile(profilePath(context));
  if (!profile.ok) return refuse(409, 'Give the county’s profile first.');
  const results = resultsFolder(context, run);
  const task: DocumentsTask = { results, out: join(results, 'documents'), profile: profile.profile, ...wanted };
  const note = (outcome: Outcome) => writeFileSync(outcomePath(context, run), JSON.stringify(outcome), { mode: 0o600 });
  let settled = false;
  const job = documentsJob(run);
  await context.jobs.gone(job);
  const added = context.jobs.add(job, {
    file: './documents-worker.ts',
    data: task,
    onMessage: (message) => {
      if (message.kind === 'documents') note({ report: message.report, problem: null });
      if (message.kind === 'problem') {
        const { message: text, details = [] } = message.problem;
        note({ report: null, problem: [text, ...details].join('\n') });
      }
      settled = true;
    },
    onEnd: (how) => {
      if (settled) return;
      const stopped = how === 'cancelled' || how === 'stopped';
      note({
        report: null,
        problem: stopped
          ? 'The papers were not finished; made again, they go on where they stopped.'
          : 'The papers could not be made, by a fault of Redress or for want of memory or disk.',
      });
    },
  });
  if (!added) return refuse(409, 'The papers of this run are being made already.');
  await audit(context.db, who, 'documents.make', run);
  return done(null);
}

function profilePath(context: Context): string {
  return join(context.workspace.folder, 'county-profile.json');
}

function outcomePath(context: Context, run: string): string {
  return join(context.workspace.runFolder(run), 'documents-outcome.json');
}
