import { CELLS_HEAD, createCellsWriter, readCells } from '../engine/cells/result-cells.ts';
import type { DecidedRows } from '../engine-seam.ts';
import type { ClusterRun } from './cluster-run.ts';
import type { DecidedPeople } from './people.ts';
import type { Refused } from './plan.ts';
import type { Settled } from './settle.ts';
import { openStep, writeAt } from './step-file.ts';

/*
 * What lines end in whose people were decided elsewhere, on the way from the group of those people to the range of the
 * lines. Of each row: its number in the range and the bytes that follow (u32 each; 0 bytes where the line ends in nothing),
 * then the result cells as `engine/cells/result-cells.ts` lays them out.
 */

export type DecidedSection = { readonly at: number; readonly bytes: number; readonly rows: number };

const ROW_HEAD = 8;

type RowsByRange = { readonly ranges: Uint32Array; readonly rows: Uint32Array };

/** The rows of a group in the order of their ranges; records are in that order already. */
export function createPatch(
  { ranges, rows }: RowsByRange,
  rangeCount: number,
  references: Uint32Array,
  blocks: readonly SharedArrayBuffer[],
): { readonly sections: readonly DecidedSection[]; readonly pour: (fd: number, at: number) => void } {
  const cells = readCells(blocks);
  const sections = Array.from({ length: rangeCount }, () => ({ at: 0, bytes: 0, rows: 0 }));
  let end = 0;
  let row = 0;
  for (const [range, section] of sections.entries()) {
    section.at = end;
    for (; row < rows.length && ranges[row] === range; row++) {
      section.rows++;
      section.bytes += ROW_HEAD + (references[row] === 0 ? 0 : cells.bytesOf(references[row]!));
    }
    end += section.bytes;
  }
  const pour = (fd: number, at: number) => {
    let next = 0;
    for (const section of sections) {
      const bytes = Buffer.alloc(section.bytes);
      let place = 0;
      for (let i = 0; i < section.rows; i++, next++) {
        const reference = references[next]!;
        const length = reference === 0 ? 0 : cells.copy(reference, bytes, place + ROW_HEAD);
        bytes.writeUInt32LE(rows[next]!, place);
        bytes.writeUInt32LE(length, place + 4);
        place += ROW_HEAD + length;
      }
      writeAt(fd, bytes, at + section.at);
    }
  };
  return { sections, pour };
}

type Read = Refused | { readonly ok: true; readonly decided: DecidedRows };

/** All rows of a range whose people were decided elsewhere, of all groups. */
export function readDecidedRows({ plan, files }: ClusterRun, { groups }: Settled, range: number): Read {
  const writer = createCellsWriter(new Int32Array(new SharedArrayBuffer(4)));
  const rows: number[] = [];
  const references: number[] = [];
  for (let group = 0; group < groups; group++) {
    const opened = openStep<DecidedPeople>(files.people(group), plan, { step: 'part --people', number: group });
    if (!opened.ok) return opened;
    const section = opened.head.ranges[range]!;
    const bytes = Buffer.from(opened.read(section.at, section.bytes).buffer);
    opened.close();
    for (let place = 0; place < bytes.length; ) {
      const length = bytes.readUInt32LE(place + 4);
      rows.push(bytes.readUInt32LE(place));
      references.push(length === 0 ? 0 : writer.write(cellsAt(bytes, place + ROW_HEAD)));
      place += ROW_HEAD + length;
    }
  }
  const blocks: SharedArrayBuffer[] = [];
  for (const [number, block] of writer.blocks()) blocks[number] = block;
  return { ok: true, decided: { rows: Uint32Array.from(rows), references: Uint32Array.from(references), blocks } };
}

function cellsAt(bytes: Buffer, at: number) {
  const [cells, machine] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
  const most = cells + machine;
  const from = at + CELLS_HEAD;
  return {
    most,
    cells,
    machine,
    write: (to: Uint8Array, place: number) => to.set(bytes.subarray(from, from + most), place),
  };
}
