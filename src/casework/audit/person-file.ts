import type { Context, Result } from '../context.ts';
import { done, refuse } from '../context.ts';
import { type LogLine, logLines } from '../log.ts';
import { sealOf } from '../matters/seal.ts';
import { peopleOfRun } from '../retention/people-of-run.ts';

/** Where the words of a purpose stand: they open in no other place. */
export const placeOfPurpose = (id: string) => `purpose ${id}`;

/**
 * All that the log says of one person: who looked at them, who acted in their matters, whose look was refused, and what was
 * done with many people among whom they were. The person is named by a matter; neither the name nor a number is read.
 */
export type PersonLine = LogLine & {
  /** Whether the row is about this person alone, or about many. */
  readonly how: 'person' | 'many';
  /** For what the person who did it said that they look at records; blank where it was not asked. */
  readonly purpose: string;
};

export type PersonFile = {
  /** The person's matters, by their ids. */
  readonly matters: readonly string[];
  readonly lines: readonly PersonLine[];
};

type Ids = {
  readonly own: ReadonlySet<string>;
  /** Runs and rows, with a blank between. */
  readonly places: ReadonlySet<string>;
  readonly many: ReadonlySet<string>;
};

export async function personFile(context: Context, matter: string): Promise<Result<PersonFile>> {
  const row = await context.db.selectFrom('matters').select('person_ref').where('id', '=', matter).executeTakeFirst();
  if (!row) return refuse(404, 'matter-missing');
  const matters = await context.db
    .selectFrom('matters')
    .select('id')
    .where('person_ref', '=', row.person_ref)
    .orderBy('id')
    .execute();
  const ids = await idsOf(context, row.person_ref);
  const purposes = await purposesIn(context);
  const lines: PersonLine[] = [];
  for await (const line of logLines(context.db)) {
    const how = howAbout(line, ids);
    if (how !== undefined) lines.push({ ...line, how, purpose: purposes.get(purposeIn(line)) ?? '' });
  }
  return done({ matters: matters.map(({ id }) => id), lines });
}

/** What rows of the log call everything about a person, and everything that the person is in among others. */
async function idsOf({ db, ...context }: Context, person: string): Promise<Ids> {
  const matters = db.selectFrom('matters').select('matters.id').where('matters.person_ref', '=', person);
  const idsIn = async (table: 'corrections' | 'notices' | 'applications' | 'court_takings') =>
    (await db.selectFrom(table).select('id').where('person_ref', '=', person).execute()).map(({ id }) => id);
  const own = [
    ...(await matters.execute()).map(({ id }) => id),
    ...(await idsIn('corrections')),
    ...(await idsIn('notices')),
    ...(await idsIn('applications')),
    ...(await idsIn('court_takings')),
    ...(await db.selectFrom('decision_checks').select('id').where('matter', 'in', matters).execute()).map(
      ({ id }) => id,
    ),
  ];
  const places: string[] = [];
  const runs: string[] = [];
  for (const { id } of await db.selectFrom('runs').select('id').execute()) {
    const row = peopleOfRun({ db, ...context }, id)?.get(person);
    if (row === undefined) continue;
    runs.push(id);
    places.push(`${id} ${row}`);
  }
  const distinct = async (found: Promise<readonly { readonly id: string | null }[]>) =>
    (await found).flatMap(({ id }) => (id === null ? [] : [id]));
  const many = [
    ...runs,
    ...(await distinct(db.selectFrom('lot_items').select('lot as id').where('matter', 'in', matters).execute())),
    ...(await distinct(db.selectFrom('batch_records').select('batch as id').where('matter', 'in', matters).execute())),
    ...(await distinct(db.selectFrom('order_lines').select('order_id as id').where('matter', 'in', matters).execute())),
    ...(await distinct(db.selectFrom('notices').select('mailing as id').where('person_ref', '=', person).execute())),
    ...(await distinct(db.selectFrom('request_matters').select('list as id').where('matter', 'in', matters).execute())),
    ...(await distinct(
      db.selectFrom('legal_hold_people').select('hold as id').where('person_ref', '=', person).execute(),
    )),
    ...(await distinct(db.selectFrom('purge_people').select('purge as id').where('person_ref', '=', person).execute())),
  ];
  return { own: new Set(own), places: new Set(places), many: new Set(many) };
}

/** Rows that name a person by a run and a row of it. */
const BY_PLACE = /^(?:person|petition)\.|^correction\.preview$/;

function howAbout({ what, about, outcome }: LogLine, { own, places, many }: Ids): PersonLine['how'] | undefined {
  const words = about.split(' ');
  // What was refused begins with the method and the pattern of the address.
  const [first = '', second = ''] = outcome === 'denied' ? words.slice(2) : words;
  if (own.has(first)) return 'person';
  if ((outcome === 'denied' || BY_PLACE.test(what)) && /^\d+$/.test(second))
    return places.has(`${first} ${second}`) ? 'person' : undefined;
  return many.has(first) ? 'many' : undefined;
}

/** The id of a purpose stands behind the address from which something was asked for. */
function purposeIn({ source }: LogLine): string {
  return / for ([0-9a-f]+)$/.exec(source)?.[1] ?? '';
}

async function purposesIn({ db, workspace }: Context): Promise<ReadonlyMap<string, string>> {
  const seal = sealOf(workspace.folder);
  const rows = await db.selectFrom('purposes').select(['id', 'kind', 'sealed']).execute();
  return new Map(rows.map(({ id, kind, sealed }) => [id, `${kind}: ${seal.open(sealed, placeOfPurpose(id))}`]));
}
