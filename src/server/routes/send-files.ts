import { Readable } from 'node:stream';
import type { Context as Call } from 'hono';
import { type ZipEntry, zipOf } from '../../disk/zip.ts';

/** Files as one archive, which is made while it is sent. */
export function sendZip(call: Call, entries: readonly ZipEntry[], name: string): Response {
  call.header('Content-Type', 'application/zip');
  return sendAs(call, name, Readable.from(zipOf(entries)));
}

/** Lines of a table as a CSV file. */
export function sendCsv(call: Call, lines: Iterable<string>, name: string): Response {
  call.header('Content-Type', 'text/csv; charset=utf-8');
  return sendAs(call, name, Readable.from(lines));
}

function sendAs(call: Call, name: string, content: Readable): Response {
  call.header('Content-Disposition', `attachment; filename="${name}"`);
  return call.body(Readable.toWeb(content) as ReadableStream);
}
