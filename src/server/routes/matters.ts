import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { z } from 'zod';
import { refuse } from '../../casework/context.ts';
import { courtSide } from '../../casework/linkage/court-origin.ts';
import { type Acted, actOn, rowOf, takeBack } from '../../casework/matters/act.ts';
import { assign, MOST_ASSIGNED, reviewersOf, takeFrom } from '../../casework/matters/assign.ts';
import { openCard } from '../../casework/matters/card.ts';
import { monthOf } from '../../casework/matters/due-calendar.ts';
import { enter, told } from '../../casework/matters/entries.ts';
import { dropQueue, keepQueue, listQueues } from '../../casework/matters/kept-queues.ts';
import { giveBack, hold, takeNext } from '../../casework/matters/lease.ts';
import { addNote } from '../../casework/matters/notes.ts';
import { openMatters, runProcedures } from '../../casework/matters/open.ts';
import { facetsOfQueue, overviewOf } from '../../casework/matters/overview.ts';
import { readQueue } from '../../casework/matters/queue.ts';
import { isRecused } from '../../casework/matters/recusal.ts';
import { recuse } from '../../casework/matters/recuse.ts';
import { rowsFolder } from '../../casework/rows/folder.ts';
import { openRows } from '../../casework/rows/open-rows.ts';
import { fetchRows } from '../../casework/rows/page.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { lacksFactor } from '../sign-in/rules.ts';
import { body } from './given.ts';
import { filterSchema } from './queue-filter.ts';
import { passwordSchema, type SignIn } from './session.ts';

export const openSchema = z.object({
  run: z.string().regex(/^[0-9a-f]{16}$/),
  procedure: z.string().max(80),
  dates: z.record(z.string().max(60), z.iso.date()),
  settings: z.record(z.string().max(60), z.union([z.boolean(), z.int()])),
});
/** A place in the order of a queue: an instant or `9999`, and the id of a matter. */
const place = z
  .string()
  .regex(/^[0-9T:.Z-]{4,30}~[0-9a-f]{1,40}$/)
  .nullable();
const queueSchema = z.object({ filter: filterSchema, after: place, size: z.int().min(1).max(200) });
const facetsSchema = z.object({ filter: filterSchema });
const nextSchema = z.object({ filter: filterSchema, from: place });
const account = z.string().min(1).max(200);
const assignSchema = z.object({ filter: filterSchema, to: account, n: z.int().min(1).max(MOST_ASSIGNED) });
const assignBackSchema = z.object({ filter: filterSchema, from: account });
const calendarSchema = z.strictObject({
  procedure: z.string().max(80),
  month: z
    .string()
    .regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/)
    .nullable(),
  county: z.string().max(300).nullable(),
});
const keptSchema = z.object({ name: z.string().max(120), shared: z.boolean(), filter: filterSchema });
const seq = z.int().min(1);
const actSchema = z.object({
  act: z.string().max(80),
  /** An act without needs that is done before it. */
  first: z.string().max(80).exactOptional(),
  seq,
  given: z.record(z.string().max(60), z.union([z.string().max(4000), z.array(z.string().max(500)).max(50)])),
  /** The second person of an act that two do at once. */
  second: passwordSchema.exactOptional(),
});
const backSchema = z.object({ seq, reason: z.string().max(2000) });
const entryId = z.string().max(60);
const enterSchema = z.object({
  seq,
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fact'), id: entryId, value: z.boolean() }),
    z.object({ kind: z.literal('date'), id: entryId, day: z.iso.date() }),
    z.object({ kind: z.literal('setting'), id: entryId, value: z.union([z.boolean(), z.int()]) }),
  ]),
  authority: z.string().max(2000),
});
const toldSchema = z.object({ seq, duty: z.string().max(80), proof: z.string().max(2000) });
const noteSchema = z.object({ kind: z.enum(['work-product', 'shared']), text: z.string().max(8000) });
const reasonSchema = z.object({ reason: z.string().min(1).max(2000) });

