import { bufferOf } from '../../scan/memory-view.ts';
import { RUN, type Scanner } from '../../scan/scanner.ts';
import { readFully } from '../files/read.ts';
import { transcodeTable } from '../files/windows-1252.ts';
import type { EmitReply, EmitTask, OutputsTask } from './protocol.ts';
import { ensureScratch, newScratch, type Scratch } from './scratch.ts';
import { STEP_BYTES, type StepBytes } from './step-bytes.ts';

export type Emitter = {
  /** Makes the bytes that a decided chunk adds to each file, in one of the worker's slots. */
  readonly emit: (task: EmitTask) => EmitReply;
};

const LF = 0x0a;
const COMMA = 0x2c;
/** Scanner and copier look ahead and write over by up to 64 bytes. */
const SLACK = 256;
/** A line feed and what belongs to the line for programs, beside the empty cells. */
const LINE_ENDS = 6;
/** A byte that becomes two, where a field has to be quoted. */
const DOUBLED = 2;

type Slot = {
  readonly input: Scratch;
  readonly pointers: Scratch;
  readonly cells: Scratch;
  readonly picks: Scratch;
  readonly files: readonly Scratch[];
};

export function startEmitting(
  scanner: Scanner,
  { worker, memories, all }: OutputsTask,
  { piece }: StepBytes = STEP_BYTES,
): Emitter {
  const { wasm, layout } = scanner;
  const { rowWords: rowLength, offsetWord, fields, resultCells } = layout;
  /** Records of other dialects are rewritten with commas and quotation marks, which may take room. */
  const rewritten = layout.delimiter !== COMMA || !layout.quoted;
  const transcode = wasm.alloc(transcodeTable.length);
  scanner.bytes().set(transcodeTable, transcode);
  const slots: Slot[] = [];

  const slotOf = (number: number): Slot => {
    slots[number] ??= {
      input: newScratch(),
      pointers: newScratch(),
      cells: newScratch(),
      picks: newScratch(),
      files: [newScratch(), newScratch(), newScratch(), newScratch()],
    };
    return slots[number]!;
  };
  const ensure = (room: Scratch, bytes: number) => ensureScratch(scanner, room, bytes);

  /**
   * Copies the result cells of another worker into this worker's memory, because the copier sees no other; returns the
   * address of their pointers.
   */
  const fetch = ({ decider, staged, rows: { rows } }: EmitTask, slot: Slot): number => {
    if (decider === worker) return staged.pointers;
    const pointers = ensure(slot.pointers, rows * 4 + SLACK);
    const { rooms } = staged;
    let to = ensure(slot.cells, bytesOf(rooms) + SLACK);
    const reach = Math.max(staged.pointers + rows * 4, ...rooms.map(([at, length]) => at + length));
    const theirs = new Uint8Array(bufferOf(memories[decider]!, reach));
    const bytes = scanner.bytes();
    const moved = rooms.map(([at, length]) => {
      bytes.set(theirs.subarray(at, at + length), to);
      const by = to - at;
      to += length;
      return by;
    });
    const from = new Uint32Array(theirs.buffer, staged.pointers, rows);
    const own = scanner.words();
    let room = 0;
    for (let row = 0; row < rows; row++) {
      const pointer = from[row]!;
      // Neighbors mostly lie in one room.
      if (pointer !== 0) while (!lies(pointer, rooms[room]!)) room = (room + 1) % rooms.length;
      own[pointers / 4 + row] = pointer === 0 ? 0 : pointer + moved[room]!;
    }
    return pointers;
  };

  const emit = (task: EmitTask): EmitReply => {
    const length = task.end - task.start;
    const slot = slotOf(task.slot);
    const pointers = fetch(task, slot);
    const wide = task.encoding === 'windows-1252' ? 3 : 1;
    const { rows } = task.rows;
    const records = rewritten ? length * DOUBLED + rows * fields * DOUBLED : length;
    const most = records * wide + bytesOf(task.staged.rooms) + rows * (resultCells + LINE_ENDS) + SLACK;
    const at = slot.files.map((room, file) => (all || file >= 2 ? ensure(room, most) : 0));
    wasm.setEmitter(pointers, scanner.condensed, task.encoding === 'windows-1252' ? transcode : 0);
    wasm.beginEmit(at[0]!, at[1]!, at[2]!, at[3]!);
    if (task.kept !== undefined) wasm.emitKept(task.kept, task.rows.rows, all);
    else if (all) emitAll(task, ensure(slot.input, length + SLACK));
    else emitDecided(task, ensure(slot.input, length + SLACK), pointers, ensure(slot.picks, task.rows.rows * 8));
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
      const past = Math.min(to + piece, end);
      readFully(task.fd, bytes, to, past - to, task.start + to - input);
      to = past;
      const added = to === end && endFile(task, bytes, to);
      const status = wasm.run(end + 1, added ? to + 1 : to, to === end);
      if (to < end) continue;
      if (status !== RUN.done) throw new Error('a chunk read twice was not the same');
      return;
    }
  };

  /** Only the records of decided convictions: where they start is known, and nothing else is looked at. */
  const emitDecided = (task: EmitTask, input: number, pointers: number, picks: number) => {
    const { worker, rowsAt, rows } = task.rows;
    const own = scanner.words();
    const rowWords = new Uint32Array(bufferOf(memories[worker]!, rowsAt + rows * rowLength * 4));
    const offsets = rowsAt / 4 + offsetWord;
    const first = pointers / 4;
    let next = picks / 4;
    for (let i = 0; i < rows; i++) {
      const rowCells = own[first + i]!;
      if (rowCells === 0 || own[rowCells / 4 + 1] === 0) continue;
      own[next++] = rowCells;
      own[next++] = rowWords[offsets + i * rowLength]!;
    }
    if (next === picks / 4) return;
    const bytes = scanner.bytes();
    const end = input + task.end - task.start;
    readFully(task.fd, bytes, input, end - input, task.start);
    const added = endFile(task, bytes, end);
    wasm.emitPicked(picks, (next - picks / 4) / 2, input, added ? end + 1 : end);
  };

  return { emit };
}

function bytesOf(rooms: EmitTask['staged']['rooms']): number {
  return rooms.reduce((sum, [, bytes]) => sum + bytes, 0);
}

function lies(pointer: number, [at, bytes]: readonly [at: number, bytes: number]): boolean {
  return pointer >= at && pointer < at + bytes;
}

/** Puts a line feed after a file that does not end in one; whether there was need. */
function endFile(task: EmitTask, bytes: Uint8Array, end: number): boolean {
  if (task.end !== task.fileSize || bytes[end - 1] === LF) return false;
  bytes[end] = LF;
  return true;
}
