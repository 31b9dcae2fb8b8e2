import type { PairView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { agreementOf } from './codes.ts';
import { hundredths } from './hundredths.ts';
import { useLinkWords } from './use-link-words.ts';

type Props = { readonly pair: PairView };

/** Two records side by side, and why they weigh what they weigh. */
export function PairCard({ pair }: Props) {
  return (
    <div className="rd-two">
      <Records pair={pair} />
      <Waterfall pair={pair} />
    </div>
  );
}

const MARKS = { agrees: '=', near: '≈', differs: '≠', silent: '·' } as const;

/** What each record says in each respect, with a mark for how they stand to each other. */
function Records({ pair: { left, right, rows } }: Props) {
  const { t } = useI18n();
  const words = useLinkWords();
  const compared = rows.filter(({ comparison }) => comparison !== 'start' && !comparison.endsWith('-frequency'));
  return (
    <Card title={t('linkage.records')}>
      <table className="usa-table usa-table--borderless rd-table rd-pair">
        <thead>
          <tr>
            <td />
            {[left, right].map(({ source, key }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
              <th scope="col" key={at}>
                {source}
                <span className="rd-block rd-small rd-muted">{key}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map(({ comparison, level, left: a, right: b }) => {
            const how = agreementOf(level);
            return (
              <tr key={comparison} className={`rd-pair--${how}`}>
                <th scope="row">
                  <span className="rd-pair-mark" title={t(`linkage.how.${how}`)} aria-hidden="true">
                    {MARKS[how]}
                  </span>
                  {words.what(comparison)}
                  <span className="usa-sr-only">: {t(`linkage.how.${how}`)}</span>
                </th>
                <td>{a || '–'}</td>
                <td>{b || '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p>{t('linkage.notCompared')}</p>}
    </Card>
  );
}

/** Where the weight comes from: each row adds or takes away, and they add up to the last one. */
function Waterfall({ pair: { rows, weight, probability } }: Props) {
  const { t, language } = useI18n();
  const words = useLinkWords();
  if (rows.length === 0) return null;
  const bits = hundredths(rows.map((row) => row.weight));
  const total = bits.reduce((sum, each) => sum + each, 0);
  const text = (each: number) =>
    each === 0
      ? '0'
      : `${each < 0 ? '−' : '+'}${(Math.abs(each) / 100).toLocaleString(language, { minimumFractionDigits: 2 })}`;
  const most = Math.max(...rows.map((row) => Math.abs(row.weight)), 1);
  return (
    <Card title={t('linkage.waterfall')}>
      <p className="rd-small rd-muted">{t('linkage.waterfallHint')}</p>
      <table className="usa-table usa-table--borderless rd-table rd-pair">
        <thead>
          <tr>
            <th scope="col">{t('linkage.respect')}</th>
            <th scope="col" className="rd-num">
              {t('linkage.bits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ comparison, level, n, weight: own }, at) => (
            <tr key={comparison}>
              <th scope="row">
                {words.what(comparison)}
                <span className="rd-block rd-small rd-muted">{words.level(level, n)}</span>
              </th>
              <td className="rd-num">
                {text(bits[at]!)}
                <span
                  className={`rd-weight ${own < 0 ? 'rd-weight--less' : ''}`}
                  style={{ width: `${(6 * Math.abs(own)) / most}rem` }}
                  aria-hidden="true"
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('linkage.sum')}
              <span className="rd-block rd-small rd-muted">{t('linkage.chance', { chance: chance(probability) })}</span>
            </th>
            <td className="rd-num" data-weight={weight}>
              <strong>{text(total)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}

/** A probability in percent, never rounded to certainty. */
function chance(probability: string): string {
  const percent = 100 * Number(probability);
  if (percent > 99.9) return '> 99.9%';
  return percent < 0.1 ? '< 0.1%' : `${percent.toFixed(1)}%`;
}
