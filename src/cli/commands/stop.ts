import { Command } from 'commander';

export function stopCommand(): Command {
  return new Command('stop').action(async () => (await import('../at-home.ts')).stopAtHome());
}
