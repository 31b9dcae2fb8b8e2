import { sql, type Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { inEveryLanguage, type Said, type Sentences } from '../../say/say.ts';
import { packOf } from '../choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { correctionsInForce } from '../corrections/store.ts';
import { type FoundPart, lookJob } from '../jobs/look-job.ts';
import { placesOfRun } from '../person/filed-run.ts';
import { stateIdOf } from '../states.ts';
import type { Tables } from '../store/schema.ts';
import { ASKED_FACTS, holdersOf } from './asked-facts.ts';
import { countLacking, type HolderWanted, holderNamed, mattersLacking, waitingMatters } from './people.ts';

/**
 * What a holder of records can be asked is found by a job, since every waiting person is read from the files again. The
 * job looks for the whole office and what it finds is kept; the user sees of it what is still to be asked, without the
 * people whom they keep out of, those whose facts were corrected since, and matters that moved on.
 */

/**
 * How many lines the list of each county's holder would have now; one entry, of a blank county, for a holder of the
 * state.
 */
export type CanAsk = { readonly county: string; readonly lines: number; readonly matters: number };

export type LookState = {
  readonly job: string;
  readonly active: boolean;
  /** Why the last look came to nothing. */
  readonly problem: Sentences | null;
  readonly made: {
    readonly at: string;
    readonly by: string;
    /** Whether matters came or went, or facts were corrected, since: another look may find more. */
    readonly stale: boolean;
    readonly offers: readonly CanAsk[];
  } | null;
};

type Wanted = Omit<HolderWanted, 'county'>;

/** A reader without any recusal: what is found is narrowed when it is shown. */
const ANYBODY: Who = { account: '', roles: [] };

/** People with corrected facts beyond whom a look is of no use any more. */
const MOST_CHANGED = 5000;

/** Looks that failed, until they are tried again. */
const failed = new Map<string, Said>();

/** Begins to look what a holder can be asked; gives the job. */
export async function beginLook(context: Context, who: Who, wanted: Wanted): Promise<Result<{ readonly job: string }>> {
  const holder = await holderNamed(wanted);
  if (!holder) return refuse(404, 'request-holder-missing');
  const job = lookJob.id(wanted.state, wanted.holder);
  if (context.jobs.isActive(job)) return done({ job });
  const at = now();
  const runs = await runsToLook(context, wanted);
  if (!runs.ok) return runs;
  const look = newId();
  const matters = runs.value.reduce((sum, each) => sum + each.matters.length, 0);
  await context.ledger.act(async (inner, note) => {
    await dropLooks(inner, wanted, 'looking');
    const of = { id: look, state_id: wanted.state, holder: wanted.holder, at, by: who.account, matters };
    await inner
      .insertInto('request_looks')
      .values({ ...of, state: 'looking' })
      .execute();
    note(who, { what: 'request.look', about: `${wanted.state} ${wanted.holder}` });
  });
  failed.delete(job);
  const task = { folder: context.workspace.folder, look, holder, runs: runs.value };
  context.jobs.add(
    job,
    lookJob.make(task, {
      of: runs.value.map(({ places }) => places.run),
      by: who.account,
      on: {
        found: (part) => keep(context, part),
        looked: () => settle(context, wanted, look),
        refused: ({ said }) => {
          failed.set(job, said);
        },
      },
      onEnd: async (how, settled) => {
        if (how !== 'done' || !settled) failed.set(job, { code: lookJob.ends[how] });
        // Of a look that is not whole, nothing is left.
        await context.db.transaction().execute((inner) => dropLooks(inner, wanted, 'looking'));
      },
    }),
  );
  return done({ job });
}

/** Looks what a holder can be asked and waits for the answer: for a caller that has nothing else to do meanwhile. */
export async function lookNow(context: Context, who: Who, wanted: Wanted): Promise<Result<readonly CanAsk[]>> {
  const begun = await beginLook(context, who, wanted);
  if (!begun.ok) return begun;
  await context.jobs.gone(begun.value.job);
  const problem = failed.get(begun.value.job);
  if (problem) return refuse(409, problem);
  const state = await lookState(context, who, wanted);
  return state.ok ? done(state.value.made?.offers ?? []) : state;
}

type ToLook = Parameters<typeof lookJob.make>[0]['runs'];

/** The runs with matters that lack a fact of the holder, with the corrections that are laid over their people. */
async function runsToLook(context: Context, wanted: Wanted): Promise<Result<ToLook>> {
  const all: ToLook[number][] = [];
  const lacking: Awaited<ReturnType<typeof mattersLacking>>[number][] = [];
  for (const law of await lawsToLook(context, wanted)) lacking.push(...(await mattersLacking(context, ANYBODY, law)));
  for (const [run, matters] of Map.groupBy(lacking, (matter) => matter.run)) {
    const places = await placesOfRun(context, run);
    if (!places.ok) return places;
    const corrections = (await correctionsInForce(context, places.value.content)).map(
      ({ person, conviction, fact, value }) => ({ person, conviction, fact, value }),
    );
    all.push({ places: places.value, matters, corrections });
  }
  return done(all);
}

/** The laws of the state that matters are decided by, with the facts that the holder has. */
async function lawsToLook({ db }: Context, wanted: Wanted) {
  const holder = (await holderNamed(wanted))!;
  const facts = ASKED_FACTS.filter((fact) => holdersOf([holder], fact).length > 0);
  const packs = await db.selectFrom('runs').select('pack_id').distinct().orderBy('pack_id').execute();
  return packs
    .filter(({ pack_id }) => stateIdOf(pack_id) === wanted.state && packOf(pack_id))
    .map(({ pack_id: pack }) => ({ pack, facts }));
}

async function keep({ db }: Context, { questions, matters }: FoundPart): Promise<void> {
  await db.transaction().execute(async (inner) => {
    await inner.insertInto('request_found').values(questions).execute();
    for (const part of partsOf(matters, 1000)) await inner.insertInto('request_found_matters').values(part).execute();
  });
}

/** A look that is whole takes the place of the one before. */
async function settle({ db }: Context, wanted: Wanted, look: string): Promise<void> {
  await db.transaction().execute(async (inner) => {
    await dropLooks(inner, wanted, 'made');
    await inner.updateTable('request_looks').set({ state: 'made' }).where('id', '=', look).execute();
  });
}

async function dropLooks(inner: Transaction<Tables>, wanted: Wanted, state: 'looking' | 'made'): Promise<void> {
  const looks = () =>
    inner
      .selectFrom('request_looks')
      .select('id')
      .where('state_id', '=', wanted.state)
      .where('holder', '=', wanted.holder)
      .where('state', '=', state);
  await inner.deleteFrom('request_found_matters').where('look', 'in', looks()).execute();
  await inner.deleteFrom('request_found').where('look', 'in', looks()).execute();
  await inner.deleteFrom('request_looks').where('id', 'in', looks()).execute();
}

/** How far a look at what a holder can be asked is, and what the last one found that is still to be asked. */
export async function lookState(context: Context, who: Who, wanted: Wanted): Promise<Result<LookState>> {
  if (!(await holderNamed(wanted))) return refuse(404, 'request-holder-missing');
  const job = lookJob.id(wanted.state, wanted.holder);
  const problem = failed.get(job);
  const of = { job, active: context.jobs.isActive(job), problem: problem ? inEveryLanguage(problem) : null };
  const look = await lastLook(context.db, wanted);
  if (!look) return done({ ...of, made: null });
  const changed = await changedSince(context, look.at);
  const offers = changed.length > MOST_CHANGED ? [] : await offersOf(context.db, who, { ...look, changed });
  let matters = 0;
  for (const law of await lawsToLook(context, wanted)) matters += await countLacking(context, ANYBODY, law);
  const stale = changed.length > 0 || matters !== look.matters;
  return done({ ...of, made: { at: look.at, by: look.by, stale, offers } });
}

export function lastLook(db: Pick<Transaction<Tables>, 'selectFrom'>, wanted: Wanted) {
  return db
    .selectFrom('request_looks')
    .selectAll()
    .where('state_id', '=', wanted.state)
    .where('holder', '=', wanted.holder)
    .where('state', '=', 'made')
    .executeTakeFirst();
}

/** The people, as keyed hashes, whose facts were corrected since a moment, or no longer are. */
export async function changedSince({ db }: Context, at: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('corrections')
    .select('person_ref')
    .distinct()
    .where((row) => row.or([row('created_at', '>=', at), row('undone_at', '>=', at)]))
    .limit(MOST_CHANGED + 1)
    .execute();
  return rows.map(({ person_ref }) => person_ref);
}

export type Looked = { readonly id: string; readonly holder: string; readonly changed: readonly string[] };

async function offersOf(db: Context['db'], who: Who, look: Looked): Promise<readonly CanAsk[]> {
  const rows = await openFound(db, who, look)
    .select('found.county')
    .select(sql<number | string>`count(distinct found.place)`.as('lines'))
    .select(sql<number | string>`count(distinct waits.matter)`.as('matters'))
    .groupBy('found.county')
    .execute();
  return rows
    .map(({ county, lines, matters }) => ({ county, lines: Number(lines), matters: Number(matters) }))
    .sort((a, b) => b.lines - a.lines || (a.county < b.county ? -1 : 1));
}

/**
 * The questions of a look that may be asked now, each with every matter that waits for it: what no list asks, what
 * waits for no reviewer, what its holder was not asked in vain, of matters that still stand in the run that was looked
 * at.
 */
export function openFound(db: Pick<Transaction<Tables>, 'selectFrom'>, who: Who, { id, holder, changed }: Looked) {
  const waiting = waitingMatters(db as Context['db'], who).select(['id', 'run']);
  const query = db
    .selectFrom('request_found as found')
    .innerJoin('request_found_matters as waits', (join) =>
      join.onRef('waits.look', '=', 'found.look').onRef('waits.place', '=', 'found.place'),
    )
    .innerJoin(waiting.as('open'), (join) =>
      join.onRef('open.id', '=', 'waits.matter').onRef('open.run', '=', 'waits.run'),
    )
    .where('found.look', '=', id)
    .where((row) => row.not(row.exists(askedBefore(db, holder))));
  return changed.length === 0 ? query : query.where('found.person_ref', 'not in', changed);
}

/** A line that asks the same: of this holder where it had no such fact, of anybody while an answer may come. */
function askedBefore(db: Pick<Transaction<Tables>, 'selectFrom'>, holder: string) {
  const inForce = db.selectFrom('corrections').select('id').where('undone_at', 'is', null);
  return db
    .selectFrom('request_lines as line')
    .select('line.line')
    .where(sql<boolean>`line.question = found.question`)
    .where((row) =>
      row.or([
        row('line.state', 'in', ['asked', 'answered']),
        // A correction that was taken back is asked for anew.
        row.and([row('line.state', '=', 'accepted'), row('line.correction', 'in', inForce)]),
        row.and([
          row('line.state', '=', 'not-on-record'),
          row('line.holder', '=', holder),
          sql<boolean>`line.county = found.county`,
        ]),
      ]),
    );
}
