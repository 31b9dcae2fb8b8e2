import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../test/support/databases.ts';
import { ANA, BEA, BO, CY, contextOf, must, SIGNED, seedListed, wantedLot } from '../../../test/support/seed-lots.ts';
import type { Context, Who } from '../context.ts';
import { proposeLot, signLot } from './accept.ts';
import { agreementOf } from './agreement.ts';
import { answerPlace, nextPlace, settlePlace } from './answer.ts';
import { certificate, certificateData } from './certificate.ts';
import { drawLot, giveLotUp } from './draw-lot.ts';
import { freezeLot, strata } from './freeze.ts';
import { listLots, showLot } from './view.ts';

const code = async (result: Promise<{ ok: true } | { ok: false; status: number; said: { code: string } }>) => {
  const given = await result;
  return given.ok ? 'done' : `${given.status} ${given.said.code}`;
};

/** Answers every place that this reviewer is given; the first of them with another answer than the rest. */
async function answerAll(context: Context, who: Who, lot: string, first = 'dismiss'): Promise<number> {
  for (let each = 0; ; each++) {
    const next = await must(nextPlace(context, who, lot));
    if (!next) return each;
    const answer = each === 0 ? first : 'dismiss';
    await must(answerPlace(context, who, lot, { place: next.place, answer, clerical: false, note: '' }));
  }
}

onEachDatabase('a lot that a reviewer still answers', (bench) => {
  /** All that the server tells somebody of a lot. */
  const told = async (context: Context, who: Who, lot: string) => [
    await must(showLot(context, who, lot)),
    (await listLots(context, who)).find(({ id }) => id === lot)!,
  ];

  async function drawn() {
    const context = contextOf(await bench.open());
    await seedListed(context, 40);
    const { plan } = wantedLot(2_000);
    const lot = await must(freezeLot(context, ANA, wantedLot(0, { plan: { ...plan, again: 20 } })));
    return { context, lot };
  }

  it('tells neither what was determined nor what others found, until the reviewer has answered all places', async () => {
    const { context, lot } = await drawn();
    const expectBlind = async (who: Who) => {
      for (const shown of await told(context, who, lot)) {
        expect(shown).toMatchObject({ blind: true, kind: null });
        expect(shown.stratum).toMatchObject({ outcome: '', outcomeLabel: '', clause: '', clauseTitle: '' });
        expect(['frozen', 'drawn']).toContain(shown.state);
      }
      const shown = await must(showLot(context, who, lot));
      expect(shown).toMatchObject({ result: null, defects: [], differences: [], askedAgain: 0 });
      expect(shown.plan.limits.map((limit) => limit.class)).toEqual([null]);
    };
    await expectBlind(BO);
    await must(drawLot(context, CY, lot, '5'));
    await expectBlind(BO);
    // The first reviewer answers all places; for the second the lot is as hidden as before.
    const sample = await answerAll(context, BO, lot, 'none');
    expect(await must(showLot(context, BO, lot))).toMatchObject({ blind: false, state: 'refused', kind: 'acceptance' });
    await expectBlind(BEA);
    // No act tells what the sample has shown so far.
    const refusal = '409 lot-still-blind';
    expect(await code(certificate(context, BEA, lot))).toBe(refusal);
    expect(await code(proposeLot(context, BEA, lot))).toBe(refusal);
    expect(await code(signLot(context, { ...BEA, steppedUp: true }, lot, SIGNED))).toBe(refusal);
    expect(await code(giveLotUp(context, BEA, lot))).toBe(refusal);
    const both: Who = { account: 'bea', roles: ['attorney', 'supervisor'] };
    expect(await code(settlePlace(context, both, lot, { place: 1, answer: 'dismiss' }))).toBe(refusal);
    expect(await agreementOf(context, both)).toEqual({ pairs: [], reviewers: [] });
    // Matters of a lot that failed can be chosen again; of this one the reviewer does not see them.
    expect(await must(strata(context, BEA, wantedLot(0)))).toEqual([]);
    expect(await must(strata(context, ANA, wantedLot(0)))).not.toEqual([]);
    // Nothing tells that a place was answered before, which for one that nobody drew for a second answer tells how.
    const next = (await must(nextPlace(context, BEA, lot)))!;
    expect(Object.keys(next)).not.toContain('again');
    expect(await answerAll(context, BEA, lot)).toBeLessThan(sample);
    expect(await must(showLot(context, BEA, lot))).toMatchObject({ blind: false, kind: 'acceptance' });
    expect((await agreementOf(context, both)).pairs).toHaveLength(1);
    expect((await must(showLot(context, BEA, lot))).stratum.outcome).toBe('dismiss');
  });

  it('is not answered by the person who froze it, who has seen what its matters share', async () => {
    const { context } = await drawn();
    await seedListed(context, 30, { county: 'LAKE', name: 'b' });
    const wanted = wantedLot(2_000);
    const lot = await must(freezeLot(context, BO, { ...wanted, stratum: { ...wanted.stratum!, county: 'LAKE' } }));
    await must(drawLot(context, CY, lot, '5'));
    expect(await must(showLot(context, BO, lot))).toMatchObject({ blind: false, kind: 'acceptance' });
    expect(await code(nextPlace(context, BO, lot))).toBe('403 lot-own-freeze');
    const { place } = (await must(nextPlace(context, BEA, lot)))!;
    const answer = { place, answer: 'dismiss', clerical: false, note: '' };
    expect(await code(answerPlace(context, BO, lot, answer))).toBe('403 lot-own-freeze');
  });

  it('says so on its certificate only where it was hidden from the start', async () => {
    const { context, lot } = await drawn();
    await must(drawLot(context, CY, lot, '5'));
    await answerAll(context, BO, lot);
    const blind = async () => certificateData(await must(showLot(context, ANA, lot)))!.blind;
    expect(await blind()).toMatch(/^Until a reviewer had answered/);
    // As one that was frozen by a Redress that still showed it.
    await context.db.updateTable('lots').set({ hidden: 0 }).execute();
    expect(await blind()).toMatch(/^The reviewers answered/);
  });
});
