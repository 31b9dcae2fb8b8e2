import { createReadStream, existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { splitRecords } from '../csv/records.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { COMPARISON_FILES } from './compare/comparison.ts';
import type { FileFacts } from './file-facts.ts';
import { fileSchema, type Manifest, manifestSchema } from './manifest-schema.ts';
import { type Summary, summarySchema } from './summary-schema.ts';

/** One line of `determinations.csv` by its column names. */
export type DeterminationRecord = Readonly<Record<string, string>>;

export type OpenedResults = { readonly folder: string; readonly manifest: Manifest; readonly summary: Summary };

export type Results = { readonly ok: false; readonly problem: Problem } | ({ readonly ok: true } & OpenedResults);

/** What `redress analyze` wrote for several choices: the results of each by its name, and the tables above them. */
export type OpenedComparison = {
  readonly folder: string;
  readonly choices: readonly (OpenedResults & { readonly name: string })[];
  readonly tables: readonly FileFacts[];
};

/** What is read again of `comparison.json`. */
const comparisonSchema = z.object({
  choices: z.array(z.object({ choice: z.string() })).nonempty(),
  tables: z.array(fileSchema),
});

export function isComparison(folder: string): boolean {
  return existsSync(join(folder, COMPARISON_FILES.figures));
}

/** Opens a comparison with the results of every choice; one that is not whole is a problem in one sentence. */
export function openComparison(
  folder: string,
): { readonly ok: false; readonly problem: Problem } | ({ readonly ok: true } & OpenedComparison) {
  let figures: z.infer<typeof comparisonSchema>;
  try {
    figures = comparisonSchema.parse(JSON.parse(readFileSync(join(folder, COMPARISON_FILES.figures), 'utf8')));
  } catch {
    const said = { code: 'comparison-unreadable', path: folder, file: COMPARISON_FILES.figures } as const;
    return { ok: false, problem: problemOf('input', said) };
  }
  const choices: (OpenedResults & { name: string })[] = [];
  for (const { choice: name } of figures.choices) {
    const opened = openResults(join(folder, name));
    if (!opened.ok) return opened;
    choices.push({ ...opened, name });
  }
  return { ok: true, folder, choices, tables: figures.tables };
}

/** Opens a results folder; a folder that is not one, or is not whole, is a problem in one sentence. */
export function openResults(folder: string): Results {
  const fail = (code: 'results-not-whole' | 'results-other-version' | 'results-unreadable'): Results => ({
    ok: false,
    problem: problemOf('input', { code, path: folder }),
  });
  if (isComparison(folder))
    return {
      ok: false,
      problem: problemOf('input', { code: 'results-of-several', path: folder, first: firstChoice(folder) }),
    };
  if (!existsSync(join(folder, 'manifest.json'))) return fail('results-not-whole');
  try {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    const manifest = manifestSchema.safeParse(read('manifest.json'));
    const summary = summarySchema.safeParse(read('summary.json'));
    if (!manifest.success || !summary.success) return fail('results-other-version');
    return { ok: true, folder, manifest: manifest.data, summary: summary.data };
  } catch {
    return fail('results-unreadable');
  }
}

/** A results folder among those that a comparison stands above. */
function firstChoice(folder: string): string {
  const [first = ''] = globSync('**/manifest.json', { cwd: folder }).sort();
  return join(folder, dirname(first));
}

/** The records of a CSV file of our own making, one at a time, as fields in the order of the header. */
export async function* readCsvLines(path: string): AsyncGenerator<readonly string[]> {
  for await (const text of readCsvText(path)) yield csvFields(text);
}

/** The same as the text of each record as it stands. */
export async function* readCsvText(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    let open = '';
    for (const line of lines) {
      const text = open === '' ? line : `${open}\n${line}`;
      // A record goes on over the line end while a quoted field is open.
      if (text.includes('"') && endsWithinQuotes(text)) {
        open = text;
        continue;
      }
      open = '';
      if (text !== '') yield text;
    }
    if (open !== '') rest = `${open}\n${rest}`;
  }
  if (rest !== '') yield rest;
}

/** The fields of one record, with quoting undone. */
export function csvFields(text: string): readonly string[] {
  return text.includes('"') ? splitRecords(text).records[0]!.fields : text.split(',');
}

/** Whether a quoted field is still open at the end; a quotation mark within an unquoted field opens nothing. */
function endsWithinQuotes(text: string): boolean {
  let field = 0;
  for (;;) {
    let from = field;
    if (text[field] === '"') {
      let close = text.indexOf('"', field + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return true;
      from = close + 1;
    }
    const comma = text.indexOf(',', from);
    if (comma < 0) return false;
    field = comma + 1;
  }
}
