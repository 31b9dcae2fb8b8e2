import { parentPort } from 'node:worker_threads';
import { createDecider, type Decider } from '../../decide/index.ts';
import type { Outcome } from '../../law/index.ts';
import type { Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { done, type Result } from '../context.ts';
import { correct } from '../corrections/correction.ts';
import { openPlaces, reachable } from '../person/filed-run.ts';
import type { answersEffectJob, ChangedMatter } from './answers-effect-job.ts';
import type { TaskOf } from './job.ts';
import { jobThread, throttled } from './job-thread.ts';

/** A worker thread that decides people with and without some answers. */

const { task, tell, progress } = jobThread<typeof answersEffectJob>();
const changes: ChangedMatter[] = [];
const decided = await decide();
if (decided.ok) tell({ kind: 'decided', changes });
else tell({ kind: 'refused', said: decided.said });
parentPort!.close();

async function decide(): Promise<Result<null>> {
  const total = task.runs.reduce((sum, { people }) => sum + people.length, 0);
  const report = throttled(progress('deciding'));
  let seen = 0;
  for (const run of task.runs) {
    const read = await reachable(() => decideRun(run, () => report(++seen, total)));
    if (!read.ok) return read;
  }
  return done(null);
}

type OfRun = TaskOf<typeof answersEffectJob>['runs'][number];

async function decideRun({ places, people }: OfRun, onPerson: () => void): Promise<Result<null>> {
  const opened = await openPlaces(places);
  if (!opened.ok) return opened;
  const { rows, choice, correcting, person } = opened.value;
  const decider = createDecider(choice);
  const keyOf = rows.database.prepare('select key from convictions where id = ?');
  for (const { row, before, given, matters } of people) {
    const filed = person(row);
    onPerson();
    if (!filed) continue;
    const without = outcomesOf(decider, correct(filed, before, correcting));
    const withThem = outcomesOf(decider, correct(filed, [...before, ...given], correcting));
    for (const { id, conviction_row } of matters) {
      const { key } = keyOf.get(conviction_row) as { readonly key: string };
      const [from, to] = [without.get(key), withThem.get(key) ?? null];
      if (from && from.id !== to?.id) changes.push({ matter: id, from: words(from), to: to && words(to) });
    }
  }
  return done(null);
}

function outcomesOf(decider: Decider, person: Person): ReadonlyMap<string, Outcome> {
  return new Map(
    decider.decide(person).map(({ conviction, decision }) => [convictionKey(conviction), decision.outcome]),
  );
}

function words({ id, label, effect }: Outcome): ChangedMatter['from'] {
  return { id, label, effect };
}
