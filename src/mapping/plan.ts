import { CHANGE_WORDS, type TableTarget } from '../format/table-target.ts';
import { identifier, literal } from '../tables/duckdb.ts';
import { type Building, codeSql, constantOr, dateSql, sourceText, textSql, wordsOf } from './expressions.ts';
import { findJoins, fromSql, type Link } from './joins.ts';
import { lookupJoins, lookupsSql, newLookups } from './lookups.ts';
import type { ConstantFact, DateFact, LinesOf, Mapping, Meaning, TextFact, ValuedFact, ValueList } from './schema.ts';
import { WORDS } from './schema.ts';
import { partsSql } from './sentence-sql.ts';

/** A list of values as the check counts it: the code that is looked up, and the codes that the list names. */
export type Coded = {
  readonly where: string;
  readonly code: string;
  readonly named: readonly string[];
};

/** A date as the check counts it: the text that is read as one. */
export type Dated = { readonly where: string; readonly source: string; readonly fact: DateFact };

/** A mapping as SQL, for a state: how charges become facts, and which columns of which tables that needs. */
export type Plan = {
  readonly root: string;
  readonly links: readonly Link[];
  /** `FROM` with every join of the tables. */
  readonly from: string;
  /** Makes the tables of texts that are read once. */
  readonly lookups: readonly string[];
  /** `from` with the joins to the tables of texts, which the facts are taken from. */
  readonly fromRead: string;
  /** The SQL of each fact by its name; `parts` is a list of structs. */
  readonly facts: Readonly<Record<string, string>>;
  readonly personParts: readonly string[];
  readonly keep: readonly { readonly name: string; readonly sql: string }[];
  readonly coded: readonly Coded[];
  readonly dated: readonly Dated[];
  /** Whether a person's key says nothing of other cases. */
  readonly inTheCase: boolean;
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
};

export type Planned<Of> =
  | { readonly ok: true; readonly plan: Of }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The table and column of `table.column`. */
export function splitReference(reference: string): readonly [table: string, column: string] {
  const at = reference.indexOf('.');
  return [reference.slice(0, at), reference.slice(at + 1)];
}

export function isLines(map: Mapping['map']): map is { lines: LinesOf } {
  return 'lines' in map;
}

/** Builds the SQL of a mapping, or says everything that is wrong with it. */
export function planOf(mapping: Mapping, meaning: Meaning, target: TableTarget): Planned<Plan> {
  const faults: string[] = [];
  const fault = (sentence: string) => {
    if (!faults.includes(sentence)) faults.push(sentence);
  };
  const columns = new Map<string, Set<string>>();
  const tables = new Set(mapping.resources.map(({ name }) => name));
  const use = (table: string, column: string) => {
    if (!tables.has(table)) fault(`${table}.${column}: there is no table ${table} among the resources.`);
    const own = columns.get(table) ?? new Set();
    columns.set(table, own.add(column));
  };
  const column = (reference: string) => {
    const [table, name] = splitReference(reference);
    use(table, name);
    return `${identifier(table)}.${identifier(name)}`;
  };
  if (tables.size < mapping.resources.length) fault('Two resources have the same name.');
  const { rows: root } = meaning;
  if (!tables.has(root)) fault(`map.rows: there is no table ${root} among the resources.`);
  const lookups = newLookups();
  const built = factsOf(meaning, target, { column, fault, lists: mapping.values, once: lookups.once });
  const joins = findJoins(mapping.resources, root, new Set([root, ...columns.keys()]));
  if (!joins.ok) joins.faults.forEach(fault);
  const links = joins.ok ? joins.links : [];
  faultsOfKeys(meaning, links, fault);
  for (const { table, fields, to, toFields } of links) {
    for (const name of fields) use(table, name);
    for (const name of toFields) use(to, name);
  }
  if (!columns.has(root)) columns.set(root, new Set());
  if (faults.length > 0) return { ok: false, faults };
  const keep = meaning.keep.map((reference) => ({
    name: `key_${splitReference(reference)[1]}`,
    sql: column(reference),
  }));
  const from = fromSql(root, links);
  const read = { lookups: lookupsSql(lookups.all, root, links), fromRead: `${from}${lookupJoins(lookups.all)}` };
  return { ok: true, plan: { ...built, ...read, keep, root, links, from, columns } };
}

/** Who a person is, and which case it is, must not come from a table with several rows a charge. */
function faultsOfKeys({ person, case: courtCase }: Meaning, links: readonly Link[], fault: (text: string) => void) {
  const several = new Set(links.filter(({ kind }) => kind === 'several').map(({ to }) => to));
  const keys = [
    person.key,
    typeof courtCase.number === 'string' ? courtCase.number : (courtCase.number.column ?? []),
  ].flat();
  for (const reference of keys) {
    const [table] = splitReference(reference);
    if (several.has(table))
      fault(`${reference} is in a table with several rows a charge: a charge would have several people or cases.`);
  }
}

