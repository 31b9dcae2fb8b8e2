/**
 * Takes in a file of applications from the portal: for each, the one person of a run whose record it is surely about, a
 * question for somebody at the office, or that no record comes close. What was settled before stays as it is, so a file
 * that comes twice changes nothing.
 */

import { hash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { type ApplicationRecord, type FrontDoorHead, readApplications } from '../../exchange/index.ts';
import { getOrCreate } from '../../record/index.ts';
import { loadedChoice } from '../choice-record.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { choiceRecordOf, findRun } from '../runs.ts';
import type { ApplicationTable } from '../store/applications-schema.ts';
import type { Tables } from '../store/schema.ts';
import { visitRun } from '../visit-run.ts';
import type { Candidate, CandidateSettings, FoundCandidate } from './candidate-visitor.ts';
import { verdictOf } from './match.ts';

export type ApplicationRow = Selectable<ApplicationTable>;

/** What taking in a file came to: applications by how they stand after it. */
export type TakenApplications = Pick<FrontDoorHead, 'portal' | 'office'> & {
  readonly applications: number;
  readonly matched: number;
  readonly questions: number;
  /** No record comes close, or somebody said that none is the person's. */
  readonly none: number;
  /** How many of all of these were so before. */
  readonly known: number;
};

/** What somebody who is asked is shown, as it is sealed: nothing else is kept of what the person wrote. */
export type Asked = { readonly record: ApplicationRecord; readonly candidates: readonly Candidate[] };

/** Where the question about an application stands. */
export function placeOfApplication(code: string): string {
  return `application ${code}`;
}

/** By what name an application has a key of its own: while it is a question, its person is not known. */
export function keyOfApplication(code: string): string {
  return `application ${code}`;
}

/** Applications that are put on record in one transaction. */
const AT_ONCE = 500;

export async function takeApplications(
  context: Context,
  who: Who,
  { run: id, bytes }: { readonly run: string; readonly bytes: Uint8Array },
): Promise<Result<TakenApplications>> {
  const read = readApplications(bytes);
  if (!read.ok) return refuse(422, { code: 'exchange-refused', fault: read.fault });
  const found = await findRun(context, id);
  if (!found.ok) return found;
  const run = found.value;
  if (run.state !== 'done') return refuse(409, 'run-not-finished');
  const settings: CandidateSettings = { choice: await loadedChoice(choiceRecordOf(run)), applications: read.records };
  const candidates = new Map<string, Candidate[]>();
  const visited = await visitRun(context, run, {
    module: new URL('./candidate-visitor.ts', import.meta.url),
    settings,
    onSeen: (part) => {
      for (const { application, candidate } of part as readonly FoundCandidate[])
        getOrCreate(candidates, application, () => []).push(candidate);
    },
  });
  if (!visited) return refuse(409, 'reconcile-failed');
  const taking: Taking = { context, who, run: id, head: read.head, candidates, digest: hash('sha256', bytes, 'hex') };
  return done(await keepAll(taking, read.records));
}

type Taking = {
  readonly context: Context;
  readonly who: Who;
  readonly run: string;
  readonly head: FrontDoorHead;
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly digest: string;
};

async function keepAll(taking: Taking, records: readonly ApplicationRecord[]): Promise<TakenApplications> {
  const { portal, office } = taking.head;
  const counts = { matched: 0, question: 0, none: 0, apart: 0 };
  let known = 0;
  for (const some of partsOf(records, AT_ONCE)) {
    const kept = await keepSome(taking, some);
    for (const { state, isKnown } of kept) {
      counts[state]++;
      if (isKnown) known++;
    }
  }
  const { matched, question: questions, none, apart } = counts;
  return { portal, office, applications: records.length, matched, questions, none: none + apart, known };
}

type Kept = Pick<ApplicationRow, 'state'> & { readonly isKnown: boolean };

async function keepSome(taking: Taking, part: readonly ApplicationRecord[]): Promise<readonly Kept[]> {
  const { context, who, run, digest } = taking;
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const before = await inner
      .selectFrom('applications')
      .selectAll()
      .where(
        'id',
        'in',
        part.map(({ application }) => application),
      )
      .execute();
    const byId = new Map(before.map((row) => [row.id, row]));
    const kept: Kept[] = [];
    for (const record of part) {
      const old = byId.get(record.application);
      const row = rowOf(taking, seal, record, old);
      const isKnown = old !== undefined && old.state === row.state && old.seen === row.seen;
      if (!isKnown || old.office !== row.office) await write(inner, row, old !== undefined);
      kept.push({ state: row.state, isKnown });
    }
    note(who, { what: 'applications.take', about: `${run} ${part.length}`, digest });
    return kept;
  });
}

/**
 * An application as it stands after the file: what was settled stays, and a question that was answered is not asked
 * again.
 */
function rowOf(
  { run, head, candidates, who }: Taking,
  seal: Seal,
  record: ApplicationRecord,
  before: ApplicationRow | undefined,
): ApplicationTable {
  const { application: id, county } = record;
  const { portal, office } = head;
  const found = candidates.get(id) ?? [];
  const asked: Asked = { record, candidates: found };
  const seen = seal.ref('application', JSON.stringify(asked));
  if (before && (before.state === 'matched' || before.seen === seen)) return { ...before, portal, office, county };
  const open = { portal, office, county, run, at: now(), who: who.account, decided_at: null, decided_by: null };
  const row = { id, ...open, seen, why: '', sealed: '', person_ref: null };
  const verdict = verdictOf(found.map(({ evidence }) => evidence));
  if (verdict.kind === 'none') return { ...row, state: 'none' };
  const decided = before?.state === 'apart' || (before?.decided_at ?? null) !== null;
  if (verdict.kind === 'match' && !decided)
    return { ...row, state: 'matched', person_ref: personRef(seal, found[verdict.at]!.person) };
  const why = verdict.kind === 'question' ? verdict.why : 'decided-before';
  return {
    ...row,
    state: 'question',
    why,
    sealed: seal.closeFor(keyOfApplication(id), JSON.stringify(asked), placeOfApplication(id)),
  };
}

async function write(inner: Transaction<Tables>, row: ApplicationTable, isThere: boolean): Promise<void> {
  const { id, ...rest } = row;
  if (isThere) await inner.updateTable('applications').set(rest).where('id', '=', id).execute();
  else await inner.insertInto('applications').values(row).execute();
}
