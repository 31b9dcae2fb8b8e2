/** Digests of people's ids (`digestOf`), sorted and in one block: there may be a hundred million. */
export class Digests {
  readonly #sorted: BigUint64Array<ArrayBuffer>;

  private constructor(sorted: BigUint64Array<ArrayBuffer>) {
    this.#sorted = sorted;
  }

  /** Those of several lists; one that stands in several stays as often. */
  static of(lists: readonly BigUint64Array[]): Digests {
    const all = new BigUint64Array(lists.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const list of lists) {
      all.set(list, at);
      at += list.length;
    }
    return new Digests(lists.length === 1 ? all : all.sort());
  }

  /** Those that `bytes` gave. */
  static from(bytes: Uint8Array<ArrayBuffer>): Digests {
    return new Digests(new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8));
  }

  get count(): number {
    return this.#sorted.length;
  }

  /** How many there are, each counted once. */
  get distinct(): number {
    let count = 0;
    this.#sorted.forEach((digest, at, all) => {
      if (at === 0 || all[at - 1] !== digest) count++;
    });
    return count;
  }

  has(digest: bigint): boolean {
    const all = this.#sorted;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (all[middle]! < digest) low = middle + 1;
      else high = middle;
    }
    return all[low] === digest;
  }

  /** Those that stand there more than once, each once. */
  repeated(): Digests {
    const all = this.#sorted;
    return new Digests(all.filter((digest, at) => digest === all[at + 1] && digest !== all[at - 1]));
  }

  bytes(): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#sorted;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
}
