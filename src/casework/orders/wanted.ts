import type { Selectable, Transaction } from 'kysely';
import { done, type Result, refuse } from '../context.ts';
import type { OrderTable } from '../store/orders-schema.ts';
import type { Tables } from '../store/schema.ts';

/** An order as a clerk enters it from the paper that the court signed. */
export type OrderWanted = Pick<
  OrderTable,
  'procedure' | 'county' | 'court' | 'court_name' | 'kind' | 'number' | 'judge' | 'signed' | 'filed' | 'scan'
> & {
  /** The order of which it replaces or vacates lines; null for a first order. */
  readonly replaces: string | null;
  /** Its lines by their numbers on the schedule: a matter each, or the number of a line of the order that it replaces. */
  readonly lines: readonly (
    | { readonly line: number; readonly matter: string }
    | { readonly line: number; readonly of: number }
  )[];
};

export type OrderRow = Selectable<OrderTable>;

/** A line with its matter. */
export type WantedLine = { readonly line: number; readonly matter: string };

/** The matters of the lines; refused where a number or a matter stands twice, or a line of the earlier order does not stand. */
export async function linesWanted(
  inner: Pick<Transaction<Tables>, 'selectFrom'>,
  { lines, replaces, kind }: OrderWanted,
): Promise<Result<readonly WantedLine[]>> {
  if (lines.length === 0) return refuse(400, 'order-no-lines');
  if (kind === 'vacates' && replaces === null) return refuse(400, 'order-vacates-none');
  const before = replaces === null ? undefined : await standingLines(inner, replaces);
  const byLine = new Map(before?.map((each) => [each.line, each.matter]));
  const standing = new Set(before?.map((each) => each.matter));
  const found: WantedLine[] = [];
  for (const each of lines) {
    const matter = 'matter' in each ? each.matter : byLine.get(each.of);
    if (matter === undefined || (before && !standing.has(matter)))
      return refuse(409, { code: 'order-line-does-not-stand', line: 'of' in each ? each.of : each.line });
    found.push({ line: each.line, matter });
  }
  const numbers = new Set(found.map(({ line }) => line));
  const matters = new Set(found.map(({ matter }) => matter));
  if (numbers.size < found.length || matters.size < found.length) return refuse(400, 'order-line-twice');
  return done(found.sort((a, b) => a.line - b.line));
}

function standingLines(inner: Pick<Transaction<Tables>, 'selectFrom'>, order: string): Promise<readonly WantedLine[]> {
  return inner
    .selectFrom('order_lines')
    .select(['line', 'matter'])
    .where('order_id', '=', order)
    .where('state', '=', 'standing')
    .execute();
}
