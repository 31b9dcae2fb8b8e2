import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isId } from '../database/id.ts';
import {
  type DateDoubt,
  type DocumentsReport,
  dateDoubts,
  type Kind,
  type Note,
  needsProfile,
  papersFor,
  type WarningGroup,
} from '../documents/index.ts';
import { laws } from '../jurisdictions/papers.ts';
import { saidBy } from '../record/problem.ts';
import { inEveryLanguage, inPlace, readSaid, type Said, type Sentences } from '../say/say.ts';
import { type Context, done, type Result, refuse, type Who } from './context.ts';
import { type DocumentsTask, documentsJob } from './jobs/documents-job.ts';
import { type PapersOf, type ReviewOfRun, reviewOfRun } from './orders/papers-of.ts';
import { courtForm, formPaths, givenLists, listPaths, type PaperInputs } from './paper-inputs.ts';
import { type KeptProfile, type OfficeOf, profileOf } from './profiles.ts';
import { heldBackList } from './reconcile/held-back.ts';
import { rowsFolder } from './rows/folder.ts';
import { openRows } from './rows/open-rows.ts';
import { findRun, resultsFolder } from './runs.ts';
import { stateIdOf } from './states.ts';

/** The papers that are made of a whole run; a petition is one person's. */
export const RUN_KINDS = [
  'summary',
  'motion',
  'order',
  'notice',
  'update',
  'remedies',
] as const satisfies readonly Kind[];

export type DocumentsWanted = {
  readonly kinds: readonly (typeof RUN_KINDS)[number][];
  readonly order: 'county' | 'case';
  readonly languages: readonly ('en' | 'es')[];
  /** Each motion, order and letter a file of its own, instead of volumes. */
  readonly separate: boolean;
  /** Of which convictions, where the run is reviewed. */
  readonly of: PapersOf;
};

/** What was printed, with notes and groups of warnings in every language. */
export type PrintedReport = Omit<DocumentsReport, 'notes' | 'warningGroups'> & {
  readonly notes: readonly Sentences[];
  readonly warningGroups: readonly (Omit<WarningGroup, 'what'> & { readonly what: Sentences })[];
};

/** How the papers of a run stand: being made, made, or why not. */
export type DocumentsState = {
  readonly job: string;
  readonly active: boolean;
  /** The kinds that are written for the law of the run. */
  readonly kinds: readonly (typeof RUN_KINDS)[number][];
  readonly report: PrintedReport | null;
  readonly problem: Sentences | null;
  /** Those of them that can be made without the county's profile. */
  readonly bare: readonly (typeof RUN_KINDS)[number][];
  readonly profile: KeptProfile;
  /** How the dates of the profile stand to those of the run. */
  readonly dates: readonly DateDoubt[];
  readonly inputs: PaperInputs;
  /** Of which convictions the papers that lie there were made; null where the run had no review. */
  readonly madeOf: PapersOf | null;
  /** How far the review of the run is; null for one that has none. */
  readonly review: ReviewOfRun | null;
};

/** What became of the papers of a run, since the server started or as it was left beside the run. */
type Outcome = {
  readonly report: DocumentsReport | null;
  readonly problem: Said | null;
  /** Of which convictions of a reviewed run they were made. */
  readonly of?: PapersOf;
};

type Lenient<Each> = Omit<Each, 'what'> & { readonly what: Said | string };

/** An outcome as it lies on the disk; older versions kept sentences. */
type Kept = {
  readonly report:
    | (Omit<DocumentsReport, 'notes' | 'warningGroups'> & {
        readonly notes: readonly (Said | string)[];
        readonly warningGroups: readonly Lenient<WarningGroup>[];
      })
    | null;
  readonly problem: Said | string | null;
  readonly of?: PapersOf;
};

const NOTHING: Outcome = { report: null, problem: null };

export async function documentsState(context: Context, run: string): Promise<Result<DocumentsState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const { pack_id, as_of } = found.value;
  const job = documentsJob.id(run);
  const kinds = RUN_KINDS.filter((kind) => papersFor(pack_id, laws.papers).includes(kind));
  const profile = await profileOf(context, officeOf(found.value));
  const form = await courtForm(context, run);
  const { report, problem, of } = outcomeAt(outcomePath(context, run));
  return done({
    job,
    active: context.jobs.isActive(job),
    kinds,
    madeOf: of ?? null,
    bare: kinds.filter((kind) => !needsProfile(kind)),
    report: report && printed(report),
    problem: problem && inEveryLanguage(problem),
    profile,
    dates: profile.profile === null ? [] : dateDoubts(profile.profile, as_of),
    inputs: { lists: await givenLists(context, run), form: form.ok ? form.value : null },
    review: await reviewOfRun(context, found.value),
  });
}

/** The office that a run's papers are made for. */
function officeOf({ pack_id, county }: { readonly pack_id: string; readonly county: string }): OfficeOf {
  return { state: stateIdOf(pack_id), county };
}

/** Begins to make papers of a finished run. */
export async function makeRunDocuments(
  context: Context,
  who: Who,
  run: string,
  { of, ...wanted }: DocumentsWanted,
): Promise<Result<null>> {
  if (wanted.kinds.length === 0) return refuse(400, 'choose-paper');
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = documentsJob.id(run);
  // The list of what is held back is that of the papers that are at work.
  if (context.jobs.isActive(job)) return refuse(409, 'papers-at-work');
  // What goes out in the office's name is of single convictions; the others are about the run.
  const asked = wanted.kinds.some(needsProfile) ? of : undefined;
  const review = asked && (await reviewOfRun(context, found.value));
  if (review) {
    if (review.elsewhere && (of === 'all' || review.settled === 0))
      return refuse(409, { code: 'papers-reviewed-elsewhere', run: review.elsewhere.name });
    if (!openRows(rowsFolder(context, run))) return refuse(409, 'run-no-results');
  }
  const out = join(resultsFolder(context, run), 'documents');
  const place = { job, out, outcome: outcomePath(context, run), of: review ? asked : undefined };
  const lists = listPaths(context, run);
  return print(context, who, run, place, {
    ...wanted,
    ...lists,
    objections: await heldBackList(context, run, { of: asked, objections: lists.objections }),
    person: undefined,
    form: undefined,
  });
}

