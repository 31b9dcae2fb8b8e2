import type { Agreement } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Scroll } from './scroll.tsx';

/** How every two reviewers agree over what both answered without seeing each other’s answer. */
export function AgreementTable({ pairs }: { readonly pairs: Agreement['pairs'] }) {
  const { t, n: number } = useI18n();
  if (pairs.length === 0) return null;
  return (
    <Scroll label={t('agreement.reviewers')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('agreement.reviewers')}</th>
            <th scope="col">{t('agreement.placesTwice')}</th>
            <th scope="col">{t('agreement.agreed')}</th>
            <th scope="col">{t('agreement.kappa')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ reviewers, places, agreed, kappa }) => (
            <tr key={reviewers.join(' ')}>
              <th scope="row">{reviewers.join(', ')}</th>
              <td>{number(places)}</td>
              <td>{number(agreed)}</td>
              <td>{kappa === null ? t('agreement.noKappa') : kappa.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
