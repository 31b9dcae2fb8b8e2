import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { isId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { isRecused } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { MatterRow } from '../matters/write.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';
import { type ConvictionRow, fetchRows } from '../rows/page.ts';
import type { Tables } from '../store/schema.ts';
import { type Choice, choicesOf, classOf, differ, type Found, isChoice, questionOf } from './answers.ts';
import { refreshed } from './changed.ts';
import { ANSWERABLE, duePlaces, isBlindTo, type Turn } from './due.ts';
import { answeredOf, judgeLot } from './judge-lot.ts';
import { type LotRow, lockLot, lotOf } from './lot.ts';

type Inner = Transaction<Tables>;

/** What the file says of a conviction, without what was determined of it. */
export type BlindConviction = Pick<
  ConvictionRow,
  'name' | 'key' | 'section' | 'offense' | 'level' | 'date' | 'county' | 'cases'
>;

/** A place of a sample as a reviewer gets it. Nothing in it tells what the run determined. */
export type BlindPlace = {
  readonly place: number;
  /** Its number in the order of the draw, and how many there are. */
  readonly drawn: number;
  readonly of: number;
  /** Places that wait for this reviewer's kind of answer, the first or the second, this one among them. */
  readonly left: number;
  readonly conviction: BlindConviction | null;
  /** The other convictions of the person in the file. */
  readonly others: readonly Pick<BlindConviction, 'section' | 'level' | 'date' | 'county'>[];
  readonly choices: readonly Choice[];
};

const HELD_MINUTES = 15;

/**
 * The next place for a reviewer: one that has no answer yet; then, for a second answer, one that was drawn for it or
 * whose first answer differs from the determination. Which of the two it is stays unsaid. Null where nothing is left for
 * this reviewer.
 */
export async function nextPlace(context: Context, who: Who, id: string): Promise<Result<BlindPlace | null>> {
  return context.ledger.act(async (inner, note): Promise<Result<BlindPlace | null>> => {
    const lot = await lotOf(inner, id);
    if (!lot) return refuse(404, 'lot-missing');
    if (lot.state === 'frozen') return refuse(409, 'lot-not-drawn');
    if (lot.created_by === who.account) return refuse(403, 'lot-own-freeze');
    if (!ANSWERABLE.includes(lot.state) || lot.ended_why !== null) return done(null);
    const place = (await freePlace(inner, who, id, 'first')) ?? (await freePlace(inner, who, id, 'second'));
    if (!place) return done(null);
    const until = new Date(Date.now() + HELD_MINUTES * 60_000).toISOString();
    await inner
      .updateTable('lot_samples')
      .set({ taken_by: who.account, taken_until: until })
      .where('lot', '=', id)
      .where('place', '=', place.place)
      .execute();
    note(who, { what: 'lot.look', about: `${id} ${place.place}` });
    return done(await blind(context, inner, lot, { ...place, left: await leftOf(inner, who, id, place.turn) }));
  });
}

type FreePlace = { readonly place: number; readonly drawn: number; readonly matter: string; readonly turn: Turn };

/** The next place that nobody else is looking at. */
async function freePlace(inner: Inner, who: Who, lot: string, turn: Turn): Promise<FreePlace | undefined> {
  const free = await duePlaces(inner, who, turn)
    .select(['sample.place', 'sample.drawn', 'item.matter'])
    .where('sample.lot', '=', lot)
    .where((row) =>
      row.or([
        row('sample.taken_until', 'is', null),
        row('sample.taken_until', '<=', now()),
        row('sample.taken_by', '=', who.account),
      ]),
    )
    .orderBy('sample.drawn')
    .limit(1)
    .executeTakeFirst();
  return free && { ...free, turn };
}

async function leftOf(inner: Inner, who: Who, lot: string, turn: Turn): Promise<number> {
  const { n } = await duePlaces(inner, who, turn)
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('sample.lot', '=', lot)
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function blind(
  context: Context,
  inner: Inner,
  lot: LotRow,
  { place, drawn, matter: id, left }: FreePlace & Pick<BlindPlace, 'left'>,
): Promise<BlindPlace> {
  const matter = await inner.selectFrom('matters').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return {
    place,
    drawn,
    of: lot.sample,
    left,
    ...factsOf(context, matter),
    choices: choicesOf(questionOf(context, lot.kind, matter)),
  };
}

/** What the file says of the conviction of a matter, without what was determined of it. */
export function factsOf(context: Context, matter: MatterRow): Pick<BlindPlace, 'conviction' | 'others'> {
  const rows = isId(matter.run) ? openRows(rowsFolder(context, matter.run)) : undefined;
  const row = rows && fetchRows(rows, [matter.conviction_row])[0];
  if (!rows || !row) return { conviction: null, others: [] };
  const { name, key, section, offense, level, date, county, cases } = row;
  const others = rows.database
    .prepare('select section, level, date, county from convictions where person_id = ? and id <> ? order by date, id')
    .all(row.person, row.id) as unknown as BlindPlace['others'];
  return {
    conviction: { name, key, section, offense, level, date, county, cases },
    others: others.map((each) => ({ ...each })),
  };
}

export type AnswerWanted = {
  readonly place: number;
  readonly answer: string;
  /** Whether a case number, section or level is wrong in the file. */
  readonly clerical: boolean;
  readonly note: string;
};

/** Takes an answer. It is compared here with what the run determined, which no one sees before the sample is whole. */
export function answerPlace(context: Context, who: Who, id: string, wanted: AnswerWanted): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const locked = await lockLot(inner, id);
    if (!locked) return refuse(404, 'lot-missing');
    // All of its matters are looked at with the answer that ends the sample; a large lot is not read for each.
    const isLast = (await answeredOf(inner, id)) >= locked.sample - 1;
    const lot = isLast ? await refreshed(context, inner, locked, (what, about) => note(who, { what, about })) : locked;
    if (lot.state === 'void') return refuse(409, 'lot-void');
    if (lot.created_by === who.account) return refuse(403, 'lot-own-freeze');
    if (!ANSWERABLE.includes(lot.state) || lot.ended_why !== null) return refuse(409, 'lot-other-state');
    const matter = await matterAt(inner, id, wanted.place);
    if (!matter) return refuse(404, 'lot-place-missing');
    if (await isRecused(inner, who.account, matter.person_ref)) return refuse(403, 'matter-recused');
    const question = questionOf(context, lot.kind, matter);
    if (!isChoice(question, wanted.answer)) return refuse(422, 'lot-answer-unknown');
    const before = await answersAt(inner, id, wanted.place);
    if (before.some(({ reviewer }) => reviewer === who.account) || before.length > 1)
      return refuse(409, 'lot-answered');
    await write(context, inner, who, {
      lot,
      wanted,
      found: classOf(question, wanted.answer),
      number: before.length + 1,
    });
    note(who, {
      what: 'lot.answer',
      about: `${id} ${wanted.place}`,
      digest: hash('sha256', JSON.stringify([id, wanted.place, wanted.answer, wanted.clerical]), 'hex'),
    });
    await judgeLot(context, inner, lot);
    return done(null);
  });
}

