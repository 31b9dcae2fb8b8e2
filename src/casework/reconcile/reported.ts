import type { Procedure } from '../../procedure/index.ts';
import type { Context } from '../context.ts';
import { isInStates, versionsOf } from '../matters/court.ts';

/** Matters of convictions that a court alone has: the state can show nothing of them, so they are in rows of their own. */
function ofCourtsAlone({ db }: Pick<Context, 'db'>) {
  return db.selectFrom('matters').select('matters.id').where('matters.taking', 'is not', null);
}

/** Lines of a procedure's orders that stand and give relief to convictions of the state's file: what counts as ordered. */
export function linesThatStand(context: Pick<Context, 'db'>, procedure: string) {
  return context.db
    .selectFrom('order_lines')
    .where('order_lines.matter', 'not in', ofCourtsAlone(context))
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

/** Notices about matters with relief that reached a person: the letter is out, or somebody spoke to them. What counts as told. */
export function noticesThatReached({ db }: Pick<Context, 'db'>, procedure: Procedure) {
  const given = ({ tracks }: Procedure) =>
    tracks
      .find(({ id }) => id === 'relief')!
      .states.filter(({ meaning }) => meaning === 'given')
      .map(({ id }) => id);
  return db
    .selectFrom('matters')
    .innerJoin('notice_matters', 'notice_matters.matter', 'matters.id')
    .innerJoin('notices', 'notices.id', 'notice_matters.notice')
    .where('matters.procedure', '=', procedure.id)
    .where('matters.taking', 'is', null)
    .where(isInStates(versionsOf(procedure.id), given))
    .where('notices.state', 'in', ['sent', 'reached']);
}
