import { createReadStream, readFileSync, statSync } from 'node:fs';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A file to put into an archive, under a name with slashes. */
export type ZipEntry = { readonly name: string; readonly path: string };

/** Sizes and places of a file in the archive, as its directory names them. */
type Placed = {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

/** The largest numbers of the format of 1989; what is larger stands in fields that were added for it (ZIP64). */
const [MOST_16, MOST_32] = [0xffff, 0xffffffff];
/** 1980-01-01, the first day of the format: an archive of the same files has the same bytes. */
const DATE = 0x21;
/** Sizes follow the data, and names are UTF-8. */
const FLAGS = 0x0808;
const [DEFLATE, VERSION, VERSION_64] = [8, 20, 45];

/** Papers of one case are read whole, since there may be a hundred thousand; volumes are streamed. */
const SMALL = 1 << 18;
const LEVEL = 3;

/**
 * A ZIP archive of files, streamed: one file in memory at no time. Archives may have any size and any number of files;
 * each file has less than 4 GB, as papers do. Throws what the system says of a file that cannot be read.
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let at = 0;
  for (const { name, path } of entries) {
    const head = localHeader(Buffer.from(name));
    yield head;
    const body = statSync(path).size <= SMALL ? wholeBody(path) : streamedBody(path);
    let packed = 0;
    for await (const chunk of body.chunks) {
      packed += chunk.length;
      yield chunk;
    }
    const { crc, size } = body.facts();
    if (size > MOST_32 || packed > MOST_32) throw new Error('a file of an archive has 4 GB or more');
    const entry: Placed = { name: Buffer.from(name), crc, packed, size, at };
    placed.push(entry);
    const sizes = numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]);
    yield sizes;
    at += head.length + packed + sizes.length;
  }
  let directory = 0;
  for (const entry of placed) {
    const line = directoryLine(entry);
    directory += line.length;
    yield line;
  }
  yield endOf(placed.length, directory, at);
}

/** A file's bytes as the archive has them, and what the archive says of them once they are all read. */
type Body = {
  readonly chunks: Iterable<Buffer> | AsyncIterable<Buffer>;
  readonly facts: () => { readonly crc: number; readonly size: number };
};

function wholeBody(path: string): Body {
  const bytes = readFileSync(path);
  return {
    chunks: [deflateRawSync(bytes, { level: LEVEL })],
    facts: () => ({ crc: crc32(bytes), size: bytes.length }),
  };
}

function streamedBody(path: string): Body {
  let [crc, size] = [0, 0];
  const source = createReadStream(path);
  const deflate = createDeflateRaw({ level: LEVEL });
  source.on('data', (chunk) => {
    crc = crc32(chunk, crc);
    size += chunk.length;
  });
  source.on('error', (error) => deflate.destroy(error));
  return { chunks: source.pipe(deflate), facts: () => ({ crc, size }) };
}

/** Numbers one after another, each of so many bytes, the lowest first. */
function numbers(...all: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of all) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else if (bytes === 4) buffer.writeUInt32LE(value, at);
    else buffer.writeBigUInt64LE(BigInt(value), at);
    at += bytes;
  }
  return buffer;
}

function localHeader(name: Buffer): Buffer {
  const fields = numbers(
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([fields, name]);
}

function directoryLine({ name, crc, packed, size, at }: Placed): Buffer {
  const far = at >= MOST_32;
  const extra = far ? numbers([2, 1], [2, 8], [8, at]) : Buffer.alloc(0);
  const version = far ? VERSION_64 : VERSION;
  const fields = numbers(
    [4, 0x02014b50],
    [2, version],
    [2, version],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, far ? MOST_32 : at],
  );
  return Buffer.concat([fields, name, extra]);
}

/** The end of an archive of so many files, whose directory has so many bytes and begins at this place. */
export function endOf(count: number, directory: number, at: number): Buffer {
  const large = count >= MOST_16 || at >= MOST_32 || directory >= MOST_32;
  const end64 = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, VERSION_64],
    [2, VERSION_64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, directory],
    [8, at],
    [4, 0x07064b50],
    [4, 0],
    [8, at + directory],
    [4, 1],
  );
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, Math.min(directory, MOST_32)],
    [4, Math.min(at, MOST_32)],
    [2, 0],
  );
  return large ? Buffer.concat([end64, end]) : end;
}
