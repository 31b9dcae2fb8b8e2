import type { RunInfo } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';

/** How the file of a run was read where it is silent, as its summary tells it; the readings themselves are in English. */
export function HowRead({ readings }: { readonly readings: NonNullable<RunInfo['readings']> }) {
  const { t } = useI18n();
  if (readings.length === 0) return null;
  return (
    <Card title={t('reading.was')}>
      <p className="rd-small">{t('reading.told')}</p>
      <Scroll label={t('reading.was')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('reading.open')}</th>
              <th scope="col">{t('reading.read')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ reading, title, words, usual }) => (
              <tr key={reading}>
                <th scope="row">
                  <Law>{title}</Law>
                </th>
                <td>
                  <Law>{words}</Law>
                  {!usual && <span className="rd-chip">{t('reading.unusual')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
