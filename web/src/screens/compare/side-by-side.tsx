import type { CompareState, RunInfo } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law, useLawWords } from '../../law-words.tsx';
import { type EffectKind, effectKind, effectsShown, IMPACTS } from '../../parts/declared.ts';
import { Card } from '../../parts/page.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';

type Ready = Extract<CompareState, { state: 'ready' }>;

const STANDINGS = ['gaining', 'losing', 'both'] as const;

type Props = {
  readonly comparisons: readonly Ready[];
  /** What each other side is called. */
  readonly names: readonly string[];
  readonly run: RunInfo;
};

/** The figures of a run and of one or two other sides in columns, with who gains and loses: the page for a boss. */
export function SideBySide({ comparisons, names, run }: Props) {
  const { t, n } = useI18n();
  const { said } = useLawWords();
  const { left } = comparisons[0]!;
  const rights = comparisons.map(({ right }) => right);
  const sides = [left, ...rights];
  const effects = [effectsOf(comparisons[0]!, 'left'), ...comparisons.map((each) => effectsOf(each, 'right'))];
  const row = (key: string, label: string, values: readonly number[], link?: React.ReactNode) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the sides in their order
        <td key={at} className="rd-num">
          {at === 0 && value > 0 && link ? link : n(value)}
          {at > 0 && <Change value={value - values[0]!} />}
        </td>
      ))}
    </tr>
  );
  const heading = (text: string) => (
    <tr>
      <th scope="rowgroup" colSpan={sides.length + 1} className="rd-effect-heading">
        {text}
      </th>
    </tr>
  );
  return (
    <Card title={t('compare.figures')}>
      <Scroll label={t('compare.figures')}>
        <table className="usa-table usa-table--borderless rd-table rd-sides">
          <thead>
            <tr>
              <td />
              <th scope="col" className="rd-num">
                {said(left.title)}
                <span className="rd-block rd-small rd-muted">
                  <Law>{left.policy}</Law>, {t('runs.asOf', { date: left.asOf })}
                </span>
              </th>
              {rights.map((right, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the sides in their order
                <th key={at} scope="col" className="rd-num">
                  {names[at]}
                  <span className="rd-block rd-small rd-muted">{t('runs.asOf', { date: right.asOf })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heading(t('compare.peopleAgainst', { run: said(left.title) }))}
            {STANDINGS.map((key) => (
              <tr key={key}>
                <th scope="row">{t(`compare.${key}`)}</th>
                <td className="rd-num rd-muted">–</td>
                {comparisons.map((each, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the sides in their order
                  <td key={at} className={`rd-num ${each[key] > 0 ? 'rd-strong' : 'rd-muted'}`}>
                    {n(each[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tbody>
            {heading(t('effect.peopleHeading'))}
            {IMPACTS.map((key) =>
              row(
                key,
                t(`impact.${key}`),
                sides.map(({ figures }) => figures.impact.chosen[key]),
                <RowsLink run={run.id} filter={{ impact: key }}>
                  {n(left.figures.impact.chosen[key])}
                </RowsLink>,
              ),
            )}
            {row(
              'relieved',
              t('impact.relieved'),
              sides.map(({ figures }) => figures.relieved),
              <RowsLink run={run.id} filter={{ impact: 'relieved' }}>
                {n(left.figures.relieved)}
              </RowsLink>,
            )}
          </tbody>
          <tbody>
            {heading(t('effect.convictionsHeading'))}
            {effectsShown(effects.some(({ own }) => own > 0)).map((effect) =>
              row(
                effect,
                t(`effect.${effect}`),
                effects.map((each) => each[effect]),
              ),
            )}
            {row(
              'decided',
              t('effect.decided'),
              sides.map(({ figures }) => figures.convictions),
            )}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function Change({ value }: { readonly value: number }) {
  const { n } = useI18n();
  if (value === 0) return <span className="rd-block rd-small rd-muted">±0</span>;
  return (
    <span className="rd-block rd-small">
      {value > 0 ? '+' : '−'}
      {n(Math.abs(value))}
    </span>
  );
}

/** The convictions of a side by how they come out; what a side does not decide is in none of these. */
function effectsOf(comparison: Ready, side: 'left' | 'right'): Readonly<Record<EffectKind, number>> {
  const outcomes = [...comparison.left.figures.outcomes, ...comparison.right.figures.outcomes];
  const effects = new Map(outcomes.map(({ id, effect }) => [id, effect]));
  const counts = { clears: 0, own: 0, lowers: 0, open: 0, none: 0 };
  for (const cell of comparison.cells) {
    const effect = effects.get(cell[side]);
    if (effect) counts[effectKind(effect)] += cell.convictions;
  }
  return counts;
}
