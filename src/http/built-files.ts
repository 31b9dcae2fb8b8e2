import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { listShipped, readShipped } from '../program/shipped.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** How files lie packed beside themselves, the smallest first: the encoding's name in HTTP and the ending. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Answers with the file at an address such as `/assets/a.js`; undefined where the build has none. */
export type BuiltFiles = (call: Context, address: string) => Response | undefined;

/**
 * The files that a build wrote, read once, so that no address can reach any other file, and a build that is made anew
 * meanwhile gives no page of two builds. They are sent packed where the browser takes that and the build has written
 * them so. A folder that does not exist has no files.
 */
export function builtFiles(root: string): BuiltFiles {
  const files = filesIn(root);
  // Every browser takes packed files, so those alone are held until somebody asks for one as it is.
  const unpacked = new Map<string, Uint8Array<ArrayBuffer>>();
  const asItIs = (address: string) => {
    const bytes = files.get(address) ?? unpacked.get(address) ?? gunzipSync(files.get(`${address}.gz`)!);
    if (!files.has(address)) unpacked.set(address, bytes);
    return bytes;
  };
  return (call, address) => {
    // What is packed is sent under the name of the file itself alone.
    if (/\.(?:br|gz)$/.test(address) || !(files.has(address) || files.has(`${address}.gz`))) return undefined;
    call.header('Content-Type', TYPES[extname(address)] ?? 'application/octet-stream');
    // Built assets carry a hash of their content in their names.
    call.header('Cache-Control', address.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store');
    const beside = PACKED.filter(([, ending]) => files.has(address + ending));
    if (beside.length > 0) call.header('Vary', 'Accept-Encoding');
    const taken = encodingsIn(call.req.header('Accept-Encoding') ?? '');
    const packed = beside.find(([encoding]) => taken.has(encoding));
    if (packed === undefined) return call.body(asItIs(address));
    call.header('Content-Encoding', packed[0]);
    return call.body(files.get(address + packed[1])!);
  };
}

/** The bytes of every file of a folder, by its address, but for those that lie packed beside themselves. */
function filesIn(root: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const names = new Set(listShipped(root));
  const held = [...names].filter((name) => !names.has(`${name}.gz`));
  return new Map(held.map((name) => [`/${name}`, readShipped(join(root, name))]));
}

/** The encodings that a browser takes, of `gzip, br;q=0.5, zstd;q=0`. */
function encodingsIn(header: string): ReadonlySet<string> {
  const each = header.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  return new Set(each.filter(([, quality = '1']) => Number(quality) > 0).map(([name]) => name!));
}
