import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../src/jurisdictions/us-ca/synthetic/index.ts';

export const DATA = 'bench/data';

/** An invented county's file of so many lines, made once and kept; another seed gives other people. */
export function invented(lines: number, dirty: boolean, seed = 1): string {
  const path = join(DATA, `${dirty ? 'dirty' : 'clean'}-${lines}${seed === 1 ? '' : `-${seed}`}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(DATA, { recursive: true });
  const file = openSync(`${path}.unfinished`, 'w');
  for (const text of synthesize({ county: 'SAN JOAQUIN', lines, seed, dirty })) writeSync(file, text);
  closeSync(file);
  renameSync(`${path}.unfinished`, path);
  return path;
}
