import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { takeLock } from '../disk/lock.ts';
import { writeWholeFile } from '../disk/whole-file.ts';
import {
  DECISION_COLUMNS,
  decisionLine,
  type Key,
  type Patch,
  pairName,
  readDecisions,
  type Said,
  settle,
  standingOf,
  undoFault,
} from './decisions.ts';
import type { LinkRow } from './open-folder.ts';
import { PeopleFileError } from './read-people.ts';

/** @throws PeopleFileError naming the line that is no decision. None where there is no such file. */
export function openDecisions(path: string): readonly Patch[] {
  if (!existsSync(path)) return [];
  const read = readDecisions(readFileSync(path, 'utf8'));
  if (read.ok) return read.patches;
  throw new PeopleFileError(`${basename(path)}, line ${read.line}: ${read.fault}.`);
}

/**
 * Picks what a reviewer should look at next: among the open links that this reviewer has not decided and that are not
 * settled, the one that the model doubts most, since its answer tells most. The decisions of others stay hidden.
 */
export function reviewQueue(
  links: readonly LinkRow[],
  patches: readonly Patch[],
  { who, reviewers }: { readonly who: string; readonly reviewers: number },
): readonly LinkRow[] {
  const own = standingOf(patches.filter((each) => each.who === who));
  const settled = settle(patches, reviewers);
  return links
    .filter(({ left, right, decision }) => {
      const pair = pairName(left, right);
      const done = settled.get(pair);
      return decision === 'open' && !own.has(pair) && (done === undefined || done.decision === 'open');
    })
    .sort((a, b) => doubt(b) - doubt(a) || Number(a.link.slice(1)) - Number(b.link.slice(1)));
}

/** The doubt about a pair: 0 where the model is certain, 0.5 where both answers are equally likely. */
function doubt({ probability }: LinkRow): number {
  const p = probability === '' ? 0.5 : Number(probability);
  return Math.min(p, 1 - p);
}

export type NewPatch =
  | { readonly kind: 'decide'; readonly decision: Said; readonly left: Key; readonly right: Key }
  | { readonly kind: 'undo'; readonly undoes: number };

type By = { readonly who: string; readonly when: string; readonly model: string };

/**
 * Adds a decision at the end of a file of decisions and returns its number. Nothing in such a file is ever changed or
 * removed.
 * @throws PeopleFileError where another process is writing the file, or the decision cannot be undone.
 */
export function addDecision(path: string, patch: NewPatch, by: By): number {
  const place = resolve(path);
  const release = takeLock(join(dirname(place), `.${basename(place)}.lock`));
  if (!release) throw new PeopleFileError(`Another process is writing ${basename(path)}; try again.`);
  try {
    const before = openDecisions(place);
    const added = toPatch(patch, by, before);
    const lines = [DECISION_COLUMNS.join(','), ...[...before, added].map(decisionLine)];
    writeWholeFile(place, `${lines.join('\n')}\n`, true);
    return added.number;
  } finally {
    release();
  }
}

function toPatch(patch: NewPatch, by: By, before: readonly Patch[]): Patch {
  const number = before.length + 1;
  if (patch.kind === 'decide') return { number, ...by, ...patch };
  const fault = undoFault({ undoes: patch.undoes, who: by.who }, before);
  if (fault !== undefined) throw new PeopleFileError(`${fault}.`);
  const { left, right, model } = before[patch.undoes - 1]!;
  return { number, ...by, ...patch, left, right, model };
}
