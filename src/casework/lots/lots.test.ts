import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import {
  ANA,
  BEA,
  BO,
  CY,
  contextOf,
  ED,
  must,
  SIGNED,
  seedListed,
  wantedLot,
} from '../../../test/support/seed-lots.ts';
import { drawPlaces, seedOf } from '../../sampling/index.ts';
import { verifyChain } from '../audit/verify.ts';
import type { Context, Who } from '../context.ts';
import { correctionRow } from '../corrections/store.ts';
import { actOn } from '../matters/act.ts';
import { personRef } from '../matters/identity.ts';
import { takeNext } from '../matters/lease.ts';
import { checkMatters } from '../matters/rebuild.ts';
import { recuse } from '../matters/recuse.ts';
import { sealOf } from '../matters/seal.ts';
import { continueLot, proposeLot, resumeLots, signLot } from './accept.ts';
import { agreementOf } from './agreement.ts';
import { answerPlace, nextPlace, settlePlace, takeAnswerBack } from './answer.ts';
import { certificateData } from './certificate.ts';
import { drawLot, giveLotUp } from './draw-lot.ts';
import { freezeLot, strata } from './freeze.ts';
import { resultOf } from './judge-lot.ts';
import { lotOf } from './lot.ts';
import { checkLot, listLots, showLot } from './view.ts';

const status = async (result: Promise<{ ok: true } | { ok: false; status: number; said: { code: string } }>) => {
  const given = await result;
  return given.ok ? 200 : `${given.status} ${given.said.code}`;
};

/** What is decided of one matter alone. */
function propose(context: Context, id: string, seq: number): Promise<unknown> {
  const given = { reason: 'plain possession' };
  return must(actOn(context, ANA, id, { act: 'propose-no-challenge', given, seq, steppedUp: false }));
}

