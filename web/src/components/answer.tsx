import type { ConvictionView, HistoryView, TraceStep, UnderOther } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { countOf } from './conviction-card.tsx';
import { EFFECTS, type EffectKind, effectKind } from './declared.ts';
import { OutcomeTag } from './outcome.tsx';
import { missBefore } from './trace.tsx';

/** How many deciding facts an answer names; the card below has all of them. */
const FACTS = 2;

/** The facts by which the clause that decided came out as it did. */
function decidingFacts(conviction: ConvictionView): TraceStep['readings'] {
  const step = missBefore(conviction) ?? conviction.trace.find(({ decided }) => decided);
  return step?.readings.filter(({ decided }) => decided) ?? [];
}

/** The answer about a person, before anything else: each conviction with what it comes to and why, in a sentence. */
export function Answer({
  convictions,
  history,
  others = [],
  onOpen,
}: {
  readonly convictions: readonly ConvictionView[];
  readonly history: HistoryView;
  /** What each conviction comes to under other policies, where the person was opened from a comparison. */
  readonly others?: readonly UnderOther[];
  /** Goes to the conviction below. */
  readonly onOpen: (key: string) => void;
}) {
  const { t } = useI18n();
  const count = (effect: EffectKind) =>
    convictions.filter(({ outcome }) => effectKind(outcome.effect) === effect).length;
  const parts = EFFECTS.map((effect) => ({ effect, n: count(effect) }))
    .filter(({ n }) => n > 0)
    .map(({ effect, n }) => t(`answer.n.${effect}`, { n }));
  return (
    <section className="rd-answer rd-answer--person" aria-label={t('answer.title')}>
      <p className="rd-answer-first">
        {convictions.length === 0
          ? t('answer.nothing')
          : `${t('answer.of', { n: convictions.length })} ${parts.join(', ')}.`}
      </p>
      {others.length > 0 && (
        <p className="rd-small">{t('answer.beside', { title: others.map(({ title }) => title).join('” / “') })}</p>
      )}
      <ul className="rd-answers">
        {convictions.map((conviction) => {
          const found = countOf(history, conviction.key);
          const raised = conviction.flags.filter(({ certain }) => certain);
          const facts = decidingFacts(conviction).slice(0, FACTS);
          return (
            <li key={conviction.key}>
              <OutcomeTag outcome={conviction.outcome} />
              <button type="button" className="usa-button usa-button--unstyled" onClick={() => onOpen(conviction.key)}>
                {found?.section ?? t('person.sectionUnknown')}
                {found && found.date.precision !== 'unknown' ? `, ${found.date.text}` : ''}
              </button>
              <span className="rd-answer-why" lang="en">
                {conviction.reason}
                {facts.length > 0 && (
                  <span className="rd-muted">
                    {' '}
                    ({facts.map(({ about, name, value }) => `${about ? `${about}: ` : ''}${name} ${value}`).join('; ')})
                  </span>
                )}
                {others.map((other, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two sides may have one title
                  <Beside key={at} other={other} id={conviction.key} />
                ))}
                {raised.length > 0 && (
                  <span className="rd-block rd-small">
                    {t('answer.flagged')}: {raised.map(({ title }) => title).join('; ')}
                  </span>
                )}
                {conviction.floor && (
                  <span className="rd-print-only rd-small">
                    {t('layer.statute')}: {conviction.floor.outcome?.label ?? t('floor.unsure')}.{' '}
                    {conviction.floor.reason}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A conviction under the other policy. */
function Beside({ other, id }: { readonly other: UnderOther; readonly id: string }) {
  const { t } = useI18n();
  const found = other.convictions[id];
  return (
    <span className="rd-block rd-beside">
      {other.title}:{' '}
      {found ? (
        <>
          <OutcomeTag outcome={found.outcome} /> {found.reason}
        </>
      ) : (
        t('compare.absent')
      )}
    </span>
  );
}
