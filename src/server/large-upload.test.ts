import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';

/** A server of its own process, whose memory can be looked at. */
const SERVE = `
import { startServer } from ${JSON.stringify(join(import.meta.dirname, 'start.ts'))};
const started = await startServer({ host: '127.0.0.1', port: 0, workspace: process.argv[2], allow: [], maxUpload: 1e12, onLink: () => {} });
console.log(JSON.stringify({ url: started.url, token: started.link().split('#')[1] }));
`;

it.skipIf(process.platform !== 'linux')('keeps no more of an upload in memory than passes through', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-large-'));
  const workspace = join(folder, 'workspace');
  writeFileSync(join(folder, 'serve.ts'), SERVE);
  const child = spawn(process.execPath, [join(folder, 'serve.ts'), workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const { url, token } = await new Promise<{ url: string; token: string }>((resolve) =>
      child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as never)),
    );
    const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) << 10;
    const headers = { 'x-redress': '1', 'content-type': 'application/json' };
    const post = (path: string, body: unknown, more = {}) =>
      fetch(`${url}/api${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
    const cookie = (await post('/session/link', { token })).headers.get('set-cookie')!.split(';')[0]!;
    const { id } = (await (await post('/inputs', { origin: 'upload' }, { cookie })).json()) as { id: string };
    const [before, blocks, block] = [peak(), 400, Buffer.alloc(1 << 20, 'x')];
    const status = await new Promise((resolve, reject) => {
      const call = request(
        `${url}/api/inputs/${id}/files`,
        { method: 'PUT', headers: { 'x-redress': '1', 'x-file-name': 'large.csv', cookie } },
        (response) => resolve(response.resume().statusCode),
      ).on('error', reject);
      Readable.from(new Array(blocks).fill(block)).pipe(call);
    });
    expect(status).toBe(200);
    expect(statSync(join(workspace, 'inputs', id, 'large.csv')).size).toBe(blocks << 20);
    expect(peak() - before).toBeLessThan(150 << 20);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
