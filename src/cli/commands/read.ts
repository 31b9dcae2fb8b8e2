import { Command } from 'commander';
import { parseAsOf } from '../as-of.ts';
import type { ReadOptions } from '../read/read-sheets.ts';

/** `redress read`: one person's rap sheet as a timeline, with every line that was not understood. */
export function readCommand(): Command {
  return new Command('read')
    .argument('<file...>', 'rap sheets as PDF with text, or as text')
    .option('--pages', 'the files are the pages of one rap sheet, in order')
    .option('--remedies', 'every conviction with what each law gives it, when it opens, why, and what to ask')
    .option('--as-of <date>', 'the date on which ages and years are measured (default: today)', parseAsOf)
    .option('--agencies <file>', 'JSON with more courts and agencies: {"CASC NEWTOWN": "PLACER"}')
    .option('--json', 'the same as JSON')
    .addHelpText(
      'after',
      '\nExit code 5: read, but some lines were not understood (they are listed), or the sheet is not whole.',
    )
    .action(async (files: readonly string[], options: ReadOptions) => {
      const { readSheets } = await import('../read/read-sheets.ts');
      await readSheets(files, options);
    });
}
