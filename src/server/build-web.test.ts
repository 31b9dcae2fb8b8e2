import { expect, it } from 'vitest';
import { refusalToWrite } from './build-web.ts';

it('a checkout that cannot be written to ends in one sentence, unless the web app is built', () => {
  // No account may write to a folder that is not there.
  const locked = '/proc/self/none/web';
  expect(refusalToWrite(true, locked)).toEqual({ ok: true });
  expect(refusalToWrite(false, locked)).toEqual({ ok: false, message: expect.stringMatching(/npm run build:web/) });
  expect(refusalToWrite(false, process.cwd())).toBeUndefined();
});
