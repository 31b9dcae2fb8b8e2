import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ChoiceRecord, Effect, PolicyView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { IMPACTS } from '../../parts/declared.ts';
import { Drawing } from '../../parts/drawing.tsx';
import { ProgressBar } from '../../parts/progress.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = {
  readonly input: string;
  readonly choice: ChoiceRecord;
  /** A choice of a number of years. */
  readonly option: PolicyView['options'][number];
};

/** What a threshold of so many years comes to; 0 is off. */
type Step = { readonly years: number; readonly effect: Effect };

/** What is counted, by the names of the live effect. */
const COUNTED = ['relieved', ...IMPACTS] as const;

const countOf = ({ relieved, impact }: Effect, what: (typeof COUNTED)[number]) =>
  what === 'relieved' ? relieved : impact[what];

/** What each further year of a threshold changes, by the very answers of the live effect: a drawing and a table. */
export function ThresholdYears({ input, choice, option }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details className="rd-threshold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('threshold.title')}
        <span className="usa-sr-only">
          {' '}
          <Law>{option.title}</Law>
        </span>
      </summary>
      {open && <Years input={input} choice={choice} option={option} />}
    </details>
  );
}

function Years({ input, choice, option }: Props) {
  const { t } = useI18n();
  const { key } = option;
  const values = valuesOf(option);
  const [done, setDone] = useState(0);
  const others = { ...choice, options: { ...choice.options, [key]: 0 } };
  const found = useQuery({
    queryKey: ['threshold', input, key, others],
    queryFn: async ({ signal }) => {
      const steps: Step[] = [];
      // One after another, so that a choice that is changed meanwhile is answered between them.
      for (const years of values) {
        setDone(steps.length);
        steps.push({
          years,
          effect: await effectOf(input, { ...choice, options: { ...choice.options, [key]: years } }, signal),
        });
      }
      return steps;
    },
    staleTime: 60_000,
  });
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (!found.data)
    return <ProgressBar progress={{ stage: 'deciding', done, total: values.length }} label={t('stage.deciding')} />;
  return <Shown steps={found.data} chosen={Number(choice.options[key])} title={option.title} />;
}

/** From the threshold that reaches nobody to the one that the option allows last. */
function valuesOf({ value }: Props['option']): readonly number[] {
  if (value.kind !== 'number') return [];
  const [least, most] = value.zeroOr;
  return [0, ...Array.from({ length: most - least + 1 }, (_, place) => most - place)];
}

/** The live effect of a choice, once the people are gathered. */
async function effectOf(input: string, choice: ChoiceRecord, signal: AbortSignal): Promise<Effect> {
  for (;;) {
    const answer = await api.effect(input, choice, signal);
    if (answer.state === 'ready') return answer.chosen;
    await new Promise((resolve) => setTimeout(resolve, 400));
    signal.throwIfAborted();
  }
}

type ShownProps = { readonly steps: readonly Step[]; readonly chosen: number; readonly title: string };

function Shown({ steps, chosen, title }: ShownProps) {
  const { t } = useI18n();
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot'), width: number) => {
      const points = steps
        .filter(({ years }) => years > 0)
        .flatMap(({ years, effect }) =>
          COUNTED.map((what) => ({ years, people: countOf(effect, what), what: t(`effect.${what}`) })),
        );
      // One picture below the other: colors and signs would have to be explained.
      const counted = COUNTED.map((what) => t(`effect.${what}`));
      return plot.plot({
        className: 'redress-plot',
        width,
        height: 110 * counted.length,
        marginLeft: 56,
        // From left to right the threshold lets more people in, as the rows of the table do downward.
        x: { label: t('threshold.years'), tickFormat: 'd', type: 'linear', reverse: true },
        y: { label: null, grid: true, zero: true, ticks: 3 },
        fy: { axis: null, domain: counted, padding: 0.3 },
        marks: [
          plot.text(counted, { fy: (what) => what, text: (what) => what, frameAnchor: 'top-left', dy: -14 }),
          ...(chosen > 0 ? [plot.ruleX([chosen], { strokeDasharray: '4 3' })] : []),
          plot.lineY(points, { x: 'years', y: 'people', fy: 'what', stroke: 'var(--rd-action)' }),
          plot.dot(points, { x: 'years', y: 'people', fy: 'what', fill: 'var(--rd-action)', r: 2.5 }),
        ],
      });
    },
    [steps, chosen, t],
  );
  const [off, last] = [steps[0]!, steps.at(-1)!];
  return (
    <>
      <Drawing
        summary={t('threshold.summary', {
          off: off.effect.relieved,
          years: last.years,
          people: last.effect.relieved,
        })}
        draw={draw}
      />
      <Scroll label={t('threshold.title')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <caption className="rd-small">
            <Law>{title}</Law>: {t('threshold.caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('threshold.years')}</th>
              {COUNTED.map((what) => (
                <th key={what} scope="col" className="rd-num">
                  {t(`effect.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, place) => (
              <YearRow key={step.years} step={step} before={steps[place - 1]} isChosen={step.years === chosen} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

type RowProps = { readonly step: Step; readonly before: Step | undefined; readonly isChosen: boolean };

function YearRow({ step: { years, effect }, before, isChosen }: RowProps) {
  const { t, n } = useI18n();
  return (
    <tr>
      <th scope="row">
        {years === 0 ? t('option.off') : t('option.years', { n: years })}
        {isChosen && <span className="rd-chip">{t('effect.chosen')}</span>}
      </th>
      {COUNTED.map((what) => {
        const more = before && countOf(effect, what) - countOf(before.effect, what);
        return (
          <td key={what} className="rd-num">
            {n(countOf(effect, what))}
            {more !== undefined && more !== 0 && (
              <span className="rd-small rd-muted"> {more > 0 ? `+${n(more)}` : `−${n(-more)}`}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
