import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { refusalBody } from './env.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

/** How files lie packed beside themselves, the smallest first: the encoding's name in HTTP and the ending. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Serves the built web app from a list made at the start, so that no address can reach any other file; packed where the
 * browser takes that and the build has written it so.
 */
export function webFiles(root: string): MiddlewareHandler {
  const addressOf = (path: string) => path.slice(root.length).replaceAll(sep, '/');
  const files = new Map<string, string>();
  if (existsSync(root)) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(addressOf(path), path);
    }
  }
  return async (call) => {
    const { pathname } = new URL(call.req.url);
    const asset = /\.(?:br|gz)$/.test(pathname) ? undefined : files.get(pathname);
    const isAsset = asset !== undefined && pathname !== '/index.html';
    // Every other address is a screen of the app, which finds its way by itself.
    const path = isAsset ? asset : files.get('/index.html');
    if (path === undefined || (!isAsset && extname(pathname) !== '')) {
      return call.json(refusalBody('address-unknown'), 404);
    }
    call.header('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    // Built assets carry a hash of their content in their names.
    call.header('Cache-Control', pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store');
    const taken = encodingsIn(call.req.header('Accept-Encoding') ?? '');
    const packed = PACKED.find(([encoding, ending]) => taken.has(encoding) && files.has(addressOf(path) + ending));
    if (PACKED.some(([, ending]) => files.has(addressOf(path) + ending))) call.header('Vary', 'Accept-Encoding');
    if (packed) call.header('Content-Encoding', packed[0]);
    return call.body(readFileSync(path + (packed?.[1] ?? '')));
  };
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
