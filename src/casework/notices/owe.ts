import { hash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import {
  dayAt,
  guardTruth,
  indexOf,
  type Matter,
  type MatterEvent,
  type NoticeRule,
  type Procedure,
} from '../../procedure/index.ts';
import { formatDay, parseIsoDay, YES } from '../../record/index.ts';
import { courtOf, procedureFor } from '../matters/court.ts';
import type { Channel, NoticeTable } from '../store/notices-schema.ts';
import type { MatterTable, Tables } from '../store/schema.ts';

/**
 * Notices fall due in the transaction of the event that they tell of: there is no order without the notice of it, and a
 * notice whose order was taken back is taken back too. What tells one notice from another is the person, the event with its
 * occasion and the channel, so that the counts of one order make one letter, and no event makes two.
 */
export type MovedMatter = {
  readonly row: Selectable<MatterTable>;
  readonly matter: Matter;
  readonly events: readonly { readonly event: MatterEvent }[];
};

type Owed = { readonly notice: NoticeTable; readonly matter: string };

/** Puts on record what people are owed for what happened in some matters. */
export async function oweNotices(inner: Transaction<Tables>, moved: readonly MovedMatter[]): Promise<void> {
  const owed = moved.flatMap(owedBy);
  if (owed.length === 0) return;
  const notices = [...new Map(owed.map(({ notice }) => [notice.id, notice])).values()];
  await inner
    .insertInto('notices')
    .values(notices)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await inner
    .insertInto('notice_matters')
    .values(owed.map(({ notice, matter }) => ({ notice: notice.id, matter })))
    .onConflict((conflict) => conflict.columns(['notice', 'matter']).doNothing())
    .execute();
}

function owedBy({ row, matter, events }: MovedMatter): readonly Owed[] {
  const procedure = procedureFor(row);
  const before: Readonly<Record<string, string>> = {
    relief: row.relief_state,
    'court-record': row.court_state,
    repository: row.repository_state,
  };
  return (procedure?.notices ?? [])
    .filter(({ on }) => before[on.track] !== matter.states[on.track] || isReplaced(on.track, events, procedure!))
    .filter((rule) => holds(rule, matter))
    .map((rule) => ({ notice: noticeFor(rule, { row, matter, events }, procedure!), matter: row.id }));
}

/** Whether an event led from a state to the same one, as an order that replaces one which had replaced another. */
function isReplaced(track: string, events: MovedMatter['events'], procedure: Procedure): boolean {
  return events.some(({ event }) => {
    const placed = event.kind === 'act' ? indexOf(procedure).rows.get(event.act) : undefined;
    return placed?.track.id === track && placed.row.from.includes(placed.row.to);
  });
}

/** Whether a matter stands where a rule tells of it. */
export function holds({ on, when }: NoticeRule, matter: Matter): boolean {
  return on.states.includes(matter.states[on.track] ?? '') && guardTruth(when, matter) === YES;
}

function noticeFor(rule: NoticeRule, { row, matter, events }: MovedMatter, procedure: Procedure): NoticeTable {
  const { occasion, day } = occasionOf(rule, events, procedure, matter);
  const own = { person_ref: row.person_ref, procedure: procedure.id, event: rule.event, occasion };
  return {
    ...own,
    id: noticeId(own, 'letter'),
    county: row.county,
    rule: rule.id,
    day,
    channel: 'letter',
    state: 'due',
    why: '',
    due_day: rule.within === undefined ? null : dayAfter(dayAt(matter.at, courtOf(procedure)), rule.within),
    languages: '',
    mailing: null,
    message: null,
    sealed: null,
    attempts: 0,
    created_at: matter.at,
    made_at: null,
    sent_at: null,
    ended_at: null,
  };
}

/** The channels of messages that go in place of letters. */
export type Instead = Exclude<Channel, 'letter'>;

/** Why a letter waits whose message went, or is about to go. */
export const TOLD_BY: Readonly<Record<Instead, string>> = { email: 'told-by-email', text: 'told-by-text' };

/** The id of the notice of an event by one channel: the same event never has two. */
export function noticeId(
  { person_ref, procedure, event, occasion }: Pick<NoticeTable, 'person_ref' | 'procedure' | 'event' | 'occasion'>,
  channel: Channel,
): string {
  return hash('sha256', JSON.stringify([person_ref, procedure, event, occasion, channel]), 'hex').slice(0, 32);
}

function dayAfter(day: string, days: number): string {
  return formatDay(parseIsoDay(day)! + days);
}

/** The act that brought the event: by its order or its file, else by its day. */
function occasionOf(
  { on }: NoticeRule,
  events: MovedMatter['events'],
  procedure: Procedure,
  matter: Matter,
): { readonly occasion: string; readonly day: string } {
  const act = events
    .map(({ event }) => event)
    .findLast((event) => event.kind === 'act' && indexOf(procedure).rows.get(event.act)?.track.id === on.track);
  const today = dayAt(matter.at, courtOf(procedure));
  if (act?.kind !== 'act') return { occasion: `day ${today}`, day: today };
  const { needs } = indexOf(procedure).rows.get(act.act)!.row;
  const given = (kind: string) => {
    const need = needs.find((each) => each.kind === kind);
    const value = need && act.given[need.id];
    return typeof value === 'string' ? value : undefined;
  };
  const day = given('day') ?? today;
  const line = given('order-line');
  if (line !== undefined) return { occasion: `order ${line.split(' ')[0]}`, day };
  return { occasion: act.by.kind === 'import' ? act.by.source : `day ${day}`, day };
}
