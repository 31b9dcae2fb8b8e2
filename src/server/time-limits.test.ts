import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { limitTime } from './time-limits.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A server that takes whatever is sent, and answers with how much that was. */
async function serve(limits: Parameters<typeof limitTime>[1]): Promise<number> {
  server = createServer((incoming, answer) => {
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    incoming.on('end', () => answer.end(String(bytes)));
    incoming.on('error', () => {});
  });
  limitTime(server, limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends pieces with pauses between them, and the last of them never where `stops` says so. */
function send(port: number, method: string, path: string, pauses: readonly number[], stops = false): Promise<string> {
  return new Promise((resolve) => {
    const call = request({ port, method, path, headers: { 'content-length': pauses.length } }, (response) => {
      let said = '';
      response.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      response.on('end', () => resolve(said));
    });
    call.on('error', () => resolve('ended'));
    void (async () => {
      for (const each of stops ? pauses.slice(1) : pauses) {
        await pause(each);
        call.write('x');
      }
    })();
  });
}

const FILES = '/api/inputs/0123456789abcdef/files';
const HOUR = 3_600_000;

it('an upload may take longer than any request, while something of it comes', async () => {
  // Node has a limit of its own, five minutes for every request, which would cut an upload of some gigabytes.
  const port = await serve({ request: 1, silence: HOUR });
  expect(server.requestTimeout).toBe(0);
  expect(await send(port, 'PUT', FILES, [30, 30, 30])).toBe('3');
});

it('an upload that falls silent is ended', async () => {
  const port = await serve({ request: HOUR, silence: 20 });
  expect(await send(port, 'PUT', FILES, [0, 0, 0], true)).toBe('ended');
});

it('a request that brings no file is ended when it does not come to its end', async () => {
  const port = await serve({ request: 20, silence: HOUR });
  expect(await send(port, 'POST', '/api/runs', [0, 0, 0], true)).toBe('ended');
  // Nor can it pass for an upload by its address.
  for (const path of [`${FILES}/x`, `/api/inputs/x/files`, `/x${FILES}`])
    expect(await send(port, 'PUT', path, [0, 0], true)).toBe('ended');
});
