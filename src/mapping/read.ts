import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../record/problem.ts';
import { type Mapping, mappingSchema } from './schema.ts';
import { lineOf, readYamlText } from './yaml-file.ts';

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** What the file of a mapping is to hold. */
export const MAPPING_FILE = { longest: 2_000_000, what: 'a mapping', name: 'the mapping, a YAML file' };

/** Reads a mapping from a YAML file (JSON is YAML). Problems name the line. */
export function readMapping(path: string): ReadMapping {
  const read = readYamlText(path, MAPPING_FILE);
  return read.ok ? parseMapping(read.text, basename(path)) : refuse(read.message);
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
    const at = lineOf(document, lines, path);
    return `${at === undefined ? '' : `line ${at}: `}${path.join('.') || 'the mapping'}: ${message}`;
  });
  return refuse(`${name} is not a mapping that Redress can read:`, [...new Set(details)].slice(0, 12));
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
