import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/run.ts';
import type { Engine } from '../bulk/engine-seam.ts';
import { hashFile } from '../results/files/hash-file.ts';
import { mappedEngine } from './mapped-engine.ts';

const folder = temporaryFolder();

it('adds kept columns line by line, whatever letters they hold', async () => {
  const path = join(folder, 'determinations.csv');
  writeFileSync(path, 'line,reason\n3,"a, ""b"""\n2,c\n9,d\n');
  const origin = join(folder, 'kept.csv');
  // A line separator of Unicode ends no record, and a line feed between quotation marks ends none either.
  writeFileSync(origin, 'line,file,row,key_case\n2,1,1,"8\n1"\n3,1,2,one\u2028two\n4,1,3,not wanted\n');
  const engine: Engine = async () =>
    ({
      ok: true,
      lines: 4,
      inputs: [],
      runs: [{ outputs: [{ name: 'determinations.csv', bytes: 0, sha256: '', lines: 3 }] }],
    }) as unknown as Awaited<ReturnType<Engine>>;
  const converted = { origin, keeps: ['key_case'], findings: [] };
  const inputs = async () => [];
  const mapped = mappedEngine(engine, { name: 'us-zz/kept', text: 'name: us-zz/kept', converted, inputs });
  const result = await mapped({ runs: [{ folder }] } as unknown as Parameters<Engine>[0], {});
  const text = readFileSync(path, 'utf8');
  expect(text).toBe('line,reason,key_case\n3,"a, ""b""",one\u2028two\n2,c,"8\n1"\n9,d,\n');
  const facts = result.ok ? result.runs[0]!.outputs[0] : undefined;
  expect(facts).toEqual({
    name: 'determinations.csv',
    bytes: Buffer.byteLength(text),
    sha256: await hashFile(path),
    lines: 3,
  });
});
