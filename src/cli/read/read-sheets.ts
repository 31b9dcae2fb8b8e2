import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { arrestRemediesOf, remediesOf } from '../../decide/remedies.ts';
import { isSheet } from '../../format/rap-sheets.ts';
import { openings } from '../../jurisdictions/packs.ts';
import { asOneSheet } from '../../reading/one-sheet.ts';
import { sheetJson } from '../../reading/sheet-json.ts';
import type { Day } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { today } from '../as-of.ts';
import { EXIT } from '../exit-codes.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { readSheetText } from '../rap-sheet-file.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { sheetText } from './sheet-text.ts';

export type ReadOptions = {
  readonly jurisdiction?: string;
  readonly pages?: boolean;
  readonly remedies?: boolean;
  readonly asOf?: Day;
  readonly agencies?: string;
  readonly json?: boolean;
};

/** Reads rap sheets and prints the history, what was not understood, and the remedies where they are asked for. */
export async function readSheets(files: readonly string[], options: ReadOptions): Promise<void> {
  const json = options.json ?? false;
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, json);
  const { rapSheets, title, packs } = state.jurisdiction;
  if (!rapSheets) return reportProblem({ kind: 'usage', message: `Redress reads no rap sheets of ${title}.` }, json);
  const agencies = readAgencies(options.agencies);
  if ('problem' in agencies) return reportProblem(agencies.problem, json);
  const texts: { readonly file: string; readonly text: string; readonly leftOut: readonly number[] }[] = [];
  for (const file of files) {
    const read = await readSheetText(file, rapSheets.words);
    if (!read.ok) return reportProblem(read.problem, json);
    texts.push({ file, text: read.text, leftOut: read.leftOut });
  }
  const whole = options.pages ? [{ file: files.join(', '), ...asOneSheet(texts) }] : texts;
  const reader = await rapSheets.reader();
  const sheets = whole.map(({ file, text, leftOut }, source) => ({
    file,
    sheet: reader.read(text, { source, leftOut, ...agencies }),
  }));
  const strange = sheets.find(({ sheet }) => !isSheet(sheet));
  if (strange) {
    const message = `${strange.file} does not look like ${rapSheets.expected.en}.`;
    return reportProblem({ kind: 'input', message }, json);
  }
  const asOf = options.asOf ?? today();
  const laws = await packs();
  const shown = sheets.map(({ file, sheet }) => ({
    file,
    sheet,
    reader,
    remedies: options.remedies ? remediesOf(sheet.person, laws, asOf, openings) : undefined,
    arrests: options.remedies ? arrestRemediesOf(sheet.person, laws, asOf) : [],
  }));
  if (json) {
    const sheets = shown.map((each) => sheetJson(each, asOf));
    process.stdout.write(`${JSON.stringify({ ok: true, sheets }, null, 2)}\n`);
  } else print(shown.map((each) => sheetText(each, asOf)).join('\n\n\n'));
  if (sheets.some(({ sheet }) => sheet.notUnderstood.length > 0 || sheet.person.incomplete))
    process.exitCode = EXIT.incomplete;
}

const agenciesSchema = z.record(z.string(), z.string());

function readAgencies(
  path: string | undefined,
): { readonly agencies: Readonly<Record<string, string>> } | { readonly problem: Problem } {
  if (path === undefined) return { agencies: {} };
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { problem: { kind: 'usage', message: `${path} cannot be read as JSON.` } };
  }
  const table = agenciesSchema.safeParse(parsed);
  if (!table.success) {
    return { problem: { kind: 'usage', message: `${path} must be JSON of agency names with their counties.` } };
  }
  const upper = Object.entries(table.data).map(([name, county]) => [
    name.trim().toUpperCase(),
    county.trim().toUpperCase(),
  ]);
  return { agencies: Object.fromEntries(upper) };
}
