import { idsDigest, sha256 } from './digest.ts';
import type { Cells, Fault, Layout, Totals } from './sheet.ts';

/** The totals of some rows whose file has `body` before its last line. */
export function totalsOf(rows: readonly Cells[], body: string, { id, counted }: Layout): Totals {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[counted]!, (counts.get(row[counted]!) ?? 0) + 1);
  return {
    records: rows.length,
    counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    ids: idsDigest(rows.map((row) => row[id]!)),
    body: sha256(body),
  };
}

/** The first total that is not what the file says; counts come first, since a person can check those by eye. */
export function totalsFault(said: Totals, found: Totals, { counted }: Layout): Fault | undefined {
  if (said.records !== found.records) return { kind: 'count', of: 'records', said: said.records, found: found.records };
  const [were, are] = [new Map(Object.entries(said.counts)), new Map(Object.entries(found.counts))];
  for (const value of new Set([...were.keys(), ...are.keys()])) {
    const [was, is] = [were.get(value) ?? 0, are.get(value) ?? 0];
    if (was === is) continue;
    // Only a short word that the total names is repeated; anything else may be what stands in a record.
    const isNamed = were.has(value) && /^[\w-]{1,12}$/.test(value);
    return { kind: 'count', of: isNamed ? `${counted} ${value}` : counted, said: was, found: is };
  }
  if (said.ids !== found.ids) return { kind: 'digest', of: 'ids' };
  return said.body === found.body ? undefined : { kind: 'digest', of: 'body' };
}
