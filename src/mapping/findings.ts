import { identifier, literal, type Tables } from '../tables/duckdb.ts';
import { dateFormSql, dateSql } from './expressions.ts';
import type { Coded, Dated, Plan } from './plan.ts';

/** What is found in tables by a mapping, before anybody is decided: counts and columns, and no person's value. */

export type Finding = {
  /** With an error nothing is decided; a warning is to be looked at, a note to be known. */
  readonly kind: 'error' | 'warning' | 'note';
  readonly message: string;
};

export type FindingsOptions = {
  /** Whether values that few people have are listed too: they may be names, if the mapping names the wrong column. */
  readonly rare?: boolean;
};

/** Everything that is found by the mapping in the tables; the table of facts has been made. */
export async function findingsOf(
  tables: Tables,
  plan: Plan,
  options: FindingsOptions = {},
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const link of plan.links) found.push(...(await ofLink(tables, link)));
  found.push(...(await ofPeople(tables, plan)));
  for (const dated of plan.dated) found.push(...(await ofDate(tables, plan, dated)));
  for (const coded of plan.coded) found.push(...(await ofCode(tables, plan, coded, options)));
  found.push(...(await ofCharges(tables)));
  return found;
}

const number = (value: unknown) => Number(value).toLocaleString('en-US');
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`);
const people = (count: number) => (count === 1 ? '1 person' : `${number(count)} people`);

async function count(tables: Tables, sql: string): Promise<number> {
  const [row] = await tables.rows<{ n: number }>(sql);
  return Number(row!.n);
}

/** Keys that are missing, that lead nowhere, or that lead to several rows. */
async function ofLink(
  tables: Tables,
  { table, fields, to, toFields, kind }: Plan['links'][number],
): Promise<Finding[]> {
  // The key is of the table that a foreign key leads to.
  const [key, keyFields, from, fromFields] =
    kind === 'one' ? [to, toFields, table, fields] : [table, fields, to, toFields];
  const found: Finding[] = [];
  const keyText = keyFields.map(identifier).join(', ');
  const names = `${key}.${keyFields.join(' and ')}`;
  if (kind === 'one') {
    const repeated = await count(
      tables,
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${identifier(key)} GROUP BY ${keyText} HAVING count(*) > 1)`,
    );
    if (repeated > 0)
      found.push({
        kind: 'error',
        message: `${names} is no key: ${number(repeated)} of its values stand in several rows, so that charges would be counted several times.`,
      });
  }
  const on = keyFields.map((field, at) => `k.${identifier(field)} = f.${identifier(fromFields[at]!)}`).join(' AND ');
  const orphans = await count(
    tables,
    `SELECT count(*) AS n FROM ${identifier(from)} f ANTI JOIN ${identifier(key)} k ON ${on}`,
  );
  if (orphans > 0)
    found.push({
      kind: 'error',
      message: `${rows(orphans)} of ${from} ${orphans === 1 ? 'has' : 'have'} no row of ${key} (${from}.${fromFields.join(' and ')} is blank or leads nowhere): ask for the complete tables, or correct the foreign key.`,
    });
  return found;
}

async function ofPeople(tables: Tables, { personParts, dated }: Plan): Promise<Finding[]> {
  const found: Finding[] = [];
  const blank = await count(tables, `SELECT count(*) AS n FROM redress_facts WHERE person = ''`);
  if (blank > 0)
    found.push({
      kind: 'error',
      message: `${rows(blank)} of charges ${blank === 1 ? 'has' : 'have'} no person (person.key is blank): whose they are is not known.`,
    });
  if (personParts.length > 1)
    found.push({
      kind: 'warning',
      message:
        'The key of a person is made of several columns: two people who share them become one, and one person written in two ways becomes two.',
    });
  if (dated.some(({ where }) => where === 'person.birth')) {
    const several = await count(
      tables,
      `SELECT count(*) AS n FROM (SELECT 1 FROM redress_facts WHERE birth NOT IN ('', '?') AND person <> '' GROUP BY person HAVING count(DISTINCT birth) > 1)`,
    );
    if (several > 0)
      found.push({
        kind: 'warning',
        message: `${people(several)} ${several === 1 ? 'has' : 'have'} several dates of birth (person.birth): is person.key of one person alone?`,
      });
    const late = await count(
      tables,
      `SELECT count(*) AS n FROM redress_facts WHERE length(birth) = 10 AND length(date) = 10 AND birth > date`,
    );
    if (late > 0)
      found.push({
        kind: 'warning',
        message: `${rows(late)} of charges ${late === 1 ? 'is' : 'are'} dated before the birth of the person: are person.birth and charge.date the right columns?`,
      });
  }
  const unnamed = await count(tables, `SELECT count(DISTINCT person) AS n FROM redress_facts WHERE person <> ''`);
  found.push({ kind: 'note', message: `${people(unnamed)} with charges.` });
  return found;
}

/** The forms of dates that may be mistaken for each other. */
const OTHERS: Readonly<Record<string, string>> = {
  'MM/DD/YYYY': 'DD/MM/YYYY',
  'DD/MM/YYYY': 'MM/DD/YYYY',
  'M/D/YYYY': 'D/M/YYYY',
  'D/M/YYYY': 'M/D/YYYY',
  'MM/DD/YY': 'DD/MM/YY',
  'DD/MM/YY': 'MM/DD/YY',
  MMDDYYYY: 'DDMMYYYY',
  DDMMYYYY: 'MMDDYYYY',
  MMDDYY: 'DDMMYY',
  DDMMYY: 'MMDDYY',
  YYYYMMDD: 'YYYYDDMM',
  'YYYY-MM-DD': 'YYYY-DD-MM',
  'MM-DD-YYYY': 'DD-MM-YYYY',
  'DD-MM-YYYY': 'MM-DD-YYYY',
};

