import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef } from 'react';
import type {
  ClauseView,
  ConvictionView,
  CorrectableFact,
  CountView,
  HistoryView,
} from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Cite, Law, useLawWords } from '../law-words.tsx';
import { effectKind, useLevelWords } from './declared.ts';
import { ChangeWords } from './depth.tsx';
import { OutcomeTag, useOutcomeWords } from './outcome.tsx';
import { Trace } from './trace.tsx';

/** Facts that hand reviews wait for and that an analyst may fill in, by the law's own names. */
const CORRECTABLE: Readonly<Record<string, CorrectableFact>> = {
  birthDate: 'birthDate',
  convictionDate: 'convictionDate',
  level: 'level',
  section: 'section',
  disposition: 'disposition',
  setAside: 'setAside',
  county: 'county',
  registration: 'registered',
};

export function countOf(history: HistoryView, key: string): CountView | undefined {
  return history.cycles
    .flatMap(({ cases }) => cases.filter(({ step }) => step === 'court').concat(cases))
    .flatMap(({ counts }) => counts)
    .find((count) => count.key === key);
}

/** One conviction: its outcome, by which law, what stands below and beside it, and what would change it. */
export function ConvictionCard({
  conviction,
  history,
  chosen = false,
  onCorrect,
}: {
  readonly conviction: ConvictionView;
  readonly history: HistoryView;
  /** The one that was asked for: its reasons stand open. */
  readonly chosen?: boolean;
  /** Absent where nothing can be corrected, as on a rap sheet. */
  readonly onCorrect?: ((fact: CorrectableFact) => void) | undefined;
}) {
  const { t } = useI18n();
  const outcomeWords = useOutcomeWords();
  const { said } = useLawWords();
  const levelWords = useLevelWords();
  const count = countOf(history, conviction.key);
  const name = count?.section ?? t('person.sectionUnknown');
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    // After the heading of the screen, which takes the focus when it opens.
    const later = setTimeout(() => {
      article.current?.focus({ preventScroll: true });
      article.current?.scrollIntoView({ block: 'start' });
    });
    return () => clearTimeout(later);
  }, [chosen]);
  return (
    <article
      ref={article}
      className={`rd-card rd-conviction rd-conviction--${effectKind(conviction.outcome.effect)} ${chosen ? 'rd-conviction--chosen' : ''}`}
      aria-label={name}
      tabIndex={-1}
    >
      <header>
        <div>
          <h3>{name}</h3>
          <p className="rd-muted">
            {[
              count?.level ? levelWords(count.level) : t('person.levelUnknown'),
              count && (count.date.precision === 'unknown' ? t('person.dateUnknown') : count.date.text),
              count?.county ?? t('person.countyUnknown'),
              count?.offense,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <OutcomeTag outcome={conviction.outcome} />
      </header>
      <div className="rd-layers">
        <Layer title={t('layer.policy')} clause={conviction.clause}>
          <strong>
            <Law>{conviction.reason}</Law>
          </strong>
          {conviction.missing.length > 0 && (
            <ul className="rd-missing">
              {conviction.missing.map((fact) => (
                <li key={fact.fact}>
                  <strong>
                    <Law>{fact.words}</Law>
                  </strong>
                  : {t('results.found', { where: said(fact.found) })}{' '}
                  {onCorrect && CORRECTABLE[fact.fact] && (
                    <Button type="button" unstyled onClick={() => onCorrect(CORRECTABLE[fact.fact]!)}>
                      {t('correct.fill')}
                      <span className="usa-sr-only"> {said(fact.words)}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Layer>
        <Layer title={t('layer.statute')} clause={conviction.floor?.clause ?? null}>
          {conviction.floor === null ? (
            <span className="rd-muted">{t('layer.noFloor')}</span>
          ) : (
            <>
              {conviction.floor.outcome ? (
                <OutcomeTag outcome={conviction.floor.outcome} />
              ) : (
                <span className="rd-muted">{t('floor.unsure')}</span>
              )}
              <Law className="rd-block">{conviction.floor.reason}</Law>
              {conviction.belowFloor && <strong className="rd-unknown rd-block">{t('layer.below')}</strong>}
            </>
          )}
        </Layer>
        <Layer title={t('layer.flags')} clause={null}>
          {conviction.flags.length === 0 ? (
            <span className="rd-muted">{t('layer.noFlags')}</span>
          ) : (
            <ul className="rd-missing">
              {conviction.flags.map((flag) => (
                <li key={flag.title}>
                  <strong>
                    <Law>{flag.title}</Law>
                  </strong>{' '}
                  {!flag.certain && <em>({t('layer.open')})</em>}
                  <span className="rd-block rd-small">
                    <Law>{flag.ask}</Law> <Cite>{flag.cite}</Cite>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Layer>
      </div>
      <details className="rd-trace-box" open={chosen || undefined}>
        <summary>{t('trace.title')}</summary>
        <Trace conviction={conviction} />
      </details>
      <details className="rd-no-print">
        <summary>{t('whatIf.title')}</summary>
        {conviction.whatIf.length === 0 ? (
          <p>{t('whatIf.none')}</p>
        ) : (
          <table className="usa-table usa-table--borderless usa-table--compact rd-table">
            <thead>
              <tr>
                <th scope="col">{t('whatIf.if')}</th>
                <th scope="col">{t('whatIf.then')}</th>
              </tr>
            </thead>
            <tbody>
              {conviction.whatIf.map((change) => (
                <tr
                  key={`${change.kind}${'fact' in change ? change.fact : 'title' in change ? change.title : ''}${change.value}`}
                >
                  <td>
                    <ChangeWords change={change} />
                  </td>
                  <td>
                    {outcomeWords(change.outcome)} <Law className="rd-small rd-muted">{change.reason}</Law>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </details>
      {onCorrect && (
        <Button type="button" unstyled className="rd-no-print" onClick={() => onCorrect('level')}>
          {t('correct.this')}
          <span className="usa-sr-only"> {name}</span>
        </Button>
      )}
    </article>
  );
}

function Layer({ title, clause, children }: { title: string; clause: ClauseView | null; children: React.ReactNode }) {
  const { t } = useI18n();
  return (
    <section>
      <h4>{title}</h4>
      {children}
      {clause && (
        <p className="rd-cite">
          <Law>{clause.title}</Law>. <Cite>{clause.cite}</Cite>
          {clause.forReview && <span className="rd-chip">{t('law.review')}</span>}
        </p>
      )}
    </section>
  );
}
