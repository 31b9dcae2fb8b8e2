/**
 * What a run over ranges takes on clusters of several sizes, computed from figures that `npm run bench:cluster -- 1000000
 * 512MB 1 all apart`, and the same of 3000000, measured on a machine of two cores with real-time priority (decision 098). It
 * tells where one machine is faster. Nothing here was run on a large cluster.
 *
 *     node bench/cluster-cost.ts
 */

type Measured = { readonly lines: number; readonly analyze: number; readonly ranges: number };

/** Processor seconds of `analyze`, and of all steps done one by one as Spark does them, with ranges of 512 MB. */
const MEASURED: readonly [Measured, Measured] = [
  { lines: 1, analyze: 4.7, ranges: 7.6 },
  { lines: 3, analyze: 11.9, ranges: 18.8 },
];
/** MB of a million lines, as `redress synth` invents them. */
const BYTES = 793;
/**
 * Seconds of `join` for a million lines, all on one core: it hashes the inputs and writes every file whole. A third of 4.7
 * processor seconds and of 7.4 by the clock, for 3,000,000 lines.
 */
const JOIN = { processor: 1.6, clock: 2.5 };
/** Seconds by the clock until Spark has started and each of its steps has begun; by the clock of a quiet machine. */
const SPARK = 75;
/** MB in a second that the disk of each machine of eight cores gives. */
const DISK = 1000;
/** How many millions of lines are looked at. */
const SIZES = [1, 6.2, 25, 60, 300, 3000];
const CORES = [16, 128];

const perMillion = (of: 'analyze' | 'ranges') =>
  (MEASURED[1][of] - MEASURED[0][of]) / (MEASURED[1].lines - MEASURED[0].lines);
const oneMachine = (millions: number) => (MEASURED[0].analyze + perMillion('analyze') * (millions - 1)) / 2;

/** Seconds by the clock; every byte is read twice, and results are about as long as the file. */
function onCluster(millions: number, cores: number, isJoined: boolean): number {
  const parallel = perMillion('ranges') - JOIN.processor;
  const disk = (3 * BYTES * millions) / (DISK * (cores / 8));
  return SPARK + Math.max((parallel * millions) / cores, disk) + (isJoined ? JOIN.clock * millions : 0);
}

/** The fewest millions of lines for which so many cores are done before one machine of two is. */
function crossing(cores: number, isJoined: boolean): number | undefined {
  for (let millions = 1; millions <= 3000; millions++) {
    if (onCluster(millions, cores, isJoined) < oneMachine(millions)) return millions;
  }
  return undefined;
}

function clock(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

const kinds = CORES.flatMap((cores) => [`${cores} cores, parts`, `${cores} cores, joined`]);
const rows = SIZES.map((millions) => {
  const times = CORES.flatMap((cores) => [onCluster(millions, cores, false), onCluster(millions, cores, true)]);
  return [
    `${millions} M`,
    `${((BYTES * millions) / 1000).toFixed(1)} GB`,
    ...[oneMachine(millions), ...times].map(clock),
  ];
});
const table = [['lines', 'file', 'one machine, 2 cores', ...kinds], kinds.concat('', '', '').map(() => '---'), ...rows];
process.stdout.write(`${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`);
for (const cores of CORES) {
  for (const isJoined of [false, true]) {
    const from = crossing(cores, isJoined);
    const how = `${cores} cores with results ${isJoined ? 'joined' : 'as parts'}`;
    process.stdout.write(
      `${how}: ${from === undefined ? 'never faster than one machine' : `faster from ${from} million lines`}\n`,
    );
  }
}
