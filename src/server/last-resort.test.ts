import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveApart, signIn } from '../../test/support/server.ts';
import { surviveRejections } from './last-resort.ts';

test('a rejection is logged by the place in the code alone', () => {
  let log = '';
  const stop = surviveRejections((text) => {
    log += text;
  });
  process.listeners('unhandledRejection').at(-1)!(new Error('RIVERA,ANA 19681122\n    at RIVERA'), Promise.resolve());
  stop();
  expect(log).toContain('last-resort.test.ts');
  expect(log).not.toContain('RIVERA');
});

test('a damaged PDF is refused in a sentence, and the server goes on', async () => {
  const server = await serveApart({ workspace: mkdtempSync(join(tmpdir(), 'workspace-')) });
  try {
    const client = await signIn(server.url, server.link);
    const bytes = readFileSync(join(import.meta.dirname, '../../test/fixtures/rap-sheets/damaged/wrong-length.pdf'));
    const send = () => {
      const body = new FormData();
      const wanted = { packId: 'us-ca/prop-64', policyId: 'statute', asOf: '2020-01-01', answers: [] };
      body.append('wanted', JSON.stringify(wanted));
      body.append('file', new Blob([bytes]));
      return fetch(`${server.url}/api/rap-sheet`, {
        method: 'POST',
        headers: { 'x-redress': '1', cookie: client.cookie },
        body,
      });
    };
    for (let time = 0; time < 2; time++) {
      const answer = await send();
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('the PDF is damaged')]);
    }
    expect((await client.call('GET', '/runs')).status).toBe(200);
  } finally {
    await server.kill();
  }
});
