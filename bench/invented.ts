import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../src/sources/synthetic/index.ts';

const DATA = 'bench/data';

/** An invented county's file of so many lines, made once and kept. */
export function invented(lines: number, dirty: boolean): string {
  const path = join(DATA, `${dirty ? 'dirty' : 'clean'}-${lines}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(DATA, { recursive: true });
  const file = openSync(`${path}.unfinished`, 'w');
  for (const text of synthesize({ county: 'SAN JOAQUIN', lines, seed: 1, dirty })) writeSync(file, text);
  closeSync(file);
  renameSync(`${path}.unfinished`, path);
  return path;
}
