import { Command } from 'commander';
import { IS_BUILT, readShipped, shipped } from '../../program/shipped.ts';

export function licensesCommand(): Command {
  return new Command('licenses').action(print);
}

async function print(): Promise<void> {
  process.stdout.write(IS_BUILT ? readShipped(shipped('licenses.txt')) : await fromSources());
}

async function fromSources(): Promise<string> {
  const { licensesOf } = await import('../../program/licenses.ts');
  return licensesOf(shipped(''));
}
