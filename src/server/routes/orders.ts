import { Hono } from 'hono';
import { z } from 'zod';
import { correctOrder } from '../../casework/orders/correct-order.ts';
import { courtPaper } from '../../casework/orders/court-paper.ts';
import { listOrders, readSchedule, showOrder } from '../../casework/orders/list.ts';
import { countiesWaiting, readyForOrder, readyLines } from '../../casework/orders/ready.ts';
import { continueOrder, recordOrder } from '../../casework/orders/record-order.ts';
import { answer, type Deps, type Env, refusal, send } from '../env.ts';
import { body } from './given.ts';

const id = z.string().regex(/^[0-9a-f]{16}$/);
const line = z.int().min(1).max(9_999_999);
const text = (most: number) => z.string().trim().min(1).max(most);
const orderSchema = z.strictObject({
  procedure: z.string().max(80),
  county: z.string().max(80),
  court: z.string().max(40),
  court_name: text(120),
  kind: z.enum(['gives', 'vacates']),
  number: text(80),
  judge: text(120),
  signed: z.iso.date(),
  filed: z.iso.date(),
  scan: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  replaces: id.nullable(),
  lines: z
    .array(z.union([z.strictObject({ line, matter: id }), z.strictObject({ line, of: line })]))
    .min(1)
    .max(100_000),
});
const correctSchema = z.strictObject({
  number: text(80),
  judge: text(120),
  signed: z.iso.date(),
  filed: z.iso.date(),
  reason: text(2000),
});
const readySchema = z.object({ procedure: z.string().max(80), county: z.string().max(80) });
const readyLinesSchema = z.strictObject({
  procedure: z.string().max(80),
  county: z.string().max(80),
  court: z.string().max(40).nullable(),
  from: z.int().min(0),
  size: z.int().min(1).max(500),
});
const pageSchema = z.object({ from: z.int().min(0), size: z.int().min(1).max(500) });

/** The register of orders: recorded from the paper that a court signed, and replaced or vacated line by line. */
export function orderRoutes({ casework }: Deps) {
  return new Hono<Env>()
    .get('/', async (call) => send(call, await listOrders(casework)))
    .post('/', body(orderSchema, 'order-malformed'), async (call) =>
      answer(call, await recordOrder(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/ready', body(readySchema, 'order-malformed'), async (call) =>
      answer(call, await readyForOrder(casework, call.get('who'), call.req.valid('json'))),
    )
    .get('/waiting', async (call) => send(call, await countiesWaiting(casework, call.get('who'))))
    .post('/ready/lines', body(readyLinesSchema, 'order-malformed'), async (call) =>
      answer(call, await readyLines(casework, call.get('who'), call.req.valid('json'))),
    )
    .post('/court-paper', body(readySchema, 'order-malformed'), async (call) => {
      const printed = await courtPaper(casework, call.get('who'), call.req.valid('json'));
      if (!printed.ok) return refusal(call, printed);
      call.header('Content-Type', 'application/pdf');
      call.header('Content-Disposition', 'attachment; filename="court-list-request.pdf"');
      return call.body(new Uint8Array(printed.value));
    })
    .get('/:id', async (call) => answer(call, await showOrder(casework, call.get('who'), call.req.param('id'))))
    .post('/:id/continue', async (call) =>
      answer(call, await continueOrder(casework, call.get('who'), call.req.param('id'))),
    )
    .post('/:id/correct', body(correctSchema, 'order-malformed'), async (call) => {
      const wanted = { order: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await correctOrder(casework, call.get('who'), wanted));
    })
    .post('/:id/schedule', body(pageSchema, 'order-malformed'), async (call) => {
      const wanted = { order: call.req.param('id'), ...call.req.valid('json') };
      return answer(call, await readSchedule(casework, call.get('who'), wanted));
    });
}
