import type { Section } from '../../record/index.ts';

type Read = (text: string) => Section | undefined;

/**
 * Reads sections of one code where courts leave out its name: `18.2-96` for `Va. Code 18.2-96`. `bare` is what such a text
 * looks like; any other is read as a citation.
 */
export function readBareNumbers(read: Read, code: string, bare: RegExp): Read {
  return (text) => {
    const trimmed = text.trim();
    if (!bare.test(trimmed)) return read(trimmed);
    const cited = `${code} ${trimmed}`;
    const section = read(cited);
    return section && { ...section, text: section.text === cited ? trimmed : section.text };
  };
}
