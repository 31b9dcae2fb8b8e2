import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startLineFile } from './line-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes its lines in order, whatever the pieces, and takes no file that is there', async () => {
  const path = join(folder, 'lines.csv');
  const file = await startLineFile(path, 'number', 20);
  for (let number = 0; number < 100; number++) file.add(String(number));
  await file.flush();
  await file.close();
  const lines = Array.from({ length: 100 }, (_, number) => String(number));
  expect(readFileSync(path, 'utf8')).toBe(`${['number', ...lines].join('\n')}\n`);
  await expect(startLineFile(path, 'number')).rejects.toMatchObject({ code: 'EEXIST' });
});

it.skipIf(process.platform === 'win32')(
  'says of a full disk only when it is asked, and does not end the process',
  () => {
    const module = JSON.stringify(new URL('./line-file.ts', import.meta.url).href);
    const code = `
    const { startLineFile } = await import(${module});
    const file = await startLineFile(${JSON.stringify(join(folder, 'full.csv'))}, 'head', 4);
    for (let turn = 0; turn < 5; turn++) {
      file.add('more than a piece');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await file.flush().catch(({ code }) => console.log(code));
    await file.close();`;
    const args = ['-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', code];
    const { status, stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'EFBIG\n', stderr: '' });
  },
);
