import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { keepWhatWasSent } from '../http/busy.ts';
import { listening, localAddress } from '../http/listen.ts';
import { createApp } from './app.ts';
import { createDesk } from './desk.ts';
import { createTries } from './limits.ts';
import { readSnapshot } from './snapshot.ts';

export type LookupOptions = {
  /** The sealed snapshot, and the file with the key of the look-up. */
  readonly snapshot: string;
  readonly key: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly proxy?: boolean;
  readonly https?: boolean;
  readonly least?: number;
  /** The time by which tries are counted, in milliseconds; the machine's unless given. */
  readonly clock?: () => number;
};

export type StartedLookup =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly url: string;
      readonly letters: number;
      /** Answers a request as if it had come to the port. */
      readonly fetch: (request: Request) => Response | Promise<Response>;
      readonly stop: () => Promise<void>;
    };

/** How often a newer snapshot in the same place is looked for. */
const LOOK = 60_000;

/** Opens a snapshot and begins to answer. A newer snapshot that is put in its place is taken up by itself. */
export async function startLookup(options: LookupOptions): Promise<StartedLookup> {
  const opened = open(options);
  if (typeof opened === 'string') return { ok: false, message: opened };
  const { key } = opened;
  let { snapshot, changed } = opened;
  const desk = createDesk({
    key,
    snapshot: () => snapshot,
    triesFile: `${options.snapshot}.tries`,
    ...(options.least === undefined ? {} : { least: options.least }),
  });
  const tries = createTries(
    () => process.stderr.write('redress lookup: ALARM: 2,000 wrong tries within 15 minutes; the look-up pauses.\n'),
    options.clock,
  );
  const { proxy = false, https = false } = options;
  const app = createApp({ desk, tries, made: () => snapshot.made, proxy, https });
  const server = createAdaptorServer({
    fetch: app.fetch as Parameters<typeof createAdaptorServer>[0]['fetch'],
  }) as Server;
  server.requestTimeout = 30_000;
  keepWhatWasSent(server);
  const failed = await listening(server, options);
  if (failed !== undefined) return { ok: false, message: failed };
  const timer = setInterval(() => {
    const newer = open(options, changed);
    if (newer === undefined || typeof newer === 'string') return;
    ({ snapshot, changed } = newer);
  }, LOOK);
  timer.unref();
  return {
    ok: true,
    url: localAddress({ host: options.host, port: (server.address() as AddressInfo).port }),
    letters: Object.keys(snapshot.answers).length,
    fetch: app.fetch,
    stop: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What stands in the files; why not, in a sentence; undefined where the snapshot is still the one of `before`. */
function open(options: LookupOptions, before: number): ReturnType<typeof opened> | undefined;
function open(options: LookupOptions): ReturnType<typeof opened>;
function open(options: LookupOptions, before?: number) {
  const { snapshot: path, key: keyPath } = options;
  try {
    const changed = statSync(path).mtimeMs;
    return changed === before ? undefined : opened(path, keyPath, changed);
  } catch (error) {
    return `${path} or ${keyPath} cannot be read (${(error as { code?: string }).code ?? 'unknown cause'}).`;
  }
}

function opened(path: string, keyPath: string, changed: number) {
  const key = Buffer.from(readFileSync(keyPath, 'utf8'), 'base64');
  if (key.length !== 32) return `${keyPath} is no key of a look-up.`;
  const snapshot = readSnapshot(key, readFileSync(path));
  return snapshot
    ? { key, snapshot, changed }
    : `${path} is no snapshot of this key; write it anew with “redress lookup snapshot”.`;
}
