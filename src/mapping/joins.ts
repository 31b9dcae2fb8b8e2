import { identifier } from '../tables/duckdb.ts';
import type { Resource } from './schema.ts';

/** How the tables of a mapping hang together, from the table whose rows are charges. */

export type Link = {
  readonly table: string;
  readonly fields: readonly string[];
  readonly to: string;
  readonly toFields: readonly string[];
  /** Whether a row has one of the other table (its case), or the other table has several of it (its sentences). */
  readonly kind: 'one' | 'several';
};

export type Joins =
  | { readonly ok: true; readonly links: readonly Link[] }
  | { readonly ok: false; readonly faults: readonly string[] };

const list = (names: string | readonly string[]): readonly string[] => (typeof names === 'string' ? [names] : names);

/**
 * The links that lead from the charges to every table that is used. A foreign key leads to at most one row, over several
 * tables if need be; a table whose foreign key names the charges has several rows a charge. No other table can be reached:
 * it would multiply charges, or give a charge to the wrong person.
 */
export function findJoins(resources: readonly Resource[], root: string, used: ReadonlySet<string>): Joins {
  const links: Link[] = [];
  const reached = new Set([root]);
  const byName = new Map(resources.map((each) => [each.name, each]));
  const follow = (name: string): void => {
    for (const { fields, reference } of byName.get(name)?.schema.foreignKeys ?? []) {
      const { resource: to } = reference;
      if (reached.has(to) || !byName.has(to)) continue;
      reached.add(to);
      links.push({ table: name, fields: list(fields), to, toFields: list(reference.fields), kind: 'one' });
      follow(to);
    }
  };
  follow(root);
  for (const { name, schema } of resources) {
    const own = schema.foreignKeys.find(({ reference }) => reference.resource === root);
    if (reached.has(name) || !own) continue;
    reached.add(name);
    links.push({
      table: root,
      fields: list(own.reference.fields),
      to: name,
      toFields: list(own.fields),
      kind: 'several',
    });
    follow(name);
  }
  const faults = [...used]
    .filter((name) => !reached.has(name))
    .map(
      (name) =>
        `No foreign key leads from ${root}, whose rows are the charges, to the table ${name}, or from ${name} to it.`,
    );
  for (const { to, fields, toFields } of links)
    if (fields.length !== toFields.length) faults.push(`The foreign key to ${to} has not as many columns as the key.`);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, links: needed(links, root, used) };
}

/** The links to tables that are used, and those on the way to them. */
function needed(links: readonly Link[], root: string, used: ReadonlySet<string>): readonly Link[] {
  const wanted = new Set<string>();
  for (const name of used)
    for (let at: string | undefined = name; at !== undefined && at !== root; ) {
      wanted.add(at);
      at = links.find(({ to }) => to === at)?.table;
    }
  return links.filter(({ to }) => wanted.has(to));
}

/** `FROM charges LEFT JOIN cases ON …`. A charge without a case keeps its row. */
export function fromSql(root: string, links: readonly Link[]): string {
  const joins = links.map(({ table, fields, to, toFields }) => {
    const on = fields.map(
      (field, at) => `${identifier(table)}.${identifier(field)} = ${identifier(to)}.${identifier(toFields[at]!)}`,
    );
    return `LEFT JOIN ${identifier(to)} ON ${on.join(' AND ')}`;
  });
  return [`FROM ${identifier(root)}`, ...joins].join(' ');
}
