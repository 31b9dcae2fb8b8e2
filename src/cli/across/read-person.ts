import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type NeutralPerson, readNeutralPerson } from '../../across/person.ts';
import type { Problem } from '../../record/problem.ts';

type Read = { readonly ok: true; readonly person: NeutralPerson } | { readonly ok: false; readonly problem: Problem };

/** No person's file is longer; a file that is, is one of data. */
const LONGEST = 100_000;

/** Reads an invented person from a YAML file (JSON is YAML). Problems name the line. */
export function readPersonFile(path: string, today: string): Read {
  const name = basename(path);
  let text: string;
  try {
    if (statSync(path).size > LONGEST) return refuse(`${name} is too long for one person: is it a file of data?`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    return refuse(`${name} cannot be read (${code}): name a YAML file with an invented person.`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) return refuse(`${name}, line ${lines.linePos(broken.pos[0]).line}: this is not YAML.`);
  const read = readNeutralPerson(document.toJS({ maxAliasCount: 10 }), today);
  if (read.ok) return read;
  const details = read.faults.map(({ path: at, message }) => {
    const line = lineOf(at);
    return `${line === undefined ? '' : `line ${line}: `}${at.join('.') || 'the person'}: ${message}`;
  });
  return refuse(`${name} is not a person that can be compared:`, details);

  function lineOf(at: readonly PropertyKey[]): number | undefined {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

function refuse(message: string, details: readonly string[] = []): Read & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message, ...(details.length > 0 && { details }) } };
}
