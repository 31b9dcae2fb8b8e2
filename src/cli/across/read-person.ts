import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type NeutralPerson, readNeutralPerson } from '../../across/person.ts';
import { lineOf, readYamlText } from '../../mapping/yaml-file.ts';
import type { Problem } from '../../record/problem.ts';

type Read = { readonly ok: true; readonly person: NeutralPerson } | { readonly ok: false; readonly problem: Problem };

const WANTED = { longest: 100_000, what: 'one person', name: 'a YAML file with an invented person' };

/** Reads an invented person from a YAML file (JSON is YAML). Problems name the line. */
export function readPersonFile(path: string, today: string): Read {
  const name = basename(path);
  const file = readYamlText(path, WANTED);
  if (!file.ok) return refuse(file.message);
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) return refuse(`${name}, line ${lines.linePos(broken.pos[0]).line}: this is not YAML.`);
  const read = readNeutralPerson(document.toJS({ maxAliasCount: 10 }), today);
  if (read.ok) return read;
  const details = read.faults.map(({ path: at, message }) => {
    const line = lineOf(document, lines, at);
    return `${line === undefined ? '' : `line ${line}: `}${at.join('.') || 'the person'}: ${message}`;
  });
  return refuse(`${name} is not a person that can be compared:`, details);
}

function refuse(message: string, details: readonly string[] = []): Read & { readonly ok: false } {
  return { ok: false, problem: { kind: 'input', message, ...(details.length > 0 && { details }) } };
}
