import { createHash } from 'node:crypto';
import { createScanner, type Scanner } from '../scan/scanner.ts';
import { type Appender, startAppending } from './append-task.ts';
import type { DecideWork } from './decide-task.ts';
import type { Emitter } from './emit-task.ts';
import type { PersonRows } from './person-rows.ts';
import type { Setup, Task } from './protocol.ts';
import { readFully } from './read.ts';
import { type ScanWork, startScanning } from './scan-task.ts';
import type { Surveying } from './survey-task.ts';

/** Does tasks one after another; what they leave behind is kept for the next. */
export type Performer = (task: Task) => Promise<unknown>;

/** What later steps need takes a while to load, and is loaded between the first chunks, which may wait for the disk. */
const loadLater = () => Promise.all([import('./person-rows.ts'), import('./decide-task.ts'), import('./emit-task.ts')]);

export function createPerformer({ memory, module, ahead }: Pick<Setup, 'memory' | 'module' | 'ahead'>): Performer {
  let scanner: Scanner | undefined;
  let scanning: ScanWork | undefined;
  let people: PersonRows | undefined;
  let surveying: Surveying | undefined;
  let deciding: DecideWork | undefined;
  let emitting: Emitter | undefined;
  let appending: Appender | undefined;
  let later: ReturnType<typeof loadLater> | undefined;
  const ownScanner = (): Scanner => {
    scanner ??= createScanner(memory, module);
    return scanner;
  };

  return async (task) => {
    switch (task.kind) {
      case 'scan': {
        scanning ??= startScanning(ownScanner());
        const reply = scanning(task);
        if (ahead) later ??= loadLater();
        return reply;
      }
      case 'people': {
        later ??= loadLater();
        const [{ createPersonRows }] = await later;
        people = createPersonRows(task);
        return undefined;
      }
      case 'run': {
        const [, { startDeciding }] = await later!;
        deciding = startDeciding(people!, task);
        return undefined;
      }
      case 'compare': {
        const { comparePeople } = await import('./compare-task.ts');
        return comparePeople(people!, task);
      }
      case 'survey': {
        const { startSurvey } = await import('./survey-task.ts');
        surveying = startSurvey(people!, task);
        return undefined;
      }
      case 'see':
        return surveying!.see(task.from, task.to);
      case 'surveyed':
        return surveying!.counts;
      case 'decide':
        return deciding!.decide(task.from, task.to);
      case 'finish':
        return deciding!.finish();
      case 'outputs': {
        const [, , { startEmitting }] = await later!;
        emitting = startEmitting(ownScanner(), deciding!, task);
        return undefined;
      }
      case 'emit':
        return emitting!.emit(task);
      case 'files': {
        appending = startAppending(task);
        return undefined;
      }
      case 'append':
        return appending!.append(task);
      case 'close':
        return appending!.close();
      case 'hash-file':
        return hashFile(task.fd, task.size);
    }
  };
}

/** Small enough to stay in the nearest cache between reading and hashing. */
const HASH_BYTES = 1 << 18;

function hashFile(fd: number, size: number): string {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(HASH_BYTES);
  for (let at = 0; at < size; ) {
    const bytes = Math.min(HASH_BYTES, size - at);
    readFully(fd, buffer, 0, bytes, at);
    hash.update(bytes === HASH_BYTES ? buffer : buffer.subarray(0, bytes));
    at += bytes;
  }
  return hash.digest('hex');
}