onEachDatabase('a lot', (bench) => {
  /** A frozen lot of its own workspace, with its sample drawn. */
  async function drawn(
    size: number,
    tolerated: number,
  ): Promise<{ context: Context; ids: readonly string[]; lot: string }> {
    const context = contextOf(await bench.open());
    const ids = await seedListed(context, size);
    const lot = await must(freezeLot(context, ANA, wantedLot(tolerated)));
    await must(drawLot(context, CY, lot, '0042'));
    return { context, ids, lot };
  }

  /** Answers every place that is left, the first ones with these answers and the others as the run determined. */
  async function answerAll(context: Context, who: Who, lot: string, first: readonly string[] = []): Promise<number> {
    for (let each = 0; ; each++) {
      const next = await must(nextPlace(context, who, lot));
      const isWhole = (await lotOf(context.db, lot))!.state !== 'drawn';
      if (!next || isWhole) return each;
      const answer = first[each] ?? 'dismiss';
      await must(answerPlace(context, who, lot, { place: next.place, answer, clerical: false, note: '' }));
    }
  }

  it('without a defect is signed by a second person and accepted whole, and anybody draws its sample again', async () => {
    const { context, ids, lot } = await drawn(150, 1_000);
    const { db } = context;
    expect(await answerAll(context, BO, lot)).toBe((await lotOf(db, lot))!.sample);
    const passed = (await lotOf(db, lot))!;
    expect(passed.state).toBe('passed');
    expect(resultOf(passed)!.classes[0]!.bound).toBeLessThanOrEqual(0.1);
    // One person never does both halves, and an answer is no second pair of eyes.
    expect(await status(signLot(context, CY, lot, SIGNED))).toBe('409 lot-other-state');
    await must(proposeLot(context, ANA, lot));
    const own = { ...CY, account: 'ana' };
    expect(await status(signLot(context, own, lot, SIGNED))).toBe('403 lot-other-person');
    expect(await status(signLot(context, { ...CY, ...BO }, lot, SIGNED))).toBe('403 lot-own-answer');
    expect(await status(signLot(context, { ...CY, steppedUp: false }, lot, SIGNED))).toBe('403 lot-step-up');
    expect(await status(signLot(context, { ...CY, roles: ['analyst'] }, lot, SIGNED))).toBe('403 lot-sign-role');
    expect(await status(signLot(context, CY, lot, {}))).toBe('422 procedure-refused');
    expect(await must(signLot(context, CY, lot, SIGNED))).toEqual({ moved: ids.length, left: 0 });
    const states = await db.selectFrom('matters').select(['relief_state', 'lot']).distinct().execute();
    expect(states).toEqual([{ relief_state: 'unchallenged', lot: null }]);
    const signed = await db.selectFrom('audit').selectAll().where('what', '=', 'lot.sign').execute();
    expect(signed).toMatchObject([{ who: 'cy', digest: passed.digest }]);
    const events = await db
      .selectFrom('case_events')
      .select(['seq', 'who'])
      .where('matter', '=', ids[7]!)
      .orderBy('seq')
      .execute();
    expect(events.map(({ who }) => who)).toEqual(['cy', 'ana', 'cy']);
    const { size, sample, digest, head, number } = passed;
    const places = drawPlaces(seedOf({ digest, head, number: number! }), { lot: size, sample });
    const kept = await db.selectFrom('lot_samples').select('place').where('lot', '=', lot).orderBy('drawn').execute();
    expect(kept.map(({ place }) => place)).toEqual(places);
    expect(number).toBe('42');
    expect((await checkMatters(context)).faults).toEqual([]);
    expect(await verifyChain(db)).toMatchObject({ ok: true });
  });

  it('with one defect is refused, is not drawn again, and can be made anew only when something in it has changed', async () => {
    const { context, ids, lot } = await drawn(90, 1_000);
    const { db } = context;
    await answerAll(context, BO, lot, ['dismiss', 'challenge']);
    const refused = (await lotOf(db, lot))!;
    expect(refused).toMatchObject({ state: 'refused', counts: '{"A":1,"B":0,"C":0}' });
    expect(resultOf(refused)!.classes[0]!.bound).toBeGreaterThan(0.1);
    expect(await status(proposeLot(context, ANA, lot))).toBe('422 lot-refused');
    expect(await status(signLot(context, CY, lot, SIGNED))).toBe('422 lot-refused');
    expect(await status(drawLot(context, CY, lot, '7'))).toBe('409 lot-drawn-already');
    expect(await status(freezeLot(context, ANA, wantedLot(1_000)))).toBe('409 lot-refused-unchanged');
    const bad = (await db.selectFrom('lot_answers').selectAll().where('class', '=', 'A').executeTakeFirstOrThrow())
      .place;
    const item = await db
      .selectFrom('lot_items')
      .selectAll()
      .where('lot', '=', lot)
      .where('place', '=', bad)
      .executeTakeFirstOrThrow();
    // That somebody begins to look at it alone is no change; what two people decide is.
    await must(actOn(context, ANA, item.matter, { act: 'begin-review', given: {}, seq: 1, steppedUp: false }));
    expect(await status(freezeLot(context, ANA, wantedLot(1_000)))).toBe('409 lot-refused-unchanged');
    await propose(context, item.matter, 2);
    const again = await must(freezeLot(context, ANA, wantedLot(1_000)));
    expect((await lotOf(db, again))!.size).toBe(90 - 1);
    // What a sample found to be a defect stays out of later lots, whatever else has changed.
    await must(drawLot(context, CY, again, '8'));
    await answerAll(context, BO, again, ['none']);
    const defect = await db
      .selectFrom('lot_answers as answer')
      .innerJoin('lot_items as item', (join) =>
        join.onRef('item.lot', '=', 'answer.lot').onRef('item.place', '=', 'answer.place'),
      )
      .select('item.matter')
      .where('answer.lot', '=', again)
      .where('answer.class', '=', 'A')
      .executeTakeFirstOrThrow();
    const other = ids.find((id) => id !== defect.matter && id !== item.matter)!;
    await must(actOn(context, ANA, other, { act: 'begin-review', given: {}, seq: 1, steppedUp: false }));
    await propose(context, other, 2);
    const third = await must(freezeLot(context, ANA, wantedLot(1_000)));
    const members = await db.selectFrom('lot_items').select('matter').where('lot', '=', third).execute();
    expect(members).toHaveLength(90 - 3);
    expect(members).not.toContainEqual(defect);
    const { sample } = (await lotOf(db, again))!;
    const listed = (await listLots(context, ANA)).map(({ id, answered, state }) => [id, answered, state]);
    expect(listed).toHaveLength(3);
    expect(listed).toContainEqual([lot, refused.sample, 'refused']);
    expect(listed).toContainEqual([again, sample, 'refused']);
    expect(listed).toContainEqual([third, 0, 'frozen']);
  });

  it('is void without a signature as soon as a matter in it changes; that somebody keeps out changes nothing', async () => {
    const { context, ids, lot } = await drawn(60, 1_000);
    await must(recuse(context, BEA, ids[0]!, 'a neighbor'));
    await must(actOn(context, ANA, ids[1]!, { act: 'begin-review', given: {}, seq: 1, steppedUp: false }));
    await answerAll(context, BO, lot);
    expect((await lotOf(context.db, lot))!.state).toBe('passed');
    await propose(context, ids[1]!, 2);
    expect(await status(proposeLot(context, ANA, lot))).toBe('409 lot-void');
    expect(await lotOf(context.db, lot)).toMatchObject({ state: 'void', ended_why: 'changed', left: 1 });
    expect(
      await context.db.selectFrom('lot_items').select(['matter', 'code']).where('state', '=', 'left').execute(),
    ).toEqual([{ matter: ids[1], code: 'changed' }]);
    const again = await must(freezeLot(context, ANA, wantedLot(1_000)));
    expect(await status(freezeLot(context, ANA, wantedLot(1_000)))).toBe('409 lot-empty');
    // A queue hands out none of its matters, and someone recused from a person signs nothing with that person in it.
    expect(await must(takeNext(context, BO, { filter: {}, from: null }))).toMatchObject({ id: ids[1] });
    expect(await status(takeNext(context, BO, { filter: { state: ['listed'] }, from: null }))).toBe('404 queue-empty');
    await must(drawLot(context, CY, again, '1'));
    await answerAll(context, BO, again);
    expect(await status(proposeLot(context, BEA, again))).toBe('403 lot-recused');
    // A lot that is given up after its draw has failed; before it, it is free.
    await must(giveLotUp(context, ANA, again));
    expect(await status(freezeLot(context, ANA, wantedLot(1_000)))).toBe('409 lot-refused-unchanged');
  });

  it('is drawn by another person than who froze it, and answered blind; a second reviewer and a supervisor may overturn', async () => {
    const context = contextOf(await bench.open());
    await seedListed(context, 40);
    await seedListed(context, 3, { county: 'LAKE', name: 'b' });
    const { plan } = wantedLot(2_000);
    const found = await must(strata(context, ANA, wantedLot(0)));
    expect(found.map(({ stratum, n }) => [stratum.county, n])).toEqual([
      ['SAN JOAQUIN', 40],
      ['LAKE', 3],
    ]);
    const lot = await must(freezeLot(context, CY, wantedLot(0, { plan: { ...plan, again: 10 } })));
    expect(await status(drawLot(context, CY, lot, '5'))).toBe('403 lot-other-person');
    expect(await status(nextPlace(context, BO, lot))).toBe('409 lot-not-drawn');
    await must(drawLot(context, ANA, lot, '5'));
    const first = (await must(nextPlace(context, BO, lot)))!;
    expect(Object.keys(first)).not.toContain('outcome');
    // Two reviewers are not given the same place.
    const { place } = (await must(nextPlace(context, BEA, lot)))!;
    expect(place).not.toBe(first.place);
    await must(answerPlace(context, BEA, lot, { place, answer: 'dismiss', clerical: false, note: '' }));
    const { sample } = (await lotOf(context.db, lot))!;
    await must(
      answerPlace(context, BO, lot, { place: first.place, answer: 'none', clerical: true, note: 'no such count' }),
    );
    expect(await must(takeAnswerBack(context, BO, lot))).toEqual({ place: first.place });
    await must(answerPlace(context, BO, lot, { place: first.place, answer: 'cannot-tell', clerical: true, note: '' }));
    await answerAll(context, BO, lot);
    expect(await lotOf(context.db, lot)).toMatchObject({ state: 'refused', counts: '{"A":1,"B":0,"C":1}' });
    const asked: number[] = [];
    for (;;) {
      const next = await must(nextPlace(context, BEA, lot));
      if (!next) break;
      asked.push(next.place);
      await must(answerPlace(context, BEA, lot, { place: next.place, answer: 'dismiss', clerical: false, note: '' }));
    }
    // Its own first answer is for the other reviewer to give again.
    expect(asked).toHaveLength(Math.ceil(sample / 10) - 1);
    expect(asked).toContain(first.place);
    expect((await lotOf(context.db, lot))!.state).toBe('refused');
    expect(
      await status(settlePlace(context, { ...CY, account: 'bea' }, lot, { place: first.place, answer: 'dismiss' })),
    ).toBe('403 lot-own-answer');
    await must(settlePlace(context, CY, lot, { place: first.place, answer: 'dismiss' }));
    expect(await lotOf(context.db, lot)).toMatchObject({ state: 'passed', counts: '{"A":0,"B":0,"C":1}' });
  });

  it('is changed by a correction that its run was not made with, and by one that is taken back', async () => {
    const { context, ids, lot } = await drawn(30, 2_000);
    const { db } = context;
    const [run, at] = ['00000000000000bb', '2026-11-03T08:00:00.000Z'];
    const made = { created_at: at, created_by: 'ana', created_role: 'operator', format: '' } as const;
    const input = { id: 'i', state: 'ready', origin: 'upload', files: '[]', inspection: null, content: 'c' } as const;
    await db
      .insertInto('inputs')
      .values({ ...input, ...made, problem: null })
      .execute();
    const chosen = { county: '', pack_id: '', policy_id: '', options: '{}', readings: '{}', as_of: '', quarantine: 0 };
    const done = { name: '', finished_at: at, state: 'done', summary: null, corrections: '[]', problem: null } as const;
    await db
      .insertInto('runs')
      .values({ id: run, input_id: 'i', ...made, ...chosen, ...done })
      .execute();
    const seal = sealOf(context.workspace.folder);
    await db
      .updateTable('matters')
      .set({ person_ref: personRef(seal, 'P1') })
      .where('id', '=', ids[3]!)
      .execute();
    const fact = { person: 'P1', conviction: null, fact: 'birthDate', was: '', value: '1970-01-01' } as const;
    const correction = { ...fact, createdAt: at, createdBy: 'ana', why: 'w', document: 'd' };
    await db
      .insertInto('corrections')
      .values(correctionRow(seal, { ...correction, id: 'c1', content: 'other files' }))
      .execute();
    expect((await must(showLot(context, ANA, lot))).state).toBe('drawn');
    await db
      .insertInto('corrections')
      .values(correctionRow(seal, { ...correction, id: 'c2', content: 'c' }))
      .execute();
    expect(await must(showLot(context, ANA, lot))).toMatchObject({ state: 'void', left: 1 });
    const next = await must(freezeLot(context, ANA, wantedLot(2_000)));
    expect((await lotOf(db, next))!.size).toBe(29);
    // The run that was made with it stands by it, until it is taken back.
    await db.updateTable('runs').set({ corrections: '["c2"]' }).execute();
    await must(giveLotUp(context, ANA, next));
    const whole = await must(freezeLot(context, ANA, wantedLot(2_000)));
    expect((await lotOf(db, whole))!.size).toBe(30);
    await db.updateTable('corrections').set({ undone_at: at, undone_by: 'ana' }).where('id', '=', 'c2').execute();
    expect((await must(showLot(context, ANA, whole))).state).toBe('void');
  });

  it('of matters without relief shows who was wrongly denied, moves none, and is certified as it stands', async () => {
    const context = contextOf(await bench.open());
    await seedListed(context, 40, { determination: { kind: 'none' }, outcome: 'none' });
    const plan = { confidence: 950, again: 100, limits: { B: { tolerated: 2_000, accept: 0 } } };
    const wanted = wantedLot(0, { kind: 'elusion', stratum: null, plan });
    expect(await status(freezeLot(context, ANA, { ...wanted, plan: wantedLot(1).plan }))).toBe('422 lot-plan-no-limit');
    const lot = await must(freezeLot(context, ANA, wanted));
    await must(drawLot(context, CY, lot, '9'));
    expect(certificateData(await must(showLot(context, ED, lot)))).toBe(undefined);
    const { sample } = (await lotOf(context.db, lot))!;
    const answers = ['cannot-tell', ...Array.from({ length: sample - 1 }, () => 'none')];
    expect(await answerAll(context, BO, lot, answers)).toBe(sample);
    expect(await lotOf(context.db, lot)).toMatchObject({ state: 'refused', counts: '{"A":0,"B":1,"C":0}' });
    for (let next = await must(nextPlace(context, BEA, lot)); next; next = await must(nextPlace(context, BEA, lot)))
      await must(answerPlace(context, BEA, lot, { place: next.place, answer: 'none', clerical: false, note: '' }));
    const [difference] = (await must(showLot(context, CY, lot))).differences;
    await must(settlePlace(context, CY, lot, { place: difference!.place, answer: 'none' }));
    expect(await status(proposeLot(context, ANA, lot))).toBe('409 lot-elusion');
    expect(certificateData(await must(showLot(context, ED, lot)))).toMatchObject({
      title: 'Certificate of an elusion sample',
      kept: true,
      places: { length: sample },
    });
    expect(await checkLot(context, lot)).toEqual({ digest: true, head: true, seed: true, sample: true });
    const { pairs, reviewers } = await agreementOf(context, CY);
    expect(pairs).toEqual([{ reviewers: ['bea', 'bo'], places: sample, agreed: sample - 1, kappa: 0 }]);
    expect(reviewers).toMatchObject([
      { reviewer: 'bea', answers: sample, askedAgain: 0, rate: null },
      { reviewer: 'bo', answers: sample, askedAgain: sample, overturned: 1, open: 0, rate: { rate: 1 / sample } },
    ]);
    // A sample that was exchanged afterwards is found out.
    await context.db.updateTable('lots').set({ number: '10' }).execute();
    expect(await checkLot(context, lot)).toMatchObject({ digest: true, seed: false, sample: false });
  });

  it('broken off while it is accepted never has half a matter, and goes on where it was', async () => {
    const { context, ids, lot } = await drawn(100, 2_000);
    await answerAll(context, BO, lot);
    await must(proposeLot(context, ANA, lot));
    const { ledger } = context;
    for (const seqs of [[1], [1, 3], [1, 3], [3]]) {
      let acts = 0;
      const broken: Context = {
        ...context,
        // The power goes after everything of the second act is written and before it is kept.
        ledger: {
          ...ledger,
          act: (body) =>
            ledger.act(async (inner, note) => {
              const value = await body(inner, note);
              if (++acts === 2) throw new Error('power cut');
              return value;
            }),
        },
      };
      const isSigned = (await lotOf(context.db, lot))!.state === 'accepting';
      const begun = isSigned ? continueLot(broken, lot, 40) : signLot(broken, CY, lot, SIGNED);
      await expect(begun).rejects.toThrow('power cut');
      const now = await context.db.selectFrom('matters').select('seq').distinct().orderBy('seq').execute();
      expect(now.map(({ seq }) => seq)).toEqual(seqs);
      expect(await verifyChain(context.db)).toMatchObject({ ok: true });
    }
    // As the server does when it starts again.
    await resumeLots(context);
    expect((await lotOf(context.db, lot))!.state).toBe('accepted');
    expect(await must(continueLot(context, lot))).toEqual({ moved: ids.length, left: 0 });
    expect(await must(continueLot(context, lot))).toEqual({ moved: ids.length, left: 0 });
    expect((await checkMatters(context)).faults).toEqual([]);
  });
});