async function matterAt(inner: Inner, lot: string, place: number): Promise<MatterRow | undefined> {
  return inner
    .selectFrom('matters')
    .selectAll()
    .where(
      'id',
      '=',
      inner
        .selectFrom('lot_samples as sample')
        .innerJoin('lot_items as item', (join) =>
          join.onRef('item.lot', '=', 'sample.lot').onRef('item.place', '=', 'sample.place'),
        )
        .select('item.matter')
        .where('sample.lot', '=', lot)
        .where('sample.place', '=', place),
    )
    .executeTakeFirst();
}

function answersAt(inner: Inner, lot: string, place: number) {
  return inner
    .selectFrom('lot_answers')
    .select(['reviewer', 'number', 'answer'])
    .where('lot', '=', lot)
    .where('place', '=', place)
    .orderBy('number')
    .execute();
}

type Writing = {
  readonly lot: LotRow;
  readonly wanted: AnswerWanted;
  readonly found: Found;
  readonly number: number;
};

/** Where what a reviewer wrote stands: it opens in no other place. */
export function placeOfLotNote(lot: string, place: number, number: number): string {
  return `lot ${lot} ${place} ${number}`;
}

async function sealedNote(
  context: Context,
  inner: Inner,
  { lot, wanted, number }: Pick<Writing, 'lot' | 'wanted' | 'number'>,
): Promise<string> {
  const words = wanted.note.trim();
  if (words === '') return '';
  const { person_ref } = await inner
    .selectFrom('lot_items')
    .innerJoin('matters', 'matters.id', 'lot_items.matter')
    .select('matters.person_ref')
    .where('lot_items.lot', '=', lot.id)
    .where('lot_items.place', '=', wanted.place)
    .executeTakeFirstOrThrow();
  const place = placeOfLotNote(lot.id, wanted.place, number);
  return sealOf(context.workspace.folder).closeFor(person_ref, words, place);
}

