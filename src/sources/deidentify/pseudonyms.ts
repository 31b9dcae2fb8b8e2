import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What is replaced; the same text in two domains gets two pseudonyms. */
export type Domain = 'person' | 'name' | 'cii' | 'number' | 'case' | 'shift' | 'file';

/** Replaces texts by pseudonyms under an owner's key. */
export type Pseudonyms = {
  /** `XBAKUTOFI,DEID`: plainly no name, but of a name's form. */
  readonly name: (text: string) => string;
  /** `A` and 15 digits, as a state identification number has a letter and digits. */
  readonly cii: (text: string) => string;
  /** 15 digits after a letter that tells the domain. */
  readonly number: (text: string, domain: 'person' | 'number' | 'case') => string;
  /** A fraction from 0 up to 1 for a person and a try: what a shift is drawn by. */
  readonly fraction: (person: string, attempt: string) => number;
  /** 64 hexadecimal digits that only the key's owner can connect with the text. */
  readonly mark: (text: string) => string;
};

const SYLLABLES = 'BA,DO,FI,GU,KA,LO,MI,NU,PA,RO,SI,TU,VA,WO,ZI,XE'.split(',');

/**
 * HMAC-SHA-256 (RFC 2104) of domain and text under the key, so that equal texts get equal pseudonyms and no one without
 * the key can find a text by trying all names or numbers. Blanks and case do not matter. A pseudonym has 48 bits or
 * more: two of a million numbers share one by chance in about one file of five hundred.
 */
export function createPseudonyms(key: Uint8Array): Pseudonyms {
  const digest = (domain: Domain, text: string) =>
    hmac(sha256, key, utf8ToBytes(`${domain}\u0000${text.trim().replace(/\s+/g, ' ').toUpperCase()}`));
  const digits = (bytes: Uint8Array) => {
    let value = 0n;
    for (const byte of bytes.subarray(0, 8)) value = (value << 8n) | BigInt(byte);
    return String(value % 10n ** 15n).padStart(15, '0');
  };
  const syllables = (bytes: Uint8Array, from: number, length: number) =>
    [...bytes.subarray(from, from + length)].map((byte) => SYLLABLES[byte % 16]).join('');
  return {
    name: (text) => {
      const bytes = digest('name', text);
      return `X${syllables(bytes, 0, 8)},X${syllables(bytes, 8, 4)}`;
    },
    cii: (text) => `A${digits(digest('cii', text))}`,
    number: (text, domain) => {
      const bytes = digest(domain, text);
      return domain === 'person' ? digits(bytes) : `${domain === 'case' ? 'C' : 'N'}${digits(bytes)}`;
    },
    fraction: (person, attempt) => {
      const bytes = digest('shift', `${person}\u0000${attempt}`);
      return ((bytes[0]! << 16) | (bytes[1]! << 8) | bytes[2]!) / 2 ** 24;
    },
    mark: (text) => [...digest('file', text)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
