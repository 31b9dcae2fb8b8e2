import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { stateIdOf } from '../states.ts';
import type { Retained, RetentionRuleTable } from '../store/retention-schema.ts';

/** Redress sets no time by itself: nothing falls due before the office has said how long it keeps what. */
export type RetentionRule = Pick<RetentionRuleTable, 'record' | 'state' | 'county' | 'months' | 'authority'>;

/** What stands as the authority of a rule that rests on no law. */
export const OFFICE_RULE = 'office rule; for legal review';

/** The least months for which the log is kept, whatever a rule says: reviews of it look back a year (CJIS AU-11). */
export const LEAST_LOG_MONTHS = 12;

/** Long enough for the life of a person; more is a slip. */
const MOST_MONTHS = 1200;

export async function listRules({ db }: Pick<Context, 'db'>): Promise<readonly RetentionRuleTable[]> {
  return db.selectFrom('retention_rules').selectAll().orderBy('record').orderBy('state').orderBy('county').execute();
}

/** Sets how long something is kept, in place of the rule of before for the same state and county. */
export async function setRule(context: Context, who: Who, rule: RetentionRule): Promise<Result<null>> {
  const { record, state, county, months } = rule;
  const authority = rule.authority.trim() || OFFICE_RULE;
  if (!Number.isInteger(months) || months < 0 || months > MOST_MONTHS || authority.length > 300)
    return refuse(400, 'retention-rule-malformed');
  if (county !== '' && state === '') return refuse(400, 'retention-rule-malformed');
  // The log is one chain for all counties, and reviews look back over it.
  if (record === 'log' && (state !== '' || months < LEAST_LOG_MONTHS)) return refuse(400, 'retention-rule-log');
  return context.ledger.act(async (inner, note) => {
    const set = { months, authority, set_at: now(), set_by: who.account };
    await inner
      .insertInto('retention_rules')
      .values({ record, state, county, ...set })
      .onConflict((conflict) => conflict.columns(['record', 'state', 'county']).doUpdateSet(set))
      .execute();
    note(who, { what: 'retention.rule', about: `${record} ${state || '*'} ${county || '*'} ${months}` });
    return done(null);
  });
}

/** Takes a rule back: what it was about no longer falls due. */
export async function dropRule(
  context: Context,
  who: Who,
  { record, state, county }: Pick<RetentionRule, 'record' | 'state' | 'county'>,
): Promise<Result<null>> {
  return context.ledger.act(async (inner, note) => {
    const gone = await inner
      .deleteFrom('retention_rules')
      .where('record', '=', record)
      .where('state', '=', state)
      .where('county', '=', county)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) return refuse(404, 'retention-rule-missing');
    note(who, { what: 'retention.rule-drop', about: `${record} ${state || '*'} ${county || '*'}` });
    return done(null);
  });
}

/** What a rule is looked up by: the law or procedure, which names its state, and the county. */
export type RuleOf = { readonly law: string; readonly county: string };

/** The rule that holds: that of the county before that of the state, and that before the one for all. */
export function ruleFor<Rule extends RetentionRule>(
  rules: readonly Rule[],
  record: Retained,
  { law, county }: RuleOf,
): Rule | undefined {
  const state = stateIdOf(law);
  const named = (ofState: string, ofCounty: string) =>
    rules.find((rule) => rule.record === record && rule.state === ofState && rule.county === ofCounty);
  return named(state, county) ?? named(state, '') ?? named('', '');
}

/** The day that lies whole months after an instant; the last of the month where it has no such day. */
export function monthsAfter(at: string, months: number): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
