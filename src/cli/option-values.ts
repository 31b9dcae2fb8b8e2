import { InvalidArgumentError } from 'commander';

/** How the values of options are read that several commands have. */

/** The values of an option that may be given again. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The number of a port; 0 stands for any that is free. */
export function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError('write a number from 0 to 65535.');
  return number;
}
