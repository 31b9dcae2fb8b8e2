import type { BulkFormat } from '../../format/bulk-format.ts';
import { kindOfLine } from '../../format/line-kinds.ts';
import { GROUP_BYTES, layoutOf, type ScanLayout, type Spans } from '../../format/scan-layout.ts';
import { createScannerMemory, scannerModule } from './scanner-module.ts';
import { splitKey } from './texts.ts';

/** A number of the WebAssembly module. Its own are signed, and addresses go up to 4 GiB. */
type Global = { value: number };

/** What the WebAssembly module offers; addresses are bytes from the start of its memory. */
type Exports = {
  readonly setUp: () => void;
  readonly setBatch: (bytes: number) => void;
  readonly alloc: (bytes: number) => number;
  readonly setFormat: (
    fields: number,
    delimiter: number,
    quoted: boolean,
    person: number,
    headerLetter: number,
    cells: number,
  ) => void;
  readonly setGroups: (at: number, count: number, logs: number) => void;
  readonly snapshot: () => number;
  readonly beginRows: (bytes: number, tag: bigint, tagBytes: number) => void;
  readonly begin: (at: number, emit: boolean) => void;
  readonly keep: (records: number, ends: number) => void;
  readonly forget: () => void;
  readonly emitKept: (records: number, count: number, all: boolean) => void;
  readonly run: (limit: number, to: number, ended: boolean) => number;
  readonly faultStarts: (count: number) => number;
  readonly recordAt: (from: number, to: number) => number;
  readonly setEmitter: (suffixes: number, condensed: number, transcode: number) => void;
  readonly emitPicked: (picks: number, count: number, data: number, to: number) => void;
  readonly beginEmit: (all: number, condensed: number, decided: number, machine: number) => void;
} & Readonly<
  Record<
    | 'position'
    | 'origin'
    | 'line'
    | 'high'
    | 'faults'
    | 'faultCount'
    | 'rowsAt'
    | 'rowCount'
    | 'allEnd'
    | 'condensedEnd'
    | 'decidedEnd'
    | 'machineEnd'
    | 'decidedCount'
    | 'batch',
    Global
  >
>;

/** Outcomes of a run over a chunk. */
export const RUN = { done: 0, more: 1 } as const;

/** Kinds of records that are no ordinary lines, by the number that the scanner has for each. */
export const MISFITS = ['line', 'after', 'open', 'fields', 'subject', 'blank', 'header', 'other header'] as const;

export type Scanner = {
  readonly format: BulkFormat;
  readonly layout: ScanLayout;
  readonly memory: WebAssembly.Memory;
  readonly wasm: Exports;
  /** The memory as bytes and words; the views are made anew when it has grown. */
  readonly bytes: () => Uint8Array;
  readonly words: () => Uint32Array;
  /** Address of the condensed columns' spans. */
  readonly condensed: number;
};

/** A scanner of one format. `skipped` bytes of the memory are left out, for tests of what lies far on in it. */
export function createScanner(
  format: BulkFormat,
  memory = createScannerMemory(),
  compiled = scannerModule(),
  skipped = 0,
): Scanner {
  const layout = layoutOf(format);
  let bytes = new Uint8Array(memory.buffer);
  let words = new Uint32Array(memory.buffer);
  const refresh = () => {
    if (bytes.buffer === memory.buffer && bytes.length === memory.buffer.byteLength) return;
    bytes = new Uint8Array(memory.buffer);
    words = new Uint32Array(memory.buffer);
  };
  const fieldsAt = (at: number, length: number): readonly string[] => {
    refresh();
    return splitKey(Buffer.from(bytes.subarray(at >>> 0, (at >>> 0) + length)).toString('latin1'), 'guess', layout);
  };
  const calls: Readonly<Record<string, (at: number, length: number) => number>> = {
    isBlank: (at, length) => (format.readId(fieldsAt(at, length)[0] ?? '') === '' ? 1 : 0),
    classify: (at, length) => MISFITS.indexOf(kindOfLine(fieldsAt(at, length), format)),
  };
  const imports: WebAssembly.Imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(compiled)) {
    imports[from] = { ...imports[from], [name]: kind === 'memory' ? memory : calls[name.split('.').at(-1)!]! };
  }
  const wasm = unsigned(new WebAssembly.Instance(compiled, imports).exports);
  if (skipped > 0) wasm.alloc(skipped);
  wasm.setUp();
  const { fields, delimiter, quoted, person, headerLetter, resultCells } = layout;
  wasm.setFormat(fields, delimiter, quoted, person, headerLetter, resultCells);
  const putSpans = (at: number, spans: Spans) => {
    refresh();
    words.set([spans.length, ...spans.flat()], at / 4);
  };
  const groups = wasm.alloc(layout.groups.length * GROUP_BYTES);
  layout.groups.forEach(({ spans }, index) => {
    putSpans(groups + index * GROUP_BYTES, spans);
  });
  wasm.setGroups(groups, layout.groups.length, layout.logs);
  const condensed = wasm.alloc(4 + layout.condensed.length * 8);
  putSpans(condensed, layout.condensed);
  return {
    format,
    layout,
    memory,
    wasm,
    condensed,
    bytes: () => {
      refresh();
      return bytes;
    },
    words: () => {
      refresh();
      return words;
    },
  };
}

/** The same exports with unsigned numbers. */
function unsigned(exports: WebAssembly.Exports): Exports {
  const made = Object.entries(exports).map(([name, value]) => {
    if (value instanceof WebAssembly.Global) return [name, unsignedGlobal(value)] as const;
    if (!RETURNS_ADDRESS.includes(name)) return [name, value] as const;
    const call = value as (...values: number[]) => number;
    return [name, (given: number) => call(given) >>> 0] as const;
  });
  return Object.fromEntries(made) as unknown as Exports;
}

const RETURNS_ADDRESS: readonly string[] = ['alloc', 'faultStarts', 'snapshot'];

function unsignedGlobal(global: WebAssembly.Global): Global {
  return {
    get value() {
      return global.value >>> 0;
    },
    set value(value: number) {
      global.value = value;
    },
  };
}
