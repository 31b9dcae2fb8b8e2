import { createHash } from 'node:crypto';
import type { AppendTask, CloseReply, FilesTask } from './protocol.ts';
import { writeFully } from './read.ts';

export type Appender = {
  /** Adds what a lane made of the next chunk to every file. */
  readonly append: (task: AppendTask) => undefined;
  /** Bytes and hashes of the files; nothing can be added any more. */
  readonly close: () => CloseReply;
};

/**
 * Writes the files of a run from first to last, and hashes what it writes while it is still in the cache. One thread
 * does it for all lanes: a file that grows at one place by one writer costs the system a third of what it costs when
 * several write side by side.
 */
export function startAppending({ fds, headers, memories }: FilesTask): Appender {
  const streams = fds.map((fd, file) => {
    if (fd < 0) return undefined;
    const header = headers[file]!;
    writeFully(fd, header, 0, header.length, 0);
    return { fd, hash: createHash('sha256').update(header), end: header.length };
  });
  return {
    append: ({ worker, at, bytes }) => {
      const memory = new Uint8Array(memories[worker]!.buffer);
      streams.forEach((stream, file) => {
        const length = bytes[file]!;
        if (!stream || length === 0) return;
        writeFully(stream.fd, memory, at[file]!, length, stream.end);
        stream.hash.update(memory.subarray(at[file]!, at[file]! + length));
        stream.end += length;
      });
    },
    close: () => streams.map((stream) => stream && { bytes: stream.end, sha256: stream.hash.digest('hex') }),
  };
}
