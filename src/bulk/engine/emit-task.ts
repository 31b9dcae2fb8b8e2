import { OFFSET_WORD, ROW_WORDS, WORD } from '../scan/layout.ts';
import { RUN, type Scanner } from '../scan/scanner.ts';
import type { DecideWork } from './decide-task.ts';
import type { EmitReply, EmitTask, OutputsTask } from './protocol.ts';
import { readFully } from './read.ts';
import { createStage, type Stage } from './stage.ts';
import { readSuffixes } from './suffixes.ts';
import { transcodeTable } from './windows-1252.ts';

export type Emitter = {
  /** Decides who stands in a chunk, and makes the bytes that it adds to each file, in one of the worker's slots. */
  readonly emit: (task: EmitTask) => EmitReply;
};

const LF = 0x0a;
const PIECE = 1 << 18;
/** Scanner and copier look ahead and write over by up to 64 bytes. */
const SLACK = 256;
/** Eighteen commas and a line feed, more or less. */
const EMPTY_SUFFIX = 24;

type Room = { at: number; size: number };
type Slot = { readonly input: Room; readonly pointers: Room; readonly stage: Stage; readonly files: readonly Room[] };

export function startEmitting(
  scanner: Scanner,
  { rows: people, run, decider }: DecideWork,
  outputs: OutputsTask,
): Emitter {
  const { wasm } = scanner;
  const { words } = people;
  const { references } = run;
  const { personOfRow, starts, order, isScattered } = people.task;
  const suffixes = readSuffixes(outputs.blocks);
  const transcode = wasm.alloc(transcodeTable.length);
  scanner.bytes().set(transcodeTable, transcode);
  const slots: Slot[] = [];
  const { all } = outputs;
  /** The chunk for which a person was decided last. */
  const decidedFor = new Uint32Array(starts.length);
  let serial = 0;

  const newRoom = (): Room => ({ at: 0, size: 0 });
  const slotOf = (number: number): Slot => {
    slots[number] ??= {
      input: newRoom(),
      pointers: newRoom(),
      stage: createStage(scanner),
      files: [newRoom(), newRoom(), newRoom(), newRoom()],
    };
    return slots[number]!;
  };
  const ensure = (room: Room, size: number): number => {
    if (size > room.size) {
      // Addresses only; memory is taken by the pages that are written.
      room.size = size + (size >> 2);
      room.at = wasm.alloc(room.size);
    }
    return room.at;
  };

  /** Decides everybody who stands in the chunk, and points from its rows to what they end in. */
  const decideChunk = (task: EmitTask, stage: Stage, pointers: number) => {
    const { base, rows } = task;
    const rowWords = words[task.worker]!;
    const pointerWords = scanner.words();
    const firstRow = task.rowsAt / 4;
    const firstPointer = pointers / 4;
    serial++;
    pointerWords.fill(0, firstPointer, firstPointer + rows);
    for (let i = 0; i < rows; i++) {
      const person = personOfRow[base + i]! - 1;
      const at = firstRow + i * ROW_WORDS;
      if (isScattered[person] === 1) {
        const reference = references[base + i]!;
        if (reference !== 0) pointerWords[firstPointer + i] = stage.copy(suffixes, reference);
        continue;
      }
      if (decidedFor[person] !== serial) {
        decidedFor[person] = serial;
        const own = starts[person]!;
        // Whoever stands in two chunks is counted where they stand first.
        decider.decide(person, order[own]! >= base, (row, suffix) => {
          const place = order[own + row]! - base;
          if (place >= 0 && place < rows) pointerWords[firstPointer + place] = stage.put(suffix);
        });
      }
      if (all && pointerWords[firstPointer + i] === 0 && rowWords[at + WORD.comment] !== 0) {
        const suffix = decider.suffixWithout(task.worker, at);
        if (suffix) pointerWords[firstPointer + i] = stage.put(suffix);
      }
    }
  };

  const emit = (task: EmitTask): EmitReply => {
    const length = task.end - task.start;
    const slot = slotOf(task.slot);
    const pointers = ensure(slot.pointers, task.rows * 12 + SLACK);
    slot.stage.clear();
    decideChunk(task, slot.stage, pointers);
    const input = ensure(slot.input, length + SLACK);
    const wide = task.encoding === 'windows-1252' ? 3 : 1;
    const most = length * wide + slot.stage.bytes() + task.rows * EMPTY_SUFFIX + SLACK;
    const at = slot.files.map((room, file) => (all || file >= 2 ? ensure(room, most) : 0));
    wasm.setEmitter(pointers, scanner.condensed, task.encoding === 'windows-1252' ? transcode : 0);
    wasm.beginEmit(at[0]!, at[1]!, at[2]!, at[3]!);
    if (all) emitAll(task, input);
    else emitDecided(task, input, pointers);
    const ends = [wasm.allEnd.value, wasm.condensedEnd.value, wasm.decidedEnd.value, wasm.machineEnd.value];
    return { at, bytes: ends.map((end, file) => end - at[file]!), decided: wasm.decidedCount.value };
  };

  /** Reads the chunk by the piece; each is dealt with while it is still in the nearest cache. */
  const emitAll = (task: EmitTask, input: number) => {
    const faults = wasm.faultStarts(task.faultStarts.length) / 4;
    task.faultStarts.forEach((start, i) => {
      scanner.words()[faults + i] = input + start - task.start;
    });
    wasm.begin(input, true);
    const bytes = scanner.bytes();
    const end = input + task.end - task.start;
    for (let to = input; ; ) {
      const past = Math.min(to + PIECE, end);
      readFully(task.fd, bytes, to, past - to, task.start + to - input);
      to = past;
      const last = to === end ? endFile(task, bytes, to) : 0;
      const status = wasm.run(end + 1, last === 0 ? to : to + 1, last, to === end);
      if (to < end) continue;
      if (status !== RUN.done) throw new Error('a chunk read twice was not the same');
      return;
    }
  };

  /** Only the records of decided convictions: where they start is known, and nothing else is looked at. */
  const emitDecided = (task: EmitTask, input: number, pointers: number) => {
    const pointerWords = scanner.words();
    const rowWords = words[task.worker]!;
    const offsets = task.rowsAt / 4 + OFFSET_WORD;
    const first = pointers / 4;
    const picks = first + task.rows;
    let next = picks;
    for (let i = 0; i < task.rows; i++) {
      const suffix = pointerWords[first + i]!;
      if (suffix === 0 || pointerWords[suffix / 4 + 1] === 0) continue;
      pointerWords[next++] = suffix;
      pointerWords[next++] = rowWords[offsets + i * ROW_WORDS]!;
    }
    if (next === picks) return;
    const bytes = scanner.bytes();
    const end = input + task.end - task.start;
    readFully(task.fd, bytes, input, end - input, task.start);
    const last = endFile(task, bytes, end);
    wasm.emitPicked(picks * 4, (next - picks) / 2, input, last === 0 ? end : end + 1, last);
  };

  return { emit };
}

/** Puts a line feed after a file that does not end in one, and gives its address; 0 where there is no need. */
function endFile(task: EmitTask, bytes: Uint8Array, end: number): number {
  if (task.end !== task.fileSize || bytes[end - 1] === LF) return 0;
  bytes[end] = LF;
  return end;
}
