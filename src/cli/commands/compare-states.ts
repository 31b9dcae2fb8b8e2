import { Command } from 'commander';
import { type Day, formatDay } from '../../record/calendar.ts';
import { parseAsOf, today } from '../as-of.ts';
import { repeated } from '../option-values.ts';
import { print } from '../terminal/page.ts';
import { reportProblem } from '../terminal/report-problem.ts';

type Options = { readonly asOf?: Day; readonly state?: readonly string[]; readonly json?: boolean };

/** `redress compare-states`: one invented person under the laws of several states. */
export function compareStatesCommand(): Command {
  return new Command('compare-states')
    .argument('[person]', 'a YAML file with an invented person; without one, an example is compared')
    .option('--state <id>', 'only this state; may be given again', repeated)
    .option('--as-of <date>', 'the day on which the laws are asked (default: that of the file, or today)', parseAsOf)
    .option('--json', 'print the comparison as JSON')
    .addHelpText('after', '\nHow a person is written, and the kinds of offense: docs/guides/analyst.md.')
    .action(run);
}

async function run(path: string | undefined, options: Options): Promise<void> {
  const [{ compareStates }, { NEUTRAL_EXAMPLES }, { statesToCompare }, { readPersonFile }] = await Promise.all([
    import('../../across/compare-states.ts'),
    import('../../across/examples.ts'),
    import('../../across/compared-states.ts'),
    import('../across/read-person.ts'),
  ]);
  const day = formatDay(options.asOf ?? today());
  const read =
    path === undefined
      ? ({ ok: true, person: { ...NEUTRAL_EXAMPLES[0]!.person, asOf: day } } as const)
      : readPersonFile(path, day);
  if (!read.ok) return reportProblem(read.problem, options.json);
  const { compared: all, others } = await statesToCompare();
  const unknown = options.state?.find((id) => !all.some((state) => state.id === id));
  if (unknown !== undefined) {
    const known = all.map(({ id }) => id).join(', ');
    return reportProblem({
      kind: 'usage',
      message: `--state ${unknown}: the states that can be compared are ${known}.`,
    });
  }
  const person = options.asOf === undefined ? read.person : { ...read.person, asOf: day };
  const compared = await compareStates(
    person,
    all.filter(({ id }) => options.state?.includes(id) ?? true),
    options.state === undefined ? others : [],
  );
  if (options.json) return void process.stdout.write(`${JSON.stringify(compared, null, 2)}\n`);
  const { statesView } = await import('../across/states-view.ts');
  print(statesView(compared));
}
