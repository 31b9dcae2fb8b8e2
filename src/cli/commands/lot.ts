import { Command, InvalidArgumentError } from 'commander';
import { checkLot } from '../../casework/lots/view.ts';
import { readWorkspace } from '../../casework/store/workspace.ts';
import { drawPlaces, mostDefects, sampleFor, seedOf, shareInPercent } from '../../sampling/index.ts';
import { EXIT } from '../exit-codes.ts';
import { fail } from '../fail.ts';
import { formatCount } from '../terminal/summary-view.ts';

/** Samples of lots, worked out anew from the numbers of a certificate or from a workspace. */
export function lotCommand(): Command {
  return new Command('lot')
    .addCommand(
      new Command('draw')
        .description('Draw the sample of a lot again, from the numbers on its certificate')
        .requiredOption('--digest <sha256>', 'the digest of the lot', sha256)
        .requiredOption('--head <sha256>', 'the hash of the log when the lot was frozen', sha256)
        .requiredOption('--number <digits>', 'the number that was typed before the draw', digits)
        .requiredOption('--size <matters>', 'how many matters the lot has', whole)
        .requiredOption('--sample <matters>', 'how many were drawn', whole)
        .action(draw),
    )
    .addCommand(
      new Command('size')
        .description('How many matters of a lot have to be drawn, and what the sample then shows')
        .requiredOption('--size <matters>', 'how many matters the lot has', whole)
        .option('--tolerated <percent>', 'the share of defects that is tolerated', percent, 1)
        .option('--accept <defects>', 'how many defects the sample may show', count, 0)
        .option('--confidence <percent>', 'one-sided confidence', percent, 95)
        .action(size),
    )
    .addCommand(
      new Command('check')
        .description('Check that a lot on record is the one that was frozen and drawn; its server may be at work')
        .argument('<workspace>', 'the folder of the workspace')
        .argument('<lot>', 'the id of the lot')
        .action(check),
    );
}

function sha256(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new InvalidArgumentError('it is not 64 hexadecimal digits.');
  return text;
}

function digits(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('it is not a number of at most 18 digits.');
  return BigInt(text).toString();
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new InvalidArgumentError('it is not a whole number from 1.');
  return Number(text);
}

function count(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('it is not a whole number from 0.');
  return Number(text);
}

function percent(text: string): number {
  const value = Number(text);
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(text) || value <= 0)
    throw new InvalidArgumentError('it is not a percentage above 0 and below 100, with at most two decimals.');
  return value;
}

type DrawOptions = {
  readonly digest: string;
  readonly head: string;
  readonly number: string;
  readonly size: number;
  readonly sample: number;
};

function draw({ size: lot, sample, ...parts }: DrawOptions): void {
  if (sample > lot) {
    fail('the sample is larger than the lot', EXIT.usage);
    return;
  }
  const seed = seedOf(parts);
  const places = drawPlaces(seed, { lot, sample });
  process.stdout.write(`Seed ${seed}\n${[...places].sort((a, b) => a - b).join(', ')}\n`);
}

type SizeOptions = {
  readonly size: number;
  readonly tolerated: number;
  readonly accept: number;
  readonly confidence: number;
};

function size({ size: lot, tolerated, accept, confidence }: SizeOptions): void {
  const risk = (100 - confidence) / 100;
  const sample = sampleFor(lot, { tolerated: Math.round(tolerated * 100), accept }, risk);
  if (sample === undefined) {
    fail('the plan accepts as many defects as it does not tolerate; accept fewer, or tolerate more', EXIT.usage);
    return;
  }
  const lines = [accept, accept + 1]
    .filter((found) => found <= sample)
    .map((found) => {
      const most = mostDefects({ lot, sample, found, risk });
      return `  with ${found} found: at most ${formatCount(most)} of ${formatCount(lot)} (${shareInPercent(most / lot)})\n`;
    });
  process.stdout.write(`Draw ${formatCount(sample)} of ${formatCount(lot)}.\n${lines.join('')}`);
}

const SAID = {
  digest: 'its matters and what was determined in them',
  head: 'the row of the log after which it was frozen',
  seed: 'the seed of its draw',
  sample: 'the places that were drawn',
} as const;

async function check(path: string, lot: string): Promise<void> {
  const workspace = readWorkspace(path);
  if (!workspace) return fail(`${path} is no workspace: it holds no workspace.sqlite`, EXIT.usage);
  try {
    const checked = await checkLot(workspace, lot);
    if (!checked) return fail(`there is no lot ${lot} in this workspace`, EXIT.usage);
    const wrong = (Object.keys(SAID) as (keyof typeof SAID)[]).filter((part) => !checked[part]);
    for (const part of wrong) fail(`not as it was: ${SAID[part]}`, EXIT.input);
    if (wrong.length === 0) process.stdout.write('The lot is as it was frozen and drawn.\n');
  } finally {
    await workspace.close();
  }
}
