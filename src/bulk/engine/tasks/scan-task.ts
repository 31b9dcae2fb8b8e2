import { isUtf8 } from 'node:buffer';
import { MISFITS, RUN, type Scanner } from '../../scan/scanner.ts';
import { readFully } from '../files/read.ts';
import type { RawFault, ScanReply, ScanTask } from './protocol.ts';
import { ensureScratch, newScratch, type Scratch } from './scratch.ts';
import { STEP_BYTES, type StepBytes } from './step-bytes.ts';

export type ScanWork = (task: ScanTask) => ScanReply;

const LF = 0x0a;
/** Beyond it the scanner looks ahead in steps of 16 to 64 bytes. */
const SLACK = 128;
/** No line of a history file comes near it. */
const LONGEST_RECORD = 1 << 26;
/** How many line feeds a guess tries for one that a whole record follows. */
const GUESSES = 16;

/** A chunk that is kept until it is written: its bytes, and the ends of the fields of its records. */
type Slot = { readonly input: Scratch; readonly records: Scratch; readonly ends: Scratch };

/** The first pass over a chunk, in one worker: its records become rows in the worker's memory. */
export function startScanning(scanner: Scanner, { piece, overlap, guessReach }: StepBytes = STEP_BYTES): ScanWork {
  const { wasm, layout } = scanner;
  /** Chunks are read into the same memory one after another, but for those that stay until they are written. */
  const passing = newScratch();
  const slots: Slot[] = [];
  let room = passing;
  let kept: Slot | undefined;
  let base = 0;
  /** What the buffer holds, as positions in the file. */
  let from = 0;
  let to = 0;
  /** Whether a line feed was put after the file, since it does not end in one. */
  let added = false;

  /** Makes room for the bytes from `start` to `end` of the file; none are read yet. */
  const reserve = (start: number, end: number) => {
    from = start;
    to = start;
    added = false;
    base = ensureScratch(scanner, room, end - start + SLACK);
  };

  /** Has the records of the chunk in the buffer noted. */
  const keepIn = (slot: Slot) => {
    kept = slot;
    const bytes = room.size + wasm.batch.value;
    const records = ensureScratch(scanner, slot.records, (bytes / layout.fields + 2) * 8);
    wasm.keep(records, ensureScratch(scanner, slot.ends, bytes * 4 + SLACK) + SLACK);
  };

  /** Reads on, up to a position for which there is room. */
  const readTo = (task: ScanTask, end: number) => {
    const past = Math.min(end, task.fileSize);
    readFully(task.fd, scanner.bytes(), base + to - from, past - to, to);
    to = past;
    if (to < task.fileSize || to === from) return;
    const after = base + to - from;
    const bytes = scanner.bytes();
    if (bytes[after - 1] !== LF) {
      bytes[after] = LF;
      added = true;
    }
  };
  const dataEnd = () => base + to - from + (added ? 1 : 0);

  /** Position of the likely first record at or after the chunk's start; -1 when there is none in reach. */
  const guess = (task: ScanTask): number => {
    const past = dataEnd();
    const bytes = scanner.bytes().subarray(0, past);
    let candidate = -1;
    let at = base;
    for (let tries = 0; tries < GUESSES; tries++) {
      at = bytes.indexOf(LF, at) + 1;
      if (at === 0 || at >= past) break;
      if (candidate < 0) candidate = at;
      if (at - base + from > task.end) break;
      if (wasm.recordAt(at, past) === layout.fields) return at - base + from;
    }
    return candidate < 0 ? -1 : candidate - base + from;
  };

  return (task) => {
    // A guess begins a byte early, to see whether the chunk's first byte follows a line feed.
    const start = task.exact ? task.start : task.start - 1;
    kept = undefined;
    room = task.slot === undefined ? passing : slotOf(task.slot).input;
    reserve(start, task.end + overlap);
    readTo(task, Math.min(start + piece, task.end + overlap));
    const first = task.exact ? task.start : guess(task);
    if (first < 0) return reply('unsure', task.start, task.start);
    if (first >= task.end) return reply('scanned', first, first);
    const tag = `${String.fromCharCode(layout.delimiter)}${task.source}`;
    wasm.beginRows(task.end - from, tagWord(tag), tag.length);
    wasm.begin(base + first - from, false);
    if (task.slot !== undefined) keepIn(slotOf(task.slot));
    for (;;) {
      const status = wasm.run(base + task.end - from, dataEnd(), to === task.fileSize);
      if (status === RUN.done) break;
      if (to < task.end + overlap) {
        // Within the chunk it is read on by the piece, and what was just read is still in the nearest cache.
        readTo(task, to < task.end ? Math.min(to + piece, task.end) : task.end + overlap);
        continue;
      }
      const length = to - position();
      if (!task.exact && length > guessReach) return reply('unsure', task.start, task.start);
      if (length > LONGEST_RECORD) return reply('long', first, position());
      extend(task, length);
    }
    return reply('scanned', first, Math.min(position(), task.fileSize));
  };

  /** Makes more room and reads as much again: a record is longer than what was read past the chunk. */
  function extend(task: ScanTask, bytes: number): void {
    const old = base;
    const end = to + bytes;
    const at = wasm.position.value - base;
    kept = undefined;
    wasm.forget();
    reserve(from, end);
    readTo(task, end);
    wasm.position.value = base + at;
    wasm.origin.value += base - old;
    const words = scanner.words();
    const faults = wasm.faults.value / 4;
    for (let i = 0; i < wasm.faultCount.value; i++) {
      words[faults + i * 6]! += base - old;
      words[faults + i * 6 + 1]! += base - old;
    }
  }

  function position(): number {
    return wasm.position.value - base + from;
  }

  function reply(kind: ScanReply['kind'], first: number, next: number): ScanReply {
    const scanned = kind === 'scanned' && first < next;
    const high = scanned && Boolean(wasm.high.value);
    return {
      kind,
      first,
      next,
      dictionaries: wasm.snapshot(),
      rowsAt: wasm.rowsAt.value,
      rows: scanned ? wasm.rowCount.value : 0,
      lines: wasm.line.value,
      faults: scanned ? readFaults() : [],
      high,
      reach: scanner.bytes().length,
      validUtf8: !high || validUtf8(first, next),
      kept: scanned && kept ? { bytes: base + first - from, records: kept.records.at } : undefined,
    };
  }

  function slotOf(number: number): Slot {
    slots[number] ??= { input: newScratch(), records: newScratch(), ends: newScratch() };
    return slots[number]!;
  }

  function validUtf8(first: number, next: number): boolean {
    return isUtf8(scanner.bytes().subarray(base + first - from, base + next - from));
  }

  function readFaults(): readonly RawFault[] {
    const words = scanner.words();
    const at = wasm.faults.value / 4;
    return Array.from({ length: wasm.faultCount.value }, (_, i) => {
      const [start, end, line, before, kind, found] = words.subarray(at + i * 6, at + i * 6 + 6) as unknown as number[];
      return {
        start: start! - base + from,
        end: end! - base + from,
        line: line!,
        before: before!,
        kind: MISFITS[kind!] as RawFault['kind'],
        found: found!,
      };
    });
  }
}

/** Up to eight ASCII bytes as the word that the scanner stores. */
function tagWord(text: string): bigint {
  return Buffer.from(text.padEnd(8, '\0').slice(0, 8), 'latin1').readBigUInt64LE();
}
