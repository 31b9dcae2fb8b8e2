import { join } from 'node:path';
import type { BulkFormat } from '../format/bulk-format.ts';
import type { TableTarget } from '../format/table-target.ts';
import { isNotUnpacked } from '../program/unpack.ts';
import type { Problem } from '../record/problem.ts';
import { identifier, openTables, type Tables } from '../tables/duckdb.ts';
import { MACROS } from './expressions.ts';
import { type Finding, type FindingsOptions, findingsOf } from './findings.ts';
import { factsSql, linesSql, ownColumns, ownLinesSql, writeSql } from './lines.ts';
import { isLines, type Plan, planOf } from './plan.ts';
import type { Mapping } from './schema.ts';
import { assignFiles, type GivenFile, OUT_OF_MEMORY, StageFault, stageTable } from './stage.ts';
import { stateFindingsOf } from './state-findings.ts';

export type ConvertRequest = {
  readonly mapping: Mapping;
  readonly format: BulkFormat;
  readonly target: TableTarget | undefined;
  /** The files of the tables, in any order. */
  readonly files: readonly string[];
  /** A folder of its own on a disk for confidential data, where the lines are written. */
  readonly temporary: string;
  /** Megabytes; half of the machine's where it is not given. */
  readonly memory?: number | undefined;
  readonly threads?: number | undefined;
  readonly findings?: FindingsOptions;
};

/** Tables as the lines of the state's form. */
export type Converted = {
  readonly ok: true;
  /** A CSV file in the state's form, a person's lines side by side. */
  readonly lines: string;
  /** For each line of it: the number of the file, the row in it, and the columns that are kept. */
  readonly origin: string;
  readonly keeps: readonly string[];
  readonly files: readonly (GivenFile & { readonly rows: number })[];
  readonly findings: readonly Finding[];
};

type Failure = { readonly ok: false; readonly problem: Problem; readonly findings?: readonly Finding[] };

/** Reads tables through a mapping and writes the lines of the state's form; refuses what the findings call an error. */
export async function convertTables(request: ConvertRequest): Promise<Converted | Failure> {
  return inTables(request, async (tables, ready) => {
    const { mapping, format, target, temporary } = request;
    const { plan } = ready;
    const findings = [...ready.staged, ...(plan ? await allFindings(tables, plan, request) : [])];
    const errors = findings.filter(({ kind }) => kind === 'error');
    if (errors.length > 0)
      return {
        ...refuse(
          'The tables cannot be read through this mapping:',
          errors.map(({ message }) => message),
        ),
        findings,
      };
    const made = plan
      ? linesSql(plan, target!, format)
      : isLines(mapping.map)
        ? [ownLinesSql(mapping.map.lines, format)]
        : [];
    const keeps = uniqueNames(plan?.keep.map(({ name }) => name) ?? []);
    const paths = {
      lines: join(temporary, `${format.id.replace('/', '-')}.csv`),
      origin: join(temporary, 'origin.csv'),
    };
    const files = [];
    for (const file of ready.files) files.push({ ...file, rows: await rowsOf(tables, file, ready.used) });
    // Sorting the lines takes most memory, and the facts say all that they are made of.
    const unused = plan ? [...ready.used].map((name) => `DROP TABLE ${identifier(name)}`) : [];
    for (const sql of [...unused, ...made, ...writeSql(format, keeps, paths)]) await tables.run(sql);
    return { ok: true, ...paths, keeps, files, findings };
  });
}

/** What a mapping finds in tables, errors among it; nothing is written. */
export async function checkTables(
  request: ConvertRequest,
): Promise<{ readonly ok: true; readonly findings: readonly Finding[] } | Failure> {
  return inTables(request, async (tables, { plan, staged }) => ({
    ok: true,
    findings: [...staged, ...(plan ? await allFindings(tables, plan, request) : [])],
  }));
}

async function allFindings(tables: Tables, plan: Plan, { format, findings }: ConvertRequest) {
  return [...(await findingsOf(tables, plan, findings)), ...(await stateFindingsOf(tables, format, findings))];
}

