import { join } from 'node:path';
import { csvLine } from '../csv/write.ts';
import { type LineFile, startLineFile } from '../disk/line-file.ts';
import { writeJson } from '../results/files/write-text.ts';
import type { Tables } from '../tables/duckdb.ts';
import { evidenceOf } from './evidence.ts';
import type { Link, Linkage } from './link.ts';
import { bitsText, probabilityOf, weightsOf } from './model.ts';
import { type Quality, qualityOf } from './quality.ts';

export const LINK_COLUMNS = [
  ...['link', 'left_source', 'left_key', 'right_source', 'right_key', 'probability', 'weight'],
  ...['decision', 'by', 'why', 'who', 'when'],
];
export const EVIDENCE_COLUMNS = ['link', 'row', 'comparison', 'what', 'left', 'right', 'level', 'bits'];
const PEOPLE_COLUMNS = ['source', 'key', 'person'];
/** The files of a folder of links, and no others. */
export const LINK_FILES = ['links.csv', 'evidence.csv', 'people.csv', 'model.json', 'quality.json'];

/** Links whose records are fetched at a time. */
const BATCH = 10_000;

/** Writes everything that a linkage found into a folder; gives what `quality.json` says. */
export async function writeLinkage(tables: Tables, folder: string, linkage: Linkage): Promise<Quality> {
  await inFile(folder, 'links.csv', LINK_COLUMNS, (file) => {
    for (const [at, link] of linkage.links.entries()) file.add(linkLine(linkage, link, at));
  });
  await inFile(folder, 'evidence.csv', EVIDENCE_COLUMNS, (file) => addEvidence(tables, file, linkage));
  await inFile(folder, 'people.csv', PEOPLE_COLUMNS, (file) => {
    for (const [entity, { source, key }] of linkage.entities.entries())
      file.add(csvLine([source, key, `P${linkage.people[entity]! + 1}`]));
  });
  writeJson(folder, 'model.json', { id: linkage.modelId, ...linkage.model });
  const quality = await qualityOf(tables, linkage);
  writeJson(folder, 'quality.json', quality);
  return quality;
}

async function inFile(
  folder: string,
  name: string,
  columns: readonly string[],
  fill: (file: LineFile) => void | Promise<void>,
): Promise<void> {
  const file = await startLineFile(join(folder, name), columns.join(','));
  try {
    await fill(file);
    await file.flush();
  } finally {
    await file.close();
  }
}

const linkName = (at: number) => `L${at + 1}`;

function linkLine(
  { entities }: Linkage,
  { left, right, pair, decision, by, why, who, when }: Link,
  at: number,
): string {
  const [a, b] = [entities[left]!, entities[right]!];
  const weighed = pair ? [probabilityOf(pair.weight).toFixed(6), bitsText(pair.weight)] : ['', ''];
  return csvLine([linkName(at), a.source, a.key, b.source, b.key, ...weighed, decision, by, why, who, when]);
}

type Texts = Readonly<Record<string, string | null>>;

async function addEvidence(tables: Tables, file: LineFile, { links, model }: Linkage): Promise<void> {
  const weights = weightsOf(model);
  for (let from = 0; from < links.length; from += BATCH) {
    const batch = links.slice(from, from + BATCH);
    const ids = [...new Set(batch.flatMap(({ pair }) => (pair ? [pair.l, pair.r] : [])))];
    const texts = await textsOf(tables, ids);
    for (const [at, { pair }] of batch.entries()) {
      if (!pair) continue;
      for (const [row, { comparison, words, level, weight }] of evidenceOf(pair, weights).entries()) {
        const text = (id: number) => texts.get(id)?.[comparison.split(' ')[0]!] ?? '';
        const cells = [linkName(from + at), row + 1, comparison, words, text(pair.l), text(pair.r), level];
        file.add(csvLine([...cells, bitsText(weight)]));
      }
    }
  }
}

async function textsOf(tables: Tables, ids: readonly number[]): Promise<ReadonlyMap<number, Texts>> {
  if (ids.length === 0) return new Map();
  const rows = await tables.rows<
    Texts & { readonly id: number }
  >(`SELECT id, last, first, middle, suffix, sex, licence, ssn, zip,
      coalesce(birth[1:4] || '-' || birth[5:6] || '-' || birth[7:8], year::VARCHAR) AS birth
    FROM records JOIN (SELECT unnest([${ids.join(',')}]) AS id) USING (id)`);
  return new Map(rows.map((row) => [row.id, row]));
}