/** Where one person's petition lies; by the number of a row of the run, which names no person. */
function petitionFolder(context: Context, run: string, row: number): string {
  return join(context.workspace.runFolder(run), 'petitions', String(row));
}

export type PetitionState = Pick<DocumentsState, 'job' | 'active' | 'problem'> & {
  /** Whether a petition is written for the law of the run. */
  readonly offered: boolean;
  readonly made: boolean;
  /** Whether the court's own form was filled in beside it. */
  readonly filled: boolean;
  /** Whether the county's profile has been given. */
  readonly profile: boolean;
  readonly county: string;
};

export async function petitionState(context: Context, run: string, row: number): Promise<Result<PetitionState>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const job = documentsJob.id(run, row);
  const { problem } = outcomeAt(join(petitionFolder(context, run, row), 'outcome.json'));
  const files = petitionFiles(context, run, row);
  return done({
    job,
    active: context.jobs.isActive(job),
    problem: problem && inEveryLanguage(problem),
    offered: papersFor(found.value.pack_id, laws.papers).includes('petition'),
    made: files.length > 0,
    filled: files.length > 1,
    profile: (await profileOf(context, officeOf(found.value))).profile !== null,
    county: found.value.county,
  });
}

/** The petition of a person as it was made last, and the court's own form where it was filled in; none before. */
export function petitionFiles(context: Context, run: string, row: number): readonly string[] {
  if (!isId(run)) return [];
  const folder = join(petitionFolder(context, run, row), 'petition');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((each) => each.endsWith('.pdf'))
    .sort()
    .map((name) => join(folder, name));
}

/** Begins to make one person's petition: an application and an order for each case with relief. */
export async function makePetition(context: Context, who: Who, run: string, row: number): Promise<Result<null>> {
  const person = openRows(rowsFolder(context, run))?.database.prepare('select key from people where id = ?').get(row);
  if (!person) return refuse(404, 'run-no-row');
  const out = petitionFolder(context, run, row);
  const wanted = { kinds: ['petition'], order: 'case', languages: ['en'], separate: false } as const;
  const none = { objections: undefined, reviewed: undefined, addresses: undefined };
  const form = await formPaths(context, run);
  const place = { job: documentsJob.id(run, row), out, outcome: join(out, 'outcome.json') };
  return print(context, who, run, place, { ...wanted, ...none, person: String(person.key), form });
}

type Place = {
  readonly job: string;
  readonly out: string;
  readonly outcome: string;
  readonly of?: PapersOf | undefined;
};

async function print(
  context: Context,
  who: Who,
  run: string,
  { job, out, outcome, of }: Place,
  wanted: Omit<DocumentsTask, 'results' | 'out' | 'profile'>,
): Promise<Result<null>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  if (found.value.state !== 'done') return refuse(409, 'run-not-finished');
  if (found.value.problem !== null) return refuse(409, readSaid(found.value.problem));
  const { profile } = await profileOf(context, officeOf(found.value));
  if (profile === null && wanted.kinds.every(needsProfile)) return refuse(409, 'profile-missing');
  const task: DocumentsTask = {
    results: resultsFolder(context, run),
    out,
    profile: profile ?? undefined,
    ...wanted,
  };
  const note = (what: Outcome) => {
    mkdirSync(dirname(outcome), { recursive: true, mode: 0o700 });
    writeFileSync(outcome, JSON.stringify({ ...what, of }), { mode: 0o600 });
  };
  await context.jobs.gone(job);
  if (context.jobs.isActive(job)) return refuse(409, 'papers-at-work');
  await context.ledger.note(who, 'documents.make', run);
  const added = context.jobs.add(
    job,
    documentsJob.make(task, {
      of: [run],
      on: {
        documents: ({ report }) => note({ report, problem: null }),
        problem: ({ problem }) => note({ report: null, problem: inPlace(saidBy(problem), 'workbench') }),
      },
      onEnd: (how, settled) => {
        if (!settled) note({ report: null, problem: { code: documentsJob.ends[how] } });
      },
    }),
  );
  return added ? done(null) : refuse(409, 'papers-at-work');
}

function printed({ notes, warningGroups, ...report }: DocumentsReport): PrintedReport {
  return {
    ...report,
    notes: notes.map((note) => inEveryLanguage(inPlace(note, 'workbench'))),
    warningGroups: warningGroups.map((group) => ({ ...group, what: inEveryLanguage(group.what) })),
  };
}

function outcomeAt(path: string): Outcome {
  if (!existsSync(path)) return NOTHING;
  const { report, problem, of } = JSON.parse(readFileSync(path, 'utf8')) as Kept;
  const said = (kept: Said | string): Said => (typeof kept === 'string' ? { code: 'text', text: kept } : kept);
  return {
    report: report && {
      ...report,
      notes: report.notes.map((note) => said(note) as Note),
      warningGroups: report.warningGroups.map((group) => ({ ...group, what: said(group.what) })),
    },
    problem: problem === null ? null : said(problem),
    ...(of && { of }),
  };
}

function outcomePath(context: Context, run: string): string {
  return join(context.workspace.runFolder(run), 'documents-outcome.json');
}
