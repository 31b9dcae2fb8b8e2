import { Command } from 'commander';
import { now } from '../../casework/context.ts';
import { type FunnelRow, funnelOf } from '../../casework/reconcile/funnel.ts';
import { reconcile } from '../../casework/reconcile/reconcile.ts';
import { failWith, withOffice } from '../office.ts';
import { formatCount } from '../terminal/summary-view.ts';

type Options = { readonly procedure: string; readonly json?: boolean };

/** Holds a later file of the state, as a finished run of the workspace has it, against what was ordered. */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description("Hold the state's next file against what was ordered; the server must be stopped")
    .argument('<workspace>', 'the folder of the workspace')
    .argument('<run>', 'the id of a finished run of the new file, as its address in the workbench has it')
    .requiredOption('--procedure <id>', 'the procedure of the matters')
    .option('--json', 'print the answer as JSON')
    .action(run);
}

const STAGES = [
  'listed',
  'decided',
  'ordered',
  'reported',
  'acknowledged',
  'visible',
  'told',
] as const satisfies readonly (keyof FunnelRow)[];

async function run(workspace: string, runId: string, { procedure, json }: Options): Promise<void> {
  await withOffice(workspace, async (context, who) => {
    const found = await reconcile(context, who, { run: runId, procedure });
    if (!found.ok) return failWith(found);
    const funnel = await funnelOf(context, procedure, now());
    if (!funnel.ok) return failWith(funnel);
    if (json) return void process.stdout.write(`${JSON.stringify({ ...found.value, funnel: funnel.value })}\n`);
    const { classes, renumbered, blocked, died } = found.value;
    const lines = Object.entries({ ...classes, renumbered, 'to be looked at': blocked, 'died, letters held': died });
    process.stdout.write(lines.map(([what, n]) => `${what.padEnd(20)} ${formatCount(n).padStart(9)}\n`).join(''));
    for (const row of funnel.value) process.stdout.write(countyLines(row));
  });
}

function countyLines(row: FunnelRow): string {
  const { waitingDays, over60Days } = row;
  const stages = STAGES.map((stage) => `  ${stage.padEnd(18)} ${formatCount(row[stage]).padStart(9)}\n`);
  const wait =
    waitingDays === null
      ? ''
      : `  reported and not visible: ${waitingDays.middle} days in the middle, ${waitingDays.oldest} at most, ${formatCount(over60Days)} over 60\n`;
  return `\n${row.county}\n${stages.join('')}${wait}`;
}
