/** The list that translators work on: CSV with a line for each text, which any spreadsheet opens. */
import { splitRecords } from '../../csv/records.ts';
import { csvLine } from '../../csv/write.ts';
import type { Catalog } from './catalog.ts';
import type { Translation } from './translation.ts';

const COLUMNS = ['key', 'english', 'spanish', 'translation'] as const;

/** Every text in English and Spanish, and in the language where it is translated already and its English still holds. */
export function translatorsTable(catalog: Catalog, translation: Pick<Translation, 'texts'>): string {
  const lines = [...catalog].map(([key, { en, es }]) => {
    const known = translation.texts[key];
    return csvLine([key, en, es, known?.en === en ? known.text : '']);
  });
  // Spreadsheets take a file for UTF-8 where it begins with this mark.
  return `\uFEFF${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

export type ReadTable =
  | { readonly ok: true; readonly texts: Translation['texts']; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly what: string };

/** Reads a list that came back. Each text stays tied to the English that stood beside it when it was translated. */
export function readTranslatorsTable(catalog: Catalog, text: string): ReadTable {
  const { records } = splitRecords(text.replace(/^\uFEFF/, ''));
  const [head, ...rows] = records;
  const columns = head?.fields ?? [];
  const at = COLUMNS.map((column) => columns.indexOf(column));
  if (at.includes(-1)) return { ok: false, line: 1, what: `the first line has to be ${COLUMNS.join(',')}` };
  const texts: Record<string, { en: string; text: string }> = {};
  const unknown: string[] = [];
  for (const { fields, line, spoiled } of rows) {
    if (spoiled) return { ok: false, line, what: 'its quotation marks make no record' };
    const [key = '', en = '', , translated = ''] = at.map((column) => (fields[column] ?? '').replace(/\r\n?/g, '\n'));
    if (key === '' || translated.trim() === '') continue;
    if (key in texts) return { ok: false, line, what: `the key ${key} stands twice` };
    if (!catalog.has(key)) unknown.push(key);
    else texts[key] = { en, text: translated.trim() };
  }
  return { ok: true, texts, unknown };
}
