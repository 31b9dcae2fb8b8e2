/**
 * Many texts looked for at once in bytes of any length. Letters of ASCII count the same in capitals. A number is not found
 * within a longer one, nor within a hash in hexadecimal, which holds every number by chance.
 */
export type Pattern = {
  /** What it is found under; several patterns may share it. */
  readonly of: number;
  readonly bytes: Uint8Array;
};

export type Searcher = {
  /** The longest pattern with one byte at each side: so much of a file is read twice where two pieces meet. */
  readonly overlap: number;
  /**
   * Calls `found` for each place of a pattern.
   */
  readonly search: (piece: Uint8Array, found: (of: number) => void) => void;
};

/** Bytes by which patterns are found at first. */
const HEAD = 4;
/** Patterns that are shorter stand by chance everywhere. */
export const SHORTEST = 6;

const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte));

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && byte >= 0x61 && byte <= 0x66);
}

export function searcherOf(patterns: readonly Pattern[]): Searcher {
  const byHead = new Map<number, { readonly of: number; readonly bytes: Uint8Array }[]>();
  // By sixteen bits of a head: most places are passed by without a look into the map.
  const seen = new Uint8Array(1 << 16);
  let longest = HEAD;
  for (const { of, bytes } of patterns) {
    if (bytes.length < HEAD) throw new Error('a pattern is too short');
    const folded = bytes.map((byte) => FOLDED[byte]!);
    const head = headOf(folded);
    seen[slotOf(head)] = 1;
    const own = byHead.get(head);
    if (own) own.push({ of, bytes: folded });
    else byHead.set(head, [{ of, bytes: folded }]);
    longest = Math.max(longest, bytes.length);
  }
  const search: Searcher['search'] = (piece, found) => {
    let head = 0;
    for (let at = 0; at < piece.length; at++) {
      head = ((head << 8) | FOLDED[piece[at]!]!) >>> 0;
      const start = at - HEAD + 1;
      if (start < 0 || seen[slotOf(head)] === 0) continue;
      for (const { of, bytes } of byHead.get(head) ?? []) if (standsAt(piece, start, bytes)) found(of);
    }
  };
  return { overlap: longest + 2, search };
}

function headOf(bytes: Uint8Array): number {
  return ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
}

function slotOf(head: number): number {
  return ((head >>> 16) ^ head) & 0xffff;
}

/** Whether a pattern stands at a place of which its head is known to. */
function standsAt(piece: Uint8Array, start: number, bytes: Uint8Array): boolean {
  const end = start + bytes.length;
  if (end > piece.length) return false;
  for (let at = HEAD; at < bytes.length; at++) if (FOLDED[piece[start + at]!] !== bytes[at]) return false;
  if (!bytes.every(isDigit)) return true;
  const [before, after] = [FOLDED[piece[start - 1]!], FOLDED[piece[end]!]];
  return !isDigit(before) && !isDigit(after) && !(isHex(before) && isHex(after));
}
