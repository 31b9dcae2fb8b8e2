import { literal } from '../tables/duckdb.ts';
import type { Lookups, Text } from './lookups.ts';
import { readDateForm, readPattern, readTemplate } from './patterns.ts';
import type { ConstantFact, DateFact, TextFact, ValuedFact, ValueList } from './schema.ts';

/** Facts of a mapping as SQL. Every name and text of the mapping goes through `identifier` or `literal`. */

/** Where a mapping is built into SQL: how a column is called there, and what is wrong with the mapping. */
export type Building = {
  /** The SQL of a column `table.column`; the columns that are asked for are remembered. */
  readonly column: (reference: string) => string;
  /** Notes what is wrong, once. */
  readonly fault: (sentence: string) => void;
  readonly lists: Readonly<Record<string, ValueList>>;
  /** For what costs much to read from a text, as a regular expression does. */
  readonly once: Lookups['once'];
};

type Source = Extract<TextFact, object>;

const NULL = 'CAST(NULL AS VARCHAR)';

/** The text of one or several columns; NULL for a blank. */
export function sourceSql(fact: Source | DateFact | ValuedFact, where: string, building: Building): string {
  const { column, fault } = building;
  const given = [fact.column, fact.firstOf, fact.join].filter((each) => each !== undefined);
  if (given.length !== 1) {
    fault(`${where}: name one of column, firstOf and join.`);
    return NULL;
  }
  if (fact.unlessFilled && !fact.firstOf) fault(`${where}: unlessFilled belongs to firstOf.`);
  if (fact.column !== undefined) return column(fact.column);
  if (fact.join) return `nullif(concat_ws(${literal(fact.with)}, ${fact.join.map(column).join(', ')}), '')`;
  const [first, ...rest] = fact.firstOf!.map(column) as [string, ...string[]];
  const others = rest.length === 1 ? rest[0]! : `coalesce(${rest.join(', ')})`;
  const filled = (fact.unlessFilled ?? []).map((each) => `${column(each)} IS NULL`);
  if (filled.length === 0) return `coalesce(${first}, ${others})`;
  return `CASE WHEN ${first} IS NOT NULL THEN ${first} WHEN ${filled.join(' AND ')} THEN ${others} END`;
}

/** A text as it is taken: the whole of it, or what its pattern finds; NULL for a blank or for a text that does not fit. */
export function textSql(fact: TextFact, where: string, building: Building): string {
  if (typeof fact === 'string') return building.column(fact);
  if (fact.pattern === undefined) return patternSql(sourceSql(fact, where, building), fact, where, building);
  return building.once(sourceText(fact, where, building), (sql) => patternSql(sql, fact, where, building));
}

/** The text of columns with the tables that they are of. */
export function sourceText(fact: Source | DateFact | ValuedFact, where: string, building: Building): Text {
  const { column, firstOf = [], join = [], unlessFilled = [] } = fact;
  const columns = [column ?? [], firstOf, join, unlessFilled].flat();
  return { sql: sourceSql(fact, where, building), tables: columns.map((each) => each.slice(0, each.indexOf('.'))) };
}

