import { useState } from 'react';
import type { RowFilter } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { type FigureProps, RowsLink } from '../../parts/rows-link.tsx';
import { Scroll } from '../../parts/scroll.tsx';

const KINDS = ['race', 'sex', 'age'] as const;
/** What is left of a record; relief for arrests and charges leaves every conviction. */
const LEFT = ['noFelony', 'noConviction'] as const;

/** Whom the policy helps, by race, sex and age; groups too small to show are said to be so. */
export function Equity({ run, figures }: FigureProps) {
  const { t, n, percent } = useI18n();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('race');
  const left = run.summary?.unit === undefined ? LEFT : [];
  const show = (value: number | null, filter: RowFilter) => {
    if (value === null) return <abbr title={t('equity.hidden')}>*</abbr>;
    if (value === 0) return n(0);
    return (
      <RowsLink run={run.id} filter={filter}>
        {n(value)}
      </RowsLink>
    );
  };
  return (
    <Card title={t('equity.title')}>
      <fieldset className="rd-switch">
        <legend className="usa-sr-only">{t('equity.by')}</legend>
        {KINDS.map((each) => (
          <label key={each} className={kind === each ? 'rd-switch-on' : ''}>
            <input type="radio" name="equity" checked={kind === each} onChange={() => setKind(each)} />
            {t(`equity.${each}`)}
          </label>
        ))}
      </fieldset>
      <Scroll label={t('equity.title')}>
        <table className="usa-table usa-table--borderless usa-table--compact rd-table">
          <thead>
            <tr>
              <th scope="col">{t(`equity.${kind}`)}</th>
              <th scope="col" className="rd-num">
                {t('equity.people')}
              </th>
              <th scope="col" className="rd-num">
                {t('impact.relieved')}
              </th>
              <th scope="col" className="rd-num">
                {t('results.share')}
              </th>
              {left.map((what) => (
                <th key={what} scope="col" className="rd-num">
                  {t(`impact.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures[kind].map((group) => (
              <tr key={group.group}>
                <th scope="row">{group.group === 'unknown' ? t('level.unknown') : <Law>{group.group}</Law>}</th>
                <td className="rd-num">{show(group.people, { [kind]: [group.group] })}</td>
                <td className="rd-num">{show(group.relieved, { [kind]: [group.group], impact: 'relieved' })}</td>
                <td className="rd-num">
                  {group.people === null || group.relieved === null ? '*' : percent(group.relieved, group.people)}
                </td>
                {left.map((what) => (
                  <td key={what} className="rd-num">
                    {show(group[what], { [kind]: [group.group], impact: what })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="rd-small rd-muted">* {t('equity.hidden')}</p>
    </Card>
  );
}
