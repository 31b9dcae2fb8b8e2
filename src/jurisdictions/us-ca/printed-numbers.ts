/**
 * Offenses that bar relief, with the letters of their subdivisions: `243.4A PC` is PC 243.4(a). None of these numbers has
 * a section with that letter behind it, as PC 288a has.
 */
const WITHOUT_BRACKETS: Readonly<Record<string, string>> = {
  187: 'ab',
  191.5: 'abcd',
  205: 'a',
  206: 'a',
  207: 'abcd',
  209: 'ab',
  209.5: 'abc',
  217.1: 'ab',
  218: 'a',
  219: 'a',
  220: 'ab',
  236.1: 'abc',
  243.4: 'abcde',
  245: 'abcd',
  261: 'ab',
  261.5: 'abcd',
  262: 'abc',
  264.1: 'ab',
  '266h': 'ab',
  '266i': 'ab',
  269: 'a',
  286: 'abcdefghijk',
  287: 'abcdefghijk',
  288: 'bc',
  '288a': 'abcdefghijk',
  288.2: 'ab',
  288.3: 'abc',
  288.4: 'ab',
  288.5: 'abc',
  288.7: 'ab',
  289: 'abcdefghij',
  290: 'abcdefg',
  290.011: 'abcdefg',
  290.012: 'abcd',
  290.013: 'abcdef',
  290.014: 'ab',
  290.015: 'ab',
  290.018: 'abcdefghijk',
  311.1: 'a',
  311.2: 'abcd',
  311.3: 'a',
  311.4: 'abc',
  '311.10': 'ab',
  311.11: 'abc',
  451.5: 'ab',
  459: 'ab',
  460: 'ab',
  470: 'abcd',
  475: 'abc',
  '476a': 'ab',
  '484e': 'abcd',
  647.6: 'abc',
  '653f': 'abcde',
  666: 'ab',
  667.61: 'ab',
  4500: 'a',
};

/**
 * Numbers that files print otherwise than the law, with what they may mean. Subdivisions with numbers are printed with a
 * dot, those with letters often without their brackets. A number is listed only where no section has it, or where both
 * readings stand beside each other. For legal review.
 */
export function printedNumbers(): Readonly<Record<string, readonly string[]>> {
  return {
    ...dotted('PC 182', 4),
    ...dotted('PC 192', 3),
    // Before 1986 the subdivisions of PC 261 were numbered; PC 261.5 and above are sections of their own.
    ...Object.fromEntries([1, 2, 3, 4].map((n) => [`PC 261.${n}`, [`PC 261(${n})`, `PC 261(a)(${n})`]])),
    ...dotted('PC 314', 2),
    ...dotted('PC 415', 3),
    ...dotted('PC 460', 2),
    ...dotted('PC 461', 2),
    ...dotted('PC 487', 3),
    ...dotted('PC 496', 3),
    'PC 288.a': ['PC 288(a)', 'PC 288a'],
    ...letters('PC 602', 'abcdefghijklmnopqrstuvwxy', ''),
    ...letters('PC 647', 'ghijk', ''),
    ...letters('PC 647', 'bcdef', 'bcdef'),
    ...Object.assign({}, ...Object.entries(WITHOUT_BRACKETS).map(([number, of]) => letters(`PC ${number}`, of, ''))),
  };
}

/** `314.1` for `314(1)`, of subdivisions 1 to `last`. */
function dotted(section: string, last: number): Record<string, readonly string[]> {
  return Object.fromEntries(Array.from({ length: last }, (_, i) => [`${section}.${i + 1}`, [`${section}(${i + 1})`]]));
}

/** `602l` for `602(l)`; of `own`, a section such as `647f` has that name too. */
function letters(section: string, of: string, own: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...of].flatMap((letter) => {
      const meant = [`${section}(${letter})`, ...(own.includes(letter) ? [`${section}${letter}`] : [])];
      return [
        [`${section}${letter}`, meant],
        [`${section}.${letter}`, meant],
      ];
    }),
  );
}
