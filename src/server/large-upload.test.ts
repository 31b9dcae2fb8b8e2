import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { serveApart, signIn } from '../../test/support/server.ts';

it.skipIf(process.platform !== 'linux')('keeps no more of an upload in memory than passes through', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-large-'));
  const workspace = join(folder, 'workspace');
  const { url, link, pid, kill } = await serveApart({ workspace });
  try {
    const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) << 10;
    const { call: ask, cookie } = await signIn(url, link);
    const { id } = (await ask('POST', '/inputs', { origin: 'upload' })).body as { id: string };
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
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
