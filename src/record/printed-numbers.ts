/**
 * Numbers of California sections as files print them that the law writes otherwise, each with what it may mean.
 * Subdivisions that were numbered are printed with a dot, those with letters often without their brackets. A number is
 * listed only where no section has it, or where both readings stand beside each other. `for legal review`.
 */
export const PRINTED_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  ...dotted('PC 192', 3),
  // Before 1986 the subdivisions of PC 261 were numbered; PC 261.5 and above are sections of their own.
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`PC 261.${n}`, [`PC 261(${n})`, `PC 261(a)(${n})`]])),
  ...dotted('PC 314', 2),
  ...dotted('PC 415', 3),
  ...dotted('PC 460', 2),
  ...dotted('PC 461', 2),
  ...dotted('PC 487', 3),
  ...dotted('PC 496', 3),
  'PC 288.A': ['PC 288(a)', 'PC 288a'],
  ...letters('PC 602', 'ABCDEFGHIJKLMNOPQRSTUVWXY', ''),
  ...letters('PC 647', 'GHIJK', ''),
  ...letters('PC 647', 'BCDEF', 'BCDEF'),
};

/** `314.1` for `314(1)`, of subdivisions 1 to `last`. */
function dotted(section: string, last: number): Record<string, readonly string[]> {
  return Object.fromEntries(Array.from({ length: last }, (_, i) => [`${section}.${i + 1}`, [`${section}(${i + 1})`]]));
}

/** `602L` for `602(l)`; of `own`, a section such as `647f` has that name too. */
function letters(section: string, of: string, own: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...of].flatMap((letter) => {
      const meant = [`${section}(${letter.toLowerCase()})`];
      if (own.includes(letter)) meant.push(`${section}${letter.toLowerCase()}`);
      return [
        [`${section}${letter}`, meant],
        [`${section}.${letter}`, meant],
      ];
    }),
  );
}
