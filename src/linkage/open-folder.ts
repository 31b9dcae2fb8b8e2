import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitRecords } from '../csv/records.ts';
import type { Key } from './decisions.ts';
import { PeopleFileError } from './read-people.ts';
import { EVIDENCE_COLUMNS, LINK_COLUMNS } from './write.ts';

/** A line of `links.csv`. */
export type LinkRow = {
  readonly link: string;
  readonly left: Key;
  readonly right: Key;
  /** Empty where no rule of blocking found the pair. */
  readonly probability: string;
  readonly weight: string;
  readonly decision: string;
  readonly by: string;
  readonly why: string;
  readonly who: string;
  readonly when: string;
};

/** A line of `evidence.csv`. */
export type EvidenceLine = {
  readonly what: string;
  readonly left: string;
  readonly right: string;
  readonly level: string;
  readonly bits: string;
};

/** @throws PeopleFileError where the folder holds no links. */
export function readLinks(folder: string): readonly LinkRow[] {
  return rowsOf(folder, 'links.csv', LINK_COLUMNS).map((fields) => ({
    link: fields[0]!,
    left: { source: fields[1]!, key: fields[2]! },
    right: { source: fields[3]!, key: fields[4]! },
    probability: fields[5]!,
    weight: fields[6]!,
    decision: fields[7]!,
    by: fields[8]!,
    why: fields[9]!,
    who: fields[10]!,
    when: fields[11]!,
  }));
}

/** The rows of the waterfall of one link, in their order; none where it was never compared. */
export function readEvidence(folder: string, link: string): readonly EvidenceLine[] {
  return rowsOf(folder, 'evidence.csv', EVIDENCE_COLUMNS)
    .filter((fields) => fields[0] === link)
    .map((fields) => ({
      what: fields[3]!,
      left: fields[4]!,
      right: fields[5]!,
      level: fields[6]!,
      bits: fields[7]!,
    }));
}

/** The person of each key: `people.csv`. */
export function readPersons(folder: string): readonly (Key & { readonly person: string })[] {
  return rowsOf(folder, 'people.csv', ['source', 'key', 'person']).map((fields) => ({
    source: fields[0]!,
    key: fields[1]!,
    person: fields[2]!,
  }));
}

/** The id of the model that made the links. */
export function readModelId(folder: string): string {
  const { id } = JSON.parse(textOf(folder, 'model.json')) as { readonly id?: string };
  if (typeof id !== 'string') throw new PeopleFileError(`${join(folder, 'model.json')} is no model of a linkage.`);
  return id;
}

function rowsOf(folder: string, name: string, columns: readonly string[]): readonly (readonly string[])[] {
  const [head, ...rows] = splitRecords(textOf(folder, name)).records;
  if (head?.fields.join() !== columns.join())
    throw new PeopleFileError(`${join(folder, name)} is no file of this version of redress link; run it again.`);
  return rows.map(({ fields, line }) => {
    if (fields.length !== columns.length)
      throw new PeopleFileError(`${join(folder, name)}, line ${line}, was changed; run redress link again.`);
    return fields;
  });
}

function textOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    throw new PeopleFileError(`${folder} holds no links: ${name} is missing. redress link makes such a folder.`);
  }
}
