import type { Asked } from '../applications/take.ts';
import { placeOfApplication } from '../applications/take.ts';
import type { Context } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { sealOf } from '../matters/seal.ts';
import { isAtWork } from '../store/run-state.ts';
import { heldPeople } from './holds.ts';
import { peopleOfRun } from './people-of-run.ts';
import { listRules, monthsAfter, type RetentionRule, ruleFor } from './rules.ts';

/**
 * What falls due on a day. A person goes whole or not at all, with all matters; so does a run with its files, since the
 * state's file is one. So a person waits for everybody else whom a run with them shows, and a run for all of its people.
 */

/** Why something stays; the first of these that holds is counted. */
export const STAYS = ['held', 'running', 'open-question', 'letters-out', 'no-rule', 'not-yet', 'shared-run'] as const;
export type Stays = (typeof STAYS)[number];

export type RetentionPlan = {
  readonly asOf: string;
  /** People with matters, and how many of them stay for which reason. */
  readonly people: { readonly all: number; readonly due: number; readonly stay: Readonly<Record<Stays, number>> };
  readonly runs: { readonly all: number; readonly due: number; readonly stay: Readonly<Record<Stays, number>> };
  /** Matters of the people that fall due. */
  readonly matters: number;
};

/** A plan with whom and what it is about: nothing of this leaves the server. */
export type DrawnPlan = RetentionPlan & { readonly refs: readonly string[]; readonly runIds: readonly string[] };

type PersonStanding = { stays: Stays | undefined; matters: number };
type RunStanding = { readonly id: string; stays: Stays | undefined; readonly people: ReadonlySet<string> };

export async function drawPlan(context: Context, asOf: string): Promise<DrawnPlan> {
  const rules = await listRules(context);
  const under: Under = { rules, held: await heldPeople(context.db), asOf };
  const people = await standingsOfPeople(context, under);
  const runs = await standingsOfRuns(context, under);
  settleTogether(people, runs);
  const due = [...people].filter(([, { stays }]) => stays === undefined);
  const dueRuns = runs.filter(({ stays }) => stays === undefined);
  return {
    asOf,
    people: { all: people.size, due: due.length, stay: counted([...people.values()]) },
    runs: { all: runs.length, due: dueRuns.length, stay: counted(runs) },
    matters: due.reduce((sum, [, { matters }]) => sum + matters, 0),
    refs: due.map(([ref]) => ref).sort(),
    runIds: dueRuns.map(({ id }) => id).sort(),
  };
}

/** The plan without whom it is about. */
export async function planRetention(context: Context, asOf: string): Promise<RetentionPlan> {
  const { refs: _, runIds: __, ...plan } = await drawPlan(context, asOf);
  return plan;
}

function counted(all: readonly { readonly stays: Stays | undefined }[]): Record<Stays, number> {
  const counts = Object.fromEntries(STAYS.map((why) => [why, 0])) as Record<Stays, number>;
  for (const { stays } of all) if (stays !== undefined) counts[stays]++;
  return counts;
}

/** What decides whether something falls due: the office's rules, the people whom holds keep, and the day. */
type Under = { readonly rules: readonly RetentionRule[]; readonly held: ReadonlySet<string>; readonly asOf: string };

async function standingsOfPeople(context: Context, { rules, held, asOf }: Under): Promise<Map<string, PersonStanding>> {
  const { db } = context;
  const [asked, written] = [await askedPeople(context), await writtenTo(context)];
  const rows = await db
    .selectFrom('matters as m')
    .innerJoin('case_events as e', (join) => join.onRef('e.matter', '=', 'm.id').onRef('e.seq', '=', 'm.seq'))
    .select(['m.person_ref', 'm.procedure', 'm.county', 'm.due_at', 'e.at'])
    .execute();
  const people = new Map<string, PersonStanding>();
  for (const [ref, own] of Map.groupBy(rows, ({ person_ref }) => person_ref)) {
    const found = own.map(({ procedure: law, county }) => ruleFor(rules, 'casework', { law, county }));
    const last = own.reduce((latest, { at }) => [latest, at].sort()[1]!, '');
    const stays = (): Stays | undefined => {
      if (held.has(ref)) return 'held';
      if (own.some(({ due_at }) => due_at !== null)) return 'running';
      if (asked.has(ref)) return 'open-question';
      if (written.has(ref)) return 'letters-out';
      if (found.some((rule) => rule === undefined)) return 'no-rule';
      const months = Math.max(...found.map((rule) => rule!.months));
      return monthsAfter(last, months) > asOf ? 'not-yet' : undefined;
    };
    people.set(ref, { stays: stays(), matters: own.length });
  }
  return people;
}

/** People who may be meant by an application without a decision yet. */
async function askedPeople({ db, workspace }: Context): Promise<ReadonlySet<string>> {
  const seal = sealOf(workspace.folder);
  const rows = await db.selectFrom('applications').select(['id', 'sealed']).where('state', '=', 'question').execute();
  const asked = rows.map(({ id, sealed }) => JSON.parse(seal.open(sealed, placeOfApplication(id))) as Asked);
  return new Set(asked.flatMap(({ candidates }) => candidates.map(({ person }) => personRef(seal, person))));
}

/** People to whom a letter or an e-mail is on its way. */
async function writtenTo({ db }: Context): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('notices')
    .select('person_ref')
    .distinct()
    .where('state', 'in', ['making', 'made', 'sending', 'uncertain'])
    .execute();
  return new Set(rows.map(({ person_ref }) => person_ref));
}

async function standingsOfRuns(context: Context, { rules, held, asOf }: Under): Promise<RunStanding[]> {
  const rows = await context.db
    .selectFrom('runs')
    .select(['id', 'state', 'pack_id', 'county', 'created_at', 'finished_at'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, state, pack_id: law, county, created_at, finished_at }) => {
    const people = new Set(peopleOfRun(context, id)?.keys());
    const rule = ruleFor(rules, 'files', { law, county });
    const stays = (): Stays | undefined => {
      if (isAtWork(state)) return 'running';
      if ([...held].some((ref) => people.has(ref))) return 'held';
      if (!rule) return 'no-rule';
      return monthsAfter(finished_at ?? created_at, rule.months) > asOf ? 'not-yet' : undefined;
    };
    return { id, stays: stays(), people };
  });
}

/** A run stays for each of its people with matters who stay, and a person for each run that shows them and stays. */
function settleTogether(people: ReadonlyMap<string, PersonStanding>, runs: readonly RunStanding[]): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const run of runs) {
      const known = [...run.people].flatMap((ref) => people.get(ref) ?? []);
      if (run.stays === undefined && known.some(({ stays }) => stays !== undefined)) {
        run.stays = 'shared-run';
        moved = true;
      }
      if (run.stays === undefined) continue;
      for (const person of known) {
        if (person.stays !== undefined) continue;
        person.stays = 'shared-run';
        moved = true;
      }
    }
  }
}
