import { csvRows } from '../../results/csv-rows.ts';

/** Where a letter goes: the state's file of criminal histories holds no addresses. */
export type Address = { readonly lines: readonly string[]; readonly language: string | undefined };

/**
 * Reads a list of addresses: columns `person` (the state's SUBJECT_ID), `address1`, `address2`, `address3`, and
 * `language` (`en` or `es`) where the person asked for one.
 */
export async function readAddresses(path: string): Promise<ReadonlyMap<string, Address>> {
  const addresses = new Map<string, Address>();
  for await (const row of csvRows(path, ['person', 'address1', 'address2', 'address3', 'language'])) {
    const lines = [row.address1!, row.address2!, row.address3!].filter((line) => line !== '');
    if (row.person !== '' && lines.length > 0)
      addresses.set(row.person!, { lines, language: row.language || undefined });
  }
  return addresses;
}

/** Convictions that the prosecution holds back, or has looked into: columns `person` and `count`, as determinations.csv has them. */
export async function readConvictionList(path: string): Promise<ReadonlySet<string>> {
  const listed = new Set<string>();
  for await (const row of csvRows(path, ['person', 'count'])) listed.add(convictionId(row.person!, row.count!));
  return listed;
}

export function convictionId(person: string, count: string): string {
  return `${person}|${count}`;
}
