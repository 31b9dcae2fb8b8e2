/** The words of a name, in capitals and without accents: offices, files and accounts write names in many ways. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}
