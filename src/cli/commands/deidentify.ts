import { Command } from 'commander';
import type { Day } from '../../record/index.ts';
import { parseAsOf } from '../as-of.ts';
import type { DeidentifyOptions } from '../deidentify/deidentify-file.ts';

/** `redress deidentify`: a copy of a rap sheet or bulk file that shows a bug without showing a person. */
export function deidentifyCommand(): Command {
  return new Command('deidentify')
    .argument('<file>', 'a rap sheet (PDF with text, or text) or a bulk file')
    .requiredOption('--key-file <file>', 'the key under which names and numbers are replaced; keep it, never share it')
    .option('--new-key', 'make the key file first; it must not exist')
    .requiredOption('--out <file>', 'where the copy goes; a manifest goes beside it')
    .option(
      '--as-of <date>',
      'a date as of which determinations must stay the same; may be given again (default: today)',
      (text: string, before: readonly Day[]) => [...before, parseAsOf(text)],
      [] as readonly Day[],
    )
    .option('--overwrite', 'replace a copy that exists')
    .action(async (file: string, options: DeidentifyOptions) => {
      const { deidentifyFile } = await import('../deidentify/deidentify-file.ts');
      await deidentifyFile(file, options);
    });
}
