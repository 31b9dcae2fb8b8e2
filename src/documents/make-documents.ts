import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sheetLine } from '../csv/write.ts';
import { readUnicodeFile } from '../disk/unicode-file.ts';
import { formFieldsConfined } from './forms/confined-form.ts';
import { type FormMap, formMapSchema } from './forms/fill-form.ts';
import { messagesFor } from './kinds/messages.ts';
import { motionPlan } from './kinds/motion.ts';
import { languagesOf, noticePlan } from './kinds/notice.ts';
import { orderPlans } from './kinds/order.ts';
import { petitionForms, petitionPlan } from './kinds/petition.ts';
import { summaryPlan } from './kinds/summary.ts';
import { updateLists } from './kinds/update.ts';
import { caseWarnings, glyphWarnings, noticeWarnings, type Warning, warningsCsv } from './kinds/warnings.ts';
import { notWritten, papersFor } from './law/papers.ts';
import { DOCUMENTS_VERSION, type DocumentsManifest, writeDocuments } from './manifest.ts';
import { gatherMaterial, type Material } from './material.ts';
import { openDesk } from './press/desk.ts';
import type { Kind, LostCharacters, PressJob, WrittenFile } from './press/job.ts';
import { jobsOf, type Plan } from './press/plan.ts';
import { printAll } from './press/pool.ts';
import { writeWhole } from './press/write-file.ts';
import type { DocumentsHooks, DocumentsProblem, DocumentsRequest, DocumentsResult } from './request.ts';

/**
 * Makes the papers of a run: plans them, prints what is PDF on all cores, writes the lists, and names every file by
 * hash in `documents.json`. Work that was broken off goes on where it stopped when the same is asked again.
 */
export async function makeDocuments(asked: DocumentsRequest, hooks: DocumentsHooks = {}): Promise<DocumentsResult> {
  const gathered = await gatherMaterial(asked);
  if (!gathered.ok) return gathered;
  const { material } = gathered;
  const written = papersFor(material.law.pack.id);
  const request = { ...asked, kinds: asked.kinds.filter((kind) => written.includes(kind)) };
  const unwritten = notWritten(asked.kinds, material.law.pack);
  if (unwritten !== undefined && request.kinds.length === 0) return usage(unwritten);
  const form = await readForm(request);
  if (!form.ok) return { ok: false, problem: form.problem };
  if (request.kinds.includes('petition') && request.person !== undefined && !hasPerson(material, request.person))
    return usage(
      'The run has no conviction with relief for the person of --person, so there is nothing to petition for.',
    );
  mkdirSync(request.out, { recursive: true, mode: 0o700 });
  const desk = await openDesk(request, material);
  if (!desk.ok) return { ok: false, problem: desk.problem };
  const { ledger, kept, madeFrom } = desk;

  const plans = plansOf(request, material);
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
  let pages = files.reduce((sum, file) => sum + file.pages, 0);
  const fault = await printAll(unfinished(), {
    out: request.out,
    templates: request.templates,
    workers: Math.min(request.workers ?? availableParallelism(), 16),
    signal: hooks.signal,
    onDone: (job, result) => {
      ledger.add({ job: job.id, files: result.files, lost: result.lost });
      files.push(...result.files);
      keepLost(job.kind, result.lost);
      done += job.papers.length;
      pages += result.files.reduce((sum, file) => sum + file.pages, 0);
      hooks.onProgress?.({ kind: job.kind, pages, done, total });
    },
  });
  if (fault) return { ok: false, problem: problemOf(fault, request) };

  const notes: string[] = unwritten === undefined ? [] : [unwritten];
  try {
    files.push(...lists(request, material));
    if (form.form && request.person !== undefined) {
      const filled = await petitionForms(material.cases, request.person, request.profile, form.form);
      for (const { file, pdf } of filled.files)
        files.push({ kind: 'petition', file, ...writeWhole(join(request.out, file), pdf), pages: 0, papers: 1 });
      notes.push(...filled.faults);
    }
    const warnings = writeWarnings(request, material, lost, files);
    writeDocuments(request.out, manifestOf(material, madeFrom, [...kept, ...files]));
    ledger.finish();
    notes.push(...notesOf(request));
    return {
      ok: true,
      report: {
        files: files.length,
        pages,
        motions: files.filter((file) => file.kind === 'motion').reduce((sum, file) => sum + file.papers, 0),
        cases: material.cases.cases.length,
        counts: material.cases.counts,
        people: material.cases.people,
        warnings,
        resumed,
        notes,
      },
    };
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    return { ok: false, problem: problemOf({ kind: 'disk', code }, request) };
  }
}

function plansOf(request: DocumentsRequest, material: Material): readonly Plan[] {
  const { profile, kinds } = request;
  const { cases, law, addressees } = material;
  const plans: Plan[] = [];
  if (kinds.includes('summary')) plans.push(summaryPlan({ ...material, profile }));
  if (kinds.includes('order')) plans.push(...orderPlans(request.order, cases, profile));
  if (kinds.includes('motion')) plans.push(motionPlan(cases, profile, law));
  if (kinds.includes('petition') && request.person !== undefined)
    plans.push(petitionPlan(cases, request.person, profile));
  if (kinds.includes('notice')) plans.push(noticePlan(addressees.told, request.languages, profile));
  return plans;
}

