import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeBeside, temporaryFolder } from '../../disk/temporary.ts';
import { beginWholeFile, writeWholeFile } from '../../disk/whole-file.ts';
import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { checkTables, columnsOf, convertTables } from '../../mapping/convert.ts';
import { checkExamples } from '../../mapping/examples.ts';
import type { Finding } from '../../mapping/findings.ts';
import { packageOf } from '../../mapping/package.ts';
import { proposeMapping } from '../../mapping/propose.ts';
import { readMapping } from '../../mapping/read.ts';
import type { Mapping } from '../../mapping/schema.ts';
import type { Problem } from '../../record/problem.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { openTables } from '../../tables/duckdb.ts';
import type { CheckOptions, LinesOptions, NewOptions, PackageOptions } from '../commands/mapping.ts';
import { EXIT } from '../exit-codes.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { PAINT, print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

/** `redress mapping check`. */
export async function checkMapping(path: string, files: readonly string[], options: CheckOptions): Promise<void> {
  await withMapping(path, files[0], options, async ({ mapping, jurisdiction, temporary }) => {
    const { format } = jurisdiction;
    const target = await jurisdiction.tables?.();
    const usable = columnsOf(mapping, format, target);
    if (!usable.ok) return problem(`The mapping ${mapping.name} cannot be used:`, usable.faults);
    const faults = await checkExamples(mapping, { format, target, temporary });
    const ofExamples = faults.flatMap(({ number, sentences }) =>
      sentences.map((message): Finding => ({ kind: 'error', message: `Example ${number}: ${message}` })),
    );
    const other = otherState(mapping, jurisdiction);
    const ofState: Finding[] = other === undefined ? [] : [{ kind: 'warning', message: other }];
    const findings: Finding[] = [...ofState, ...examplesFound(mapping), ...ofExamples];
    if (files.length > 0) {
      const { rare = false, memory } = options;
      const checked = await checkTables({ mapping, format, target, files, temporary, memory, findings: { rare } });
      if (!checked.ok) return checked.problem;
      findings.push(...checked.findings);
    }
    findings.push(...approvalsOf(mapping));
    show(findings, options.json ?? false);
    return undefined;
  });
}

function examplesFound({ examples, map }: Mapping): readonly Finding[] {
  if ('lines' in map) return [];
  if (examples.length === 0)
    return [{ kind: 'warning', message: 'The mapping has no examples: write some rows, and what is to come of them.' }];
  return [
    { kind: 'note', message: `${examples.length} ${examples.length === 1 ? 'example was' : 'examples were'} tried.` },
  ];
}

function approvalsOf({ values }: Mapping): readonly Finding[] {
  const all = Object.values(values).flatMap((list) => Object.values(list));
  const approved = all.filter((entry) => typeof entry === 'object' && entry.approved !== undefined).length;
  return all.length === 0
    ? []
    : [{ kind: 'note', message: `${approved} of ${all.length} values are marked as approved by a person.` }];
}

const HEADS = { error: 'Wrong', warning: 'To be looked at', note: 'To know' } as const;

function show(findings: readonly Finding[], json: boolean): void {
  const wrong = findings.filter(({ kind }) => kind === 'error').length;
  const open = findings.filter(({ kind }) => kind === 'warning').length;
  if (json) process.stdout.write(`${JSON.stringify({ sound: wrong === 0, findings }, null, 2)}\n`);
  else {
    for (const kind of ['error', 'warning', 'note'] as const) {
      const own = findings.filter((finding) => finding.kind === kind);
      if (own.length > 0)
        print([PAINT.heading(HEADS[kind]), ...own.map(({ message }) => `  ${message}`), ''].join('\n'));
    }
    print(
      wrong > 0
        ? PAINT.bad('The mapping does not hold.')
        : PAINT.good(open > 0 ? 'The mapping holds; some of it is to be looked at.' : 'The mapping holds.'),
    );
  }
  if (wrong > 0) process.exitCode = EXIT.input;
}

/** What to say where a mapping is of another state than the one whose form is written. */
function otherState({ name, jurisdiction: own }: Mapping, { id, title }: Jurisdiction): string | undefined {
  if (own === undefined || own === id) return undefined;
  return `${name} is a mapping for ${own}, and sections and levels are read as those of ${title}.`;
}