/** What a pattern takes of a text; the text itself where there is none. */
export function patternSql(
  sql: string,
  { pattern, write }: { readonly pattern?: string | undefined; readonly write?: string | undefined },
  where: string,
  { fault }: Pick<Building, 'fault'>,
): string {
  if (pattern === undefined) {
    if (write !== undefined) fault(`${where}: write belongs to a pattern.`);
    return sql;
  }
  const read = readPattern(pattern);
  if (typeof read === 'string') {
    fault(`${where}: the pattern ${read}.`);
    return NULL;
  }
  const [only] = Object.keys(read.groups);
  if (write === undefined && Object.keys(read.groups).length !== 1) {
    fault(`${where}: the pattern needs one named group, or write with the groups in braces.`);
    return NULL;
  }
  const pieces = readTemplate(write ?? `{${only}}`, read);
  if (typeof pieces === 'string') {
    fault(`${where}: the pattern ${pieces}.`);
    return NULL;
  }
  const whole = literal(`^(?:${read.re2})$`);
  const written = pieces.map((piece) =>
    typeof piece === 'string' ? literal(piece) : `regexp_extract(${sql}, ${whole}, ${piece})`,
  );
  return `CASE WHEN regexp_matches(${sql}, ${whole}) THEN nullif(trim(${written.join(' || ')}), '') END`;
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `?` for a text that is no date of the forms, or is two of them; NULL for a blank. */
export function dateSql(
  sql: string,
  { date, century }: Pick<DateFact, 'date' | 'century'>,
  where: string,
  building: Pick<Building, 'fault'>,
): string {
  const read = [date].flat().map((form) => dateFormSql(sql, form, century, where, building));
  if (read.length === 1) return `CASE WHEN ${sql} IS NULL THEN NULL ELSE coalesce(${read[0]}, '?') END`;
  return `CASE WHEN ${sql} IS NULL THEN NULL WHEN len(list_distinct([${read.join(', ')}])) = 1 THEN coalesce(${read.join(', ')}) ELSE '?' END`;
}

/** One form of a date; NULL where the text is none of it. */
export function dateFormSql(
  sql: string,
  text: string,
  century: number | undefined,
  where: string,
  { fault }: Pick<Building, 'fault'>,
): string {
  const form = readDateForm(text);
  if (typeof form === 'string') {
    fault(`${where}: the date ${text} ${form}.`);
    return NULL;
  }
  if (form.twoDigits && century === undefined) {
    fault(`${where}: the date ${text} has two digits of the year: say century, the last year that is of the 2000s.`);
    return NULL;
  }
  const year = form.twoDigits
    ? `(CASE WHEN try_cast(p.year AS INTEGER) <= ${century} THEN '20' ELSE '19' END || p.year)`
    : 'p.year';
  const padded = (name: 'month' | 'day') => (form[name] === undefined ? `'00'` : `lpad(p.${name}, 2, '0')`);
  const month = form.named ? 'redress_month(p.month)' : padded('month');
  const parts = (['year', 'month', 'day'] as const)
    .filter((name) => form[name] !== undefined)
    .sort((a, b) => form[a]! - form[b]!);
  // The pattern is matched once for all of its groups; a text that does not fit it has a blank year.
  const found = `regexp_extract(${sql}, ${literal(`^${form.re2}$`)}, [${parts.map(literal).join(', ')}])`;
  return `list_transform([${found}], lambda p: CASE WHEN p.year <> '' THEN redress_day(${year}, ${month}, ${padded('day')}) END)[1]`;
}

/** What SQL of facts is built on; to be run once in a database. */
export const MACROS = [
  `CREATE MACRO redress_month(m) AS CASE upper(m) WHEN 'JAN' THEN '01' WHEN 'FEB' THEN '02' WHEN 'MAR' THEN '03' WHEN 'APR' THEN '04' WHEN 'MAY' THEN '05' WHEN 'JUN' THEN '06' WHEN 'JUL' THEN '07' WHEN 'AUG' THEN '08' WHEN 'SEP' THEN '09' WHEN 'OCT' THEN '10' WHEN 'NOV' THEN '11' WHEN 'DEC' THEN '12' END`,
  `CREATE MACRO redress_day(y, m, d) AS CASE WHEN y < '1850' OR y > '2199' THEN NULL WHEN m = '00' AND d = '00' THEN y WHEN d = '00' AND m BETWEEN '01' AND '12' THEN y || '-' || m WHEN try_cast(y || '-' || m || '-' || d AS DATE) IS NOT NULL THEN y || '-' || m || '-' || d END`,
  // Texts of tables have one blank between words already; a regular expression here would cost more than all else.
  `CREATE MACRO redress_code(t) AS upper(trim(t))`,
] as const;

/** A code as lists know it: capital letters, one blank between words. */
export function codeOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toUpperCase();
}

/** The code that a list of values is asked for; NULL for a blank. A text that does not fit its pattern keeps its own code. */
export function codeSql(fact: ValuedFact, where: string, building: Building): string {
  const text = sourceText(fact, where, building);
  if (fact.pattern === undefined) return `redress_code(${patternSql(text.sql, fact, where, building)})`;
  return building.once(text, (sql) => `redress_code(coalesce(${patternSql(sql, fact, where, building)}, ${sql}))`);
}

/** The words of a fact by a list; `unknown` for a value that the list does not name, NULL for a blank. */
export function valuedSql(fact: ValuedFact, allowed: readonly string[], where: string, building: Building): string {
  return wordsSql(codeSql(fact, where, building), wordsOf(fact.values, allowed, where, building));
}

export function constantOr(
  fact: ConstantFact | ValuedFact,
  allowed: readonly string[] | undefined,
  where: string,
  building: Building,
): string {
  if (!('is' in fact)) return valuedSql(fact, allowed ?? [], where, building);
  if (allowed && !allowed.includes(fact.is)) building.fault(`${where}: ${fact.is} is none of ${allowed.join(', ')}.`);
  return literal(fact.is);
}

export function wordsSql(code: string, words: ReadonlyMap<string, string>): string {
  const cases = [...words].map(([key, word]) => `WHEN ${literal(key)} THEN ${literal(word)}`);
  const known = cases.length === 0 ? `'unknown'` : `CASE ${code} ${cases.join(' ')} ELSE 'unknown' END`;
  return `CASE WHEN ${code} IS NULL THEN NULL ELSE ${known} END`;
}

/** The list of a fact, by code; faults where a word is none of those allowed. No words allowed means that any is. */
export function wordsOf(
  values: string | ValueList,
  allowed: readonly string[],
  where: string,
  { lists, fault }: Pick<Building, 'lists' | 'fault'>,
  take: (entry: ValueList[string]) => string | undefined = (entry) => (typeof entry === 'string' ? entry : entry.is),
): ReadonlyMap<string, string> {
  const list = typeof values === 'string' ? (Object.hasOwn(lists, values) ? lists[values]! : undefined) : values;
  if (!list) fault(`${where}: there is no list of values called ${values as string}.`);
  const words = new Map<string, string>();
  for (const [key, entry] of Object.entries(list ?? {})) {
    const word = take(entry);
    const code = codeOf(key);
    if (word === undefined) continue;
    if (code === '') fault(`${where}: a blank cannot be given a meaning; it stays unknown.`);
    if (allowed.length > 0 && !allowed.includes(word))
      fault(`${where}: ${key} is given the meaning ${word}, which is none of ${allowed.join(', ')}.`);
    if (words.has(code) && words.get(code) !== word) fault(`${where}: ${key} stands in the list with two meanings.`);
    words.set(code, word);
  }
  return words;
}
