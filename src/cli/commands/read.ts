import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { remediesOf } from '../../decide/remedies.ts';
import { isSheet } from '../../format/rap-sheets.ts';
import { openings } from '../../jurisdictions/packs.ts';
import type { Day } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { parseAsOf, today } from '../as-of.ts';
import { EXIT } from '../exit-codes.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { chooseJurisdiction } from '../policy-choice.ts';
import { readSheetText } from '../rap-sheet-file.ts';
import { sheetJson } from '../read/sheet-json.ts';
import { sheetText } from '../read/sheet-text.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = {
  readonly jurisdiction?: string;
  readonly pages?: boolean;
  readonly remedies?: boolean;
  readonly asOf?: Day;
  readonly agencies?: string;
  readonly json?: boolean;
};

/** `redress read`: one person's rap sheet as a timeline, with every line that was not understood. */
export function readCommand(): Command {
  return new Command('read')
    .description('Read a rap sheet and show the history, what was not understood, and what is open to the person')
    .argument('<file...>', 'rap sheets as PDF with text, or as text')
    .option(...JURISDICTION_OPTION)
    .option('--pages', 'the files are the pages of one rap sheet, in order')
    .option('--remedies', 'every conviction with what each law gives it, when it opens, why, and what to ask')
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--agencies <file>', 'JSON with more courts and agencies: {"CASC NEWTOWN": "PLACER"}')
    .option('--json', 'the same as JSON')
    .addHelpText(
      'after',
      '\nExit code 5: read, but some lines were not understood (they are listed), or the sheet is not whole.',
    )
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const json = options.json ?? false;
  const state = await chooseJurisdiction(options.jurisdiction);
  if (!state.ok) return reportProblem(state.problem, json);
  const { rapSheets, title } = state.jurisdiction;
  if (!rapSheets) return reportProblem({ kind: 'usage', message: `Redress reads no rap sheets of ${title}.` }, json);
  const agencies = readAgencies(options.agencies);
  if ('problem' in agencies) return reportProblem(agencies.problem, json);
  const texts: { readonly file: string; readonly text: string; readonly leftOut: readonly number[] }[] = [];
  for (const file of files) {
    const read = await readSheetText(file, rapSheets.words);
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
  const reader = await rapSheets.reader();
  const sheets = whole.map(({ file, text, leftOut }, source) => ({
    file,
    sheet: reader.read(text, { source, leftOut, ...agencies }),
  }));
  const strange = sheets.find(({ sheet }) => !isSheet(sheet));
  if (strange) {
    const message = `${strange.file} does not look like ${rapSheets.expected}.`;
    return reportProblem({ kind: 'input', message }, json);
  }
  const asOf = options.asOf ?? today();
  const laws = await state.jurisdiction.packs();
  const shown = sheets.map(({ file, sheet }) => ({
    file,
    sheet,
    reader,
    remedies: options.remedies ? remediesOf(sheet.person, laws, asOf, openings) : undefined,
  }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ ok: true, sheets: shown.map((each) => sheetJson(each, asOf)) }, null, 2)}\n`
      : `${shown.map((each) => sheetText(each, asOf)).join('\n\n\n')}\n`,
  );
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
