import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/schema.ts';
import { VALUE_KINDS, type ValueKind } from './identifying.ts';
import { type Pattern, type Searcher, searcherOf } from './search-bytes.ts';

/** Where a value was found: a file of the workspace by its path in it, or a table. Never the value. */
export type Hit = { readonly place: string; readonly kind: ValueKind; readonly times: number };

export type Proof = {
  readonly files: number;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  /** Files whose content is packed, so that a text in it cannot be seen, by their form. */
  readonly packed: Readonly<Record<string, number>>;
  readonly hits: readonly Hit[];
};

export type Searched = {
  readonly folder: string;
  readonly db: Kysely<Tables>;
  readonly kind: 'SQLite' | 'PostgreSQL';
};

type Values = readonly { readonly kind: ValueKind; readonly text: string }[];

/** Looks for values in every byte of a workspace's folder and in every row of its database. */
export async function searchWorkspace({ folder, db, kind }: Searched, values: Values): Promise<Proof> {
  const searcher = searcherOf(values.flatMap(({ kind: of, text }) => patternsOf(VALUE_KINDS.indexOf(of), text)));
  const hits: Hit[] = [];
  const packed: Record<string, number> = {};
  let [files, bytes] = [0, 0];
  for (const path of filesIn(folder, '')) {
    const counts = countsFor();
    const head = await searchFile(join(folder, path), searcher, counts.found);
    files++;
    bytes += statSync(join(folder, path)).size;
    const form = packedForm(head);
    if (form !== undefined) packed[form] = (packed[form] ?? 0) + 1;
    hits.push(...counts.hits(path));
  }
  let rows = 0;
  const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).filter(({ isView }) => !isView);
  for (const { name } of tables) {
    const counts = countsFor();
    rows += await eachRow(db, kind, name, (text) => searcher.search(Buffer.from(text), counts.found));
    hits.push(...counts.hits(`table ${name}`));
  }
  return { files, bytes, tables: tables.length, rows, packed, hits };
}

/** The forms in which a text may stand in a file. */
function patternsOf(of: number, text: string): readonly Pattern[] {
  const [last, first] = text.split(',').map((each) => each.trim());
  const spellings = new Set([text, text.replace(/,\s+/g, ',')]);
  if (first) spellings.add(`${first} ${last}`);
  return [...spellings].flatMap((each) => {
    const forms = [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le')];
    if (forms[0]!.length !== each.length) forms.push(Buffer.from(each, 'latin1'));
    return forms.map((bytes) => ({ of, bytes }));
  });
}

function countsFor() {
  const counts = new Map<number, number>();
  return {
    found: (of: number) => {
      counts.set(of, (counts.get(of) ?? 0) + 1);
    },
    hits: (place: string): Hit[] => [...counts].map(([of, times]) => ({ place, kind: VALUE_KINDS[of]!, times })),
  };
}

function filesIn(folder: string, inside: string): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

const PIECE = 4 << 20;

/** Searches a file piece by piece; gives its first bytes. */
async function searchFile(path: string, { overlap, search }: Searcher, found: (of: number) => void): Promise<Buffer> {
  let head = Buffer.alloc(0);
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    if (head.length === 0) head = Buffer.from((piece as Buffer).subarray(0, 8));
    const both = Buffer.concat([rest, piece as Buffer]);
    // What stands where two pieces meet may be counted twice; that it stands there is what counts.
    search(both, found);
    rest = Buffer.from(both.subarray(Math.max(0, both.length - overlap)));
  }
  return head;
}

const FORMS: readonly (readonly [string, string])[] = [
  ['pdf', '25504446'],
  ['zip', '504b0304'],
  ['gzip', '1f8b'],
  ['zstd', '28b52ffd'],
  ['xz', 'fd377a58'],
];

function packedForm(head: Buffer): string | undefined {
  return FORMS.find(([, magic]) => head.toString('hex').startsWith(magic))?.[0];
}

const AT_ONCE = 2000;

/** Gives every row of a table as text, page by page; how many there are. */
async function eachRow(
  db: Kysely<Tables>,
  kind: Searched['kind'],
  table: string,
  see: (text: string) => void,
): Promise<number> {
  let rows = 0;
  if (kind === 'SQLite') {
    for (let after = -1; ; ) {
      const page = await sql<{ row_number: number }>`
        select rowid as row_number, * from ${sql.table(table)} where rowid > ${after} order by rowid limit ${AT_ONCE}`.execute(
        db,
      );
      if (page.rows.length === 0) return rows;
      for (const row of page.rows) see(JSON.stringify(row));
      rows += page.rows.length;
      after = page.rows.at(-1)!.row_number;
    }
  }
  await db.transaction().execute(async (inner) => {
    await sql`declare every_row no scroll cursor for select t::text as row_text from ${sql.table(table)} t`.execute(
      inner,
    );
    for (;;) {
      const page = await sql<{ row_text: string }>`fetch ${sql.lit(AT_ONCE)} from every_row`.execute(inner);
      if (page.rows.length === 0) return;
      for (const { row_text } of page.rows) see(row_text);
      rows += page.rows.length;
    }
  });
  return rows;
}