async function write(context: Context, inner: Inner, who: Who, { lot, wanted, found, number }: Writing): Promise<void> {
  const note = await sealedNote(context, inner, { lot, wanted, number });
  await inner
    .insertInto('lot_answers')
    .values({
      lot: lot.id,
      place: wanted.place,
      reviewer: who.account,
      number,
      at: now(),
      answer: wanted.answer,
      clerical: wanted.clerical ? 1 : 0,
      class: found,
      note,
    })
    .execute();
  await inner
    .updateTable('lot_samples')
    .set({ taken_by: null, taken_until: null })
    .where('lot', '=', lot.id)
    .where('place', '=', wanted.place)
    .execute();
}

/** Takes back one's own last answer, as long as nothing of the determinations is shown: until the sample is whole. */
export function takeAnswerBack(context: Context, who: Who, id: string): Promise<Result<{ readonly place: number }>> {
  return context.ledger.act(async (inner, note): Promise<Result<{ readonly place: number }>> => {
    const lot = await lockLot(inner, id);
    if (!lot) return refuse(404, 'lot-missing');
    if (lot.state !== 'drawn') return refuse(409, 'lot-other-state');
    const last = await inner
      .selectFrom('lot_answers')
      .select(['place', 'number'])
      .where('lot', '=', id)
      .where('reviewer', '=', who.account)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const later = last && (await answersAt(inner, id, last.place)).some(({ number }) => number > last.number);
    if (!last || later) return refuse(404, 'lot-nothing-back');
    await inner
      .deleteFrom('lot_answers')
      .where('lot', '=', id)
      .where('place', '=', last.place)
      .where('reviewer', '=', who.account)
      .execute();
    note(who, { what: 'lot.answer-back', about: `${id} ${last.place}` });
    return done({ place: last.place });
  });
}

/** A supervisor who gave neither answer settles a place where two reviewers differ. */
export function settlePlace(
  context: Context,
  who: Who,
  id: string,
  { place, answer }: Pick<AnswerWanted, 'place' | 'answer'>,
): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const lot = await lockLot(inner, id);
    if (!lot) return refuse(404, 'lot-missing');
    if (await isBlindTo(inner, who, id)) return refuse(409, 'lot-still-blind');
    if (!ANSWERABLE.includes(lot.state) || lot.ended_why !== null) return refuse(409, 'lot-other-state');
    const matter = await matterAt(inner, id, place);
    if (!matter) return refuse(404, 'lot-place-missing');
    if (await isRecused(inner, who.account, matter.person_ref)) return refuse(403, 'matter-recused');
    if (!isChoice(questionOf(context, lot.kind, matter), answer)) return refuse(422, 'lot-answer-unknown');
    const answers = await answersAt(inner, id, place);
    if (!differ(answers)) return refuse(409, 'lot-nothing-to-settle');
    if (answers.some(({ reviewer }) => reviewer === who.account)) return refuse(403, 'lot-own-answer');
    await inner
      .updateTable('lot_samples')
      .set({ settled: answer, settled_at: now(), settled_by: who.account })
      .where('lot', '=', id)
      .where('place', '=', place)
      .execute();
    note(who, { what: 'lot.settle', about: `${id} ${place}` });
    await judgeLot(context, inner, lot);
    return done(null);
  });
}
