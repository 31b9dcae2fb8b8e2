import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import type { BlockInfo } from '../../src/casework/reconcile/decide-block.ts';
import type { Reconciled } from '../../src/casework/reconcile/reconcile.ts';
import { onEachDatabase } from '../support/databases.ts';
import { courtLine, fileOf, type Line } from '../support/doj.ts';
import { faultSize } from '../support/effort.ts';
import { type Office, openOffice, PROCEDURE, unchallenged } from '../support/ordered.ts';

/** People with one conviction each, half of whom are given an older cycle by the next delivery: 500 of 1,000. */
const PEOPLE = faultSize(60, 1000);
const RENUMBERED = PEOPLE / 2;
const MINUTES = 60_000;

const person = (number: number, more: Line = {}): Line =>
  courtLine({
    SUBJECT_ID: String(50_000 + number),
    CII_NUMBER: `A${50_000 + number}`,
    PRI_NAME: `INVENTED,PERSON ${'ABCDEFGHIJ'[number % 10]}`,
    OFN: `SF${100_000 + number}A`,
    CNT_ORDER: '101002001000',
    ...more,
  });

const older = (number: number): Line =>
  person(number, { OFN: `OLD${number}`, STP_EVENT_DATE: '19920302', OFFENSE_DESCR: '459 PC-BURGLARY' });

const all = Array.from({ length: PEOPLE }, (_, number) => number);

onEachDatabase('the next delivery of the state', (bench) => {
  let office: Office;
  let matters: readonly string[];
  const reconciled = async (lines: readonly Line[], name: string): Promise<Reconciled> => {
    const run = await office.run(fileOf(lines), name, 'statute');
    const { status, body } = await office.ask('bo', 'POST', '/reconcile', { run, procedure: PROCEDURE });
    expect([status, body.id]).toEqual([200, expect.anything()]);
    return body as unknown as Reconciled;
  };
  const rows = async () =>
    new Map(
      (await office.server.casework.db.selectFrom('matters').select(['id', 'fingerprint', 'key_ref']).execute()).map(
        (row) => [row.id, row],
      ),
    );

  beforeAll(async () => {
    office = await openOffice(bench);
  });
  afterAll(() => office.server.stop());

  it(
    'with an older cycle for many people leaves every matter at its conviction, and gives none to another',
    async () => {
      const first = await office.run(fileOf(all.map((number) => person(number))), 'first', 'statute');
      matters = await unchallenged(office, first);
      expect(matters).toHaveLength(PEOPLE);
      const before = await rows();
      const lines = all.flatMap((number) =>
        number < RENUMBERED ? [older(number), person(number, { CNT_ORDER: '102002001000' })] : [person(number)],
      );
      const seen = await reconciled(lines, 'renumbered');
      expect(seen).toMatchObject({ classes: { still: PEOPLE }, renumbered: RENUMBERED, blocked: 0 });
      const after = await rows();
      expect(after.size).toBe(PEOPLE);
      const renumbered = [...before.values()].filter(({ id, fingerprint, key_ref }) => {
        expect(after.get(id)!.fingerprint).toBe(fingerprint);
        return after.get(id)!.key_ref !== key_ref;
      });
      expect(renumbered.map(({ id }) => id).sort()).toEqual(matters.slice(0, RENUMBERED).toSorted());
      expect(await reconciled(lines, 'the same again')).toMatchObject({ renumbered: 0, blocked: 0 });
    },
    30 * MINUTES,
  );

  it(
    'in which the facts of twelve changed blocks these, and no other',
    async () => {
      const lines = all.flatMap((number): readonly Line[] => {
        const own = person(number);
        if (number < 7) return [own, { ...own, DISP_DESCR: 'CONV SET ASIDE & DISM PER 1203.4 PC' }];
        if (number < 10) return [person(number, { CONV_STAT_DESCR: 'MISDEMEANOR' })];
        return number < 12 ? [older(number)] : [own];
      });
      const seen = await reconciled(lines, 'changed');
      expect(seen).toMatchObject({
        classes: { 'shows-relief': 7, changed: 3, gone: 2, still: PEOPLE - 12 },
        blocked: 12,
      });
      const blocks = (await office.ask('bo', 'GET', '/reconcile/blocks')).body as unknown as readonly BlockInfo[];
      expect(blocks.map(({ matter }) => matter).sort()).toEqual(matters.slice(0, 12).toSorted());
      expect((await checkMatters(office.server.casework)).faults).toEqual([]);
    },
    30 * MINUTES,
  );
});
