import {
  ALL_COUNTIES,
  COUNTY_NOT_KNOWN,
  createDecider,
  createNearest,
  distanceOf,
  type Near,
} from '../../decide/index.ts';
import { type Condition, fullCondition, settingUnder } from '../../law/index.ts';
import { type Count, formatSection, type Person, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';

import { type Context, done, type Result, refuse, type Who } from '../context.ts';
import { correct } from '../corrections/correction.ts';
import { listCorrections } from '../corrections/store.ts';
import { hiddenPeople } from '../matters/recusal.ts';
import { type FiledRun, filedRun, reachable } from '../person/filed-run.ts';
import { type NearPerson, pickOutcome, ruleOf } from './try-person.ts';

/** A conviction of a run for which one fact told otherwise turns a rule. */
export type CloseCall = {
  /** Its person and its own place, as rows of the run. */
  readonly person: number;
  readonly row: number;
  readonly name: string;
  readonly section: string;
  readonly date: string;
  readonly outcome: NearPerson['outcome'];
  readonly change: Near['change'];
};

/** The people of a run who stand nearest to the border of a rule, on both sides of it. */
export type CloseCallsView = {
  readonly holds: readonly CloseCall[];
  readonly fails: readonly CloseCall[];
  /** How many people were looked at, of how many whose convictions the law concerns. */
  readonly looked: number;
  readonly people: number;
};

/** How many are told on each side. */
const MOST = 5;

/** Of people whom the rule decided, and of all others, how many are looked at: each takes some milliseconds. */
const MOST_LOOKED = 1000;

/** After how many milliseconds of work others have their turn. */
const TURN = 20;

/**
 * Finds the closest calls of a rule among the people of a run, as the run was made: with its corrections and its choices.
 * Of a large run it looks at a part, spread evenly, which is the same every time. People whom somebody keeps out of are
 * neither looked at nor counted.
 */
export async function closestCalls(
  context: Context,
  who: Who,
  run: string,
  rule: string,
): Promise<Result<CloseCallsView>> {
  const opened = await filedRun(context, run);
  if (!opened.ok) return opened;
  const { pack, policy } = opened.value.choice;
  const found = ruleOf(pack, policy, rule);
  if (!found) return refuse(404, 'rule-missing');
  const condition = 'then' in found ? fullCondition(found) : found.when;
  const hidden = await hiddenPeople(context, who, opened.value.rows);
  const chosen = chooseFrom(opened.value, rule, hidden);
  const corrected = await correctionsOf(context, opened.value);
  return reachable(async () => {
    const sides = { holds: [] as Call[], fails: [] as Call[] };
    let turn = performance.now();
    const calls = callsFor(opened.value, condition);
    for (const row of chosen.rows) {
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
      const person = opened.value.person(row);
      if (!person) continue;
      for (const call of calls(corrected(person))) {
        const side = sides[call.holds ? 'holds' : 'fails'];
        if (side.some((other) => other.row === row && !isNearer(call, other))) continue;
        keepNearest(side, { ...call, row });
      }
    }
    return done({
      holds: sides.holds.map((call) => viewOf(opened.value, call)),
      fails: sides.fails.map((call) => viewOf(opened.value, call)),
      looked: chosen.rows.length,
      people: chosen.people,
    });
  });
}

type Found = {
  readonly conviction: Count;
  readonly near: Near;
  readonly holds: boolean;
  readonly outcome: NearPerson['outcome'];
};

type Call = Found & { readonly row: number };

/** Who is looked at: those whom the rule decided, and others from the whole run. */
function chooseFrom({ rows }: FiledRun, rule: string, hidden: ReadonlySet<number>) {
  const ids = (sql: string, ...values: string[]) =>
    (rows.database.prepare(sql).all(...values) as { id: number }[]).map(({ id }) => id).filter((id) => !hidden.has(id));
  const all = ids('select id from people where decided > 0 order by id');
  const own = ids('select distinct person_id as id from convictions where clause = ? order by person_id', rule);
  const decided = new Set(own);
  const others = all.filter((id) => !decided.has(id));
  return { rows: [...spread(own), ...spread(others)].toSorted((a, b) => a - b), people: all.length };
}

/** As many of them as are looked at, evenly from the first to the last. */
function spread(ids: readonly number[]): readonly number[] {
  if (ids.length <= MOST_LOOKED) return ids;
  return Array.from({ length: MOST_LOOKED }, (_, place) => ids[Math.floor((place * ids.length) / MOST_LOOKED)]!);
}

/** Lays over a person the corrections that the run was made with. */
async function correctionsOf(context: Context, { content, inRun, correcting }: FiledRun) {
  const used = new Set(inRun);
  const made = (await listCorrections(context, { content })).filter(({ id }) => used.has(id));
  const byPerson = Map.groupBy(made, ({ person }) => person);
  return (person: Person) => correct(person, byPerson.get(person.id) ?? [], correcting);
}

/** The convictions of a person that the law concerns and one fact turns, each with the nearest fact. */
function callsFor({ choice }: FiledRun, condition: Condition): (person: Person) => readonly Found[] {
  const { pack, setting } = choice;
  const decider = createDecider(choice);
  const nearestIn = new Map<string, ReturnType<typeof createNearest>>();
  // Where every county is decided at once, each conviction is decided in its own.
  const countyOf = ({ county }: Count) =>
    setting.county === ALL_COUNTIES ? (county ?? COUNTY_NOT_KNOWN) : setting.county;
  const nearestOf = (conviction: Count) => {
    const county = countyOf(conviction);
    const nearest = nearestIn.get(county) ?? createNearest(condition, settingUnder(pack, { ...setting, county }));
    nearestIn.set(county, nearest);
    return nearest;
  };
  return (person) =>
    decider.decide(person).flatMap(({ conviction, decision }): Found[] => {
      const [near] = nearestOf(conviction)(decider.situation(person, conviction));
      if (!near) return [];
      const outcome = { ...pickOutcome(decision.outcome), reason: decision.reason };
      // The person that differs by it has the other answer.
      return [{ conviction, near, holds: near.truth !== YES, outcome }];
    });
}

/** Keeps a call in order where it is near enough, and one of a person at most. */
function keepNearest(side: Call[], call: Call): void {
  const before = side.findIndex(({ row }) => row === call.row);
  if (before >= 0) side.splice(before, 1);
  const place = side.findIndex((other) => isNearer(call, other));
  if (place >= 0) side.splice(place, 0, call);
  else side.push(call);
  side.length = Math.min(side.length, MOST);
}

function isNearer(one: Found, other: Found): boolean {
  const [a, b] = [distanceOf(one.near.change), distanceOf(other.near.change)];
  return a === b ? daysOf(one) < daysOf(other) : a < b;
}

function daysOf({ near: { change } }: Found): number {
  return change.kind === 'date' ? change.days : 0;
}

function viewOf({ rows }: FiledRun, { row, conviction, near, outcome }: Call): CloseCall {
  const { name } = rows.database.prepare('select name from people where id = ?').get(row) as { name: string };
  const own = rows.database
    .prepare('select id, date from convictions where person_id = ? and key = ?')
    .get(row, convictionKey(conviction)) as { id: number; date: string };
  const { section } = conviction.offense;
  return {
    person: row,
    row: own.id,
    name,
    section: section ? formatSection(section) : '',
    date: own.date,
    outcome,
    change: near.change,
  };
}
