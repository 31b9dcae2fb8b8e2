import type { ShownFigures } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { effectKind, IMPACTS } from '../../parts/declared.ts';
import { Figure } from '../../parts/figure.tsx';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { Card } from '../../parts/page.tsx';
import { type FigureProps, RowsLink } from '../../parts/rows-link.tsx';
import { Words } from '../../parts/words.tsx';
import { ClauseFigures } from './clause-figures.tsx';
import { Equity } from './equity.tsx';
import { SectionChart } from './section-chart.tsx';
import { YearChart } from './year-chart.tsx';

/** The same figure under the statute alone, and under the policy that gives most. */
const BESIDE = {
  noFelony: { floor: 'floorNoFelony', most: 'dismissAllNoFelony' },
  noConvictionInLast7Years: { floor: 'floorNoConvictionInLast7Years', most: 'dismissAllNoConvictionInLast7Years' },
  noConviction: { floor: 'floorNoConviction', most: 'dismissAllNoConviction' },
} as const;

/** The figures of a run: whom it helps first, then what became of the convictions, each a way to the rows behind it. */
export function ResultFigures({ run, figures }: FigureProps) {
  const both = { run, figures };
  return (
    <>
      <Impact {...both} />
      <Outcomes {...both} />
      <div className="rd-two">
        <SectionChart {...both} />
        <YearChart {...both} />
      </div>
      <div className="rd-two">
        <MissingFacts {...both} />
        <FlagFigures {...both} />
      </div>
      <ClauseFigures {...both} />
      <Equity {...both} />
    </>
  );
}

/** People with something to gain, beside the statute alone and the most that the law allows. */
function Impact({ run, figures }: FigureProps) {
  const { t, n } = useI18n();
  const decidesConvictions = run.summary?.unit === undefined;
  const keeps = decidesConvictions && figures.outcomes.some(({ effect }) => effectKind(effect) === 'own');
  return (
    <Card title={t('results.impact')}>
      <div className="rd-figures rd-figures--large">
        <Figure
          label={t('impact.people')}
          value={n(figures.people)}
          note={t('impact.peopleNote', { convictions: figures.convictions })}
          link={(value) => (
            <RowsLink run={run.id} filter={{}}>
              {value}
            </RowsLink>
          )}
        />
        {(decidesConvictions ? IMPACTS : []).map((key) => (
          <Figure
            key={key}
            label={t(`impact.${key}`)}
            value={n(figures.impact.chosen[key])}
            note={
              <>
                {figures.impact.floor && (
                  <RowsLink run={run.id} filter={{ impact: BESIDE[key].floor }}>
                    {t('impact.floor', { n: figures.impact.floor[key] })}
                  </RowsLink>
                )}
                {figures.impact.floor && figures.impact.dismissAll && ' · '}
                {figures.impact.dismissAll && (
                  <RowsLink run={run.id} filter={{ impact: BESIDE[key].most }}>
                    {t('impact.most', { n: figures.impact.dismissAll[key] })}
                  </RowsLink>
                )}
              </>
            }
            link={(value) => (
              <RowsLink run={run.id} filter={{ impact: key }}>
                {value}
              </RowsLink>
            )}
          />
        ))}
      </div>
      {keeps && <p className="rd-small">{t('impact.keeps')}</p>}
    </Card>
  );
}

/** How many convictions came out how. */
function Outcomes({ run, figures }: FigureProps) {
  const { t, n, percent } = useI18n();
  const byOutcome = new Map<string, number>();
  for (const cell of figures.cells) byOutcome.set(cell.outcome, (byOutcome.get(cell.outcome) ?? 0) + cell.convictions);
  return (
    <Card title={t('results.outcomes')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('column.outcome')}</th>
            <th scope="col" className="rd-num">
              {t('results.convictions')}
            </th>
            <th scope="col" className="rd-num">
              {t('results.share')}
            </th>
            <th scope="col" className="rd-bar-cell">
              <span className="usa-sr-only">{t('results.share')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.outcomes
            .filter(({ id }) => byOutcome.has(id))
            .map((outcome) => {
              const number = byOutcome.get(outcome.id) ?? 0;
              return (
                <tr key={outcome.id}>
                  <th scope="row">
                    <OutcomeTag outcome={outcome} />
                  </th>
                  <td className="rd-num">
                    <RowsLink run={run.id} filter={{ outcome: [outcome.id] }}>
                      {n(number)}
                    </RowsLink>
                  </td>
                  <td className="rd-num">{percent(number, figures.convictions)}</td>
                  <td className="rd-bar-cell">
                    <meter
                      className={`rd-meter rd-meter--${effectKind(outcome.effect)}`}
                      max={figures.convictions}
                      value={number}
                      aria-hidden="true"
                    />
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      {figures.belowFloor > 0 && (
        <p className="rd-callout">
          <RowsLink run={run.id} filter={{ belowFloor: true }}>
            {t('results.belowFloor', { n: figures.belowFloor })}
          </RowsLink>
        </p>
      )}
    </Card>
  );
}

/** Which facts hand reviews wait for. */
function MissingFacts({ run, figures }: FigureProps) {
  const { said } = useLawWords();
  const { t, n } = useI18n();
  return (
    <Card title={t('results.missing')}>
      {figures.missing.length === 0 ? (
        <p>{t('results.missingNone')}</p>
      ) : (
        <ul className="rd-rows">
          {figures.missing.map((fact) => (
            <li key={fact.fact}>
              <span>
                <Law>{fact.words}</Law>
                <span className="rd-small rd-muted"> {t('results.found', { where: said(fact.found) })}</span>
              </span>
              <RowsLink run={run.id} filter={{ missing: fact.fact }}>
                {n(fact.convictions)}
                <span className="usa-sr-only">
                  {' '}
                  <Law>{fact.words}</Law>
                </span>
              </RowsLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** How many convictions have each flag raised and open. */
function FlagFigures({ run, figures }: FigureProps) {
  const { t } = useI18n();
  return (
    <Card title={t('results.flags')}>
      <p className="rd-small rd-muted">
        <Words text={t(figures.flags.length === 0 ? 'results.flagsNone' : 'results.flagsLead')} />
      </p>
      {figures.flags.length > 0 && (
        <ul className="rd-rows">
          {inOrderOfUse(figures.flags).map((flag) => (
            <li key={flag.flag}>
              <Law>{flag.title}</Law>
              <span className="rd-nowrap">
                {countsOf(flag).map(([flagAs, words]) => (
                  <span key={flagAs} className="rd-flag-count">
                    {flag[flagAs] === 0 ? (
                      t(words, { n: 0 })
                    ) : (
                      <RowsLink run={run.id} filter={{ flags: [flag.flag], flagAs }}>
                        {t(words, { n: flag[flagAs] })}
                        <span className="usa-sr-only">
                          {' '}
                          <Law>{flag.title}</Law>
                        </span>
                      </RowsLink>
                    )}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

type FlagFigure = ShownFigures['flags'][number];

/** What no file can show comes last: it is open for every conviction that it may concern. */
function inOrderOfUse(flags: readonly FlagFigure[]): readonly FlagFigure[] {
  return [...flags.filter(isShown), ...flags.filter((flag) => !isShown(flag))];
}

/** Figures of runs from before this was told say nothing of it. */
function isShown({ fileMayShow }: FlagFigure): boolean {
  return fileMayShow !== false;
}

/** The counts of a flag that say something, and their words. */
function countsOf(flag: FlagFigure) {
  return isShown(flag)
    ? ([
        ['raised', 'results.raised'],
        ['open', 'results.open'],
      ] as const)
    : ([['open', 'results.concerned']] as const);
}