/** `redress mapping lines`. */
export async function writeLines(path: string, files: readonly string[], options: LinesOptions): Promise<void> {
  const out = resolve(options.out);
  if (existsSync(out) && !options.overwrite)
    return reportProblem({ kind: 'usage', message: `${options.out} exists; --overwrite replaces it.` }, options.json);
  await withMapping(path, out, options, async ({ mapping, jurisdiction, temporary }) => {
    const { format } = jurisdiction;
    const other = otherState(mapping, jurisdiction);
    if (other !== undefined) return { kind: 'usage', message: other };
    const target = await jurisdiction.tables?.();
    const made = await convertTables({ mapping, format, target, files, temporary, memory: options.memory });
    if (!made.ok) return made.problem;
    try {
      giveLines(made.lines, out, options.overwrite ?? false);
    } catch (error) {
      return caughtFailure(options.out, error);
    }
    show(made.findings, options.json ?? false);
    return undefined;
  });
}

/** Gives lines their name; DuckDB writes files that others may read, and these are of people. */
function giveLines(lines: string, out: string, overwrite: boolean): void {
  const file = beginWholeFile(out, overwrite);
  try {
    chmodSync(lines, 0o600);
    renameSync(lines, file.path);
    file.commit();
  } finally {
    file.abandon();
  }
}

/** `redress mapping new`. */
export async function newMapping(files: readonly string[], options: NewOptions): Promise<void> {
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem);
  const proposed = await inTemporary(files[0], (temporary) => proposeMapping(files, state.jurisdiction.id, temporary));
  if (!proposed.ok) return reportProblem(proposed.problem);
  if (options.out === undefined) return void process.stdout.write(proposed.text);
  if (existsSync(options.out) && !options.overwrite)
    return reportProblem({ kind: 'usage', message: `${options.out} exists; --overwrite replaces it.` });
  try {
    writeWholeFile(resolve(options.out), proposed.text, options.overwrite ?? false);
  } catch (error) {
    return reportProblem(caughtFailure(options.out, error));
  }
  print(
    [
      PAINT.heading('To be decided by a person'),
      ...proposed.unsure.map((each) => `  ${each}`),
      '',
      `Mapping: ${options.out}`,
    ].join('\n'),
  );
}

/** `redress mapping package`. */
export async function writePackage(path: string, files: readonly string[], options: PackageOptions): Promise<void> {
  const read = readMapping(path);
  if (!read.ok) return reportProblem(read.problem);
  const { mapping } = read;
  if (existsSync(options.out) && !options.overwrite)
    return reportProblem({ kind: 'usage', message: `${options.out} exists; --overwrite replaces it.` });
  const made = await inTemporary(options.out, async (temporary) => {
    const duckdb = await openTables({ inputs: files, temporary });
    try {
      return await packageOf(mapping, files, { out: options.out, duckdb });
    } finally {
      duckdb.close();
    }
  });
  if (!made.ok) return reportProblem(problem(`No package can be made of ${mapping.name}:`, made.faults));
  try {
    writeWholeFile(resolve(options.out), `${JSON.stringify(made.value, null, 2)}\n`, options.overwrite ?? false);
  } catch (error) {
    return reportProblem(caughtFailure(options.out, error));
  }
  print(`Package: ${options.out}`);
}

type Ready = { readonly mapping: Mapping; readonly jurisdiction: Jurisdiction; readonly temporary: string };

/** Reads the mapping and the state, and gives a private folder beside a file; reports what is wrong. */
async function withMapping(
  path: string,
  beside: string | undefined,
  { jurisdiction: wanted, json = false }: Pick<CheckOptions, 'jurisdiction' | 'json'>,
  use: (ready: Ready) => Promise<Problem | undefined>,
): Promise<void> {
  const read = readMapping(path);
  if (!read.ok) return reportProblem(read.problem, json);
  const { mapping } = read;
  const state = await chooseJurisdiction(wanted ?? mapping.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, json);
  const { jurisdiction } = state;
  const wrong = await inTemporary(beside ?? path, (temporary) => use({ mapping, jurisdiction, temporary }));
  if (wrong) reportProblem(wrong, json);
}

async function inTemporary<Made>(beside: string | undefined, use: (temporary: string) => Promise<Made>): Promise<Made> {
  const temporary = temporaryFolder(placeBeside(beside));
  try {
    return await use(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function problem(message: string, details: readonly string[]): Problem {
  return { kind: 'input', message, details };
}
