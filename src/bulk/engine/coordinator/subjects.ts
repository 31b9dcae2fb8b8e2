/**
 * Gives ids of people numbers, from 1 in the order in which they are first asked for. There are as many ids as people,
 * so they are kept in one block of bytes instead of a text each, and a hash table of numbers leads to them.
 */
export type Subjects = {
  readonly size: () => number;
  /** The number of an id, a new one if it was not asked for before. */
  readonly number: (subject: string) => number;
  /**
   * The number of an id in memory, which ends at a delimiter or at `end`. Returns 0 for an id that is not plain and has
   * to be read as text first: one that is empty, has a quotation mark, or has anything but visible ASCII characters.
   */
  readonly plainNumber: (memory: Uint8Array, at: number, end: number) => number;
  /** The ids that `findRewrittenIds` has to look at: all that are not plain digits and capital letters. */
  readonly suspects: () => readonly string[];
  /** `digestOf` of each id, in the order of their numbers. */
  readonly digests: () => BigUint64Array<ArrayBuffer>;
  /** 0 when it was never asked for. */
  readonly find: (subject: string) => number;
  /** Replaces each number by its entry in a table. */
  readonly renumber: (numbers: Uint32Array) => void;
};

const ZERO = 0x30;
const NINE = 0x39;
const LETTER_A = 0x41;
const LETTER_E = 0x45;
const LETTER_Z = 0x5a;
const QUOTE = 0x22;
/** The first and the last visible character of ASCII. */
const FIRST = 0x21;
const LAST = 0x7e;
/** Bytes before an id that hold its length. */
const HEAD = 4;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** `delimiter` is the character code of what follows an id. */
export function createSubjects(delimiter: number): Subjects {
  let table = new Uint32Array(1 << 12);
  /** By number: the hash of the id, and where its bytes are. */
  let hashes = new Uint32Array(1 << 11);
  let places = new Uint32Array(1 << 11);
  let kept = new Uint8Array(1 << 16);
  let end = 0;
  let size = 0;

  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (table.length - 1);

  const isKept = (place: number, from: Uint8Array, at: number, length: number): boolean => {
    if (lengthAt(place) !== length) return false;
    for (let i = 0; i < length; i++) if (kept[place + HEAD + i] !== from[at + i]) return false;
    return true;
  };

  const lengthAt = (place: number): number =>
    kept[place]! | (kept[place + 1]! << 8) | (kept[place + 2]! << 16) | (kept[place + 3]! << 24);

  /** The slot that leads to an id, or the free one where it would be put. */
  const search = (hash: number, from: Uint8Array, at: number, length: number): number => {
    let slot = slotOf(hash);
    for (;;) {
      const number = table[slot]!;
      if (number === 0 || (hashes[number] === hash && isKept(places[number]!, from, at, length))) return slot;
      slot = (slot + 1) & (table.length - 1);
    }
  };

  const numberAt = (hash: number, from: Uint8Array, at: number, length: number): number => {
    const slot = search(hash, from, at, length);
    const known = table[slot]!;
    if (known !== 0) return known;
    const number = ++size;
    table[slot] = number;
    if (number === hashes.length) {
      hashes = grown(hashes);
      places = grown(places);
    }
    hashes[number] = hash;
    places[number] = end;
    while (end + HEAD + length > kept.length) {
      const larger = new Uint8Array(kept.length * 2);
      larger.set(kept);
      kept = larger;
    }
    for (let i = 0; i < HEAD; i++) kept[end + i] = length >>> (8 * i);
    for (let i = 0; i < length; i++) kept[end + HEAD + i] = from[at + i]!;
    end += HEAD + length;
    if (size * 2 > table.length) spread();
    return number;
  };

  const spread = () => {
    table = new Uint32Array(table.length * 4);
    for (let number = 1; number <= size; number++) {
      let slot = slotOf(hashes[number]!);
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = number;
    }
  };

  const suspects = (): readonly string[] => {
    const found: string[] = [];
    for (let number = 1; number <= size; number++) {
      const place = places[number]!;
      const id = kept.subarray(place + HEAD, place + HEAD + lengthAt(place));
      if (!isPlain(id)) found.push(Buffer.from(id).toString('utf8'));
    }
    return found;
  };

  const textBytes = (subject: string) => {
    const bytes = Buffer.from(subject, 'utf8');
    let hash = BASIS;
    for (const byte of bytes) hash = mixed(hash, byte);
    return { bytes, hash: hash >>> 0 };
  };

  return {
    size: () => size,
    suspects,
    digests: () => {
      const digests = new BigUint64Array(size);
      for (let number = 1; number <= size; number++) {
        const place = places[number]!;
        digests[number - 1] = digest(kept, place + HEAD, place + HEAD + lengthAt(place));
      }
      return digests;
    },
    number: (subject) => {
      const { bytes, hash } = textBytes(subject);
      return numberAt(hash, bytes, 0, bytes.length);
    },
    plainNumber: (memory, at, end) => {
      let hash = BASIS;
      let past = at;
      for (; past < end; past++) {
        const byte = memory[past]!;
        if (byte === delimiter) break;
        if (byte < FIRST || byte > LAST || byte === QUOTE) return 0;
        hash = mixed(hash, byte);
      }
      return past === at ? 0 : numberAt(hash >>> 0, memory, at, past - at);
    },
    find: (subject) => {
      const { bytes, hash } = textBytes(subject);
      return table[search(hash, bytes, 0, bytes.length)]!;
    },
    renumber: (numbers) => {
      const [oldHashes, oldPlaces] = [hashes.slice(), places.slice()];
      for (let number = 1; number <= size; number++) {
        hashes[numbers[number]!] = oldHashes[number]!;
        places[numbers[number]!] = oldPlaces[number]!;
      }
      for (let slot = 0; slot < table.length; slot++) table[slot] = numbers[table[slot]!]!;
    },
  };
}

/** Whether an id is as `PLAIN` of `src/bulk/rewritten-ids.ts` has it: if you change one, also change the other. */
function isPlain(id: Uint8Array): boolean {
  const number = id[0]! <= NINE;
  let counts = false;
  for (let i = 0; i < id.length; i++) {
    const byte = id[i]!;
    if (byte >= ZERO && byte <= NINE) counts ||= byte !== ZERO;
    else if (byte < LETTER_A || byte > LETTER_Z || (number && byte === LETTER_E)) return false;
  }
  return counts && id[0] !== ZERO;
}

/**
 * 64 bits that stand for an id where many are compared. Two ids may have the same, once in billions: code that compares
 * people by it must be right even then.
 */
export function digestOf(subject: string): bigint {
  const bytes = Buffer.from(subject, 'utf8');
  return digest(bytes, 0, bytes.length);
}

const words = new Uint32Array(2);
const long = new BigUint64Array(words.buffer);
const [FIRST_FACTOR, SECOND_FACTOR] = [0x9e3779b1, 0x5f356495];

function digest(bytes: Uint8Array, from: number, past: number): bigint {
  let [a, b] = [0xdeadbeef ^ (past - from), 0x41c6ce57];
  for (let at = from; at < past; at++) {
    a = Math.imul(a ^ bytes[at]!, FIRST_FACTOR);
    a ^= a >>> 15;
    b = Math.imul(b ^ bytes[at]!, SECOND_FACTOR);
    b ^= b >>> 13;
  }
  words[0] = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  words[1] = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return long[0]!;
}

function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
