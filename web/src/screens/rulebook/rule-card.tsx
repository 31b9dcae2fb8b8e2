import type { ListView, RuleView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Cite, Law } from '../../law-words.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { OutlineText } from '../../parts/outline.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { ClosestCalls } from './closest-calls.tsx';
import { Nearest } from './nearest.tsx';
import { OffenseLists } from './offense-lists.tsx';

/** One rule as the rulebook prints it. */
export function RuleCard({
  rule,
  decided,
  run,
  ofRun,
  law,
  lists,
  onTry,
}: {
  readonly rule: RuleView;
  readonly law: { readonly packId: string; readonly policyId: string };
  /** Every list of offenses of the law. */
  readonly lists: readonly ListView[];
  /** Tries an invented person, given as a line. */
  readonly onTry: (line: string) => void;
  readonly decided: number | undefined;
  readonly run: string | undefined;
  /** The run, where it was decided by this very law and policy. */
  readonly ofRun: string | undefined;
}) {
  const { t, n } = useI18n();
  const { examples } = rule;
  return (
    <article className="rd-rule">
      <header>
        <h3>
          <Law>{rule.title}</Law>
        </h3>
        {rule.outcome && <OutcomeTag outcome={rule.outcome} />}
      </header>
      <div className="rd-rule-text">
        <OutlineText outline={rule.text} />
        {rule.ask && (
          <p>
            <Law>{rule.ask}</Law>
          </p>
        )}
      </div>
      {rule.effective && (
        <p className="rd-small">
          {t('rulebook.effective', {
            from: rule.effective.from ?? '…',
            until: rule.effective.until ?? '…',
            by: t(`rulebook.by.${rule.effective.by}` as 'rulebook.by.offense'),
          })}
        </p>
      )}
      <p className="rd-cite">
        <Cite>{rule.cite}</Cite> · <span lang="en">{rule.source}</span>
      </p>
      <p className="rd-small">
        {t('rulebook.restsOn', { what: t(`grade.${rule.sure}` as 'grade.S') })}
        {rule.forReview && <span className="rd-chip">{t('law.review')}</span>}
      </p>
      <OffenseLists lists={lists.filter(({ id }) => rule.lists.includes(id))} />
      {decided !== undefined && (
        <p className="rd-small">
          {run && decided > 0 ? (
            <RowsLink run={run} filter={{ clause: [rule.id] }}>
              {t('rulebook.decided', { n: decided })}
            </RowsLink>
          ) : (
            t('rulebook.decided', { n: decided })
          )}
        </p>
      )}
      {examples && (
        <details>
          <summary>
            {t('rulebook.examples', { n: examples.holds.length + examples.fails.length + examples.unknown.length })}
          </summary>
          {(['holds', 'fails', 'unknown'] as const).map(
            (kind) =>
              examples[kind].length > 0 && (
                <div key={kind}>
                  <h4>
                    {t(`rulebook.${kind}`)} ({n(examples[kind].length)})
                  </h4>
                  {examples[kind].map((text) => (
                    <div key={text} className="rd-example-row">
                      <pre className="rd-example" lang="en">
                        {text}
                      </pre>
                      <button type="button" className="rd-link-button" onClick={() => onTry(text)}>
                        {t('try.this')}
                      </button>
                    </div>
                  ))}
                </div>
              ),
          )}
        </details>
      )}
      {examples && examples.holds.length + examples.fails.length > 0 && (
        <Nearest law={law} rule={rule.id} onTry={onTry} />
      )}
      {ofRun && <ClosestCalls run={ofRun} rule={rule.id} />}
    </article>
  );
}
