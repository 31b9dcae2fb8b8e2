import type { Context } from '../context.ts';

/** Lines of a procedure's orders that stand and give relief: what counts as ordered. */
export function linesThatStand({ db }: Pick<Context, 'db'>, procedure: string) {
  return db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .where('orders.procedure', '=', procedure)
    .where('orders.kind', '=', 'gives')
    .where('order_lines.state', '=', 'standing');
}

/** Records of a procedure that went to the state live and that no later order has overtaken: what counts as reported. */
export function recordsToState({ db }: Pick<Context, 'db'>, procedure: string) {
  return db
    .selectFrom('batch_records')
    .innerJoin('batches', 'batches.id', 'batch_records.batch')
    .where('batches.procedure', '=', procedure)
    .where('batches.track', '=', 'repository')
    .where('batches.mode', '=', 'live')
    .where('batches.sent_at', 'is not', null)
    .where('batch_records.overtaken', '=', 0);
}
