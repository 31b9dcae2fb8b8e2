import { extname } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { builtFiles } from '../http/built-files.ts';
import { refusalBody } from './env.ts';

const APP = '/index.html';

/** Serves the built web app: its files, and the app itself at every other address that names no file. */
export function webFiles(root: string): MiddlewareHandler {
  const files = builtFiles(root);
  return async (call) => {
    const { pathname } = new URL(call.req.url);
    const asset = pathname === APP ? undefined : files(call, pathname);
    if (asset) return asset;
    // Every other address is a screen of the app, which finds its way by itself.
    const app = extname(pathname) === '' ? files(call, APP) : undefined;
    return app ?? call.json(refusalBody('address-unknown'), 404);
  };
}
