import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Outcome } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';

const USUAL_LEVELS: readonly string[] = ['felony', 'misdemeanor', 'infraction', 'unknown'];
const USUAL_EFFECTS = ['clears', 'lowers', 'open', 'none'] as const;

/** What outcomes do, in the order in which figures list it; `own` is relief that one law declares. */
export const EFFECTS = ['clears', 'own', 'lowers', 'open', 'none'] as const;
export type EffectKind = (typeof EFFECTS)[number];

/** The name by which styles, signs and figures know an effect. */
export function effectKind(effect: Outcome['effect']): EffectKind {
  return USUAL_EFFECTS.find((each) => each === effect) ?? 'own';
}

/** What people call a level of offense: the usual ones in the words of this program, others in those of the law. */
export function useLevelWords(): (level: string) => string {
  const { t, language } = useI18n();
  const law = useQuery({ queryKey: ['law'], queryFn: api.law, staleTime: Number.POSITIVE_INFINITY });
  return useCallback(
    (level) => {
      if (USUAL_LEVELS.includes(level)) return t(`level.${level}` as 'level.felony');
      const declared = law.data?.flatMap(({ levels }) => levels).find(({ id }) => id === level);
      return declared?.names[language] ?? level.replaceAll('-', ' ');
    },
    [t, language, law.data],
  );
}
