import { type Procedure, rowsOf, type Transition } from '../../procedure/index.ts';

/** Whether an act is done to a whole lot, by the result of its sample: on the card of one matter it would pass the sample by. */
export function isOfLot({ needs }: Transition): boolean {
  return needs.some(({ id }) => id === 'lot');
}

/** The two halves by which a procedure lets a lot be accepted: one person proposes it, another signs. */
export type LotRule = { readonly propose: Transition; readonly sign: Transition };

const rules = new WeakMap<Procedure, LotRule | undefined>();

/** How a procedure accepts lots; undefined where it has no such act. */
export function lotRuleOf(procedure: Procedure): LotRule | undefined {
  if (!rules.has(procedure)) rules.set(procedure, findRule(procedure));
  return rules.get(procedure);
}

function findRule(procedure: Procedure): LotRule | undefined {
  const rows = rowsOf(procedure).map(({ row }) => row);
  const propose = rows.find((row) => isOfLot(row) && row.pair?.half === 'first');
  const sign =
    propose &&
    rows.find(
      (row) =>
        row.pair?.id === propose.pair?.id && row.pair?.half === 'second' && row.stepUp && row.from.includes(propose.to),
    );
  return propose && sign ? { propose, sign } : undefined;
}
