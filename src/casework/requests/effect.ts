import { hash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import { partsOf } from '../../database/parts-of.ts';
import { inEveryLanguage, type Said, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { CorrectableFact, Correction } from '../corrections/correction.ts';
import { openCorrection } from '../corrections/store.ts';
import { answersEffectJob, type ChangedMatter } from '../jobs/answers-effect-job.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { placesOfRun } from '../person/filed-run.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import type { Tables } from '../store/schema.ts';
import { bodyOf, type KeptAnswer, placeOfReply } from './lists.ts';

/**
 * What answers would change is found before anybody accepts them: a job decides the people of the answers with and
 * without them, and writes nothing but that. Who accepts names the digest of what they were shown, so that no one signs
 * answers that have changed meanwhile, or that bear on other matters.
 */

export type SettleWanted = {
  readonly id: string;
  /** Numbers of lines; every one that waits where it is absent. */
  readonly lines?: readonly number[] | undefined;
};

/** An answer that somebody may settle, as the correction that it would be. */
export type AnswerGiven = {
  readonly row: Selectable<RequestLineTable>;
  readonly content: string;
  readonly was: string;
  readonly remark: string;
  readonly correction: Correction;
  /** The correction of the same fact that is in force, if there is one. */
  readonly inForce: { readonly id: string; readonly value: string } | undefined;
};

/** The answers that somebody may settle, how many are their own or about people kept out of, and what they bear on. */
export type Answers = {
  readonly given: readonly AnswerGiven[];
  readonly own: number;
  readonly others: number;
  readonly matters: readonly BorneOn[];
  /** Over the answers, the corrections in force beside them, and the matters that they bear on. */
  readonly digest: string;
};

type BorneOn = {
  readonly id: string;
  readonly run: string;
  readonly content: string;
  readonly person_ref: string;
  readonly person_row: number;
  readonly conviction_row: number;
};

type Db = Pick<Transaction<Tables>, 'selectFrom'>;

/** The answers that wait, of those named. */
export async function answersOf(db: Db, seal: Seal, who: Who, { id, lines }: SettleWanted): Promise<Answers> {
  const all = await db
    .selectFrom('request_lines')
    .selectAll()
    .where('list', '=', id)
    .where('state', '=', 'answered')
    .orderBy('line')
    .execute();
  const hidden = new Set((await recusedRefs(db, who).execute()).map(({ person_ref }) => person_ref));
  const named = new Set(lines);
  const wanted = lines === undefined ? all : all.filter(({ line }) => named.has(line));
  const seen = wanted.filter(({ person_ref }) => !hidden.has(person_ref));
  const mine = seen.filter(({ taken_by }) => taken_by !== who.account);
  const opened = mine.map((row) => openAnswer(seal, row));
  const corrections = await correctionsBeside(db, seal, opened);
  const given = opened.map((answer): AnswerGiven => {
    const inForce = corrections.findLast((each) => isOfSame(each, answer));
    return { ...answer, inForce: inForce && { id: inForce.id, value: inForce.value } };
  });
  const matters = await bornOn(db, given);
  const counted = { own: seen.length - mine.length, others: wanted.length - seen.length };
  return { given, ...counted, matters, digest: digestOf(id, given, corrections, matters) };
}

function openAnswer(seal: Seal, row: Selectable<RequestLineTable>): Omit<AnswerGiven, 'inForce'> {
  const { content, person, conviction, was } = bodyOf(seal, row);
  const { value, remark } = JSON.parse(seal.open(row.answer!, placeOfReply(row.list, row.line))) as KeptAnswer;
  return { row, content, was, remark, correction: { person, conviction, fact: row.fact as CorrectableFact, value } };
}

type Beside = Correction & { readonly id: string; readonly content: string | null };

/** The corrections in force of the people of some answers, in the order in which they were made. */
async function correctionsBeside(
  db: Db,
  seal: Seal,
  answers: readonly Omit<AnswerGiven, 'inForce'>[],
): Promise<readonly Beside[]> {
  const all: Beside[] = [];
  for (const [content, own] of Map.groupBy(answers, (answer) => answer.content)) {
    const people = [...new Set(own.map(({ row }) => row.person_ref))];
    for (const part of partsOf(people, 500)) {
      const rows = await db
        .selectFrom('corrections')
        .selectAll()
        .where('content', '=', content)
        .where('person_ref', 'in', part)
        .where('undone_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      for (const row of rows) {
        const { id, person, conviction, fact, value } = openCorrection(seal, row);
        all.push({ id, content: row.content, person, conviction, fact, value });
      }
    }
  }
  return all;
}

function isOfSame(each: Beside, { content, correction }: Pick<AnswerGiven, 'content' | 'correction'>): boolean {
  const { person, conviction, fact } = correction;
  return each.content === content && each.person === person && each.conviction === conviction && each.fact === fact;
}

/** The matters of the people of some answers that show rows of the same files. */
async function bornOn(db: Db, given: readonly AnswerGiven[]): Promise<readonly BorneOn[]> {
  const all: BorneOn[] = [];
  for (const [content, own] of Map.groupBy(given, (answer) => answer.content)) {
    const refs = [...new Set(own.map(({ row }) => row.person_ref))];
    for (const part of partsOf(refs, 500))
      all.push(
        ...(await db
          .selectFrom('matters')
          .innerJoin('runs', 'runs.id', 'matters.run')
          .innerJoin('inputs', 'inputs.id', 'runs.input_id')
          .select(['matters.id', 'matters.run', 'person_ref', 'person_row', 'conviction_row'])
          .select((row) => row.ref('inputs.content').$notNull().as('content'))
          .where('inputs.content', '=', content)
          .where('person_ref', 'in', part)
          .orderBy('matters.id')
          .execute()),
      );
  }
  return all;
}

function digestOf(
  list: string,
  given: readonly AnswerGiven[],
  corrections: readonly Beside[],
  matters: readonly BorneOn[],
): string {
  const answers = given.map(({ row }) => [row.line, row.file, row.file_line]);
  const rest = [corrections.map(({ id }) => id), matters.map(({ id, run }) => [id, run])];
  return hash('sha256', JSON.stringify([list, answers, ...rest]), 'hex');
}

/** A matter that would be decided otherwise, with where its relief stands. */
export type EffectChange = ChangedMatter & { readonly procedure: string; readonly state: string };

export type AnswersEffect = {
  readonly digest: string;
  readonly at: string;
  readonly lines: number;
  /** Matters of the people of the answers, and those that would be decided otherwise. */
  readonly matters: number;
  readonly changes: readonly EffectChange[];
};

export type EffectState =
  | { readonly state: 'working'; readonly job: string }
  | { readonly state: 'failed'; readonly problem: Sentences }
  | ({ readonly state: 'ready' } & AnswersEffect);

/** What went wrong, until it is asked for again. */
const failed = new Map<string, Said>();

/** Says what some answers would change; begins to find out where that is not known. That somebody looked is noted. */
export async function effectOfAnswers(context: Context, who: Who, wanted: SettleWanted): Promise<Result<EffectState>> {
  const answers = await answersOf(context.db, sealOf(context.workspace.folder), who, wanted);
  if (answers.given.length === 0) return noneWaits(answers);
  const kept = await keptEffect(context.db, wanted.id, answers.digest);
  if (kept) {
    await context.ledger.note(who, 'request.effect', wanted.id);
    return done({ state: 'ready', ...(await shown(context, kept, answers)) });
  }
  const job = answersEffectJob.id(wanted.id, answers.digest);
  const problem = failed.get(job);
  if (problem) {
    failed.delete(job);
    return done({ state: 'failed', problem: inEveryLanguage(problem) });
  }
  return context.jobs.isActive(job) ? done({ state: 'working', job }) : begin(context, who, wanted.id, answers);
}

/** What some answers would change, once that is known: for a caller that has nothing else to do meanwhile. */
export async function effectNow(context: Context, who: Who, wanted: SettleWanted): Promise<Result<AnswersEffect>> {
  const first = await effectOfAnswers(context, who, wanted);
  if (!first.ok) return first;
  if (first.value.state === 'ready') return done(first.value);
  if (first.value.state === 'working') await context.jobs.gone(first.value.job);
  const second = await effectOfAnswers(context, who, wanted);
  if (!second.ok) return second;
  return second.value.state === 'ready' ? done(second.value) : refuse(409, 'request-effect-failed');
}

export function noneWaits({ own }: Pick<Answers, 'own'>) {
  return refuse(own > 0 ? 403 : 409, own > 0 ? 'request-own-answers' : 'request-none-waits');
}

export function keptEffect(db: Db, list: string, digest: string) {
  return db
    .selectFrom('request_effects')
    .selectAll()
    .where('list', '=', list)
    .where('digest', '=', digest)
    .executeTakeFirst();
}

async function shown(
  { db }: Context,
  kept: NonNullable<Awaited<ReturnType<typeof keptEffect>>>,
  { given }: Answers,
): Promise<AnswersEffect> {
  const changes = JSON.parse(kept.changes) as readonly ChangedMatter[];
  const stands = new Map<string, { readonly procedure: string; readonly state: string }>();
  for (const part of partsOf(changes, 500)) {
    const rows = await db
      .selectFrom('matters')
      .select(['id', 'procedure', 'relief_state as state'])
      .where(
        'id',
        'in',
        part.map(({ matter }) => matter),
      )
      .execute();
    for (const { id, ...of } of rows) stands.set(id, of);
  }
  const { digest, at, matters } = kept;
  return {
    digest,
    at,
    lines: given.length,
    matters,
    changes: changes.map((each) => ({ ...each, ...stands.get(each.matter)! })),
  };
}

async function begin(context: Context, who: Who, list: string, answers: Answers): Promise<Result<EffectState>> {
  const runs = await runsToDecide(context, answers);
  if (!runs.ok) return runs;
  const job = answersEffectJob.id(list, answers.digest);
  context.jobs.add(
    job,
    answersEffectJob.make(
      { runs: runs.value },
      {
        of: runs.value.map(({ places }) => places.run),
        by: who.account,
        on: {
          decided: async ({ changes }) => {
            const { digest, matters } = answers;
            const row = { list, digest, at: now(), by: who.account, matters: matters.length };
            await context.db
              .insertInto('request_effects')
              .values({ ...row, changes: JSON.stringify(changes) })
              .onConflict((conflict) => conflict.doNothing())
              .execute();
          },
          refused: ({ said }) => {
            failed.set(job, said);
          },
        },
        onEnd: (how, settled) => {
          if (how !== 'done' || !settled) failed.set(job, { code: answersEffectJob.ends[how] });
        },
      },
    ),
  );
  return done({ state: 'working', job });
}

type ToDecide = Parameters<typeof answersEffectJob.make>[0]['runs'];

/** The people of some answers by the runs of their matters, with what is in force and what the answers would add. */
async function runsToDecide(context: Context, { given, matters }: Answers): Promise<Result<ToDecide>> {
  const corrections = await correctionsBeside(context.db, sealOf(context.workspace.folder), given);
  const all: ToDecide[number][] = [];
  for (const [run, ofRun] of Map.groupBy(matters, (matter) => matter.run)) {
    const places = await placesOfRun(context, run);
    if (!places.ok) return places;
    // An answer that a correction in force contradicts is not taken over.
    const fresh = given.filter(({ content, inForce }) => content === places.value.content && inForce === undefined);
    const byRef = Map.groupBy(fresh, ({ row }) => row.person_ref);
    const byPerson = Map.groupBy(
      corrections.filter(({ content }) => content === places.value.content),
      ({ person }) => person,
    );
    const people = [...Map.groupBy(ofRun, ({ person_row }) => person_row)].flatMap(([row, own]) => {
      const answers = byRef.get(own[0]!.person_ref);
      if (!answers) return [];
      const before = (byPerson.get(answers[0]!.correction.person) ?? []).map(plain);
      const of = own.map(({ id, conviction_row }) => ({ id, conviction_row }));
      return [{ row, before, given: answers.map(({ correction }) => correction), matters: of }];
    });
    all.push({ places: places.value, people });
  }
  return done(all);
}

function plain({ person, conviction, fact, value }: Correction): Correction {
  return { person, conviction, fact, value };
}
