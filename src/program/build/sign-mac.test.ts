import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signAdHoc } from './sign-mac.ts';

/** A small program for macOS: __TEXT with one section, and __LINKEDIT behind it up to the end. */
function program({ room = 16, linkedit = '__LINKEDIT' } = {}): Buffer {
  const commands = 152 + 72;
  const first = 32 + commands + room;
  const bytes = Buffer.alloc(9_001, 7);
  bytes.fill(0, 0, first);
  for (const [place, value] of [0xfeedfacf, 0x0100000c, 0, 2, 2, commands].entries())
    bytes.writeUInt32LE(value, 4 * place);
  const segment = (at: number, name: string, size: number, places: readonly number[]) => {
    bytes.writeUInt32LE(0x19, at);
    bytes.writeUInt32LE(size, at + 4);
    bytes.write(name, at + 8, 'latin1');
    for (const [place, value] of places.entries()) bytes.writeBigUInt64LE(BigInt(value), at + 24 + 8 * place);
  };
  segment(32, '__TEXT', 152, [0x1_0000_0000, 16_384, 0, 8_192]);
  bytes.writeUInt32LE(1, 32 + 64);
  bytes.writeUInt32LE(first, 32 + 72 + 48);
  segment(32 + 152, linkedit, 72, [0x1_0000_4000, 16_384, 8_192, 809]);
  return bytes;
}

describe('an ad-hoc signature', () => {
  const signed = signAdHoc(program(), 'redress');
  const [code, bytes] = [signed.readUInt32LE(32 + 224 + 8), signed.readUInt32LE(32 + 224 + 12)];

  it('is named by one more load command, and is the end of __LINKEDIT and of the file', () => {
    expect([signed.readUInt32LE(16), signed.readUInt32LE(20)]).toEqual([3, 240]);
    expect(signed.readUInt32LE(32 + 224)).toBe(0x1d);
    expect(code % 16).toBe(0);
    expect(code + bytes).toBe(signed.length);
    expect(Number(signed.readBigUInt64LE(32 + 152 + 48))).toBe(signed.length - 8_192);
    expect(Number(signed.readBigUInt64LE(32 + 152 + 32)) % 16_384).toBe(0);
  });

  it('holds the hash of each page before it, load commands and all', () => {
    const blob = signed.subarray(code);
    expect([blob.readUInt32BE(0), blob.readUInt32BE(8), blob.readUInt32BE(16)]).toEqual([0xfade0cc0, 1, 20]);
    const directory = blob.subarray(20);
    expect([directory.readUInt32BE(0), directory.readUInt32BE(12)]).toEqual([0xfade0c02, 2]);
    const [hashes, pages, limit] = [16, 28, 32].map((place) => directory.readUInt32BE(place)) as number[];
    expect([pages, limit]).toEqual([Math.ceil(code / 4096), code]);
    expect(blob.readUInt32BE(4)).toBe(20 + hashes! + 32 * pages!);
    for (let page = 0; page < pages!; page++) {
      const hash = createHash('sha256').update(signed.subarray(page * 4096, Math.min(code, (page + 1) * 4096)));
      expect(directory.subarray(hashes! + 32 * page, hashes! + 32 * (page + 1))).toEqual(hash.digest());
    }
    expect(directory.toString('latin1', 88, 96)).toBe('redress\0');
  });

  it('is refused for what it cannot stand in', () => {
    expect(() => signAdHoc(signed, 'redress')).toThrow('signed already');
    expect(() => signAdHoc(program({ room: 8 }), 'redress')).toThrow('no room');
    expect(() => signAdHoc(program({ linkedit: '__OTHER' }), 'redress')).toThrow('__LINKEDIT');
    expect(() => signAdHoc(Buffer.from('\x7fELF and what follows behind it'), 'redress')).toThrow('macOS');
  });
});
