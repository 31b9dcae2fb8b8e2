import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { LookupAnswer } from './answer.ts';
import { readCode } from './code.ts';
import { lookupKeys, openAnswer } from './keys.ts';
import { LIMITS } from './limits.ts';
import type { Snapshot } from './snapshot.ts';

/** Answers a code with a birth date, in the same time whatever they open. */
export type Desk = {
  /** @param birthDate `YYYY-MM-DD` */
  readonly ask: (code: string, birthDate: string) => Promise<LookupAnswer | 'busy' | undefined>;
};

export type DeskOptions = {
  readonly key: Buffer;
  readonly snapshot: () => Snapshot;
  /** Where wrong birth dates of known codes are counted past a restart: by the index of the code, which says nothing. */
  readonly triesFile: string;
  /** Before which no answer is given, in milliseconds: what differs in the work does not show. */
  readonly least?: number;
};

/** Stretching at once, and people who wait for it, before others are asked to come later. */
const [AT_ONCE, WAITING] = [2, 60];

export function createDesk({ key, snapshot, triesFile, least = 400 }: DeskOptions): Desk {
  const tries = readTries(triesFile);
  // Opened in vain where a code leads nowhere, so that the same work is done.
  const decoy = randomBytes(32 + 28 + 1024);
  let busy = 0;
  const waiting: (() => void)[] = [];
  const work = async (code: string, birthDate: string): Promise<LookupAnswer | undefined> => {
    const keys = await lookupKeys(key, code, birthDate);
    const sealed = snapshot().answers[keys.index];
    const isSpent = (tries.get(keys.index) ?? 0) >= LIMITS.ofCode;
    const text = openAnswer(keys, sealed === undefined ? decoy : Buffer.from(sealed, 'base64'));
    if (text !== undefined && !isSpent) return JSON.parse(text) as LookupAnswer;
    if (sealed !== undefined && !isSpent) {
      tries.set(keys.index, (tries.get(keys.index) ?? 0) + 1);
      appendFileSync(triesFile, `${keys.index}\n`, { mode: 0o600 });
    }
    return undefined;
  };
  return {
    ask: async (typed, birthDate) => {
      if (waiting.length >= WAITING) return 'busy';
      const begun = Date.now();
      if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
      busy += 1;
      try {
        // What cannot be a code is worked on like one.
        return await work(readCode(typed) ?? '-', birthDate);
      } finally {
        busy -= 1;
        waiting.shift()?.();
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + least - Date.now())));
      }
    },
  };
}

function readTries(file: string): Map<string, number> {
  const found = new Map<string, number>();
  if (!existsSync(file)) return found;
  for (const line of readFileSync(file, 'utf8').split('\n'))
    if (line !== '') found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}
