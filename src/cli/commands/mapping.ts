import { Command } from 'commander';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';
import { MEMORY_OPTION } from '../mapping-option.ts';

export type CheckOptions = {
  readonly jurisdiction?: string;
  readonly memory?: number;
  readonly rare?: boolean;
  readonly json?: boolean;
};

export type LinesOptions = Omit<CheckOptions, 'rare'> & { readonly out: string; readonly overwrite?: boolean };

export type NewOptions = { readonly jurisdiction?: string; readonly out?: string; readonly overwrite?: boolean };

export type PackageOptions = { readonly out: string; readonly overwrite?: boolean };

/** What the commands do, loaded when one of them runs. */
const work = () => import('../mapping/mapping-commands.ts');

/** `redress mapping`: how the tables of another system are read. */
export function mappingCommand(): Command {
  return new Command('mapping')
    .addCommand(
      new Command('new')
        .description('propose a mapping from a look at the files, and say what it is unsure of')
        .argument('<file...>', 'the files of the tables')
        .option(...JURISDICTION_OPTION)
        .option('--out <file>', 'where the mapping goes (default: printed)')
        .option('--overwrite', 'replace an existing file')
        .action(async (files: string[], options: NewOptions) => (await work()).newMapping(files, options)),
    )
    .addCommand(
      new Command('check')
        .description('check a mapping: its examples and, with files, keys, dates and values')
        .argument('<mapping>', 'the mapping, a YAML file')
        .argument('[file...]', 'the files of the tables')
        .option(...JURISDICTION_OPTION)
        .option(...MEMORY_OPTION)
        .option('--rare', 'also list values that one person alone has')
        .option('--json', 'print what is found as JSON')
        .action(async (mapping: string, files: string[], options: CheckOptions) =>
          (await work()).checkMapping(mapping, files, options),
        ),
    )
    .addCommand(
      new Command('lines')
        .description("turn tables into one file in the state's form, for the workbench and every other command")
        .argument('<mapping>', 'the mapping, a YAML file')
        .argument('<file...>', 'the files of the tables')
        .requiredOption('--out <file>', 'where the lines go')
        .option('--overwrite', 'replace an existing file')
        .option(...JURISDICTION_OPTION)
        .option(...MEMORY_OPTION)
        .option('--json', 'print what is found as JSON')
        .action(async (mapping: string, files: string[], options: LinesOptions) =>
          (await work()).writeLines(mapping, files, options),
        ),
    )
    .addCommand(
      new Command('package')
        .description('write what a mapping says of its tables as datapackage.json (Data Package 2), for other tools')
        .argument('<mapping>', 'the mapping, a YAML file')
        .argument('<file...>', 'the files of the tables, in the folder of the package or below it')
        .requiredOption('--out <file>', 'where the package goes: datapackage.json beside the tables')
        .option('--overwrite', 'replace an existing file')
        .action(async (mapping: string, files: string[], options: PackageOptions) =>
          (await work()).writePackage(mapping, files, options),
        ),
    );
}
