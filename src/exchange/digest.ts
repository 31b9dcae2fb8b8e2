import { hash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** What two sides compare to know that they hold the same records, whatever the order. */
export function idsDigest(ids: readonly string[]): string {
  return sha256(
    [...ids]
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  );
}
