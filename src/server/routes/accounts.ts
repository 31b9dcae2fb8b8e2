import { Hono } from 'hono';
import { z } from 'zod';
import { ROLES, readRoles } from '../../casework/access/roles.ts';
import { refuse } from '../../casework/context.ts';
import type { Account } from '../api-types.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { answerAsked } from '../sign-in/approvals.ts';
import { signInRulesSchema } from '../sign-in/rules.ts';
import { body } from './given.ts';
import type { SignIn } from './session.ts';

const rolesSchema = z.object({ roles: z.array(z.enum(ROLES)).min(1) });
const accountSchema = z.object({ name: z.string().max(100), password: z.string().max(500) }).extend(rolesSchema.shape);
const identitySchema = z.object({ subject: z.string().trim().max(200) });
const approvalSchema = z.object({ approve: z.boolean() });
const firstSchema = z.object({ password: z.string().max(500) });
const closedSchema = z.object({ closed: z.boolean() });

/** The list of accounts and the rules of signing in; used when the workbench is reachable from other machines. */
export function accountRoutes({ casework }: Deps, { accounts, rules, second, provider }: SignIn) {
  return new Hono<Env>()
    .get('/', async (call) => {
      const rows = await casework.db
        .selectFrom('accounts')
        .leftJoin('account_identities', 'account_identities.account', 'accounts.name')
        .selectAll('accounts')
        .select('account_identities.subject')
        .orderBy('name')
        .execute();
      const locked = await second.counts.lockedOf(rows.map(({ name }) => name));
      const withSecond = await second.among(rows.map(({ name }) => name));
      const shown = rows.map(
        ({ name, roles, created_at, closed_at, subject, ...row }): Account => ({
          name,
          roles: readRoles(roles),
          createdAt: created_at,
          closed: closed_at !== null,
          closedWhy: row.closed_why,
          firstUntil: row.first_until,
          waiting: row.asked_roles === null ? null : { roles: readRoles(row.asked_roles), by: row.asked_by ?? '' },
          locked: locked.includes(name),
          second: withSecond.includes(name),
          identity: subject,
        }),
      );
      return send(call, shown);
    })
    .post('/', body(accountSchema, 'account-incomplete'), async (call) => {
      const made = await accounts.create(call.get('who'), call.req.valid('json'));
      return made.ok ? send(call, {}) : refusal(call, made);
    })
    .get('/rules', (call) => send(call, rules.current()))
    .put('/rules', body(signInRulesSchema, 'rules-malformed'), async (call) => {
      await rules.change(call.get('who'), call.req.valid('json'));
      return send(call, rules.current());
    })
    .put('/:name/roles', body(rolesSchema, 'account-incomplete'), async (call) =>
      answer(call, await accounts.setRoles(call.get('who'), call.req.param('name'), call.req.valid('json').roles)),
    )
    .post('/:name/approval', body(approvalSchema, 'account-incomplete'), async (call) => {
      const answered = { name: call.req.param('name'), approve: call.req.valid('json').approve };
      return answer(call, await answerAsked(casework, call.get('who'), answered));
    })
    .put('/:name/first-password', body(firstSchema, 'account-incomplete'), async (call) =>
      answer(call, await accounts.renewFirst(call.get('who'), call.req.param('name'), call.req.valid('json').password)),
    )
    .put('/:name/closed', body(closedSchema, 'account-incomplete'), async (call) =>
      answer(call, await accounts.setClosed(call.get('who'), call.req.param('name'), call.req.valid('json').closed)),
    )
    .put('/:name/identity', body(identitySchema, 'provider-subject'), async (call) => {
      if (!provider) return refusal(call, refuse(404, 'provider-none'));
      return answer(call, await provider.link(call.get('who'), call.req.param('name'), call.req.valid('json').subject));
    })
    .post('/:name/unlock', async (call) => answer(call, await accounts.unlock(call.get('who'), call.req.param('name'))))
    .delete('/:name/second', async (call) =>
      answer(call, await accounts.resetSecond(call.get('who'), call.req.param('name'))),
    )
    .delete('/:name', async (call) => {
      await accounts.remove(call.get('who'), call.req.param('name'));
      return send(call, {});
    });
}
