import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { roomyMemory } from '../support/temporary-in-memory.ts';
import { faultWith } from './compare.ts';
import { fuzzInput } from './inputs.ts';

/**
 * `npm run fuzz -- --inputs 100000 [--seed 1] [--keep folder]`: inputs from a seed on; those with a fault are kept. Many are tried
 * in processes of so many each, one a core: each input takes memories that V8 frees late, and after some ten thousand in one
 * process an input takes ten times as long.
 */
const SLICE = 2000;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string', default: 'fuzz-found' },
  },
});
const [inputs, first] = [Number(values.inputs), Number(values.seed)];
const found = inputs > SLICE ? await tryInSlices() : await tryHere();
process.stdout.write(`${inputs} inputs from seed ${first}: ${found} faults\n`);
process.exitCode = found === 0 ? 0 : 1;

/** Tries all inputs in this process; gives how many have a fault. */
async function tryHere(): Promise<number> {
  const folder = mkdtempSync(join(roomyMemory() ?? tmpdir(), 'redress-fuzz-'));
  let faults = 0;
  try {
    for (let seed = first; seed < first + inputs; seed++) {
      const { bytes, made } = fuzzInput(seed);
      const fault = await faultWith(bytes, join(folder, 'work'), seed, 2).catch(
        (error: Error) => `crash: ${error.stack}`,
      );
      if (fault === undefined) continue;
      faults++;
      mkdirSync(values.keep, { recursive: true });
      writeFileSync(join(values.keep, `${seed}.csv`), bytes);
      process.stdout.write(`seed ${seed} (${made.join(', ')}): ${fault}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

/** Tries all inputs in other processes; a process that ends otherwise than it should counts as a fault. */
async function tryInSlices(): Promise<number> {
  let next = first;
  let faults = 0;
  const work = async () => {
    while (next < first + inputs) {
      const seed = next;
      const number = Math.min(SLICE, first + inputs - seed);
      next += number;
      faults += await trySlice(seed, number);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return faults;
}

function trySlice(seed: number, number: number): Promise<number> {
  const words = ['--inputs', String(number), '--seed', String(seed), '--keep', values.keep];
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const told = Number(said.match(/: (\d+) faults\n$/)?.[1] ?? 0);
      resolve(code === 0 ? told : Math.max(told, 1));
    });
  });
}
