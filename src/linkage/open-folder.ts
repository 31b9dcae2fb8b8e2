import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { splitRecords } from '../csv/records.ts';
import type { Key } from './decisions.ts';
import { PeopleFileError, recordsOf } from './read-people.ts';
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
  /**
   * The id of the comparison; `start` for the first row; `last frequency` and the like for what a rare or common text
   * adds.
   */
  readonly comparison: string;
  readonly what: string;
  readonly left: string;
  readonly right: string;
  readonly level: string;
  readonly bits: string;
};

/** @throws PeopleFileError where the folder holds no links. */
export function readLinks(folder: string): readonly LinkRow[] {
  return rowsOf(folder, 'links.csv', LINK_COLUMNS).map(linkRow);
}

function linkRow(fields: readonly string[]): LinkRow {
  return {
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
  };
}

/** A link with the rows of its waterfall. */
export type LinkWithEvidence = { readonly row: LinkRow; readonly evidence: readonly EvidenceLine[] };

/**
 * Reads every link of a folder with its evidence. Both files are in the order of the links and are read side by side,
 * so that a folder of any size takes the memory of one piece of each.
 * @throws PeopleFileError where the folder holds no links, or files of another version.
 */
export async function* linksWithEvidence(folder: string): AsyncGenerator<LinkWithEvidence> {
  const evidence = recordsIn(folder, 'evidence.csv', EVIDENCE_COLUMNS);
  let next = await evidence.next();
  for await (const fields of recordsIn(folder, 'links.csv', LINK_COLUMNS)) {
    const row = linkRow(fields);
    const own: EvidenceLine[] = [];
    while (!next.done && next.value[0] === row.link) {
      own.push(evidenceLine(next.value));
      next = await evidence.next();
    }
    yield { row, evidence: own };
  }
  if (!next.done) throw new PeopleFileError(`${join(folder, 'evidence.csv')} was changed; run redress link again.`);
}

/** The rows of a file of a folder that linking or reconciling made, after its head; reads it piece by piece. */
export async function* recordsIn(folder: string, name: string, columns: readonly string[]) {
  const path = join(folder, name);
  if (!existsSync(path)) throw noLinks(folder, name);
  let isHead = true;
  for await (const { fields, line, spoiled } of recordsOf(path)) {
    if (isHead) checkHead(path, fields, columns);
    else yield checked(path, fields, { columns, line, isSpoiled: spoiled !== undefined });
    isHead = false;
  }
}

/** The rows of the waterfall of one link, in their order; none where it was never compared. */
export function readEvidence(folder: string, link: string): readonly EvidenceLine[] {
  return rowsOf(folder, 'evidence.csv', EVIDENCE_COLUMNS)
    .filter((fields) => fields[0] === link)
    .map(evidenceLine);
}

function evidenceLine(fields: readonly string[]): EvidenceLine {
  const [, , comparison, what, left, right, level, bits] = fields;
  return { comparison: comparison!, what: what!, left: left!, right: right!, level: level!, bits: bits! };
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
  const { id } = jsonOf(folder, 'model.json') as { readonly id?: unknown };
  if (typeof id !== 'string') throw new PeopleFileError(`${join(folder, 'model.json')} is no model of a linkage.`);
  return id;
}

const count = z.number().min(0);
const byGroup = <Figures extends z.ZodType>(figures: Figures) =>
  z.record(z.enum(['sex', 'languageOfName', 'bornIn']), z.array(figures));

const figuresSchema = z.object({
  keys: z.array(z.object({ source: z.string(), keys: count, records: count })),
  comparedPairs: count,
  links: z.object({ same: count, open: count, different: count }),
  groups: byGroup(
    z.object({
      ...{ group: z.string(), keys: count, withBirth: count, withNumber: count },
      ...{ same: count, open: count, expectedWrong: count },
    }),
  ),
  settings: z
    .object({
      ...{ conservative: count, usual: count },
      groups: byGroup(z.object({ group: z.string(), conservative: count, usual: count, gained: count, lost: count })),
    })
    .optional(),
});

/** The figures of `quality.json` that screens show; none names a person. Folders of earlier versions have no settings. */
export type LinkFigures = Readonly<z.infer<typeof figuresSchema>>;

/** @throws PeopleFileError where they are none of this version. */
export function readFigures(folder: string): LinkFigures {
  const read = figuresSchema.safeParse(jsonOf(folder, 'quality.json'));
  if (read.success) return read.data;
  throw new PeopleFileError(
    `${join(folder, 'quality.json')} is no file of this version of redress link; run it again.`,
  );
}

/** Whether a folder is at fault: it is none of links, was changed, or cannot be read. */
export function isFolderFault(error: unknown): boolean {
  return error instanceof PeopleFileError || 'code' in (error as object);
}

function jsonOf(folder: string, name: string): unknown {
  try {
    return JSON.parse(textOf(folder, name));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PeopleFileError(`${join(folder, name)} is no JSON; run redress link again.`);
  }
}

function rowsOf(folder: string, name: string, columns: readonly string[]): readonly (readonly string[])[] {
  const [head, ...rows] = splitRecords(textOf(folder, name)).records;
  const path = join(folder, name);
  checkHead(path, head?.fields, columns);
  return rows.map(({ fields, line, spoiled }) =>
    checked(path, fields, { columns, line, isSpoiled: spoiled !== undefined }),
  );
}

function checkHead(path: string, fields: readonly string[] | undefined, columns: readonly string[]): void {
  if (fields?.join() !== columns.join())
    throw new PeopleFileError(`${path} is no file of this version of redress link; run it again.`);
}

type Checked = { readonly columns: readonly string[]; readonly line: number; readonly isSpoiled: boolean };

function checked(path: string, fields: readonly string[], { columns, line, isSpoiled }: Checked): readonly string[] {
  if (!isSpoiled && fields.length === columns.length) return fields;
  throw new PeopleFileError(`${path}, line ${line}, was changed; run redress link again.`);
}

function textOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    throw noLinks(folder, name);
  }
}

function noLinks(folder: string, name: string): PeopleFileError {
  return new PeopleFileError(`${folder} holds no links: ${name} is missing. redress link makes such a folder.`);
}
