import { readFileSync } from 'node:fs';

/** A process as it is written down: its number and, where the system tells, when it began, since numbers come again. */
export function nameOfProcess(number = process.pid): string {
  return `${number}-${beginOf(number) ?? 0}`;
}

/** Whether a process written down so still runs; this one does not count. */
export function isOtherRunning(name: string): boolean {
  const [number = Number.NaN, begin = 0] = name.split('-').map(Number);
  if (!Number.isInteger(number) || number <= 0 || number === process.pid) return false;
  try {
    process.kill(number, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  const now = statOf(number);
  if (now === undefined) return true;
  return !now.hasEnded && (begin === 0 || now.begin === begin);
}

/** Ticks after the start of the machine; undefined where the system does not tell. */
function beginOf(number: number): number | undefined {
  return statOf(number)?.begin;
}

/**
 * What the system tells of a process. One that has ended keeps its number until whoever started it, or the first process of
 * the system in its place, has asked how: in a container that may be never.
 */
function statOf(number: number): { readonly hasEnded: boolean; readonly begin: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${number}/stat`, 'utf8');
    // The name of the program, in brackets, may hold blanks; the state comes behind it, and the 22nd field is the 20th there.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { hasEnded: /^[ZX]$/.test(fields[0]!), begin: Number(fields[19]) };
  } catch {
    return undefined;
  }
}
