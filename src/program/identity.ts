import { IS_BUILT, programVersion, readShipped, shipped } from './shipped.ts';
import type { Parts } from './unpack.ts';

/** Which copy of the program this is: two of the same identity run the same code in the same Node. */
export type ProgramIdentity = {
  readonly version: string;
  readonly node: string;
  /** SHA-256 over all modules and files inside a built program, in hexadecimal; absent where it runs from its sources. */
  readonly sha256?: string | undefined;
};

/** What a built program says of its parts; undefined from sources. */
export function builtParts(): Parts | undefined {
  return IS_BUILT ? (JSON.parse(readShipped(shipped('parts.json')).toString('utf8')) as Parts) : undefined;
}

export function programIdentity(): ProgramIdentity {
  const sha256 = builtParts()?.program;
  return { version: programVersion(), node: process.versions.node, ...(sha256 === undefined ? {} : { sha256 }) };
}

/** A copy in a sentence: `redress 0.1.0 (program 1f2e3d4c5b6a) with Node 24.21.0`. */
export function nameOfProgram({ version, node, sha256 }: ProgramIdentity): string {
  const code = sha256 === undefined ? 'from its sources' : `program ${sha256.slice(0, 12)}`;
  return `redress ${version} (${code}) with Node ${node}`;
}
