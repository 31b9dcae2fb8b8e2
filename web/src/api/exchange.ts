import type { QueryClient } from '@tanstack/react-query';
import type { Taken } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, file, reach, server, value } from './client.ts';
import { mattersChanged } from './matters-changed.ts';

const { orders, batches, reconcile } = server;
const { ':id': order } = orders;
const { ':id': batch } = batches;
const { ':matter': block } = reconcile.blocks;

const id = (id: string) => ({ param: { id } });

export type OrderCall = Body<typeof orders.$post>;
export type BatchCall = Body<typeof batches.$post>;
export type MendCall = Body<typeof batches.mend.$post>;

/** Calls to the server about orders of courts, batches to those who keep the records, and later files of the state. */
export const exchangeApi = {
  orders: () => value(orders.$get()),
  order: (each: string) => value(order.$get(id(each))),
  waiting: () => value(orders.waiting.$get()),
  courtPaper: (json: Body<(typeof orders)['court-paper']['$post']>) => file(orders['court-paper'].$post({ json })),
  readyLines: (json: Body<typeof orders.ready.lines.$post>) => value(orders.ready.lines.$post({ json })),
  recordOrder: (json: OrderCall) => value(orders.$post({ json })),
  continueOrder: (each: string) => value(order.continue.$post(id(each))),
  correctOrder: (each: string, json: Body<typeof order.correct.$post>) =>
    value(order.correct.$post({ ...id(each), json })),
  schedule: (each: string, json: Body<typeof order.schedule.$post>) =>
    value(order.schedule.$post({ ...id(each), json })),

  batches: () => value(batches.$get()),
  batch: (each: string) => value(batch.$get(id(each))),
  due: () => value(batches.due.$get()),
  profiles: () => value(batches.profiles.$get()),
  sealNext: (json: BatchCall) => value(batches.$post({ json })),
  seal: (each: string) => value(batch.seal.$post(id(each))),
  send: (each: string) => value(batch.send.$post(id(each))),
  worklists: () => value(batches.worklists.$get()),
  worklist: (json: Body<typeof batches.worklists.$post>) => value(batches.worklists.$post({ json })),
  record: (each: string, record: string) => value(batch.records[':record'].$get({ param: { id: each, record } })),
  mend: (json: MendCall) => value(batches.mend.$post({ json })),
  askAgain: (json: Body<(typeof batches)['ask-again']['$post']>) => value(batches['ask-again'].$post({ json })),
  /** The file goes as it is; the server reads it whole before it applies anything. */
  takeAnswers: async (profile: string, body: File): Promise<Taken> => {
    const answer = await reach(`/api/batches/answers/${profile}`, {
      method: 'POST',
      headers: FORGERY,
      body,
    });
    return answer.json() as Promise<Taken>;
  },

  looks: () => value(reconcile.$get()),
  look: (json: Body<typeof reconcile.$post>) => value(reconcile.$post({ json })),
  funnel: (procedure: string) => value(reconcile.funnel.$post({ json: { procedure } })),
  courtOnly: (procedure: string) => value(reconcile['court-only'].$post({ json: { procedure } })),
  courts: (procedure: string) => value(reconcile.courts.$post({ json: { procedure } })),
  blocks: () => value(reconcile.blocks.$get()),
  block: (matter: string) => value(block.$get({ param: { matter } })),
  decideBlock: (matter: string, json: Body<typeof block.$post>) => value(block.$post({ param: { matter }, json })),
};

/** The beginning of the key of everything that was fetched of orders, batches and later files. */
export const EXCHANGE = 'exchange';

/** An act about orders or batches moves matters too: all of it is asked for again. */
export async function exchangeChanged(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: ['matter'], type: 'inactive' });
  await Promise.all([queries.invalidateQueries({ queryKey: [EXCHANGE] }), mattersChanged(queries)]);
}
