import type { ConvictionView, HistoryView, UnderOther } from '../../../src/server/api-types.ts';
import { type Translate, useI18n } from '../i18n/index.tsx';
import { Law, Laws } from '../law-words.tsx';
import { countOf } from './conviction-card.tsx';
import { EFFECTS, type EffectKind, effectKind } from './declared.ts';
import { DepthSwitch, Reason, useDepth } from './depth.tsx';
import { OutcomeTag } from './outcome.tsx';

/** The answer in one sentence: how many convictions come out how. */
export function answerText(convictions: readonly ConvictionView[], t: Translate): string {
  if (convictions.length === 0) return t('answer.nothing');
  const count = (kind: EffectKind) => convictions.filter(({ outcome }) => effectKind(outcome.effect) === kind).length;
  const parts = EFFECTS.map((effect) => ({ effect, n: count(effect) }))
    .filter(({ n }) => n > 0)
    .map(({ effect, n }) => t(`answer.n.${effect}`, { n }));
  return `${t('answer.of', { n: convictions.length })} ${parts.join(', ')}.`;
}

/** The answer about a person, before anything else: each conviction with its outcome and the reason, in a sentence. */
export function Answer({
  convictions,
  history,
  others = [],
  onOpen,
}: {
  readonly convictions: readonly ConvictionView[];
  readonly history: HistoryView;
  /** The outcome of each conviction under other policies, where the person was opened from a comparison. */
  readonly others?: readonly UnderOther[];
  /** Goes to the conviction below. */
  readonly onOpen: (key: string) => void;
}) {
  const { t } = useI18n();
  const [depth, setDepth] = useDepth();
  return (
    <section className="rd-answer rd-answer--person" aria-label={t('answer.title')}>
      <p className="rd-answer-first">{answerText(convictions, t)}</p>
      {convictions.length > 0 && <DepthSwitch depth={depth} onChange={setDepth} />}
      {others.length > 0 && (
        <p className="rd-small">
          {t('answer.beside', { titles: others.map(({ title }) => t('answer.quoted', { title })).join(' / ') })}
        </p>
      )}
      <ul className="rd-answers">
        {convictions.map((conviction) => {
          const found = countOf(history, conviction.key);
          const raised = conviction.flags.filter(({ certain }) => certain);
          return (
            <li key={conviction.key}>
              <OutcomeTag outcome={conviction.outcome} />
              <button type="button" className="usa-button usa-button--unstyled" onClick={() => onOpen(conviction.key)}>
                {found?.section ?? t('person.sectionUnknown')}
                {found && found.date.precision !== 'unknown' ? `, ${found.date.text}` : ''}
              </button>
              <span>
                <Reason conviction={conviction} depth={depth} />
                {others.map((other, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two sides may have one title
                  <Beside key={at} other={other} id={conviction.key} />
                ))}
                {depth === 'prosecutor' && raised.length > 0 && (
                  <span className="rd-block rd-small">
                    {t('answer.flagged')}: <Laws texts={raised.map(({ title }) => title)} />
                  </span>
                )}
                {depth === 'prosecutor' && conviction.floor && (
                  <span className="rd-print-only rd-small">
                    {t('layer.statute')}:{' '}
                    {conviction.floor.outcome ? <Law>{conviction.floor.outcome.label}</Law> : t('floor.unsure')}.{' '}
                    <Law>{conviction.floor.reason}</Law>
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
          <OutcomeTag outcome={found.outcome} /> <Law>{found.reason}</Law>
        </>
      ) : (
        t('compare.absent')
      )}
    </span>
  );
}