/** The SQL of every fact. */
function factsOf(meaning: Meaning, target: TableTarget, building: Building) {
  const { person, case: courtCase, charge, sentence } = meaning;
  const coded: Coded[] = [];
  const dated: Dated[] = [];
  const text = (fact: TextFact | undefined, where: string) =>
    fact === undefined ? BLANK : `coalesce(${textSql(fact, where, building)}, '')`;
  const valued = (fact: ConstantFact | ValuedFact | undefined, words: readonly string[], where: string) => {
    if (fact === undefined) return BLANK;
    if ('values' in fact) coded.push(codedOf(fact, where, building));
    return `coalesce(${constantOr(fact, words.length > 0 ? words : undefined, where, building)}, '')`;
  };
  const date = (fact: DateFact | undefined, where: string) => {
    if (fact === undefined) return BLANK;
    const source = sourceText(fact, where, building);
    dated.push({ where, source: source.sql, fact });
    return `coalesce(${building.once(source, (sql) => dateSql(sql, fact, where, building))}, '')`;
  };
  const place = (fact: ConstantFact | ValuedFact | TextFact | undefined, where: string) => {
    if (typeof fact !== 'object' || !('is' in fact || 'values' in fact)) return `upper(${text(fact, where)})`;
    const own = valued(fact, [], where);
    return `CASE ${own} WHEN 'unknown' THEN '' ELSE upper(${own}) END`;
  };
  // A text that is no date does not say that somebody died.
  const died =
    person.died !== undefined && 'date' in person.died
      ? `CASE ${date(person.died, 'person.died')} WHEN '' THEN '' WHEN '?' THEN 'unknown' ELSE 'yes' END`
      : valued(person.died, WORDS.died, 'person.died');
  const keys = [person.key].flat().map(building.column);
  const facts: Record<string, string> = {
    person:
      keys.length === 1
        ? `coalesce(${keys[0]}, '')`
        : `CASE WHEN ${keys.map((key) => `${key} IS NOT NULL`).join(' AND ')} THEN concat_ws('|', ${keys.join(', ')}) ELSE '' END`,
    name: text(person.name, 'person.name'),
    birth: date(person.birth, 'person.birth'),
    sex: text(person.sex, 'person.sex'),
    race: text(person.race, 'person.race'),
    died,
    registered: valued(person.registered, WORDS.registered, 'person.registered'),
    county: place(courtCase.county, 'case.county'),
    court: place(courtCase.court, 'case.court'),
    case: text(courtCase.number, 'case.number'),
    count: text(charge.number, 'charge.number'),
    section: text(charge.section, 'charge.section'),
    description: text(charge.description, 'charge.description'),
    level: valued(charge.level, [...target.levels, 'unknown'], 'charge.level'),
    disposition: valued(charge.disposition, WORDS.disposition, 'charge.disposition'),
    date: date(charge.date, 'charge.date'),
    changed: changedSql(meaning, building, valued),
    changedOn: date(charge.changedOn, 'charge.changedOn'),
    completed: date(charge.completed, 'charge.completed'),
    released: date(charge.released, 'charge.released'),
    offended: date(charge.offended, 'charge.offended'),
    parts: partsSql([sentence ?? []].flat(), building, (fact, where) => coded.push(codedOf(fact, where, building))),
  };
  return { facts, personParts: keys, coded, dated, inTheCase: person.known === 'in the case' };
}

const BLANK = "''";

function codedOf(fact: ValuedFact, where: string, building: Building): Coded {
  const named = [...wordsOf(fact.values, [], where, building).keys()];
  return { where, code: codeSql(fact, where, building), named };
}

/** What was done to the conviction: by a column of its own or, where that is blank, by what a disposition says of it. */
function changedSql(
  { charge }: Meaning,
  building: Building,
  valued: (fact: ValuedFact | undefined, words: readonly string[], where: string) => string,
): string {
  const own = valued(charge.changed, CHANGE_WORDS, 'charge.changed');
  const { disposition } = charge;
  const take = (entry: ValueList[string]) => (typeof entry === 'string' ? undefined : entry.changed);
  const words = wordsOf(disposition.values, CHANGE_WORDS, 'charge.disposition', building, take);
  if (words.size === 0) return own;
  const code = codeSql(disposition, 'charge.disposition', building);
  const cases = [...words].map(([key, word]) => `WHEN ${literal(key)} THEN ${literal(word)}`);
  return `coalesce(nullif(${own}, ''), CASE ${code} ${cases.join(' ')} ELSE '' END, '')`;
}
