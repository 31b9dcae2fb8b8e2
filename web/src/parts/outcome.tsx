import type { Outcome } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { useLawWords } from '../law-words.tsx';
import { effectKind, useLevelWords } from './declared.ts';

const SIGNS = { clears: '✓', own: '◐', lowers: '↓', open: '?', none: '–' } as const;

/** Says an outcome by its label in the language of the screen; the label itself where it is not known there. */
export function useOutcomeWords(): (label: string) => string {
  return useLawWords().said;
}

/** An outcome as a label with a sign: its color is never the only thing that says it. `more` tells apart those labeled alike. */
export function OutcomeTag({
  outcome,
  more,
}: {
  readonly outcome: Pick<Outcome, 'label' | 'effect'>;
  readonly more?: string | undefined;
}) {
  const { said, langOf } = useLawWords();
  const words = said(outcome.label);
  const kind = effectKind(outcome.effect);
  return (
    <span className={`rd-outcome rd-outcome--${kind}`}>
      <span aria-hidden="true">{SIGNS[kind]}</span>{' '}
      {/* The files that go out have the label as the law's pack spells it. */}
      <span lang={langOf(outcome.label)} title={words === outcome.label ? undefined : outcome.label}>
        {words}
      </span>
      {more !== undefined && ` (${more})`}
    </span>
  );
}

/** The outcome of an id, with what is known of it from the run's figures. */
export function OutcomeById({ id, outcomes }: { readonly id: string; readonly outcomes: readonly Outcome[] }) {
  const { t } = useI18n();
  const levelWords = useLevelWords();
  if (id === '') return <span className="rd-muted">{t('compare.absent')}</span>;
  const known = outcomes.find((outcome) => outcome.id === id);
  if (!known) return <OutcomeTag outcome={{ label: id, effect: 'open' }} />;
  // Two outcomes may be spelled alike in the result files: what the conviction becomes tells them apart.
  const isAlone = outcomes.every((other) => other.id === known.id || other.label !== known.label);
  const more = known.to ? levelWords(known.to) : known.id;
  return <OutcomeTag outcome={known} more={isAlone ? undefined : more} />;
}
