import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { remediesOf } from '../../decide/remedies.ts';
import { openings, packs } from '../../jurisdictions/packs.ts';
import type { Day } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { type MoreAgencies, type RapSheet, readRapSheet } from '../../sources/rap-sheet/index.ts';
import { today } from '../as-of.ts';
import { EXIT } from '../exit-codes.ts';
import { readSheetText } from '../rap-sheet-file.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';
import { sheetJson } from './sheet-json.ts';
import { sheetText } from './sheet-text.ts';

export type ReadOptions = {
  readonly pages?: boolean;
  readonly remedies?: boolean;
  readonly asOf?: Day;
  readonly agencies?: string;
  readonly json?: boolean;
};

/** Reads rap sheets and prints the history, what was not understood, and the remedies where they are asked for. */
export async function readSheets(files: readonly string[], options: ReadOptions): Promise<void> {
  const json = options.json ?? false;
  const agencies = readAgencies(options.agencies);
  if ('problem' in agencies) return reportProblem(agencies.problem, json);
  const texts: { readonly file: string; readonly text: string; readonly leftOut: readonly number[] }[] = [];
  for (const file of files) {
    const read = await readSheetText(file);
    if (!read.ok) return reportProblem(read.problem, json);
    texts.push({ file, text: read.text, leftOut: read.leftOut });
  }
  const whole = options.pages
    ? [
        {
          file: files.join(', '),
          text: texts.map(({ text }) => text).join('\n\f\n'),
          leftOut: texts.flatMap(({ leftOut }) => leftOut),
        },
      ]
    : texts;
  const sheets = whole.map(({ file, text, leftOut }, source) => ({
    file,
    sheet: readRapSheet(text, { source, leftOut, ...agencies }),
  }));
  const strange = sheets.find(({ sheet }) => sheet.events.length === 0 && sheet.info.cii === '');
  if (strange) {
    const message = `${strange.file} does not look like a California rap sheet: it has neither a CII number nor an event.`;
    return reportProblem({ kind: 'input', message }, json);
  }
  const asOf = options.asOf ?? today();
  const shown = sheets.map(({ file, sheet }) => ({ file, sheet, remedies: remediesFor(sheet, options, asOf) }));
  if (json) {
    const sheets = shown.map((each) => sheetJson(each, asOf));
    process.stdout.write(`${JSON.stringify({ ok: true, sheets }, null, 2)}\n`);
  } else print(shown.map((each) => sheetText(each, asOf)).join('\n\n\n'));
  if (sheets.some(({ sheet }) => sheet.notUnderstood.length > 0 || sheet.person.incomplete))
    process.exitCode = EXIT.incomplete;
}

function remediesFor(sheet: RapSheet, options: ReadOptions, asOf: Day) {
  if (!options.remedies) return undefined;
  const ofCalifornia = packs.filter((pack) => pack.id.startsWith('us-ca/'));
  return remediesOf(sheet.person, ofCalifornia, asOf, openings);
}

const agenciesSchema = z.record(z.string(), z.string());

function readAgencies(path: string | undefined): { readonly agencies: MoreAgencies } | { readonly problem: Problem } {
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
