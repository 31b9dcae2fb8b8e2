import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CourtListView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { BOTH_SIDES } from './lists.ts';

type Counts = CourtListView['counts'];

/** The convictions of each county by where they stand; those of one county by year. */
export function CountyTable({ counts }: { readonly counts: Counts }) {
  const { t, n } = useI18n();
  const [county, setCounty] = useState<string>();
  const counties = [...new Set(counts.map((each) => each.county))];
  const own = county === undefined ? counts : counts.filter((each) => each.county === county);
  const rows = [...Map.groupBy(own, (each) => (county === undefined ? each.county : each.year))];
  const sum = (of: Counts, list: string) => n(of.reduce((total, each) => total + (each.list === list ? each.n : 0), 0));
  const title = t(county === undefined ? 'courts.byCounty' : 'courts.byYear');
  return (
    <Card title={t('courts.figures')}>
      <Label htmlFor="figures-county">{t('courts.county')}</Label>
      <Select
        id="figures-county"
        name="figures-county"
        value={county === undefined ? '' : `=${county}`}
        onChange={({ target: { value } }) => setCounty(value === '' ? undefined : value.slice(1))}
      >
        <option value="">{t('courts.all')}</option>
        {counties.map((each) => (
          <option key={each} value={`=${each}`}>
            {each || t('courts.notGiven')}
          </option>
        ))}
      </Select>
      <Scroll label={title}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t(county === undefined ? 'courts.county' : 'courts.year')}</th>
              {BOTH_SIDES.map((list) => (
                <th scope="col" className="rd-num" key={list}>
                  {t(`courts.list.${list}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, of]) => (
              <tr key={name}>
                <th scope="row">{name || t('courts.notGiven')}</th>
                {BOTH_SIDES.map((list) => (
                  <td className="rd-num" key={list}>
                    {sum(of, list)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('courts.inAll')}</th>
              {BOTH_SIDES.map((list) => (
                <td className="rd-num" key={list}>
                  <strong>{sum(own, list)}</strong>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Card>
  );
}