/** What is no PDF: the update lists, and the codes and messages that go with the letters. */
function lists(request: DocumentsRequest, { cases, addressees }: Material): readonly WrittenFile[] {
  const { kinds, out, profile, languages } = request;
  const files: WrittenFile[] = [];
  const write = (kind: Kind, file: string, content: string, papers: number) =>
    files.push({ kind, file, ...writeWhole(join(out, file), content), pages: 0, papers });
  if (kinds.includes('update')) {
    for (const { file, csv, json, rows } of updateLists(cases, profile)) {
      write('update', `update/${file}.csv`, csv, rows);
      write('update', `update/${file}.json`, json, rows);
    }
  }
  if (kinds.includes('notice')) {
    const codes = addressees.told.map(({ code, person, address }) => [code, person, address ? 'yes' : 'no']);
    write('notice', 'notice/notice-codes.csv', csv(['code', 'person', 'address'], codes), codes.length);
    const messages = addressees.told.flatMap((addressee) =>
      languagesOf(addressee, languages).map((language) => {
        const { sms, subject, body } = messagesFor(addressee, language, profile);
        return [addressee.code, language, sms, subject, body];
      }),
    );
    write(
      'notice',
      'notice/notice-messages.csv',
      csv(['code', 'language', 'sms', 'email_subject', 'email_body'], messages),
      messages.length,
    );
  }
  return files;
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${sheetLine(row)}\n`).join('');
}

/** Writes `warnings-<kind>.csv` for each kind that has any; gives how many there are. */
function writeWarnings(
  request: DocumentsRequest,
  { cases, addressees }: Material,
  lost: readonly { readonly kind: Kind; readonly entry: LostCharacters }[],
  files: WrittenFile[],
): number {
  let sum = 0;
  for (const kind of request.kinds) {
    if (kind === 'petition' && request.person === undefined) continue;
    const about = kind === 'petition' ? cases.cases.filter((each) => each.person === request.person) : cases.cases;
    const own: Warning[] =
      kind === 'summary' ? [] : kind === 'notice' ? [...noticeWarnings(addressees)] : [...caseWarnings(about)];
    own.push(...glyphWarnings(lost.filter((each) => each.kind === kind).map(({ entry }) => entry)));
    if (own.length === 0) continue;
    sum += own.length;
    const file = `warnings-${kind}.csv`;
    files.push({ kind, file, ...writeWhole(join(request.out, file), warningsCsv(own)), pages: 0, papers: 0 });
  }
  return sum;
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

function notesOf({ kinds, profile, person, addresses }: DocumentsRequest): readonly string[] {
  const notes: string[] = [];
  const drafts = kinds.includes('notice') || kinds.includes('update');
  if (drafts && profile.order.date === undefined)
    notes.push('The profile has no order.date: letters are marked as drafts and update lists bear no order date.');
  if (kinds.includes('notice') && addresses === undefined)
    notes.push('No --addresses: the state sends none, so letters bear the name alone.');
  if (kinds.includes('petition') && person === undefined)
    notes.push('No petition was made: name a person with --person.');
  return notes;
}

type ReadForm =
  | { readonly ok: true; readonly form: { readonly bytes: Uint8Array; readonly map: FormMap } | undefined }
  | { readonly ok: false; readonly problem: DocumentsProblem };

/** Reads the official form and the map of its fields; without a map, tells which fields there are to map. */
async function readForm({ form, kinds }: DocumentsRequest): Promise<ReadForm> {
  if (form === undefined || !kinds.includes('petition')) return { ok: true, form: undefined };
  const refuse = (message: string, details: readonly string[] = []): ReadForm => ({
    ok: false,
    problem: { kind: 'input', message, details },
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(form.path);
  } catch {
    return refuse(`${form.path} cannot be read; check the path and its spelling.`);
  }
  const read = await formFieldsConfined(bytes);
  if (!read.ok) return refuse(`${form.path} ${read.message}.`);
  const { fields } = read;
  if (form.map === undefined)
    return refuse(
      `${form.path} has ${fields.length} fields; say with --form-map which takes what (docs/guides/attorney.md). They are:`,
      fields,
    );
  try {
    const map = formMapSchema.safeParse(JSON.parse(readUnicodeFile(form.map)));
    if (map.success) return { ok: true, form: { bytes, map: map.data } };
  } catch {
    // told below
  }
  return refuse(
    `${form.map} is not a map of a form: {"fields": {"<field>": "{caseNumber}"}} (docs/guides/attorney.md).`,
  );
}

function problemOf(
  fault: { readonly kind: string; readonly message?: string; readonly code?: string },
  { out }: DocumentsRequest,
): DocumentsProblem {
  if (fault.kind === 'cancelled')
    return { kind: 'cancelled', message: 'Cancelled. What is done is kept; the same command goes on from there.' };
  if (fault.kind === 'template') return { kind: 'input', message: fault.message ?? '' };
  const why = fault.code === 'ENOSPC' ? 'the disk is full' : `it cannot be written to (${fault.code})`;
  return { kind: 'output', message: `${out}: ${why}. What is done is kept; the same command goes on from there.` };
}

function hasPerson({ cases }: Material, person: string): boolean {
  return cases.cases.some((each) => each.person === person);
}

function usage(message: string): DocumentsResult {
  return { ok: false, problem: { kind: 'usage', message } };
}
