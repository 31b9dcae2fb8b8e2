import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inEveryLanguage, type PlainCode, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { filesOf, findInput } from '../inputs.ts';
import { type VerifyMessage, verifyJob } from '../jobs/verify-job.ts';
import { findRun, resultsFolder } from '../runs.ts';
import { holds } from './check-run.ts';

/** What is checked beside the results themselves. */
export type VerifyWanted = { readonly inputs: boolean; readonly again: boolean };

/** What a check found, when, and of what. */
export type Verification = Omit<VerifyMessage, 'kind'> & {
  readonly at: string;
  readonly wanted: VerifyWanted;
  /** Whether nothing speaks against the files, and nothing against the law. */
  readonly asWritten: boolean;
  readonly sameLaw: boolean;
};

export type VerifyState = {
  readonly job: string;
  readonly active: boolean;
  readonly problem: Sentences | null;
  /** The latest check since the server started: files can change at any time, so that an older one says nothing. */
  readonly last: Verification | null;
};

const failed = new Map<string, PlainCode>();
const verified = new Map<string, Verification>();

export async function verifyState(context: Context, run: string): Promise<Result<VerifyState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = verifyJob.id(run);
  const code = failed.get(job);
  const last = verified.get(job) ?? null;
  return done({ job, active: context.jobs.isActive(job), problem: code ? inEveryLanguage({ code }) : null, last });
}

/** Begins to check a run: its files against its manifest and, where wanted, its inputs and the whole run again. */
export async function verifyRun(context: Context, who: Who, run: string, wanted: VerifyWanted): Promise<Result<null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'run-not-finished');
  const input = await findInput(context, found.value.input_id);
  if (!input.ok) return input;
  const job = verifyJob.id(run);
  if (context.jobs.isActive(job)) return refuse(409, 'verify-at-work');
  await context.ledger.note(who, 'run.verify', run);
  failed.delete(job);
  verified.delete(job);
  const within = join(context.workspace.runFolder(run), 'verify');
  const paths = filesOf(input.value).map(({ path }) => path);
  const task = {
    results: resultsFolder(context, run),
    ...((wanted.inputs || wanted.again) && { inputs: paths }),
    ...(wanted.again && { again: within }),
  };
  const added = context.jobs.add(
    job,
    verifyJob.make(task, {
      of: [run],
      by: who.account,
      on: {
        verified: ({ checks, again }) => {
          const law = checks.filter(({ role }) => role === 'law');
          const files = checks.filter(({ role }) => role !== 'law');
          verified.set(job, {
            at: now(),
            wanted,
            checks,
            again,
            asWritten: files.every(holds) && again?.outcome !== 'different',
            sameLaw: law.every(holds),
          });
        },
      },
      onEnd: (how, settled) => {
        rmSync(within, { recursive: true, force: true });
        if (!settled) failed.set(job, verifyJob.ends[how]);
      },
    }),
  );
  return added ? done(null) : refuse(409, 'verify-at-work');
}
