import { Command, InvalidArgumentError, Option } from 'commander';
import { parseNumber, withChoiceOptions, withPlanOptions } from '../cluster/plan-options.ts';
import { JURISDICTION_OPTION } from '../jurisdiction-option.ts';

/** Machines that an archive of the program can be made for, as Node names them. */
export const PLATFORMS = ['linux-x64', 'linux-arm64'] as const;

/** The steps of a run over ranges, each pure in its files, and all of them on one machine. */
export function clusterCommand(): Command {
  return new Command('cluster')
    .addCommand(
      withPlanOptions(new Command('run'))
        .description('Do all steps on this machine, in worker processes: files of any size in little memory')
        .option('--out <folder>', 'where the results go (default: results; of a forecast: forecast)')
        .option('--overwrite', 'replace an existing results folder')
        .option(
          '--work <folder>',
          'where the steps write; it stays, and a run that was stopped goes on (default: beside the results)',
        )
        .option('--workers <number>', 'how many worker processes (default: one a core)', parseWorkers)
        .option('--json', 'print the summary as JSON')
        .option('--quiet', 'print nothing when all is well')
        .action(async (files, options) => (await import('../cluster/run-here.ts')).runHere(files, options)),
    )
    .addCommand(
      withPlanOptions(new Command('plan'))
        .description('Cut the files into ranges and write the plan of the run')
        .option('--work <folder>', 'the folder of the run, which every step has to see', 'cluster')
        .option('--out <folder>', 'where join will put the results: refuse now what it would refuse then')
        .option('--overwrite', 'with --out: replace an existing results folder')
        .option('--json', 'print the plan as JSON')
        .action(async (files, options) => (await import('../cluster/steps.ts')).plan(files, options)),
    )
    .addCommand(
      step('survey', 'Read a range: where its records begin and end, and which people it holds')
        .requiredOption('--range <number>', 'which range, from 1', parseNumber)
        .action(async (work, options) => (await import('../cluster/steps.ts')).survey(work, options)),
    )
    .addCommand(
      step('settle', 'Put all surveys together: cut between people, and find those who stand in several ranges')
        .option('--json', 'print how many steps follow as JSON')
        .action(async (work, options) => (await import('../cluster/steps.ts')).settle(work, options)),
    )
    .addCommand(
      step('gather', 'Take out of a range the records of people who stand in several')
        .requiredOption('--range <number>', 'which range, from 1', parseNumber)
        .action(async (work, options) => (await import('../cluster/steps.ts')).gather(work, options)),
    )
    .addCommand(
      step('part', 'Decide a range, or a group of the people who stand in several')
        .option('--range <number>', 'which range, from 1', parseNumber)
        .option('--people <number>', 'which group of people, from 1', parseNumber)
        .action(async (work, options) => (await import('../cluster/steps.ts')).part(work, options)),
    )
    .addCommand(
      step('hash', 'For results that stay in parts: hash what a range read and wrote')
        .requiredOption('--range <number>', 'which range, from 1', parseNumber)
        .action(async (work, options) => (await import('../cluster/steps.ts')).hash(work, options)),
    )
    .addCommand(
      step('manifest', 'For results that stay in parts: write the summary and the manifest, which verify checks')
        .option('--json', 'print the summary as JSON')
        .action(async (work, options) => (await import('../cluster/steps.ts')).manifest(work, options)),
    )
    .addCommand(
      step('join', 'Make the results of the whole run, as analyze makes them')
        .option('--out <folder>', 'where the results go (default: results; of a forecast: forecast)')
        .option('--overwrite', 'replace an existing results folder')
        .option('--json', 'print the summary as JSON')
        .option('--quiet', 'print nothing when all is well')
        .action(async (work, options) => (await import('../cluster/steps.ts')).join(work, options)),
    )
    .addCommand(
      new Command('columns')
        .description("Tell the columns of a state's file, for tables that hold its lines")
        .option(...JURISDICTION_OPTION)
        .option('--json', 'print them as JSON')
        .action(async (options) => (await import('../cluster/table.ts')).columns(options)),
    )
    .addCommand(
      withChoiceOptions(new Command('table'))
        .description('Decide some whole people of a table, as lines in the form of the state')
        .requiredOption('--out <folder>', 'where the results go')
        .option('--json', 'print the summary as JSON')
        .action(async (files, options) => (await import('../cluster/table.ts')).table(files, options)),
    )
    .addCommand(
      new Command('pack')
        .description('Pack this program with its own Node into an archive, for machines that have neither')
        .option('--out <file>', 'the archive', 'redress-cluster.tar.gz')
        .addOption(
          new Option('--platform <platform>', 'the machines that it is for (default: those of this kind)').choices(
            PLATFORMS,
          ),
        )
        .option('--with-mapping', 'put DuckDB into the archive, for runs over tables that a mapping reads')
        .option('--overwrite', 'replace an existing archive')
        .action(async (options) => (await import('../cluster/pack.ts')).pack(options)),
    )
    .addCommand(
      step('worker', 'What cluster run, or a scheduler, starts to do steps one after another')
        .option('--stdin', 'take steps as lines of JSON, and answer each with a line')
        .action(async (work, options) => (await import('../cluster/worker.ts')).work(work, options)),
      { hidden: true },
    );
}

function parseWorkers(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError('write a whole number from 1 to 256.');
  return number;
}

function step(name: string, about: string): Command {
  return new Command(name).description(about).argument('<work>', 'the folder of the run');
}
