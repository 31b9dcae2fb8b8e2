import type { Outcome } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { effectKind, useLevelWords } from './declared.ts';

const SIGNS = { clears: '✓', own: '◐', lowers: '↓', open: '?', none: '–' } as const;

/** An outcome as a label with a sign: its color is never the only thing that says it. */
export function OutcomeTag({ outcome }: { readonly outcome: Pick<Outcome, 'label' | 'effect'> }) {
  const kind = effectKind(outcome.effect);
  return (
    <span className={`rd-outcome rd-outcome--${kind}`}>
      <span aria-hidden="true">{SIGNS[kind]}</span> <span lang="en">{outcome.label}</span>
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
  const label = isAlone ? known.label : `${known.label} (${known.to ? levelWords(known.to) : known.id})`;
  return <OutcomeTag outcome={{ label, effect: known.effect }} />;
}
