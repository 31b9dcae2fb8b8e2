import { useCallback } from 'react';
import type { Outcome } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { useStates } from '../states.ts';

const USUAL_LEVELS: readonly string[] = ['felony', 'misdemeanor', 'infraction', 'unknown'];
const USUAL_EFFECTS = ['clears', 'lowers', 'open', 'none'] as const;

/** What outcomes do, in the order in which figures list it; `own` is relief that one law declares. */
export const EFFECTS = ['clears', 'own', 'lowers', 'open', 'none'] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** What people are left with, in the order in which figures list it. */
export const IMPACTS = ['noFelony', 'noConvictionInLast7Years', 'noConviction'] as const;

/** The name by which styles, signs and figures know an effect. */
export function effectKind(effect: Outcome['effect']): EffectKind {
  return USUAL_EFFECTS.find((each) => each === effect) ?? 'own';
}

/** The effects that a table of figures has a row or column for: relief of a law's own only where there is some. */
export function effectsShown(hasOwn: boolean): readonly EffectKind[] {
  return EFFECTS.filter((effect) => effect !== 'own' || hasOwn);
}

/** What people call a level of offense: the usual ones in the words of this program, others in those of their state. */
export function useLevelWords(): (level: string) => string {
  const { t, language } = useI18n();
  const states = useStates();
  return useCallback(
    (level) => {
      if (USUAL_LEVELS.includes(level)) return t(`level.${level}` as 'level.felony');
      const declared = states.flatMap(({ levels }) => levels).find(({ id }) => id === level);
      return declared?.names[language] ?? level.replaceAll('-', ' ');
    },
    [t, language, states],
  );
}
