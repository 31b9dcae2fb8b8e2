import { accessSync, constants, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { giveBackAsItGrows } from '../disk/give-back.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { caughtFailure } from '../results/files/output-folder.ts';
import { datesFault, runNotes } from './dates-agree.ts';
import type { KindOfPaper, Making } from './kinds/kind.ts';
import { KINDS_OF_PAPER } from './kinds/registry.ts';
import { glyphWarnings, warningGroups, warningsCsv } from './kinds/warnings.ts';
import type { Laws } from './law/law-papers.ts';
import { lawsWith } from './law/papers-of.ts';
import { DOCUMENTS_VERSION, type DocumentsManifest, writeDocuments } from './manifest.ts';
import { gatherMaterial, type Material } from './material.ts';
import { typesettingProblem } from './paper/printer.ts';
import { openDesk } from './press/desk.ts';
import type { Kind, LostCharacters, PressJob, WrittenFile } from './press/job.ts';
import { jobsOf } from './press/plan.ts';
import { printAll } from './press/pool.ts';
import { diskCodeOf, writeWhole } from './press/write-file.ts';
import type { DocumentsHooks, DocumentsRequest, DocumentsResult } from './request.ts';
import type { Note, WarningGroup } from './say.ts';

/**
 * Makes the papers of a run: plans them, prints what is PDF on all cores, writes the lists, and names every file by
 * hash in `documents.json`. Work that was broken off goes on where it stopped when the same is asked again.
 */
export async function makeDocuments(
  asked: DocumentsRequest,
  laws: Laws,
  hooks: DocumentsHooks = {},
): Promise<DocumentsResult> {
  const gathered = await gatherMaterial(asked, laws);
  if (!gathered.ok) return gathered;
  const { material } = gathered;
  const written = material.law.papers.kinds;
  const request = { ...asked, kinds: asked.kinds.filter((kind) => written.includes(kind)) };
  const making = { request, material };
  const unwritten = notWritten(asked.kinds, material, laws);
  if (unwritten !== undefined && request.kinds.length === 0)
    return { ok: false, problem: problemOf('usage', unwritten) };
  const chosen = KINDS_OF_PAPER.filter(({ id }) => request.kinds.includes(id));
  const able = chosen.filter((kind) => !lacks(kind, request));
  const without = withoutProfile(chosen, request);
  if (without !== undefined && able.length === 0) return { ok: false, problem: problemOf('usage', without) };
  const templates = { law: material.law.papers.templates, own: request.templates };
  const problem = datesFault(making) ?? typesettingProblem(templates) ?? (await firstProblem(able, making));
  if (problem) return { ok: false, problem };
  const unwritable = makeFolder(request.out);
  if (unwritable) return { ok: false, problem: unwritable };
  const desk = await openDesk(request, material);
  if (!desk.ok) return { ok: false, problem: desk.problem };
  const { ledger, kept, madeFrom } = desk;

  const plans = able.flatMap((kind) => kind.plans?.(making) ?? []);
  const total = plans.reduce((sum, plan) => sum + plan.total, 0);
  const files: WrittenFile[] = [...ledger.done.values()].flatMap((entry) => entry.files);
  const lost: { kind: Kind; entry: LostCharacters }[] = [];
  let done = 0;
  let resumed = 0;
  const keepLost = (kind: Kind, all: readonly LostCharacters[]) => {
    for (const entry of all) lost.push({ kind, entry });
  };
  for (const { files: own, lost: characters } of ledger.done.values()) keepLost(own[0]?.kind ?? 'summary', characters);
  const unfinished = function* (): Generator<PressJob> {
    for (const plan of plans)
      for (const job of jobsOf(plan, request.binding)) {
        if (ledger.done.has(job.id)) {
          resumed++;
          done += job.papers.length;
        } else yield job;
      }
  };
  // What reading a county and making its jobs leave behind would lie in memory as long as others print.
  const giveBack = giveBackAsItGrows();
  giveBack();
  let pages = files.reduce((sum, file) => sum + file.pages, 0);
  const fault = await printAll(unfinished(), {
    out: request.out,
    templates,
    workers: Math.min(request.workers ?? usualWorkers(total), 16),
    signal: hooks.signal,
    onDone: (job, result) => {
      ledger.add({ job: job.id, files: result.files, lost: result.lost });
      files.push(...result.files);
      keepLost(job.kind, result.lost);
      done += job.papers.length;
      pages += result.files.reduce((sum, file) => sum + file.pages, 0);
      hooks.onProgress?.({ kind: job.kind, pages, done, total });
      giveBack();
    },
  });
  if (fault) return { ok: false, problem: stoppedBy(fault, request) };

  const notes: Note[] = unwritten === undefined ? [] : [unwritten];
  try {
    notes.push(...(await writeLists(able, making, files)));
    const groups = writeWarnings(able, making, lost, files);
    writeDocuments(request.out, manifestOf(material, madeFrom, [...kept, ...files]));
    ledger.finish();
    notes.push(...notesOf(chosen, making));
    return {
      ok: true,
      report: {
        files: files.length,
        pages,
        motions: files.filter((file) => file.kind === 'motion').reduce((sum, file) => sum + file.papers, 0),
        cases: material.cases.cases.length,
        counts: material.cases.counts,
        people: material.cases.people,
        warnings: groups.reduce((sum, { warnings }) => sum + warnings, 0),
        warningGroups: groups,
        resumed,
        notes,
      },
    };
  } catch (error) {
    const code = diskCodeOf(error);
    if (code === undefined) throw error;
    return { ok: false, problem: stoppedBy({ kind: 'disk', code }, request) };
  }
}

/** A worker takes as long to start as to print some fifty papers: for fewer than this, another one is not worth its start. */
const PAPERS_OF_A_WORKER = 40;

/** One worker a core, and fewer where there is little to print. */
function usualWorkers(papers: number): number {
  return Math.min(availableParallelism(), Math.max(1, Math.ceil(papers / PAPERS_OF_A_WORKER)));
}

/** Makes the folder of the papers where it is missing; says why where nothing can be written there. */
function makeFolder(out: string): Problem | undefined {
  try {
    mkdirSync(out, { recursive: true, mode: 0o700 });
    accessSync(out, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return caughtFailure(out, error);
  }
}

/** Which of the kinds asked for are not written for the law of the run. */
function notWritten(kinds: readonly Kind[], { law }: Material, { papers }: Laws): Note | undefined {
  const missing = kinds.filter((kind) => !law.papers.kinds.includes(kind));
  if (missing.length === 0) return undefined;
  const laws = [...new Set(missing.flatMap((kind) => lawsWith(kind, papers)))];
  return {
    code: 'note-not-written',
    missing,
    there: law.papers.kinds,
    lawsWith: laws,
    law: law.pack.title,
  };
}

function lacks({ needs }: KindOfPaper, request: DocumentsRequest): boolean {
  return needs.some((need) => request[need] === undefined);
}

/** Which of the kinds asked for are left out for want of the county's profile. */
function withoutProfile(chosen: readonly KindOfPaper[], { profile }: DocumentsRequest): Note | undefined {
  if (profile !== undefined) return undefined;
  const missing = chosen.filter(({ needs }) => needs.includes('profile')).map(({ id }) => id);
  return missing.length === 0 ? undefined : { code: 'note-no-profile', missing, place: 'command' };
}

async function firstProblem(kinds: readonly KindOfPaper[], making: Making): Promise<Problem | undefined> {
  for (const { check } of kinds) {
    const problem = await check?.(making);
    if (problem) return problem;
  }
  return undefined;
}

/** Writes what is no PDF of ours; gives notes on what could not be written. */
async function writeLists(
  kinds: readonly KindOfPaper[],
  making: Making,
  files: WrittenFile[],
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const { id: kind, lists } of kinds) {
    for await (const listed of lists?.(making) ?? []) {
      if ('note' in listed) notes.push(listed.note);
      else {
        const { file, content, papers } = listed;
        files.push({ kind, file, ...writeWhole(join(making.request.out, file), content), pages: 0, papers });
      }
    }
  }
  return notes;
}

/** Writes `warnings-<kind>.csv` for each kind that has any. */
function writeWarnings(
  kinds: readonly KindOfPaper[],
  making: Making,
  lost: readonly { readonly kind: Kind; readonly entry: LostCharacters }[],
  files: WrittenFile[],
): readonly WarningGroup[] {
  return kinds.flatMap(({ id: kind, warnings }) => {
    const unprintable = glyphWarnings(lost.filter((each) => each.kind === kind).map(({ entry }) => entry));
    const own = [...(warnings?.(making) ?? []), ...unprintable];
    if (own.length === 0) return [];
    const file = `warnings-${kind}.csv`;
    const whole = writeWhole(join(making.request.out, file), warningsCsv(own));
    files.push({ kind, file, ...whole, pages: 0, papers: 0 });
    return warningGroups(kind, own);
  });
}

/** What a person should know of the papers; what several kinds have to say is said once. */
function notesOf(chosen: readonly KindOfPaper[], making: Making): readonly Note[] {
  const { request, material } = making;
  const notes: Note[] = [];
  const convictions = material.outOfReach.length;
  if (convictions > 0) {
    const list = request.kinds.includes('remedies') ? 'made' : 'not-made';
    notes.push({ code: 'note-out-of-reach', convictions, list, place: 'command' });
  }
  notes.push(...runNotes(making));
  const without = withoutProfile(chosen, request);
  if (without !== undefined) notes.push(without);
  if (request.person === undefined && chosen.some(({ needs }) => needs.includes('person')))
    notes.push({ code: 'note-no-person', place: 'command' });
  for (const kind of chosen) {
    if (!lacks(kind, request)) notes.push(...(kind.notes?.(making) ?? []));
  }
  return [...new Map(notes.map((note) => [note.code, note])).values()];
}

function manifestOf(
  { results, cases, heldBack }: Material,
  madeFrom: DocumentsManifest['madeFrom'],
  files: readonly WrittenFile[],
): DocumentsManifest {
  return {
    redress: { documents: DOCUMENTS_VERSION },
    run: results.runHash,
    madeFrom,
    totals: {
      cases: cases.cases.length,
      counts: cases.counts,
      people: cases.people,
      byRelief: Object.fromEntries([...cases.byRelief].sort(([a], [b]) => (a < b ? -1 : 1))),
      heldBack,
    },
    files: [...files].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function stoppedBy(
  fault: { readonly kind: string; readonly message?: string; readonly code?: string },
  { out }: DocumentsRequest,
): Problem {
  if (fault.kind === 'cancelled') return problemOf('cancelled', 'papers-stopped');
  // What the typesetter says of a template, which names its line and has no other language.
  if (fault.kind === 'template') return { kind: 'input', message: fault.message ?? '' };
  if (fault.kind === 'ended') return problemOf('output', 'papers-printing-ended');
  return problemOf('output', { code: 'papers-not-written', path: out, cause: fault.code ?? '' });
}
