/** The levels that most states have, from the gravest. Questions that are asked of every state are asked in these. */
export const USUAL_LEVELS = ['felony', 'misdemeanor', 'infraction'] as const;
export type UsualLevel = (typeof USUAL_LEVELS)[number];

/** How grave a charge or conviction is: a usual level, or the id of one that a state declares. */
export type Level = UsualLevel | (string & {});

/** One level of a state, as the state's folder declares it. */
export type DeclaredLevel = {
  /** Its English name in lower case, with hyphens for spaces: `petty-offense`. */
  readonly id: string;
  /** The usual level that it counts as where a question knows no others: whether a felony is left on a record, say. */
  readonly as: UsualLevel;
  /** What people read. */
  readonly names: { readonly en: string; readonly es: string };
};

/** Every level of a state, from the gravest; a state that declares none has the usual ones. */
export type DeclaredLevels = readonly DeclaredLevel[];

/** The levels of a state that declares none. */
const USUAL_DECLARED: DeclaredLevels = [
  { id: 'felony', as: 'felony', names: { en: 'felony', es: 'delito grave' } },
  { id: 'misdemeanor', as: 'misdemeanor', names: { en: 'misdemeanor', es: 'delito menor' } },
  { id: 'infraction', as: 'infraction', names: { en: 'infraction', es: 'infracción' } },
];

const USUAL: readonly string[] = USUAL_LEVELS;

/** The levels of a state with their names, from the gravest. */
export function levelsOf(declared: DeclaredLevels | undefined): DeclaredLevels {
  return declared ?? USUAL_DECLARED;
}

/** The levels of a state by their ids, from the gravest. */
export function levelIds(declared: DeclaredLevels | undefined): readonly Level[] {
  return declared === undefined ? USUAL_LEVELS : declared.map(({ id }) => id);
}

/** Whether a level counts as a felony in the figures of all states. */
export function isFelony(level: Level | undefined, declared: DeclaredLevels | undefined): boolean {
  return level === 'felony' || (declared !== undefined && usualLevel(level, declared) === 'felony');
}

/** The usual level that a level counts as; undefined where the level is not known. */
export function usualLevel(level: Level | undefined, declared: DeclaredLevels | undefined): UsualLevel | undefined {
  if (level === undefined || USUAL.includes(level)) return level as UsualLevel | undefined;
  return declared?.find(({ id }) => id === level)?.as;
}

/** The English name of a level, as sentences have it: `petty offense`, `class D felony`. */
export function levelName(level: Level): string {
  return level.replaceAll('-', ' ').replace(/ [a-z](?= |$)/g, (letter) => letter.toUpperCase());
}

/** The same with its article: `a felony`, `an infraction`. */
export function oneOfLevel(level: Level): string {
  return `${/^[aeiou]/.test(level) ? 'an' : 'a'} ${levelName(level)}`;
}

/** How many numbers {@link levelNumber} gives where a state declares no levels of its own. */
export const LEVELS = 4;

/**
 * A small number for a level, for tables that are kept by level: the usual levels have 0 to 2, an unknown level 3, and
 * what a state declares the numbers after those, in its order. Throws on a level that is neither usual nor declared, which
 * is a fault of the reader that gave it.
 */
export function levelNumber(level: Level | undefined, declared?: DeclaredLevels): number {
  return level === 'felony'
    ? 0
    : level === 'misdemeanor'
      ? 1
      : level === 'infraction'
        ? 2
        : level === undefined
          ? 3
          : declaredNumber(level, declared);
}

function declaredNumber(level: Level, declared: DeclaredLevels | undefined): number {
  if (declared !== undefined)
    for (let i = 0; i < declared.length; i++) if (declared[i]!.id === level) return LEVELS + i;
  throw new Error(`the level "${level}" is neither a usual one nor declared by the state's law pack`);
}

/** What figures call each level, in the order of {@link levelNumber}. */
export function levelNames(declared: DeclaredLevels | undefined): readonly string[] {
  return [...USUAL_LEVELS, 'unknown', ...(declared ?? []).map(({ id }) => id)];
}

/** How many numbers {@link levelNumber} gives under a state's declaration. */
export function levelNumbers(declared: DeclaredLevels | undefined): number {
  return LEVELS + (declared?.length ?? 0);
}
