/** What two records of a pair may have in common in one respect, from the level that says most to the one that says least. */
export type Level = {
  /** As evidence says it to a reader. */
  readonly words: string;
  /** A condition over the records `l` and `r`; the first level whose condition holds is the pair's. The last has none. */
  readonly when?: string;
  /** Where training begins: how often two records of one person have this level. */
  readonly start: number;
  /**
   * The most that training may take that share to be. Files hold many people of one name whom blocking compares: without a bound, training
   * may explain them as one person whose date of birth is nearly always wrong.
   */
  readonly most?: number;
};

export type Comparison = {
  /** The column on whose equality level 1 rests: how often two strangers are equal in it is counted in the files. */
  readonly id: string;
  readonly words: string;
  /** A condition under which the pair says nothing in this respect: it is level 0, and its weight is 0. */
  readonly silent: string;
  /** Level 1 and those after it. */
  readonly levels: readonly Level[];
  /** Whether a rare text weighs more than a common one. */
  readonly byTerm?: true;
};

const same = (column: string) => `l.${column} = r.${column}`;
const anyNull = (column: string) => `l.${column} IS NULL OR r.${column} IS NULL`;
const alike = (column: string, least: number) => `jaro_winkler_similarity(l.${column}, r.${column}) >= ${least}`;
const initials = (column: string) =>
  `(length(l.${column}) = 1 OR length(r.${column}) = 1) AND l.${column}[1] = r.${column}[1]`;
/** Two numbers of one length that are one sign, or two neighbors exchanged, apart. The cheap count goes first. */
const oneEdit = (column: string) => {
  const [l, r] = [`l.${column}`, `r.${column}`];
  const differing = `CASE WHEN length(${l}) = length(${r}) THEN hamming(${l}, ${r}) END`;
  return `CASE ${differing} WHEN 1 THEN true WHEN 2 THEN damerau_levenshtein(${l}, ${r}) = 1 ELSE false END`;
};
const nicknames = [1, 2, 3].map((n) => `l.nick${n} IN (r.nick1, r.nick2, r.nick3)`).join(' OR ');
/** The first name of each is the last name of the other, but for a slip. First letters go first, since similarity costs more. */
const exchanged = `l.firstJoined <> r.firstJoined
  AND l.firstJoined[1] = r.lastJoined[1] AND l.lastJoined[1] = r.firstJoined[1]
  AND jaro_winkler_similarity(l.firstJoined, r.lastJoined) >= 0.92
  AND jaro_winkler_similarity(l.lastJoined, r.firstJoined) >= 0.92`;
const withMiddle = 'l.first = r.middle OR l.middle = r.first';

