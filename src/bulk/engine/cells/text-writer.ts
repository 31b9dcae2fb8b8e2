import { csvField } from '../../../csv/write.ts';

/** A text that comes again and again, kept as bytes: where it lies among them, and how long it is. */
export type Piece = { readonly from: number; readonly length: number };

const [QUOTE, COMMA, ZERO] = [0x22, 0x2c, 0x30];
/** Letters between these need no second look, but for commas and quotes. */
const [SPACE, DELETE] = [0x20, 0x7f];

/** Pieces are copied by so many bytes at a time, and may write over what follows. */
export const STEP = 4;

/** Writes texts one behind another as UTF-8: a dozen short ones are sooner copied as bytes than joined and encoded. */
export class TextWriter {
  #kept = Buffer.alloc(1 << 16);
  #keptWords = wordsOf(this.#kept);
  #used = 0;
  #to: Uint8Array = this.#kept;
  #toWords = this.#keptWords;
  #at = 0;

  keep(text: string): Piece {
    const length = Buffer.byteLength(text);
    if (this.#used + length + STEP > this.#kept.length) {
      const larger = Buffer.alloc((this.#kept.length + length) * 2);
      larger.set(this.#kept);
      this.#kept = larger;
      this.#keptWords = wordsOf(larger);
    }
    this.#kept.write(text, this.#used);
    this.#used += length;
    return { from: this.#used - length, length };
  }

  /** Writing starts at this place. The caller makes sure that there is room, and for {@link STEP} bytes more. */
  begin(to: Uint8Array, at: number): void {
    if (to !== this.#to) {
      this.#to = to;
      this.#toWords = wordsOf(to);
    }
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  piece({ from, length }: Piece): void {
    this.copy(this.#keptWords, from, length);
  }

  /** Bytes that lie elsewhere, with {@link STEP} bytes behind them. */
  copy(words: DataView, from: number, length: number): void {
    const to = this.#toWords;
    const at = this.#at;
    for (let i = 0; i < length; i += STEP) to.setUint32(at + i, words.getUint32(from + i));
    this.#at = at + length;
  }

  comma(): void {
    this.#to[this.#at++] = COMMA;
  }

  /** A text that needs no quotes. */
  plain(text: string): void {
    const to = this.#to;
    const at = this.#at;
    for (let i = 0; i < text.length; i++) to[at + i] = text.charCodeAt(i);
    this.#at = at + text.length;
  }

  /** A field of CSV. */
  field(text: string): void {
    const to = this.#to;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < SPACE || code >= DELETE || code === COMMA || code === QUOTE || (i === 0 && code === SPACE)) {
        this.#write(csvField(text));
        return;
      }
      to[at++] = code;
    }
    this.#at = at;
  }

  #write(text: string): void {
    const { buffer, byteOffset, byteLength } = this.#to;
    this.#at += Buffer.from(buffer, byteOffset, byteLength).write(text, this.#at, 'utf8');
  }

  /** A whole number that is not negative, in digits. */
  number(value: number): void {
    const to = this.#to;
    let end = this.#at + 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) end++;
    this.#at = end;
    let rest = value;
    do {
      const tenth = Math.floor(rest / 10);
      to[--end] = ZERO + rest - tenth * 10;
      rest = tenth;
    } while (rest > 0);
  }
}

function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Bytes that fields of so many letters take at most, but for quotes around them: three for each, two for a quote. */
export function mostBytes(letters: number): number {
  return letters * 3;
}
