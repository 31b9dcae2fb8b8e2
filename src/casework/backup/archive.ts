import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { extract, type Pack, pack } from 'tar-stream';

/*
 * The form of a backup: a tar archive, packed by zstd, encrypted by age (https://age-encryption.org/v1). Each is a public
 * form with programs of its own, so that a backup can be opened without Redress:
 * `age --decrypt --identity key.txt backup | zstd -d | tar x`.
 */

/** A file of an archive, as it stands in it. */
export type ArchivedFile = {
  /** With slashes, and relative to the folder that was archived. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
};

/** Puts files into an archive one after another. */
export type ArchiveWriter = {
  /** Adds a file as long as it is when this begins; gives what was written. */
  readonly addFile: (path: string, from: string, bytes: number) => Promise<ArchivedFile>;
  readonly addText: (path: string, text: string) => Promise<void>;
};

/**
 * Writes an encrypted archive into a file. `recipients` are public keys of age; the other half of any of them can open
 * it. Memory does not grow with the files.
 */
export async function writeArchive(
  target: string,
  recipients: readonly string[],
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const archive = pack();
  const packed = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
  const packing = pipeline(Readable.from(archive, { objectMode: false }), packed, { end: true });
  const encrypted = await encrypter.encrypt(asWeb(packed));
  const writing = pipeline(fromWeb(encrypted), createWriteStream(target));
  const filling = fill(writerInto(archive)).then(
    () => archive.finalize(),
    (error: Error) => {
      archive.destroy(error);
      throw error;
    },
  );
  await Promise.all([filling, packing, writing]);
}

/** Records of a state are texts that repeat: higher levels take several times as long for a few percent. */
const LEVEL = 3;

function writerInto(archive: Pack): ArchiveWriter {
  return {
    addFile: async (path, from, bytes) => {
      const hash = createHash('sha256');
      const entry = archive.entry({ name: path, size: bytes, mode: 0o600 });
      if (bytes > 0)
        for await (const piece of createReadStream(from, { end: bytes - 1 })) {
          hash.update(piece as Buffer);
          await written(entry, piece as Buffer);
        }
      await ended(entry);
      return { path, bytes, sha256: hash.digest('hex') };
    },
    addText: async (path, text) => {
      const entry = archive.entry({ name: path, size: Buffer.byteLength(text), mode: 0o600 });
      await written(entry, Buffer.from(text));
      await ended(entry);
    },
  };
}

/** The same stream as browsers type it, whose types differ from Node's only in what is not used here. */
function asWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as object as ReadableStream<Uint8Array>;
}

function fromWeb(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as object as NodeStream<Uint8Array>);
}

type Entry = ReturnType<Pack['entry']>;

async function written(entry: Entry, piece: Buffer): Promise<void> {
  if (!entry.write(piece)) await once(entry, 'drain');
}

async function ended(entry: Entry): Promise<void> {
  const finished = once(entry, 'finish');
  entry.end(undefined);
  await finished;
}

/**
 * Reads an encrypted archive; `take` gets each file in turn and reads it to its end. Fails where a byte was changed,
 * where the end is missing, and where none of the `identities` (private keys of age) opens it.
 */
export async function readArchive(
  source: string,
  identities: readonly string[],
  take: (path: string, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(asWeb(createReadStream(source)));
  const archive = extract();
  const reading = pipeline(fromWeb(plain), createZstdDecompress(), archive);
  const taking = (async () => {
    for await (const entry of archive) {
      if (entry.header.type !== 'file') throw new Error(`${entry.header.name} is no file`);
      await take(entry.header.name, entry as AsyncIterable<Buffer>);
    }
  })();
  await Promise.all([reading, taking]);
}
