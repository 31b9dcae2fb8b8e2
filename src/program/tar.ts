import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** A file of an archive: its bytes, or the path of a file that has them. */
export type Packed = {
  readonly path: string;
  readonly content: Uint8Array | { readonly from: string };
  readonly isProgram?: boolean;
};

/** Writes files into `target` as a `.tar.gz`. The same files give the same bytes, whenever and by whom they are packed. */
export async function writeTarGz(target: string, files: readonly Packed[]): Promise<void> {
  const archive = pack();
  const writing = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o644 }));
  const filling = (async () => {
    for (const { path, content, isProgram = false } of files) {
      const size = content instanceof Uint8Array ? content.length : statSync(content.from).size;
      const entry = archive.entry({ name: path, size, mode: isProgram ? 0o755 : 0o644, mtime: new Date(0) });
      const bytes = content instanceof Uint8Array ? Readable.from([content]) : createReadStream(content.from);
      await pipeline(bytes, entry);
    }
    archive.finalize();
  })().catch((error: Error) => {
    archive.destroy(error);
    throw error;
  });
  await Promise.all([filling, writing]);
}
