import { literal } from '../tables/duckdb.ts';
import { type Building, constantOr, patternSql, sourceText, textSql, wordsOf, wordsSql } from './expressions.ts';
import { readPattern } from './patterns.ts';
import { type SentencePartFact, type ValuedFact, WORDS } from './schema.ts';

const STRUCT = 'STRUCT(kind VARCHAR, length VARCHAR, unit VARCHAR)';
const NO_PARTS = `CAST([] AS ${STRUCT}[])`;

type Columns = Extract<SentencePartFact, { length?: unknown; kind: unknown }>;
type Words = Exclude<SentencePartFact, Columns>;

/** The parts of a charge's sentence as a list of structs; empty where nothing says what the sentence was. */
export function partsSql(
  parts: readonly SentencePartFact[],
  building: Building,
  isCoded: (fact: ValuedFact, where: string) => void,
): string {
  if (parts.length === 0) return NO_PARTS;
  const lists = parts.map((part, at) => {
    const where = parts.length === 1 ? 'sentence' : `sentence.${at + 1}`;
    return 'kinds' in part ? ofWords(part, where, building) : ofColumns(part, where, building, isCoded);
  });
  return lists.length === 1 ? lists[0]! : lists.reduce((a, b) => `list_concat(${a}, ${b})`);
}

/** A length is a whole number; any other text leaves the end of the sentence open. */
function lengthSql(sql: string): string {
  return `CASE WHEN ${sql} IS NULL THEN '' ELSE regexp_extract(${sql}, '^0*(\\d{1,4})(?:\\.0+)?$', 1) END`;
}

function ofColumns(
  part: Columns,
  where: string,
  building: Building,
  isCoded: (fact: ValuedFact, where: string) => void,
): string {
  for (const [name, fact] of [
    ['kind', part.kind],
    ['unit', part.unit],
  ] as const)
    if (fact && 'values' in fact) isCoded(fact, `${where}.${name}`);
  const kind = constantOr(part.kind, WORDS.kind, `${where}.kind`, building);
  const unit = part.unit === undefined ? "''" : constantOr(part.unit, WORDS.unit, `${where}.unit`, building);
  const given = part.length === undefined ? undefined : textSql(part.length, `${where}.length`, building);
  const length = given === undefined ? "''" : lengthSql(given);
  const fixed = 'is' in part.kind;
  if (fixed && given === undefined)
    building.fault(`${where}: a part of one kind needs a length, which says whether it was given.`);
  // A column for each kind holds a blank or a zero where there was none; a kind in words is there even without a length.
  const isThere = fixed
    ? `${given} IS NOT NULL AND ${length} <> '0'`
    : `${kind} IS NOT NULL${given === undefined ? '' : ` OR ${given} IS NOT NULL`}`;
  const struct = `struct_pack(kind := coalesce(${kind}, 'unknown'), length := ${length}, unit := coalesce(${unit}, ''))`;
  return `CASE WHEN (${isThere}) AND coalesce(${kind}, '') <> 'none' THEN [${struct}] ELSE ${NO_PARTS} END`;
}

/** The same without a regular expression, for texts that a pattern found; up to four digits. */
function digitsSql(sql: string): string {
  const digits = `length(${sql}) BETWEEN 1 AND 4 AND translate(${sql}, '0123456789', '') = ''`;
  return `CASE WHEN ${digits} THEN coalesce(nullif(ltrim(${sql}, '0'), ''), '0') ELSE '' END`;
}

/** What may stand between the parts of a sentence in words and says nothing. */
const BETWEEN = '^(?:[\\s,;.&/+]|AND|WITH|PLUS)*$';

function ofWords(part: Words, where: string, building: Building): string {
  const fact = typeof part.text === 'string' ? { column: part.text, with: ' ' } : part.text;
  const read = (sql: string) => partsOfText(patternSql(sql, fact, where, building), part, where, building);
  return `coalesce(${building.once(sourceText(fact, where, building), read)}, ${NO_PARTS})`;
}

function partsOfText(sql: string, part: Words, where: string, building: Building): string {
  const pattern = readPattern(part.pattern);
  if (typeof pattern === 'string') {
    building.fault(`${where}: the pattern ${pattern}.`);
    return NO_PARTS;
  }
  const { kind, length, unit } = pattern.groups;
  if (kind === undefined) {
    building.fault(`${where}: the pattern needs a group kind.`);
    return NO_PARTS;
  }
  const re2 = literal(pattern.re2);
  // Within the lambda no regular expression may stand: DuckDB would read its pattern anew for every row.
  const last = Math.max(kind, length ?? 0, unit ?? 0);
  const names = Array.from({ length: last }, (_, at) => literal(`g${at + 1}`));
  const found = (group: number) => `p.g${group}`;
  const words = (values: Words['kinds'], group: number, allowed: readonly string[], name: string) =>
    wordsSql(`redress_code(nullif(${found(group)}, ''))`, wordsOf(values, allowed, `${where}.${name}`, building));
  if (unit !== undefined && part.units === undefined) building.fault(`${where}: the group unit needs units.`);
  const pack = `struct_pack(kind := coalesce(${words(part.kinds, kind, WORDS.kind, 'kinds')}, 'unknown'), length := ${length === undefined ? "''" : digitsSql(found(length))}, unit := ${unit === undefined ? "''" : `coalesce(${words(part.units ?? {}, unit, WORDS.unit, 'units')}, '')`})`;
  const all = `list_transform(regexp_extract_all(${sql}, ${re2}, [${names.join(', ')}]), lambda p: ${pack})`;
  const rest = `regexp_matches(upper(regexp_replace(${sql}, ${re2}, ' ', 'g')), ${literal(BETWEEN)})`;
  const open = `[struct_pack(kind := 'unknown', length := '', unit := '')]`;
  return `CASE WHEN ${sql} IS NULL THEN ${NO_PARTS} ELSE list_concat(list_filter(${all}, lambda p: p.kind <> 'none'), CASE WHEN ${rest} THEN ${NO_PARTS} ELSE ${open} END) END`;
}
