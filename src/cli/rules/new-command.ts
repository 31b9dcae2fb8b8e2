import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { readShipped, shipped } from '../../program/shipped.ts';
import { caughtFailure } from '../../results/files/output-folder.ts';
import { reportProblem } from '../terminal/report-problem.ts';

const STARTER = shipped('examples/pack.ts');

/** `redress rules new`: a small sound pack in a folder of one's own, to be changed into the law of a state. */
export function newCommand(): Command {
  return new Command('new')
    .description('write a small sound pack into a folder, to start from')
    .argument('<folder>', 'where the pack shall stand; made where it is missing')
    .action(write);
}

function write(folder: string): void {
  const file = join(folder, 'pack.ts');
  if (existsSync(file)) {
    reportProblem({ kind: 'usage', message: `${file} exists already; name another folder.` });
    return;
  }
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, readShipped(STARTER));
  } catch (error) {
    reportProblem(caughtFailure(folder, error));
    return;
  }
  process.stdout.write(`${file}\nNext: redress rules check ${file}\n`);
}
