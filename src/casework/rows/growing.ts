/*
 * Columns that grow outside of V8's heap, for what a run notes of many people while it decides: an array or a text for each row would
 * survive the next collection of young objects, and the thread that decides would copy all of them again and again.
 */

const FIRST_NUMBERS = 1024;
const FIRST_BYTES = 1 << 15;

type Numbers = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Numbers, one behind another. */
export class GrowingNumbers<Kind extends Numbers> {
  readonly #make: (size: number) => Kind;
  #values: Kind;
  #size = 0;

  constructor(make: (size: number) => Kind) {
    this.#make = make;
    this.#values = make(FIRST_NUMBERS);
  }

  get size(): number {
    return this.#size;
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = this.#make(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  finish(): Kind {
    return this.#values.slice(0, this.#size) as Kind;
  }
}

export const growingWords = () => new GrowingNumbers((size) => new Uint32Array(size));
export const growingDoubles = () => new GrowingNumbers((size) => new Float64Array(size));

/** Texts one behind another as UTF-8, and after how many letters each ends. */
export type Texts = { readonly bytes: Uint8Array<ArrayBuffer>; readonly ends: Uint32Array<ArrayBuffer> };

/** Letters below this are one byte each. */
const ASCII = 0x80;
/** The most bytes that a letter takes in UTF-8. */
const WIDEST = 3;

export class GrowingTexts {
  #bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #at = 0;
  #letters = 0;
  readonly #ends = growingWords();

  add(text: string): void {
    this.#reserve(text.length);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= ASCII) {
        this.#addWide(text);
        return;
      }
      bytes[at++] = code;
    }
    this.#end(at, text.length);
  }

  finish(): Texts {
    return { bytes: new Uint8Array(this.#bytes.subarray(0, this.#at)), ends: this.#ends.finish() };
  }

  #addWide(text: string): void {
    this.#reserve(text.length);
    this.#end(this.#at + this.#bytes.write(text, this.#at), text.length);
  }

  #end(at: number, letters: number): void {
    this.#at = at;
    this.#letters += letters;
    this.#ends.push(this.#letters);
  }

  #reserve(letters: number): void {
    const needed = this.#at + letters * WIDEST;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

/** The texts themselves. */
export function splitTexts({ bytes, ends }: Texts): readonly string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return Array.from(ends, (end, at) => all.slice(at === 0 ? 0 : ends[at - 1], end));
}