type Ready = {
  readonly plan: Plan | undefined;
  readonly files: readonly GivenFile[];
  readonly used: ReadonlySet<string>;
  /** What was found when the files were read. */
  readonly staged: readonly Finding[];
};

/** Opens DuckDB on the files and makes the tables and, where the mapping gives facts, the table of facts. */
async function inTables<Made extends { readonly ok: boolean }>(
  request: ConvertRequest,
  use: (tables: Tables, ready: Ready) => Promise<Made | Failure>,
): Promise<Made | Failure> {
  const { mapping, format, target, temporary, memory, threads } = request;
  const columns = columnsOf(mapping, format, target);
  if (!columns.ok) return refuse(`The mapping ${mapping.name} cannot be used:`, columns.faults);
  const { plan } = columns;
  const used = new Set(columns.columns.keys());
  const assigned = assignFiles(mapping, request.files, used);
  if (!assigned.ok) return refuse('The files do not fit the mapping:', assigned.faults);
  const files = assigned.files.filter(({ resource }) => used.has(resource.name));
  let tables: Tables | undefined;
  try {
    tables = await openTables({
      inputs: files.map(({ path }) => path),
      temporary,
      ...(memory !== undefined && { memory }),
      ...(threads !== undefined && { threads }),
    });
    const notes: string[] = [];
    for (const [name, own] of columns.columns) {
      const ofTable = files.filter(({ resource }) => resource.name === name);
      notes.push(...(await stageTable(tables, ofTable, [...own], { temporary, raw: plan === undefined })));
    }
    const staged = notes.map((message): Finding => ({ kind: 'warning', message }));
    if (plan) for (const sql of [...MACROS, ...factsSql(plan)]) await tables.run(sql);
    return await use(tables, { plan, files: assigned.files, used, staged });
  } catch (error) {
    if (error instanceof StageFault) return refuse(error.message);
    if (isNotUnpacked(error)) return refuse(error.message, [], 'output');
    if (error instanceof Error && /out of memory/i.test(error.message))
      return refuse(OUT_OF_MEMORY.replace(/^t/, 'T'), [], 'output');
    if (error instanceof Error && /regexp|regular expression|invalid escape|repetition/i.test(error.message))
      return refuse(`A pattern of the mapping ${mapping.name} is none that RE2 knows: see its syntax.`);
    throw error;
  } finally {
    tables?.close();
  }
}

type ColumnsUsed =
  | { readonly ok: true; readonly plan: Plan | undefined; readonly columns: ReadonlyMap<string, ReadonlySet<string>> }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The plan of a mapping for a state, and the columns that it needs of each table. */
export function columnsOf(mapping: Mapping, format: BulkFormat, target: TableTarget | undefined): ColumnsUsed {
  const { map } = mapping;
  if (!format.quoted || format.delimiter !== ',')
    return { ok: false, faults: [`Lines of ${format.title} cannot be written yet.`] };
  if (isLines(map)) {
    const known = mapping.resources.some(({ name }) => name === map.lines.table);
    if (!known) return { ok: false, faults: [`map.lines: there is no table ${map.lines.table} among the resources.`] };
    return { ok: true, plan: undefined, columns: ownColumns(map.lines, format) };
  }
  if (!target) return { ok: false, faults: [`${format.state} takes no tables of other systems yet.`] };
  const planned = planOf(mapping, map, target);
  return planned.ok ? { ok: true, plan: planned.plan, columns: planned.plan.columns } : planned;
}

/** Rows of a file that was read; 0 of one that the mapping does not use. */
async function rowsOf(tables: Tables, { number, resource }: GivenFile, used: ReadonlySet<string>): Promise<number> {
  if (!used.has(resource.name)) return 0;
  const [row] = await tables.rows<{ n: number }>(
    `SELECT count(*) AS n FROM "${resource.name}" WHERE redress_file = ${number}`,
  );
  return Number(row!.n);
}

/** Two tables may have columns of one name. */
function uniqueNames(names: readonly string[]): readonly string[] {
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}_${at + 1}`));
}

function refuse(message: string, details: readonly string[] = [], kind: Problem['kind'] = 'input'): Failure {
  return { ok: false, problem: { kind, message, ...(details.length > 0 && { details }) } };
}
