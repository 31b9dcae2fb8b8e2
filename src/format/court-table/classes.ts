import type { DeclaredLevels } from '../../record/index.ts';

/** Levels of offense in classes, as most states have them: what they are called, and the words of court tables for them. */

/** Classes from the gravest, `['A', 'B']`, as levels `class-a-felony`, `class-b-felony`; `spanish` is what `as` is in Spanish. */
export function classLevels(as: 'felony' | 'misdemeanor', classes: readonly string[], spanish: string): DeclaredLevels {
  return classes.map((name) => ({
    id: `class-${name.toLowerCase()}-${as}`,
    as,
    names: { en: `class ${name} ${as}`, es: `${spanish} de clase ${name}` },
  }));
}

/** The ids of the levels that stand for one of the usual ones. */
export function idsAs(levels: DeclaredLevels, usual: string): readonly string[] {
  return levels.filter(({ as }) => as === usual).map(({ id }) => id);
}

/** The words of LEVEL for classes: `CLASS D FELONY`, `FELONY D`, `FD` and `DF` are one. */
export function classWords(levels: DeclaredLevels): Readonly<Record<string, string>> {
  const words = levels.flatMap(({ id }) => {
    const [, name, level] = /^CLASS-(\w)-(\w+)$/.exec(id.toUpperCase()) ?? [];
    if (name === undefined || level === undefined) return [];
    const [short] = level;
    return [`CLASS ${name} ${level}`, `${level} ${name}`, `${short}${name}`, `${name}${short}`].map(
      (text) => [text, id] as const,
    );
  });
  return Object.fromEntries(words);
}
