import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChoiceRecord, Effect } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { type EffectKind, effectKind, effectsShown, IMPACTS } from '../../parts/declared.ts';
import { OutcomeTag } from '../../parts/outcome.tsx';
import { ProgressBar } from '../../parts/progress.tsx';
import { Failure } from '../../parts/states.tsx';

/** What the choices come to over the whole county, against the floor of the law and the most that could be given. */
export function EffectPanel({ input, choice }: { readonly input: string; readonly choice: ChoiceRecord }) {
  const { t, n } = useI18n();
  const answer = useQuery({
    queryKey: ['effect', input, choice],
    queryFn: ({ signal }) => api.effect(input, choice, signal),
    // While the county's people are gathered, ask again; once there, every choice is answered at once.
    refetchInterval: ({ state }) => (state.data?.state === 'gathering' ? 400 : false),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const ready = answer.data?.state === 'ready' ? answer.data : undefined;
  return (
    <aside className="rd-card rd-effect" aria-label={t('effect.title')}>
      <h2>{t('effect.title')}</h2>
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {!answer.isError && !ready && (
        <>
          <p>{t('effect.gathering')}</p>
          <ProgressBar
            progress={(answer.data?.state === 'gathering' ? answer.data.progress : undefined) ?? undefined}
            label={t('stage.gathering')}
          />
        </>
      )}
      {ready && (
        <div aria-busy={answer.isPlaceholderData}>
          {/* A table that is read out whole at every change would say nothing. */}
          <p role="status" className="usa-sr-only">
            {t('effect.spoken', {
              clears: sum(ready.chosen, 'clears')!,
              lowers: sum(ready.chosen, 'lowers')!,
              open: sum(ready.chosen, 'open')!,
              people: ready.chosen.relieved,
            })}
          </p>
          <p className="rd-small rd-muted">
            {t('effect.over', { people: ready.chosen.people, convictions: ready.chosen.convictions })}
          </p>
          <table className="rd-effect-table">
            <caption className="usa-sr-only">{t('effect.caption')}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col" className="rd-num rd-strong">
                  {t('effect.chosen')}
                </th>
                <th scope="col" className="rd-num">
                  {t('effect.floor')}
                </th>
                <th scope="col" className="rd-num">
                  {t('effect.most')}
                </th>
              </tr>
            </thead>
            <tbody>
              <Heading text={t('effect.peopleHeading')} />
              {IMPACTS.map((key) => (
                <Row
                  key={key}
                  label={t(`effect.${key}`)}
                  chosen={ready.chosen.impact[key]}
                  floor={ready.floor?.impact[key]}
                  most={ready.dismissAll?.impact[key]}
                />
              ))}
              <Row
                label={t('effect.relieved')}
                chosen={ready.chosen.relieved}
                floor={ready.floor?.relieved}
                most={ready.dismissAll?.relieved}
              />
              <Heading text={t('effect.convictionsHeading')} />
              <Row
                label={t('effect.decided')}
                chosen={ready.chosen.convictions}
                floor={ready.floor?.convictions}
                most={ready.dismissAll?.convictions}
              />
              {effectsShown([ready.chosen, ready.floor, ready.dismissAll].some((each) => sum(each, 'own'))).map(
                (effect) => (
                  <Row
                    key={effect}
                    label={t(`effect.${effect}`)}
                    chosen={sum(ready.chosen, effect)!}
                    floor={sum(ready.floor, effect)}
                    most={sum(ready.dismissAll, effect)}
                  />
                ),
              )}
            </tbody>
          </table>
          {ready.floor && ready.floor.convictions !== ready.chosen.convictions && (
            <p className="rd-small">{t('effect.wider')}</p>
          )}
          <details>
            <summary>{t('effect.outcomes')}</summary>
            <ul className="rd-list">
              {ready.chosen.outcomes.map((outcome) => (
                <li key={outcome.id}>
                  <OutcomeTag outcome={outcome} /> {n(outcome.convictions)}
                </li>
              ))}
            </ul>
          </details>
          <p className="rd-small rd-muted">{t('effect.time', { ms: Math.round(ready.milliseconds) })}</p>
        </div>
      )}
    </aside>
  );
}

function sum(effect: Effect | null, kind: EffectKind): number | undefined {
  return effect?.outcomes
    .filter((each) => effectKind(each.effect) === kind)
    .reduce((total, each) => total + each.convictions, 0);
}

function Heading({ text }: { readonly text: string }) {
  return (
    <tr>
      <th scope="colgroup" colSpan={4} className="rd-effect-heading">
        {text}
      </th>
    </tr>
  );
}

function Row(row: { label: string; chosen: number; floor: number | undefined; most: number | undefined }) {
  const { n } = useI18n();
  const show = (value: number | undefined) => (value === undefined ? '–' : n(value));
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td className="rd-num rd-strong">{n(row.chosen)}</td>
      <td className="rd-num">{show(row.floor)}</td>
      <td className="rd-num">{show(row.most)}</td>
    </tr>
  );
}
