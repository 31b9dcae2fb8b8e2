import { InvalidArgumentError } from 'commander';

/** The options of commands that read tables of other systems, for `Command.option`. */
export const MAPPING_OPTION = [
  '--mapping <file>',
  'the files are tables of another system, and this mapping says what they mean (redress mapping)',
] as const;

export const MEMORY_OPTION = memoryOption('with --mapping: how much memory the tables may take');

/** The option by other words, where tables are not named by --mapping. */
export function memoryOption(about: string) {
  return ['--memory <megabytes>', `${about} (default: half of the machine's)`, parseMemory] as const;
}

function parseMemory(text: string): number {
  if (!/^\d{2,7}$/.test(text) || Number(text) < 64) throw new InvalidArgumentError('write megabytes, 64 or more.');
  return Number(text);
}
