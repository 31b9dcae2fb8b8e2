import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileScanner } from './build-wasm.ts';

it('the committed scanner is what its source compiles to', async () => {
  const committed = readFileSync(new URL('./scanner.wasm', import.meta.url));
  expect(Buffer.compare(await compileScanner(), committed)).toBe(0);
});
