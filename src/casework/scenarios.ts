import type { Selectable } from 'kysely';
import { newId } from '../database/id.ts';
import { type ChoiceRecord, choiceOf } from './choice.ts';
import { type Context, done, now, type Result, refuse, type Who } from './context.ts';
import { madeBy, mayEnd } from './rights.ts';
import type { ScenarioTable } from './store/schema.ts';

/** A policy with the choices of the office, kept under a name to be chosen again. */
export type ScenarioInfo = Pick<ChoiceRecord, 'packId' | 'policyId' | 'options' | 'readings'> & {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
};

export type NewScenario = Pick<ScenarioInfo, 'name' | 'packId' | 'policyId' | 'options' | 'readings'>;

export async function listScenarios({ db }: Context): Promise<readonly ScenarioInfo[]> {
  const rows = await db.selectFrom('scenarios').selectAll().orderBy('name').execute();
  // A scenario of a policy that a later Redress no longer carries cannot be chosen.
  return rows.map(scenarioInfo).filter((each) => choiceOf({ ...each, county: 'ANY', asOf: '2020-01-01' }).ok);
}

function scenarioInfo(row: Selectable<ScenarioTable>): ScenarioInfo {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    createdBy: row.created_by,
    packId: row.pack_id,
    policyId: row.policy_id,
    options: JSON.parse(row.options) as ScenarioInfo['options'],
    readings: JSON.parse(row.readings) as Record<string, string>,
  };
}

export async function addScenario(context: Context, who: Who, wanted: NewScenario): Promise<Result<string>> {
  const name = wanted.name.trim();
  if (name === '') return refuse(400, 'scenario-no-name');
  const { packId, policyId, options, readings } = wanted;
  const choice = choiceOf({ packId, policyId, options, readings, county: 'ANY', asOf: '2020-01-01' });
  if (!choice.ok) return refuse(400, choice.said);
  const same = await context.db.selectFrom('scenarios').select('id').where('name', '=', name).executeTakeFirst();
  if (same) return refuse(409, { code: 'scenario-name-taken', scenario: name });
  const id = newId();
  const row: ScenarioTable = {
    id,
    created_at: now(),
    created_by: who.account,
    created_role: madeBy(who),
    name,
    pack_id: packId,
    policy_id: policyId,
    options: JSON.stringify(choice.choice.setting.options),
    readings: JSON.stringify(choice.choice.setting.readings ?? {}),
  };
  return context.ledger.act(async (inner, note) => {
    await inner.insertInto('scenarios').values(row).execute();
    note(who, { what: 'scenario.add', about: id });
    return done(id);
  });
}

export async function removeScenario(context: Context, who: Who, id: string): Promise<Result<null>> {
  const row = await context.db.selectFrom('scenarios').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse(404, 'scenario-missing');
  if (!mayEnd(who, row)) return refuse(403, 'scenario-not-yours');
  return context.ledger.act(async (inner, note) => {
    await inner.deleteFrom('scenarios').where('id', '=', id).execute();
    note(who, { what: 'scenario.delete', about: id });
    return done(null);
  });
}
