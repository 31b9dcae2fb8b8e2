import { readShipped, shipped } from '../../program/shipped.ts';

const MAXIMUM_PAGES = 65536;
const INITIAL_PAGES = 64;

let module: WebAssembly.Module | undefined;

/** The module, compiled once a thread. */
export function scannerModule(): WebAssembly.Module {
  module ??= new WebAssembly.Module(readShipped(shipped('src/bulk/scan/scanner.wasm')));
  return module;
}

/** Memory that other threads may look into while and after its owner fills it. */
export function createScannerMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: MAXIMUM_PAGES, shared: true });
}
