/**
 * Whether the time of an answer of the public look-up tells anything: an unknown code, a slip and a wrong birth date of a known
 * code are asked in turn, and their p95 are held against each other. Checks that none of them opens anything, and that the right
 * birth date does. `npm run bench:lookup -- [rounds]`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from '../src/lookup/desk.ts';
import { lookupPlace, newCode, sealAnswer } from '../src/lookup/index.ts';
import { times } from './clocked.ts';

const rounds = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'redress-look-up-'));
const [key, born] = [randomBytes(32), '1970-03-15'];
const answers: Record<string, string> = {};
/** A code takes ten wrong birth dates in its life, so that each round has a code of its own. */
const codes: string[] = [];
for (let each = 0; each < rounds; each++) {
  const code = newCode();
  const place = await lookupPlace(key, code, born);
  codes.push(code);
  answers[place.index] = sealAnswer(place, JSON.stringify({ county: 'Invented', cases: [] })).toString('base64');
}
const snapshot = { made: '2026-11-21T00:00:00.000Z', answers };
const desk = createDesk({ key, snapshot: () => snapshot, triesFile: join(folder, 'tries') });
const took: Record<string, number[]> = { 'unknown code': [], slip: [], 'wrong birth date': [], 'right birth date': [] };
for (const code of codes) {
  const asked = [
    ['unknown code', newCode(), born],
    ['slip', 'what', born],
    ['wrong birth date', code, '1970-03-16'],
    ['right birth date', code, born],
  ] as const;
  for (const [what, typed, day] of asked) {
    const from = performance.now();
    const answer = await desk.ask(typed, day);
    took[what]!.push(performance.now() - from);
    if ((typeof answer === 'object') !== (what === 'right birth date'))
      throw new Error(`${what} was answered otherwise`);
  }
}
rmSync(folder, { recursive: true });
const p95 = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(0.95 * all.length)]!;
for (const [what, all] of Object.entries(took)) process.stdout.write(times(what, all));
const late = Object.values(took).map(p95);
process.stdout.write(`p95 differ by ${(Math.max(...late) - Math.min(...late)).toFixed(2)} ms (2 ms at most)\n`);
