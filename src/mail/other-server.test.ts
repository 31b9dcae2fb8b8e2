import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, type MailMessage } from './send.ts';

/**
 * The mail server of the other tests is by the makers of what sends: a slip that both share would show nothing. This one is
 * written by others, in another language. `.ci/run` sees to it that it is there.
 */
const PYTHON = '/usr/bin/python3';
const hasServer = (() => {
  try {
    execFileSync(PYTHON, ['-c', 'import aiosmtpd'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasServer && process.env.REDRESS_TEST_MAIL === 'required')
  throw new Error('a second mail server is not installed: apt-get install python3-aiosmtpd');

type Kept = { readonly from: string; readonly to: readonly string[]; readonly text: string };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.runIf(hasServer)('a mail server by others', () => {
  const kept: Kept[] = [];
  let port: number;
  let stop: () => void;

  beforeAll(async () => {
    port = await freePort();
    const script = join(import.meta.dirname, '../../test/support/aiosmtpd-server.py');
    const server = spawn(PYTHON, [script, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
    stop = () => server.stdin.end();
    const lines = createInterface({ input: server.stdout });
    await new Promise<void>((resolve, reject) => {
      server.once('exit', () => reject(new Error('the mail server ended')));
      lines.on('line', (line) => (line === 'ready' ? resolve() : kept.push(JSON.parse(line) as Kept)));
    });
  });
  afterAll(() => stop());

  const message = (to: string): MailMessage => ({
    sender: 'County of Invented',
    to: `${to}@mail.example`,
    subject: 'Please call — llámenos',
    text: 'There is news.\n.\nA dot by itself ends no text.\nÑandú',
    messageId: `<${to}@county.example>`,
    returns: { address: `notices+${to}@county.example`, id: to },
  });
  const send = (to: string) =>
    deliver({ host: '127.0.0.1', port, secure: false, from: 'county@county.example' }, message(to));

  it('keeps a message as it was written, once, with the address that reports go to', async () => {
    expect(await send('p1')).toEqual({ kind: 'sent' });
    await expect.poll(() => kept.length).toBe(1);
    expect(kept[0]).toMatchObject({ from: 'notices+p1@county.example', to: ['p1@mail.example'] });
    expect(kept[0]!.text).toContain('Message-ID: <p1@county.example>');
    expect(kept[0]!.text).toContain('\r\n.\r\n');
    expect(kept[0]!.text).toContain('Auto-Submitted: auto-generated');
  });

  it('is understood where it refuses, puts off, breaks the line after the text, or is not there', async () => {
    expect(await send('unknown')).toMatchObject({ kind: 'refused', status: '5.1.1', recipient: true });
    expect(await send('full')).toMatchObject({ kind: 'later' });
    expect(await send('breaks')).toMatchObject({ kind: 'uncertain' });
    expect(kept).toHaveLength(1);
    const nobody = { host: '127.0.0.1', port: await freePort(), secure: false, from: 'county@county.example' };
    expect(await deliver(nobody, message('p2'))).toMatchObject({ kind: 'no-connection' });
  });
});