/** Matters: opened from a run, listed in queues, taken, decided by two people, and looked back upon. */
export function matterRoutes({ casework }: Deps, { accounts, rules }: Pick<SignIn, 'accounts' | 'rules'>) {
  return new Hono<Env>()
    .get('/procedures/:run', async (call) => answer(call, await runProcedures(casework, call.req.param('run'))))
    .get('/overview', async (call) => send(call, await overviewOf(casework, call.get('who'))))
    .post('/open', body(openSchema, 'matter-malformed'), async (call) =>
      answer(call, await openMatters(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/queue', body(queueSchema, 'queue-malformed'), async (call) => {
      const given = call.req.valid('json');
      await casework.ledger.note(
        call.get('who'),
        'queue.view',
        `${given.filter.list ?? 'all'} from ${given.after ?? 'the first'}`,
      );
      return send(call, await readQueue(casework, call.get('who'), given));
    })
    .post('/facets', body(facetsSchema, 'queue-malformed'), async (call) =>
      send(call, await facetsOfQueue(casework, call.get('who'), call.req.valid('json').filter)),
    )
    .post('/next', body(nextSchema, 'queue-malformed'), async (call) =>
      answer(call, await takeNext(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/reviewers', async (call) => send(call, await reviewersOf(casework)))
    .post('/assign', body(assignSchema, 'queue-malformed'), async (call) =>
      answer(call, await assign(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/assign-back', body(assignBackSchema, 'queue-malformed'), async (call) =>
      answer(call, await takeFrom(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/calendar', body(calendarSchema, 'queue-malformed'), async (call) =>
      answer(call, await monthOf(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/queues', async (call) => send(call, await listQueues(casework, call.get('who'))))
    .post('/queues', body(keptSchema, 'queue-malformed'), async (call) => {
      const kept = await keepQueue(casework, call.get('who'), call.req.valid('json'));
      return kept.ok ? send(call, { id: kept.value }) : refusal(call, kept);
    })
    .delete('/queues/:id', async (call) =>
      answer(call, await dropQueue(casework, call.get('who'), call.req.param('id'))),
    )
    .get('/:id', async (call) => answer(call, await openCard(casework, call.get('who'), call.req.param('id'))))
    .get('/:id/conviction', async (call) => {
      const who = call.get('who');
      const row = await rowOf(casework.db, call.req.param('id'));
      if (!row) return refusal(call, refuse(404, 'matter-missing'));
      if (await isRecused(casework.db, who.account, row.person_ref))
        return refusal(call, refuse(403, 'matter-recused'));
      if (row.taking !== null) return refusal(call, refuse(409, 'run-no-results'));
      const rows = openRows(rowsFolder(casework, row.run));
      if (!rows) return refusal(call, refuse(409, 'run-no-results'));
      await casework.ledger.note(who, 'matter.conviction', row.id);
      return send(call, fetchRows(rows, [row.conviction_row])[0]!);
    })
    .get('/:id/court', async (call) => answer(call, await courtSide(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/acts', body(actSchema, 'matter-malformed'), async (call) => {
      const who = call.get('who');
      const { second: beside, ...wanted } = call.req.valid('json');
      const address = getConnInfo(call).remote.address ?? '';
      const checked = beside && (await accounts.check(beside, address));
      if (checked && !checked.ok) return refusal(call, checked);
      if (checked && lacksFactor(rules.current(), checked.value))
        return refusal(call, refuse(403, 'second-factor-first'));
      if (checked?.value.isFirst) return refusal(call, refuse(403, 'own-password-first'));
      const second = checked && { account: checked.value.name, roles: checked.value.roles };
      const act = { ...wanted, steppedUp: who.steppedUp, ...(second ? { second } : {}) };
      return answer<Acted>(call, await actOn(casework, who, call.req.param('id'), act));
    })
    .post('/:id/take-back', body(backSchema, 'matter-malformed'), async (call) =>
      answer(call, await takeBack(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/entries', body(enterSchema, 'matter-malformed'), async (call) =>
      answer(call, await enter(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/told', body(toldSchema, 'matter-malformed'), async (call) =>
      answer(call, await told(casework, call.get('who'), call.req.param('id'), call.req.valid('json'))),
    )
    .post('/:id/hold', async (call) => answer(call, await hold(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/give-back', async (call) =>
      answer(call, await giveBack(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/notes', body(noteSchema, 'matter-malformed'), async (call) => {
      const added = await addNote(casework, call.get('who'), call.req.param('id'), call.req.valid('json'));
      return added.ok ? send(call, { id: added.value }) : refusal(call, added);
    })
    .post('/:id/recuse', body(reasonSchema, 'matter-malformed'), async (call) => {
      const { reason } = call.req.valid('json');
      return answer(call, await recuse(casework, call.get('who'), call.req.param('id'), reason));
    });
}
