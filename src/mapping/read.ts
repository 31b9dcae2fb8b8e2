import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../record/problem.ts';
import { type Mapping, mappingSchema } from './schema.ts';

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** No mapping is longer; a file that is, is one of data. */
const LONGEST = 2_000_000;

/** Reads a mapping from a YAML file (JSON is YAML). Problems name the line. */
export function readMapping(path: string): ReadMapping {
  const name = basename(path);
  let text: string;
  try {
    if (statSync(path).size > LONGEST) return refuse(`${name} is too long for a mapping: is it a file of data?`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    return refuse(`${name} cannot be read (${code}): name the mapping, a YAML file.`);
  }
  return parseMapping(text, name);
}

/** A mapping from its text; `name` is what sentences call it. */
export function parseMapping(text: string, name: string): ReadMapping {
  const lines = new LineCounter();
  // Every scalar stays the text that it is in the file: a code 01 is no number, and N is no answer.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return refuse(`${name}, line ${line}: not YAML (${broken.code.toLowerCase().replaceAll('_', ' ')}).`);
  }
  const parsed = mappingSchema.safeParse(withNumbers(document.toJS({ maxAliasCount: 100 })));
  if (parsed.success) return { ok: true, mapping: parsed.data, text };
  const details = parsed.error.issues.flatMap(deepest).map(({ path, message }) => {
    const at = lineOf(path);
    return `${at === undefined ? '' : `line ${at}: `}${path.join('.') || 'the mapping'}: ${message}`;
  });
  return refuse(`${name} is not a mapping that Redress can read:`, [...new Set(details)].slice(0, 12));

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length) as string[], true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

type Issue = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
};

/** What is wrong within the alternative that fits best, where there are several. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || !issue.errors) return [issue];
  const alternatives = issue.errors.filter((each) => each.length > 0);
  const weight = (each: readonly Issue[]) =>
    each.reduce(
      (sum, { code, path }) => sum + (code === 'invalid_type' && path.length === 0 ? 1000 : 10 - path.length),
      0,
    );
  const best = [...alternatives].sort((a, b) => weight(a) - weight(b))[0];
  if (!best) return [issue];
  return best.flatMap((each) => deepest({ ...each, path: [...issue.path, ...each.path] }));
}

function refuse(message: string, details: readonly string[] = []): ReadMapping & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message, ...(details.length > 0 && { details }) } };
}

const NUMBERS: ReadonlySet<string> = new Set(['start', 'length', 'century']);

/** The few numbers and the like that mappings hold, which are texts until here. */
function withNumbers(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => withNumbers(each));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        // Codes and rows of examples are texts, whatever they are called.
        name === 'values' || name === 'kinds' || name === 'units' || name === 'given' ? each : withNumbers(each, name),
      ]),
    );
  if (typeof value !== 'string') return value;
  if (NUMBERS.has(key) && /^\d{1,9}$/.test(value)) return Number(value);
  if (key === 'header' && (value === 'true' || value === 'false')) return value === 'true';
  return key === 'quoteChar' && value === 'null' ? null : value;
}
