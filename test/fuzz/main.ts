import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { roomyMemory } from '../support/temporary-in-memory.ts';
import { faultWith } from './compare.ts';
import { fuzzInput } from './inputs.ts';

/** `npm run fuzz -- --inputs 100000 [--seed 1] [--keep folder]`: inputs from a seed on; those with a fault are kept. */
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string', default: 'fuzz-found' },
  },
});
const [inputs, first] = [Number(values.inputs), Number(values.seed)];
const folder = mkdtempSync(join(roomyMemory() ?? tmpdir(), 'redress-fuzz-'));
let found = 0;
try {
  for (let seed = first; seed < first + inputs; seed++) {
    const { bytes, made } = fuzzInput(seed);
    const fault = await faultWith(bytes, join(folder, 'work'), seed, 2).catch(
      (error: Error) => `crash: ${error.stack}`,
    );
    if (fault !== undefined) {
      found++;
      mkdirSync(values.keep, { recursive: true });
      writeFileSync(join(values.keep, `${seed}.csv`), bytes);
      process.stdout.write(`seed ${seed} (${made.join(', ')}): ${fault}\n`);
    }
    if ((seed - first + 1) % 1000 === 0) process.stdout.write(`${seed - first + 1} inputs, ${found} faults\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${inputs} inputs from seed ${first}: ${found} faults\n`);
process.exitCode = found === 0 ? 0 : 1;
