/**
 * Writes what courts ordered for the people who applied, for the portal to show. The file has all that stands for each of
 * its applications, as of now; it says which words the person reads, and nothing of the conviction, the case or the person.
 */
import { type OutcomeRecord, type OutcomeWord, recordIdOf, writeOutcomes } from '../../exchange/index.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';

export type Outcomes = {
  readonly text: string;
  readonly applications: number;
  readonly records: number;
  /** Applications that are left out, since a letter to their person is held back until somebody has looked. */
  readonly held: number;
};

export async function outcomesFor(
  context: Context,
  who: Who,
  { portal, office }: { readonly portal: string; readonly office: string },
): Promise<Result<Outcomes>> {
  const known = await context.db
    .selectFrom('applications')
    .select('id')
    .where('portal', '=', portal)
    .where('office', '=', office)
    .executeTakeFirst();
  if (!known) return refuse(404, 'application-missing');
  const lines = await linesOf(context, { portal, office });
  const held = new Set(lines.filter(({ notice_state }) => notice_state === 'held').map(({ id }) => id));
  const records = [...Map.groupBy(lines, ({ id, matter }) => `${id} ${matter}`).values()].flatMap((own) =>
    held.has(own[0]!.id) ? [] : [recordOf(own)],
  );
  const written = writeOutcomes({ portal, office, made: now() }, records);
  if (!written.ok) throw new Error('an outcome holds what its file cannot carry');
  await context.ledger.note(who, 'outcomes.write', `${portal} ${office} ${records.length}`);
  const applications = new Set(records.map(({ application }) => application)).size;
  return done({ text: written.text, applications, records: records.length, held: held.size });
}

type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** The lines of orders that gave relief to people who applied and that stand, or were vacated; the latest order last. */
function linesOf({ db }: Context, { portal, office }: { readonly portal: string; readonly office: string }) {
  return db
    .selectFrom('applications')
    .innerJoin('matters', 'matters.person_ref', 'applications.person_ref')
    .innerJoin('order_lines', 'order_lines.matter', 'matters.id')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .leftJoin('orders as later', 'later.id', 'order_lines.by_order')
    .select([
      'applications.id',
      'matters.notice_state',
      'order_lines.matter',
      'order_lines.order_id',
      'order_lines.line',
      'order_lines.action',
      'order_lines.state',
      'orders.signed',
      'later.signed as vacated',
    ])
    .where('applications.portal', '=', portal)
    .where('applications.office', '=', office)
    .where('applications.state', '=', 'matched')
    .where('orders.kind', '=', 'gives')
    .where('order_lines.state', 'in', ['standing', 'vacated'])
    .orderBy('orders.created_at')
    .orderBy('orders.id')
    .execute();
}

/** What is said of one conviction: the order that stands, or that the last one was vacated. */
function recordOf(own: readonly Line[]): OutcomeRecord {
  const line = own.find(({ state }) => state === 'standing') ?? own.at(-1)!;
  const ordered = line.state === 'standing' ? line.action : 'vacated';
  return {
    application: line.id,
    record: recordIdOf(`${line.id} ${line.matter}`, line.order_id, line.line, ordered),
    ordered,
    words: wordOf(ordered),
    signed: line.state === 'standing' ? line.signed : (line.vacated ?? line.signed),
  };
}

function wordOf(ordered: string): OutcomeWord {
  switch (ordered) {
    case 'clear':
      return 'cleared';
    case 'reduce':
      return 'lowered';
    case 'vacated':
      return 'vacated';
    default:
      return 'changed';
  }
}
