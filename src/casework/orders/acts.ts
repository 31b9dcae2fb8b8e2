import { type Given, indexOf, type Matter, type Procedure, rowsOf, type Transition } from '../../procedure/index.ts';
import { roleFor } from '../access/roles.ts';
import type { Who } from '../context.ts';
import type { WantedAct } from '../matters/move-many.ts';
import type { OrderTable } from '../store/orders-schema.ts';

/**
 * Which act of a procedure puts a line of an order on record. No procedure is named here: an act that asks for the line of an
 * order gives relief, and one that leads to a state in which relief is undone vacates it.
 */
type Ordered = Pick<OrderTable, 'kind' | 'number' | 'judge' | 'signed' | 'filed'>;

export type LineOfOrder = { readonly order: string; readonly line: number };

/** The row by which somebody records a line of an order in a matter as it stands. */
export function rowFor(
  procedure: Procedure,
  matter: Matter,
  kind: OrderTable['kind'],
  who: Who,
): Transition | undefined {
  const rows = rowsOfOrders(procedure, kind).filter(({ from }) => from.includes(matter.states.relief ?? ''));
  return rows.find(({ by }) => roleFor(who.roles, by) !== undefined) ?? rows[0];
}

/** The rows by which orders of a kind are recorded. */
export function rowsOfOrders(procedure: Procedure, kind: OrderTable['kind']): readonly Transition[] {
  return rowsOf(procedure)
    .filter(({ track }) => track.id === 'relief')
    .map(({ row }) => row)
    .filter((row) => {
      const asksForLine = row.needs.some((need) => need.kind === 'order-line');
      return kind === 'gives' ? asksForLine : !asksForLine && meaningOf(procedure, row.to) === 'undone';
    });
}

/** Whether relief is given, refused or undone in a state of the relief track. */
export function meaningOf(procedure: Procedure, state: string | undefined): string {
  return (
    indexOf(procedure)
      .tracks.get('relief')
      ?.states.find(({ id }) => id === state)?.meaning ?? 'none'
  );
}

/** The act with what the order says in place of what the row asks for. */
export function actFor(
  row: Transition,
  order: Ordered,
  line: LineOfOrder,
  who: Who & { readonly steppedUp: boolean },
): WantedAct {
  return {
    act: row.id,
    by: { kind: 'person', person: who.account, role: roleFor(who.roles, row.by) ?? '' },
    given: givenFor(row, order, line),
    steppedUp: who.steppedUp,
  };
}

/** What an order says of what a row asks for. */
export function givenFor({ needs }: Transition, order: Ordered, { order: id, line }: LineOfOrder): Given {
  const stamp = `${order.number}, filed ${order.filed}`;
  return Object.fromEntries(
    needs.map((need) => {
      switch (need.kind) {
        case 'order-line':
          return [need.id, `${id} ${line}`];
        case 'day':
        case 'any-day':
          return [need.id, order.signed];
        case 'documents':
          return [need.id, [stamp]];
        default:
          return [need.id, need.id === 'judge' ? order.judge : stamp];
      }
    }),
  );
}

/** A letter about an order that is being replaced is held back until a supervisor takes it up again. */
export function holdLetter(procedure: Procedure, number: string, order: string): WantedAct | undefined {
  return holdFor(procedure, `order ${order}`, `order ${number} replaces the one before`);
}

/** Holds a letter back; undefined where the procedure has no such step. */
export function holdFor(procedure: Procedure, source: string, reason: string): WantedAct | undefined {
  const row = indexOf(procedure)
    .tracks.get('notice')
    ?.transitions.find(({ to, by }) => to === 'held' && by.includes('import'));
  if (!row) return undefined;
  const given = Object.fromEntries(row.needs.map(({ id }) => [id, reason]));
  return { act: row.id, by: { kind: 'import', source }, given, ifOpen: true };
}
