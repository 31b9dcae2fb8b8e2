import { Hono } from 'hono';
import { changedRows, compare } from '../../casework/compare.ts';
import { answer, type Deps, type Env } from '../env.ts';
import { body } from './given.ts';
import { changedSchema, compareSchema } from './schemas.ts';

/** Two runs or two policies side by side. */
export function compareRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .post('/:run', body(compareSchema, 'choose-compare'), async (call) => {
      const given = call.req.valid('json');
      return answer(call, await compare(casework, call.req.param('run'), given));
    })
    .post('/changed/:job', body(changedSchema, 'changed-malformed'), async (call) => {
      const given = call.req.valid('json');
      await casework.ledger.note(call.get('who'), 'changed.view', call.req.param('job'));
      return answer(call, await changedRows(casework, call.get('who'), call.req.param('job'), given));
    });
}
