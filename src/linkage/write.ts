import { join } from 'node:path';
import { csvLine } from '../csv/write.ts';
import { giveBackAsProcessGrows } from '../disk/give-back.ts';
import { addLines, type LineFile, startLineFile } from '../disk/line-file.ts';
import { getOrCreate } from '../record/index.ts';
import { writeJson } from '../results/files/write-text.ts';
import type { Tables } from '../tables/duckdb.ts';
import { type EvidenceRow, evidenceOf } from './evidence.ts';
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
const BATCH = 2_000;

/** Writes everything that a linkage found into a folder; gives what `quality.json` says. */
export async function writeLinkage(tables: Tables, folder: string, linkage: Linkage): Promise<Quality> {
  const { links, entities, people } = linkage;
  await inFile(folder, 'links.csv', LINK_COLUMNS, (file) =>
    addLines(file, links, (link, at) => linkLine(linkage, link, at)),
  );
  await inFile(folder, 'evidence.csv', EVIDENCE_COLUMNS, (file) => addEvidence(tables, file, linkage));
  await inFile(folder, 'people.csv', PEOPLE_COLUMNS, (file) =>
    addLines(file, entities, ({ source, key }, entity) => csvLine([source, key, `P${people[entity]! + 1}`])),
  );
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

/** What the lines of evidence say beside the two texts, kept by row: most pairs share theirs. */
function evidenceWords() {
  const known = new Map<string, { readonly column: number; readonly head: string; readonly tail: string }>();
  return ({ comparison, words, level, weight }: EvidenceRow) =>
    getOrCreate(known, `${comparison}/${level}/${weight}`, () => ({
      column: TEXTS.indexOf(comparison.split(' ')[0]!),
      head: csvLine([comparison, words]),
      tail: csvLine([level, bitsText(weight)]),
    }));
}

/** What evidence says of a record, by comparison, in this order. */
const TEXTS = ['last', 'first', 'middle', 'suffix', 'sex', 'licence', 'ssn', 'zip', 'birth'];
type Texts = readonly (string | null)[];

async function addEvidence(tables: Tables, file: LineFile, { links, model }: Linkage): Promise<void> {
  const weights = weightsOf(model);
  const wordsOf = evidenceWords();
  const giveBack = giveBackAsProcessGrows();
  for (let from = 0; from < links.length; from += BATCH) {
    giveBack();
    const batch = links.slice(from, from + BATCH);
    const ids = [...new Set(batch.flatMap(({ pair }) => (pair ? [pair.l, pair.r] : [])))];
    const texts = await textsOf(tables, ids);
    for (const [at, { pair }] of batch.entries()) {
      if (!pair) continue;
      const [left, right] = [texts.get(pair.l), texts.get(pair.r)];
      for (const [place, row] of evidenceOf(pair, weights).entries()) {
        const { column, head, tail } = wordsOf(row);
        const compared = csvLine([left?.[column] ?? '', right?.[column] ?? '']);
        file.add(`${linkName(from + at)},${place + 1},${head},${compared},${tail}`);
      }
    }
  }
}

async function textsOf(tables: Tables, ids: readonly number[]): Promise<ReadonlyMap<number, Texts>> {
  const texts = new Map<number, Texts>();
  if (ids.length === 0) return texts;
  const birth = "coalesce(birth[1:4] || '-' || birth[5:6] || '-' || birth[7:8], year::VARCHAR)";
  const columns = TEXTS.map((name) => (name === 'birth' ? birth : name)).join(', ');
  const found = `SELECT id, ${columns} FROM records JOIN (SELECT unnest([${ids.join(',')}]) AS id) USING (id)`;
  for await (const rows of tables.stream(found))
    for (const [id, ...own] of rows as readonly (readonly [number, ...Texts])[]) texts.set(id, own);
  return texts;
}
