import type { Context, Who } from '../../src/casework/context.ts';
import type { FreezeWanted } from '../../src/casework/lots/freeze.ts';
import { courtOf, procedureOf } from '../../src/casework/matters/court.ts';
import { columnsOf } from '../../src/casework/matters/fold.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import { sealedEvents } from '../../src/casework/matters/write.ts';
import type { Workspace } from '../../src/casework/store/workspace.ts';
import { newId } from '../../src/database/id.ts';
import { apply, type Determination, type MatterEvent, type Procedure } from '../../src/procedure/index.ts';
import { daysAgo, hourAfter } from './days.ts';
import { DATES, PROCEDURE } from './ordered.ts';

export const contextOf = (workspace: Workspace) =>
  ({ workspace, db: workspace.db, ledger: workspace.ledger }) as Context;

/** People of an office: `ana` freezes and proposes, `bo` answers, `cy` types the number and signs. */
export const ANA: Who = { account: 'ana', roles: ['analyst'] };
export const BO: Who = { account: 'bo', roles: ['attorney'] };
export const BEA: Who = { account: 'bea', roles: ['attorney'] };
export const CY: Who & { readonly steppedUp: boolean } = { account: 'cy', roles: ['supervisor'], steppedUp: true };

export const ED: Who = { account: 'ed', roles: ['auditor'] };

export type Seeding = {
  readonly determination?: Determination;
  readonly outcome?: string;
  readonly county?: string;
  /** Other than the usual one, or a former version. */
  readonly procedure?: Procedure;
  /** Tells the matters of several seedings apart. */
  readonly name?: string;
};

/** The day on which matters are listed. */
export const LISTED = daysAgo(28);

/** Listed matters that are alike, without a run. Gives their ids. */
export async function seedListed(context: Context, number: number, seeding: Seeding = {}): Promise<readonly string[]> {
  const { determination = { kind: 'relief', relief: 'dismiss' }, outcome = 'dismiss' } = seeding;
  const { county = 'SAN JOAQUIN', name = 'a' } = seeding;
  const court = courtOf(seeding.procedure ?? procedureOf(PROCEDURE)!);
  const seal = sealOf(context.workspace.folder);
  const { id: procedure, version } = court.procedure;
  const at = hourAfter(LISTED, 0, '08:00');
  const dates = procedure === PROCEDURE ? DATES : {};
  const event: MatterEvent = { kind: 'opened', procedure, version, determination, dates, at };
  const opened = apply(court, undefined, event);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const columns = columnsOf(opened.matter);
  const ids = Array.from({ length: number }, () => newId());
  for (let from = 0; from < number; from += 500) {
    seal.keys().prepare(ids.slice(from, from + 500).map((_, each) => `p${name}${from + each + 1}`));
    const part = ids.slice(from, from + 500).map((id, each) => {
      const line = from + each + 1;
      const refs = { person_ref: `p${name}${line}`, key_ref: `k${name}${line}`, fingerprint: `f${name}${line}.0` };
      const [kept] = sealedEvents(seal, { id, ...refs, seq: 0, hash: '' }, [{ event, who: 'cy' }]);
      const row = { ...refs, run: '00000000000000bb', conviction_row: line, person_row: line, procedure, county };
      const decided = { outcome, clause: 'x', missing: 0, flags: 0, lease_by: null, lease_until: null };
      return { event: kept!, row: { id, ...row, ...decided, ...columns, hash: kept!.hash } };
    });
    await context.db
      .insertInto('matters')
      .values(part.map(({ row }) => row))
      .execute();
    await context.db
      .insertInto('case_events')
      .values(part.map((each) => each.event))
      .execute();
  }
  return ids;
}

/** A lot of all of them, by a plan that tolerates a rate in parts of ten thousand of defects A, and accepts none. */
export function wantedLot(tolerated: number, more: Partial<FreezeWanted> = {}): FreezeWanted {
  return {
    kind: 'acceptance',
    procedure: PROCEDURE,
    filter: {},
    stratum: { county: 'SAN JOAQUIN', outcome: 'dismiss', clause: 'x', level: '', open: 0 },
    plan: { confidence: 950, again: 0, limits: { A: { tolerated, accept: 0 } } },
    ...more,
  };
}

/** The signature that the procedure asks for. */
export const SIGNED = { 'bar-number': '123456' };

/** The value of something that was not refused. */
export async function must<Value>(
  result: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly said: unknown }>,
): Promise<Value> {
  const given = await result;
  if (!given.ok) throw new Error(JSON.stringify(given.said));
  return given.value;
}
