import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

/** Compiles the scanner: `npm run build:wasm`. The result is committed, so that using Redress needs no compiler. */
const FOLDER = new URL('./wasm/', import.meta.url);
const SCANNER = new URL('./scanner.wasm', import.meta.url);

const OPTIONS = [
  '--optimizeLevel=3',
  '--noAssert',
  '--runtime=stub',
  '--importMemory',
  '--sharedMemory',
  '--initialMemory=16',
  '--maximumMemory=65536',
  '--enable=simd,threads,bulk-memory',
];

export async function compileScanner(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await main(['index.as.ts', '--outFile=scanner.wasm', ...OPTIONS], {
    readFile: (name) => {
      try {
        return readFileSync(new URL(name, FOLDER), 'utf8');
      } catch {
        return null;
      }
    },
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the scanner does not compile:\n${stderr.toString()}`);
  return binary;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCANNER, await compileScanner());
