import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { shareInPercent } from '../../../../src/sampling/share.ts';
import type { LotView } from '../../../../src/server/api-types.ts';
import { lotsApi } from '../../api/lots.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLawWords } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly lot: LotView; readonly maySettle: boolean };

/** What the sample shows by class, with its bound; nothing before every place is answered. */
export function LotResult({ lot, maySettle }: Props) {
  const { t } = useI18n();
  if (lot.state === 'frozen' || lot.number === null) return null;
  if (lot.blind) return <p role="status">{t('lots.soFar', { done: lot.answered, of: lot.sample })}</p>;
  if (!lot.result) return <p role="status">{t('lots.notYet', { done: lot.answered, of: lot.sample })}</p>;
  return (
    <Card title={t('lots.result')}>
      <p>
        <strong>{t(lot.result.kept ? 'lots.kept' : 'lots.notKept')}</strong>
      </p>
      <Classes lot={lot} />
      <Defects lot={lot} />
      {lot.differences.length > 0 && <h3>{t('lots.differences')}</h3>}
      {lot.differences.map((each) => (
        <Difference key={each.place} lot={lot} difference={each} maySettle={maySettle} />
      ))}
    </Card>
  );
}

function Classes({ lot }: Pick<Props, 'lot'>) {
  const { t, n: number } = useI18n();
  return (
    <Scroll label={t('lots.result')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('lots.defectClass')}</th>
            <th scope="col">{t('lots.limit')}</th>
            <th scope="col">{t('lots.found')}</th>
            <th scope="col">{t('lots.most')}</th>
            <th scope="col">{t('lots.bound')}</th>
          </tr>
        </thead>
        <tbody>
          {lot.result?.classes.map(({ class: name, limit, found, most, bound }) => (
            <tr key={name}>
              <th scope="row">{t(`lots.class.${name}`)}</th>
              <td>
                {limit === null
                  ? t('lots.counted')
                  : t('lots.limitWords', { share: shareInPercent(limit.tolerated / 10_000), accept: limit.accept })}
              </td>
              <td>{number(found)}</td>
              <td>{`${number(most)} / ${number(lot.size)}`}</td>
              <td>{shareInPercent(bound)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Defects({ lot }: Pick<Props, 'lot'>) {
  const { t } = useI18n();
  if (lot.defects.length === 0) return null;
  return (
    <>
      <h3>{t('lots.defects')}</h3>
      <ul>
        {lot.defects.map(({ place, matter, found, clerical }) => (
          <li key={place}>
            {t('lots.place', { n: place })}:{' '}
            <Link to="/matters/$matter" params={{ matter }}>
              {matter.slice(0, 6)}
            </Link>{' '}
            {[found, clerical ? 'C' : ''].filter((each) => each !== '').join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

type OfDifference = Props & { readonly difference: LotView['differences'][number] };

function Difference({ lot, difference, maySettle }: OfDifference) {
  const { t } = useI18n();
  const { said } = useLawWords();
  const queries = useQueryClient();
  const { place, answers, settled, settledBy } = difference;
  const [answer, choose] = useState(answers[0]?.answer ?? '');
  const settle = useMutation({
    mutationFn: () => lotsApi.settle(lot.id, { place, answer }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['lot', lot.id] }),
  });
  const words = (id: string) =>
    id === 'none' || id === 'challenge' || id === 'cannot-tell'
      ? t(`blind.answer.${id}`)
      : said(lot.choices.find((choice) => choice.id === id)?.label ?? id);
  return (
    <div>
      <p>
        {t('lots.place', { n: place })}: {answers.map((each) => `${each.reviewer}: ${words(each.answer)}`).join('; ')}
        {settled !== null && ` · ${t('lots.settledAs', { who: settledBy ?? '', answer: words(settled) })}`}
      </p>
      {maySettle && ['passed', 'refused'].includes(lot.state) && settled === null && (
        <div className="rd-actions">
          <label htmlFor={`settle-${place}`}>{t('lots.settle')}</label>
          <Select id={`settle-${place}`} name="answer" value={answer} onChange={({ target }) => choose(target.value)}>
            {answers.map((each) => (
              <option key={each.answer} value={each.answer}>
                {words(each.answer)}
              </option>
            ))}
          </Select>
          <Button type="button" outline disabled={settle.isPending} onClick={() => settle.mutate()}>
            {t('lots.settle')}
          </Button>
        </div>
      )}
      {settle.isError && <Failure error={settle.error} />}
    </div>
  );
}
