import type { LinesOfTables } from '../../results/compare/compared-lines.ts';
import { CELLS_HEAD, createCellsWriter, readCells } from '../engine/cells/result-cells.ts';
import type { DecidedCells, DecidedRows } from '../engine-seam.ts';
import type { ClusterRun } from './cluster-run.ts';
import type { DecidedPeople } from './people.ts';
import type { Refused } from './plan.ts';
import type { Settled } from './settle.ts';
import { openStep, writeAt } from './step-file.ts';

/*
 * What lines end in whose people were decided elsewhere, on the way from the group of those people to the range of the
 * lines. Of each row: its number in the range and the bytes that follow (u32 each; 0 bytes where the line ends in nothing),
 * then the result cells as `engine/cells/result-cells.ts` lays them out. The rows stand there once for each choice; where
 * choices are compared, the lines of the comparison follow as JSON, with the row that names the person first.
 */

/** Where the bytes of a range lie in the file of a group. */
export type Section = { readonly at: number; readonly bytes: number };

/** Bytes for each range, and what writes them from a place in a file. */
export type Patch = { readonly sections: readonly Section[]; readonly pour: (fd: number, at: number) => void };

/** Patches one behind the other: where the sections of each lie then, and what writes all of them. */
export function stackPatches(patches: readonly Patch[]): {
  readonly sections: readonly (readonly Section[])[];
  readonly pour: Patch['pour'];
} {
  let end = 0;
  const starts = patches.map(({ sections }) => {
    const start = end;
    for (const { bytes } of sections) end += bytes;
    return start;
  });
  return {
    sections: patches.map(({ sections }, number) =>
      sections.map(({ at, bytes }) => ({ at: at + starts[number]!, bytes })),
    ),
    pour: (fd, at) => {
      for (const [number, { pour }] of patches.entries()) pour(fd, at + starts[number]!);
    },
  };
}

const ROW_HEAD = 8;

type RowsByRange = { readonly ranges: Uint32Array; readonly rows: Uint32Array };

/** The rows of a group in the order of their ranges; records are in that order already. */
export function createPatch(
  { ranges, rows }: RowsByRange,
  rangeCount: number,
  references: Uint32Array,
  blocks: readonly SharedArrayBuffer[],
): Patch {
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

/** What there is to say of people of a group, as JSON, each for the range that names the person first. */
export function createPatchOfPeople(
  { ranges, rows }: RowsByRange,
  rangeCount: number,
  people: Iterable<readonly [firstRow: number, said: unknown]>,
): Patch {
  const byRange = Array.from({ length: rangeCount }, (): [number, unknown][] => []);
  for (const [row, said] of people) byRange[ranges[row]!]!.push([rows[row]!, said]);
  const texts = byRange.map((own) => Buffer.from(own.length === 0 ? '' : JSON.stringify(own)));
  let end = 0;
  const sections = texts.map(({ length: bytes }) => {
    const at = end;
    end += bytes;
    return { at, bytes };
  });
  return { sections, pour: (fd, at) => writeAt(fd, Buffer.concat(texts), at) };
}

type Read = Refused | { readonly ok: true; readonly decided: DecidedRows };

/** All rows of a range whose people were decided elsewhere, of all groups. */
export function readDecidedRows({ plan, files }: ClusterRun, { groups }: Settled, range: number): Read {
  const runs = (plan.forecast ? [] : plan.choices).map(createCollector);
  const rows: number[] = [];
  const compared = new Map<number, LinesOfTables>();
  const seen = new Map<number, unknown>();
  for (let group = 0; group < groups; group++) {
    const opened = openStep<DecidedPeople>(files.people(group), plan, { step: 'part --people', number: group });
    if (!opened.ok) return opened;
    const { head } = opened;
    const bytesOf = (sections: readonly Section[]) => {
      const { at, bytes } = sections[range]!;
      return Buffer.from(opened.read(at, bytes).buffer);
    };
    const saidOf = <Said>(sections: readonly Section[] | undefined): readonly (readonly [number, Said])[] => {
      const text = sections ? bytesOf(sections).toString() : '';
      return text === '' ? [] : (JSON.parse(text) as [number, Said][]);
    };
    try {
      for (const row of saidOf<number>(head.rows)) rows.push(row[0]);
      for (const [choice, { ranges }] of head.choices.entries()) runs[choice]!.add(bytesOf(ranges));
      for (const [row, lines] of saidOf<LinesOfTables>(head.compared?.ranges)) compared.set(row, lines);
      for (const [row, said] of saidOf(head.seen)) seen.set(row, said);
    } finally {
      opened.close();
    }
  }
  // Under every choice the same rows stand there; without any, they stand by themselves.
  const own = runs[0]?.rows() ?? Uint32Array.from(rows);
  return { ok: true, decided: { rows: own, runs: runs.map(({ cells }) => cells()), compared, seen } };
}

/** Rows of a range under one choice, as the groups give them. */
function createCollector() {
  const writer = createCellsWriter(new Int32Array(new SharedArrayBuffer(4)));
  const rows: number[] = [];
  const references: number[] = [];
  return {
    add: (bytes: Buffer) => {
      for (let place = 0; place < bytes.length; ) {
        const length = bytes.readUInt32LE(place + 4);
        rows.push(bytes.readUInt32LE(place));
        references.push(length === 0 ? 0 : writer.write(cellsAt(bytes, place + ROW_HEAD)));
        place += ROW_HEAD + length;
      }
    },
    rows: () => Uint32Array.from(rows),
    cells: (): DecidedCells => {
      const blocks: SharedArrayBuffer[] = [];
      for (const [number, block] of writer.blocks()) blocks[number] = block;
      return { references: Uint32Array.from(references), blocks };
    },
  };
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