/** How two people are compared. Race is no comparison, and neither is a place of birth or a nationality. */
export const COMPARISONS: readonly Comparison[] = [
  {
    id: 'last',
    words: 'last name',
    silent: anyNull('last'),
    byTerm: true,
    levels: [
      { words: 'the same', when: same('last'), start: 0.8 },
      { words: 'first and last name are exchanged', when: exchanged, start: 0.01 },
      {
        words: 'one is a part of a double name',
        when: 'l.last1 = r.last1 OR l.last2 = r.last2 OR l.last1 = r.last2 OR l.last2 = r.last1',
        start: 0.03,
      },
      { words: 'nearly the same spelling', when: alike('last', 0.92), start: 0.07 },
      { words: 'a similar spelling', when: alike('last', 0.8), start: 0.04 },
      { words: 'different', start: 0.05, most: 0.15 },
    ],
  },
  {
    id: 'first',
    words: 'first name',
    // Exchanged names are weighed once, as the last name.
    silent: `(${anyNull('first')}) OR (${exchanged})`,
    byTerm: true,
    levels: [
      { words: 'the same', when: same('first'), start: 0.8 },
      { words: 'one is a short form of the other', when: nicknames, start: 0.04 },
      { words: 'first and middle name are exchanged', when: withMiddle, start: 0.02 },
      { words: 'an initial that fits', when: initials('first'), start: 0.01 },
      { words: 'nearly the same spelling', when: alike('first', 0.92), start: 0.06 },
      { words: 'a similar spelling', when: alike('first', 0.8), start: 0.03, most: 0.08 },
      { words: 'different', start: 0.03, most: 0.05 },
    ],
  },
  {
    id: 'middle',
    words: 'middle name',
    silent: `(${anyNull('middle')}) OR (l.first <> r.first AND (${withMiddle}))`,
    levels: [
      { words: 'the same', when: same('middle'), start: 0.6 },
      { words: 'an initial that fits', when: initials('middle'), start: 0.25 },
      { words: 'a similar spelling', when: alike('middle', 0.88), start: 0.05 },
      { words: 'different', start: 0.1, most: 0.2 },
    ],
  },
  {
    id: 'suffix',
    words: 'Jr. or Sr.',
    silent: anyNull('suffix'),
    levels: [
      { words: 'the same', when: same('suffix'), start: 0.95 },
      { words: 'different', start: 0.05, most: 0.1 },
    ],
  },
  {
    id: 'birth',
    words: 'date of birth',
    // Two years that cannot be may stand for a date that is not known.
    silent: `(l.birth IS NULL AND l.year IS NULL) OR (r.birth IS NULL AND r.year IS NULL)
      OR (l.year IS NULL AND r.year IS NULL) OR ((l.vague OR r.vague) AND l.year = r.year)`,
    levels: [
      { words: 'the same', when: same('birth'), start: 0.85 },
      {
        words: 'day and month are exchanged',
        when: 'l.year = r.year AND l.month = r.day AND l.day = r.month',
        start: 0.02,
      },
      {
        words: 'the same day, 1 or 10 years apart',
        when: 'l.month = r.month AND l.day = r.day AND abs(l.year - r.year) IN (1, 10)',
        start: 0.02,
      },
      { words: 'one digit is different, or two neighbors are exchanged', when: oneEdit('birth'), start: 0.03 },
      {
        words: 'the same year, and the same month or the same day',
        when: 'l.year = r.year AND (l.month = r.month OR l.day = r.day)',
        start: 0.03,
      },
      {
        words: 'the same day and month of another year',
        when: 'l.month = r.month AND l.day = r.day',
        start: 0.01,
        most: 0.04,
      },
      { words: 'at most a year apart', when: 'abs(l.year - r.year) <= 1', start: 0.02, most: 0.04 },
      { words: 'at most ten years apart', when: 'abs(l.year - r.year) <= 10', start: 0.01, most: 0.04 },
      { words: 'different', start: 0.01, most: 0.08 },
    ],
  },
  {
    id: 'sex',
    words: 'sex',
    silent: anyNull('sex'),
    levels: [
      { words: 'the same', when: same('sex'), start: 0.98 },
      { words: 'different', start: 0.02, most: 0.03 },
    ],
  },
  numberComparison('licence', "driver's license number", { oneSign: 'one letter or digit', most: 0.15 }),
  numberComparison('ssn', 'social security number', { oneSign: 'one digit', most: 0.1 }),
  {
    id: 'zip',
    words: 'ZIP code',
    // A family shares its ZIP code: between a parent and a child, or two of one name, it says nothing of who is who.
    silent: `(${anyNull('zip')}) OR abs(l.year - r.year) > 10 OR (l.last = r.last AND l.first[1] <> r.first[1])`,
    levels: [
      { words: 'the same', when: same('zip'), start: 0.5 },
      { words: 'one digit is different, or two neighbors are exchanged', when: oneEdit('zip'), start: 0.03 },
      { words: 'the first three digits are the same', when: 'l.zip[1:3] = r.zip[1:3]', start: 0.2 },
      { words: 'different', start: 0.3 },
    ],
  },
];

/** A number that somebody has alone, so that a mistake in writing leaves most of it as it is. */
function numberComparison(
  id: string,
  words: string,
  { oneSign, most }: { readonly oneSign: string; readonly most: number },
): Comparison {
  return {
    id,
    words,
    silent: anyNull(id),
    levels: [
      { words: 'the same', when: same(id), start: 0.9 },
      { words: `${oneSign} is different`, when: oneEdit(id), start: 0.05 },
      { words: 'different', start: 0.05, most },
    ],
  };
}

/** How many values a comparison has: its levels, and 0 for "says nothing". */
export const valuesOf = ({ levels }: Comparison): number => levels.length + 1;

/** The factor of each comparison within a pattern; a pattern is one number below 2^31. */
export const PLACES: readonly number[] = COMPARISONS.map((_, at) =>
  COMPARISONS.slice(0, at).reduce((product, each) => product * valuesOf(each), 1),
);

/** The levels of a pattern, in the order of {@link COMPARISONS}. */
export function levelsOf(pattern: number): readonly number[] {
  return COMPARISONS.map((each, at) => Math.floor(pattern / PLACES[at]!) % valuesOf(each));
}

/** The pattern of the pair `l`, `r` as an SQL expression. */
export function patternSql(): string {
  return COMPARISONS.map((each, at) => `${PLACES[at]} * (${levelSql(each)})`).join(' + ');
}

function levelSql({ silent, levels }: Comparison): string {
  const cases = levels.slice(0, -1).map(({ when }, at) => `WHEN ${when} THEN ${at + 1}`);
  return `CASE WHEN ${silent} THEN 0 ${cases.join(' ')} ELSE ${levels.length} END`;
}

/** The number of a level of a comparison by its words; throws for one that is not there (a mistake in the program). */
export function levelNamed(id: string, words: string): number {
  const at = COMPARISONS.find((each) => each.id === id)?.levels.findIndex((level) => level.words === words) ?? -1;
  if (at < 0) throw new Error(`${id} has no level "${words}"`);
  return at + 1;
}
