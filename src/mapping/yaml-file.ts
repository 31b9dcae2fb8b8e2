import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Document, LineCounter } from 'yaml';

/** What a YAML file is to hold, for the sentences about one that cannot be read. */
export type Wanted = {
  /** Bytes; a file that is longer is one of data. */
  readonly longest: number;
  /** What it is too long for: `a mapping`. */
  readonly what: string;
  /** What to name instead: `the mapping, a YAML file`. */
  readonly name: string;
};

/** The text of a YAML file that people write, or a sentence on why it cannot be read. */
export function readYamlText(
  path: string,
  { longest, what, name }: Wanted,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string } {
  const file = basename(path);
  try {
    if (statSync(path).size > longest)
      return { ok: false, message: `${file} is too long for ${what}: is it a file of data?` };
    return { ok: true, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    return { ok: false, message: `${file} cannot be read (${code}): name ${name}.` };
  }
}

/** The line of a place in a document, or of what is around it where the place itself is not there. */
export function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
