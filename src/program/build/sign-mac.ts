import { createHash } from 'node:crypto';

/** Places in the header of a 64-bit Mach-O file, little-endian, and in its load commands. */
const HEADER = { magic: 0xfeedfacf, commands: 16, commandBytes: 20, firstCommand: 32 };
const COMMAND = { segment: 0x19, signature: 0x1d };
const SEGMENT = { name: 8, memory: 32, offset: 40, bytes: 48, sections: 64, firstSection: 72 };
const SECTION = { bytes: 80, offset: 48 };
const SIGNATURE_BYTES = 16;

/** Parts of a signature, big-endian, as the kernel of macOS declares them (`osfmk/kern/cs_blobs.h` of xnu). */
const BLOB = { signature: 0xfade0cc0, directory: 0xfade0c02, version: 0x20400, adHoc: 2, mainProgram: 1 };
const DIRECTORY_BYTES = 88;
const HASH_BYTES = 32;
/** Bytes that have one hash, and the power of two that they are. */
const PAGE = 4096;
const PAGE_POWER = 12;
const SHA256 = 2;
/** Memory comes in pages of this size on a Mac with Apple silicon. */
const MEMORY_PAGE = 16_384;

type Segment = { readonly at: number; readonly offset: number; readonly bytes: number };

/**
 * Gives an unsigned program an ad-hoc signature, which names nobody. A change of a program takes its signature away, and
 * Macs with Apple silicon start none without. It vouches for nothing: a Mac asks about a downloaded file all the same, until
 * it is signed with the certificate of a developer and notarized.
 *
 * @throws where the bytes are no unsigned 64-bit program for macOS with room for one more load command.
 */
export function signAdHoc(program: Buffer, identifier: string): Buffer {
  const commands = commandsOf(program);
  if (commands.some(({ kind }) => kind === COMMAND.signature)) throw new Error('the program is signed already');
  const [text, tail] = ['__TEXT', '__LINKEDIT'].map((name) => segmentOf(program, commands, name));
  if (text === undefined || tail === undefined) throw new Error('a program for macOS has __TEXT and __LINKEDIT');
  const code = Math.ceil(program.length / 16) * 16;
  const signed = Buffer.alloc(code + signatureBytes(code, identifier));
  program.copy(signed);
  addCommand(signed, text, [COMMAND.signature, SIGNATURE_BYTES, code, signed.length - code]);
  const inFile = signed.length - tail.offset;
  signed.writeBigUInt64LE(BigInt(inFile), tail.at + SEGMENT.bytes);
  signed.writeBigUInt64LE(BigInt(Math.ceil(inFile / MEMORY_PAGE) * MEMORY_PAGE), tail.at + SEGMENT.memory);
  // Hashed last: the load commands are among what is hashed.
  signatureOf(signed.subarray(0, code), identifier, text).copy(signed, code);
  return signed;
}

/** Writes one more load command behind the others, before the bytes of the first section. */
function addCommand(program: Buffer, text: Segment, command: readonly number[]): void {
  const used = program.readUInt32LE(HEADER.commandBytes);
  const end = HEADER.firstCommand + used;
  const sections = Array.from({ length: program.readUInt32LE(text.at + SEGMENT.sections) }, (_, section) =>
    program.readUInt32LE(text.at + SEGMENT.firstSection + section * SECTION.bytes + SECTION.offset),
  );
  if (end + SIGNATURE_BYTES > Math.min(...sections)) throw new Error('there is no room for one more load command');
  for (const [place, value] of command.entries()) program.writeUInt32LE(value, end + 4 * place);
  program.writeUInt32LE(used + SIGNATURE_BYTES, HEADER.commandBytes);
  program.writeUInt32LE(program.readUInt32LE(HEADER.commands) + 1, HEADER.commands);
}

type Command = { readonly kind: number; readonly at: number };

function commandsOf(program: Buffer): readonly Command[] {
  if (program.length < HEADER.firstCommand || program.readUInt32LE(0) !== HEADER.magic)
    throw new Error('no 64-bit program for macOS');
  const commands: Command[] = [];
  let at = HEADER.firstCommand;
  for (let number = program.readUInt32LE(HEADER.commands); number > 0; number--) {
    commands.push({ kind: program.readUInt32LE(at), at });
    at += program.readUInt32LE(at + 4);
  }
  return commands;
}

function segmentOf(program: Buffer, commands: readonly Command[], name: string): Segment | undefined {
  const nameAt = (at: number) => program.toString('latin1', at + SEGMENT.name, at + SEGMENT.name + 16);
  const found = commands.find(({ kind, at }) => kind === COMMAND.segment && nameAt(at).replace(/\0+$/, '') === name);
  if (found === undefined) return undefined;
  const value = (place: number) => Number(program.readBigUInt64LE(found.at + place));
  return { at: found.at, offset: value(SEGMENT.offset), bytes: value(SEGMENT.bytes) };
}

/** One blob with one part: 12 bytes of head, 8 of its index, and the directory of hashes. */
const INDEX_BYTES = 20;

function directoryBytes(code: number, identifier: string): number {
  return DIRECTORY_BYTES + Buffer.byteLength(identifier) + 1 + Math.ceil(code / PAGE) * HASH_BYTES;
}

function signatureBytes(code: number, identifier: string): number {
  return Math.ceil((INDEX_BYTES + directoryBytes(code, identifier)) / 16) * 16;
}

function signatureOf(code: Buffer, identifier: string, text: Segment): Buffer {
  const signature = Buffer.alloc(signatureBytes(code.length, identifier));
  const length = INDEX_BYTES + directoryBytes(code.length, identifier);
  for (const [place, value] of [BLOB.signature, length, 1, 0, INDEX_BYTES].entries())
    signature.writeUInt32BE(value, 4 * place);
  directoryOf(code, identifier, text).copy(signature, INDEX_BYTES);
  return signature;
}

/** The hash of each page of the code, under the name of the program. */
function directoryOf(code: Buffer, identifier: string, text: Segment): Buffer {
  const directory = Buffer.alloc(directoryBytes(code.length, identifier));
  const pages = Math.ceil(code.length / PAGE);
  const firstHash = directory.length - pages * HASH_BYTES;
  const head = [BLOB.directory, directory.length, BLOB.version, BLOB.adHoc, firstHash, DIRECTORY_BYTES, 0, pages];
  for (const [place, value] of [...head, code.length].entries()) directory.writeUInt32BE(value, 4 * place);
  for (const [place, value] of [HASH_BYTES, SHA256, 0, PAGE_POWER].entries()) directory.writeUInt8(value, 36 + place);
  for (const [place, value] of [text.offset, text.bytes, BLOB.mainProgram].entries())
    directory.writeBigUInt64BE(BigInt(value), 64 + 8 * place);
  directory.write(identifier, DIRECTORY_BYTES);
  for (let page = 0; page < pages; page++)
    createHash('sha256')
      .update(code.subarray(page * PAGE, (page + 1) * PAGE))
      .digest()
      .copy(directory, firstHash + page * HASH_BYTES);
  return directory;
}