/** Each different text is read once, however many rows have it. */
async function ofDate(tables: Tables, plan: Plan, { where, source, fact }: Dated): Promise<Finding[]> {
  const forms = [fact.date].flat();
  const swapped = forms.flatMap((form) => OTHERS[form] ?? []).filter((form) => !forms.includes(form));
  // What is wrong with a form was said when the mapping was built.
  const building = { fault: () => {} };
  const others = swapped.map((form) => dateFormSql('text', form, fact.century, where, building));
  const other = others.length === 0 ? 'NULL' : `coalesce(${others.join(', ')})`;
  const isOdd = `${dateSql('text', fact, where, building)} = '?'`;
  const texts = `SELECT ${source} AS text, count(*) AS n ${plan.from} GROUP BY 1`;
  const [row] = await tables.rows<Record<string, number>>(
    `SELECT sum(n) AS all_rows, sum(n) FILTER (text IS NULL) AS blank, sum(n) FILTER (${isOdd}) AS odd, sum(n) FILTER (${isOdd} AND ${other} IS NOT NULL) AS swapped FROM (${texts})`,
  );
  const [all, blank, odd, turned] = [row!.all_rows!, row!.blank!, row!.odd!, row!.swapped!].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const found: Finding[] = [];
  const form = forms.join(' or ');
  if (turned > 0)
    found.push({
      kind: 'error',
      message: `${where}: ${rows(turned)} cannot be ${form} and can be ${swapped.join(' or ')}, so that others may be read with day and month exchanged.`,
    });
  if (odd > turned)
    found.push({
      kind: 'warning',
      message: `${where}: ${rows(odd - turned)} of ${number(all)} hold no date of the form ${form}; the date is not known.`,
    });
  if (blank > 0) found.push({ kind: 'note', message: `${where}: blank in ${rows(blank)} of ${number(all)}.` });
  return found;
}

/** How many values that no list names are listed. */
const MOST_LISTED = 40;

async function ofCode(
  tables: Tables,
  plan: Plan,
  { where, code, named }: Coded,
  options: FindingsOptions,
): Promise<Finding[]> {
  const known = named.length === 0 ? 'false' : `code IN (${named.map(literal).join(', ')})`;
  const unlisted = await tables.rows<{ code: string | null; n: number; people: number }>(
    `SELECT code, count(*) AS n, count(DISTINCT person) FILTER (code IS NOT NULL) AS people FROM (SELECT ${code} AS code, ${plan.facts.person} AS person ${plan.fromRead}) WHERE code IS NULL OR NOT (${known}) GROUP BY code ORDER BY n DESC, code`,
  );
  const blank = Number(unlisted.find((value) => value.code === null)?.n ?? 0);
  const values = unlisted.filter((value): value is typeof value & { code: string } => value.code !== null);
  const found: Finding[] = [];
  if (values.length > 0) {
    const total = values.reduce((sum, { n }) => sum + Number(n), 0);
    const seen = values.map((value) => ({ value: value.code, rows: Number(value.n), people: Number(value.people) }));
    found.push({
      kind: 'warning',
      message: `${where}: ${number(values.length)} ${values.length === 1 ? 'value' : 'values'} in ${rows(total)} stand in no list and are unknown: ${shownValues(seen, options)}.`,
    });
  }
  if (blank > 0) found.push({ kind: 'note', message: `${where}: blank in ${rows(blank)}, and so not known.` });
  return found;
}

/** A value of a column, with how many rows and how many people have it. */
export type Seen = { readonly value: string; readonly rows: number; readonly people: number };

/**
 * Values with their rows, as a sentence lists them. One that one person alone has may be a name or a number of theirs, where
 * the mapping names the wrong column: it is only counted.
 */
export function shownValues(values: readonly Seen[], { rare = false }: FindingsOptions): string {
  const shown = values.filter((each) => rare || each.people > 1).slice(0, MOST_LISTED);
  const listed = shown.map((each) => `${each.value.slice(0, 60)} (${number(each.rows)})`).join(', ');
  const hidden = values.length - shown.length;
  if (hidden === 0) return listed;
  return `${listed}${shown.length === 0 ? '' : ', and '}${number(hidden)} that are not shown${rare ? '' : ' (--rare shows values that one person alone has)'}`;
}

async function ofCharges(tables: Tables): Promise<Finding[]> {
  const [row] = await tables.rows<Record<string, number>>(
    `SELECT count(*) AS n, count(*) FILTER (disposition = 'convicted') AS convicted, count(*) FILTER (disposition IN ('', 'unknown')) AS unknown, count(*) FILTER (section = '') AS section, count(*) FILTER (county = '') AS county, count(*) FILTER ("case" = '') AS without, count(*) FILTER (level IN ('', 'unknown') AND disposition = 'convicted') AS level FROM redress_facts`,
  );
  const { n, convicted, unknown, section, county, without, level } = row!;
  const found: Finding[] = [];
  if (Number(n) === 0) return [{ kind: 'error', message: 'There is no charge in the tables.' }];
  if (Number(convicted) === 0)
    found.push({
      kind: 'error',
      message: `No row of ${number(n)} is a conviction: does charge.disposition name the right column, and its list the right values?`,
    });
  const say = (value: unknown, what: string) => {
    if (Number(value) > 0) found.push({ kind: 'note', message: `${rows(Number(value))} of ${number(n)} ${what}.` });
  };
  say(convicted, 'are convictions');
  say(unknown, 'have a disposition that is not known and may be a conviction');
  say(section, 'have no section that can be taken, so that any offense is possible');
  say(level, 'are convictions of a level that is not known');
  say(county, 'have no county, so that no county is decided for them');
  say(without, 'have no case number');
  return found;
}
