import { createHash, type Hash } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { bufferOf } from '../../scan/memory-view.ts';
import { createScanner, type Scanner } from '../../scan/scanner.ts';
import { readFully } from '../files/read.ts';
import type { PersonRows } from '../people/person-rows.ts';
import { type Appender, startAppending } from '../tasks/append-task.ts';
import type { DecideWork } from '../tasks/decide-task.ts';
import type { Emitter } from '../tasks/emit-task.ts';
import type { LaterWork, Perform, Performing, Setup } from '../tasks/protocol.ts';
import { type ScanWork, startScanning } from '../tasks/scan-task.ts';
import type { Stager } from '../tasks/stage-task.ts';
import { STEP_BYTES } from '../tasks/step-bytes.ts';
import type { Surveying } from '../tasks/survey-task.ts';
import type { Visitor, VisitorModule } from '../tasks/visit-task.ts';
import type { WitnessModule } from '../tasks/witness.ts';
import type { Tuning } from './tuning.ts';

/** What later steps need takes a while to load. */
const LATER: Readonly<Record<LaterWork, (format: BulkFormat) => Promise<unknown>>> = {
  decide: (format) =>
    Promise.all([
      import('../people/person-rows.ts').then(({ loadFormat }) => loadFormat(format)),
      import('../tasks/decide-task.ts'),
      import('../tasks/stage-task.ts'),
    ]),
  emit: () => import('../tasks/emit-task.ts'),
};

/** Does tasks one after another; what they leave behind is kept for the next. */
export function createPerformer(
  { memory, module, format }: Pick<Setup, 'memory' | 'module'> & { readonly format: BulkFormat },
  { skipped = 0, steps = STEP_BYTES }: Pick<Tuning, 'skipped' | 'steps'> = {},
): Perform {
  let scanner: Scanner | undefined;
  let scanning: ScanWork | undefined;
  let people: PersonRows | undefined;
  let surveying: Surveying | undefined;
  let visitor: Visitor | undefined;
  let deciding: DecideWork | undefined;
  let staging: Stager | undefined;
  let emitting: Emitter | undefined;
  let appending: Appender | undefined;
  let hash: Hash | undefined;
  let memories: readonly WebAssembly.Memory[] = [];
  const ownScanner = (): Scanner => {
    if (scanner) return scanner;
    scanner = createScanner(format, memory, module, skipped);
    if (steps.batch !== undefined) scanner.wasm.setBatch(steps.batch);
    return scanner;
  };

  const performing: Performing = {
    scan: (task) => {
      scanning ??= startScanning(ownScanner(), steps);
      return scanning(task);
    },
    wipe: () => {
      // Where an allocation of nothing lies, all before it was used, and nothing behind.
      scanner?.bytes().fill(0, 0, scanner.wasm.alloc(0));
      return undefined;
    },
    prepare: (task) => {
      // Not awaited, since scanning comes first; a failure surfaces where the loaded module is awaited.
      Promise.all(task.work.map((work) => LATER[work](format))).then(
        () => flushCompileCache(),
        () => {},
      );
      return undefined;
    },
    people: async (task) => {
      const { createPersonRows, loadFormat } = await import('../people/person-rows.ts');
      people = createPersonRows(task, await loadFormat(format));
      return undefined;
    },
    run: async (task) => {
      const { startDeciding } = await import('../tasks/decide-task.ts');
      const witness = task.witness && ((await import(task.witness.module)) as WitnessModule);
      deciding = startDeciding(people!, task, witness?.createWitness(people!, task.witness!.settings));
      return undefined;
    },
    compare: async (task) => {
      const { comparePeople } = await import('../tasks/compare-task.ts');
      return comparePeople(people!, task);
    },
    'compare each': async (task) => {
      const { compareEach } = await import('../tasks/compare-task.ts');
      return compareEach(people!, task);
    },
    survey: async (task) => {
      const { startSurvey } = await import('../tasks/survey-task.ts');
      surveying = startSurvey(people!, task);
      return undefined;
    },
    see: (task) => surveying!.see(task.from, task.to),
    surveyed: () => surveying!.counts,
    visitor: async (task) => {
      const { createVisitor } = (await import(task.module)) as VisitorModule;
      visitor = createVisitor(people!, task.settings);
      return undefined;
    },
    visit: (task) => visitor!.see(task.from, task.to),
    ask: (task) => visitor!.answer(task.question),
    decide: (task) => deciding!.decide(task.from, task.to),
    finish: () => deciding!.finish(),
    witnessed: () => deciding!.witnessed(),
    cells: async (task) => {
      const { startStaging } = await import('../tasks/stage-task.ts');
      staging = startStaging(ownScanner(), deciding!, task, steps);
      return undefined;
    },
    stage: (task) => staging!.stage(task),
    outputs: async (task) => {
      const { startEmitting } = await import('../tasks/emit-task.ts');
      emitting = startEmitting(ownScanner(), task, steps);
      return undefined;
    },
    emit: (task) => emitting!.emit(task),
    files: (task) => {
      appending = startAppending(task);
      memories = task.memories;
      return undefined;
    },
    append: (task) => appending!.append(task),
    close: () => appending!.close(),
    hash: (task) => {
      hash ??= createHash('sha256');
      return addToHash(hash, task.fd, task.from, task.to);
    },
    'hash-kept': (task) => {
      hash ??= createHash('sha256');
      hash.update(new Uint8Array(bufferOf(memories[task.worker]!, task.at + task.bytes), task.at, task.bytes));
      return undefined;
    },
    hashed: () => {
      const digest = (hash ?? createHash('sha256')).digest('hex');
      hash = undefined;
      return digest;
    },
  };
  return async (task) => performing[task.kind](task);
}

/** Small enough to stay in the nearest cache between reading and hashing. */
const HASH_BYTES = 1 << 18;

function addToHash(hash: Hash, fd: number, from: number, to: number): undefined {
  const buffer = new Uint8Array(Math.min(HASH_BYTES, to - from));
  for (let at = from; at < to; ) {
    const bytes = Math.min(HASH_BYTES, to - at);
    readFully(fd, buffer, 0, bytes, at);
    hash.update(bytes === HASH_BYTES ? buffer : buffer.subarray(0, bytes));
    at += bytes;
  }
}
