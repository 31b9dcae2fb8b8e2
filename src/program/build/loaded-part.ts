/** Places in the header of an ELF file of 64 bits, little-endian. */
const HEADER = { segments: 32, sections: 40, segmentSize: 54, segmentCount: 56, sectionCount: 60, sectionNames: 62 };
/** Places in the entry of a segment. */
const SEGMENT = { offset: 8, bytes: 32 };

/**
 * The part of a Linux program or library that is ever loaded: without the symbols and lines that only debuggers read, which
 * lie behind it. They are a seventh of Node and of DuckDB. Files of other systems are given back as they are.
 */
export function loadedPart(bytes: Uint8Array): Uint8Array {
  if (!isElf64(bytes)) return bytes;
  const part = Buffer.from(bytes.subarray(0, endOfSegments(bytes)));
  // The table of sections lay behind the rest; nothing that loads a program asks for it.
  part.writeBigUInt64LE(0n, HEADER.sections);
  part.writeUInt16LE(0, HEADER.sectionCount);
  part.writeUInt16LE(0, HEADER.sectionNames);
  return part;
}

function isElf64(bytes: Uint8Array): boolean {
  const [LITTLE, BITS64] = [1, 2];
  const isElf = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '\x7fELF';
  return isElf && bytes[4] === BITS64 && bytes[5] === LITTLE;
}

function endOfSegments(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Number(view.getBigUint64(HEADER.segments, true));
  const size = view.getUint16(HEADER.segmentSize, true);
  const count = view.getUint16(HEADER.segmentCount, true);
  const ends = Array.from({ length: count }, (_, index) => {
    const at = first + index * size;
    return Number(view.getBigUint64(at + SEGMENT.offset, true) + view.getBigUint64(at + SEGMENT.bytes, true));
  });
  return Math.max(first + size * count, ...ends);
}
