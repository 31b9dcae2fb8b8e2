import { identifier } from '../tables/duckdb.ts';
import { fromSql, type Link } from './joins.ts';

/**
 * Texts that are read once, however many rows have them. A date, a sentence in words or a pattern is a regular expression,
 * and a state has millions of charges but few different days: the different texts are read into a table of their own, and
 * charges are joined to it.
 */

export type Lookups = {
  /** The SQL of what `read` makes of a text; `tables` are those that the SQL of the text names. NULL for no text. */
  readonly once: (text: Text, read: (text: string) => string) => string;
  readonly all: readonly Lookup[];
};

export type Text = { readonly sql: string; readonly tables: readonly string[] };

type Lookup = Text & { readonly name: string; readonly read: string };

export function newLookups(): Lookups {
  const all: Lookup[] = [];
  return {
    all,
    once: ({ sql, tables }, read) => {
      const made = read('text');
      const known = all.find((each) => each.sql === sql && each.read === made);
      const lookup = known ?? { name: `redress_texts_${all.length + 1}`, sql, tables, read: made };
      if (!known) all.push(lookup);
      return `${identifier(lookup.name)}.value`;
    },
  };
}

/** Makes the tables of texts; the tables of the mapping are there. */
export function lookupsSql(all: readonly Lookup[], root: string, links: readonly Link[]): readonly string[] {
  return all.map(({ name, sql, tables, read }) => {
    const [only, ...others] = new Set(tables);
    const from = only !== undefined && others.length === 0 ? `FROM ${identifier(only)}` : fromSql(root, links);
    return `CREATE TABLE ${identifier(name)} AS SELECT text, ${read} AS value FROM (SELECT DISTINCT ${sql} AS text ${from}) WHERE text IS NOT NULL`;
  });
}

/** The joins to the tables of texts, behind those to the tables of the mapping. No text stands in one twice. */
export function lookupJoins(all: readonly Lookup[]): string {
  return all.map(({ name, sql }) => ` LEFT JOIN ${identifier(name)} ON ${identifier(name)}.text = ${sql}`).join('');
}
