import { shareInPercent } from '../../../../src/sampling/share.ts';
import type { LotView } from '../../../../src/server/api-types.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';

/** The plan by which the sample of a lot is judged, settled when it was frozen. */
export function PlanCard({ lot: { plan, size, sample } }: { readonly lot: LotView }) {
  const { t } = useI18n();
  return (
    <Card title={t('lots.plan')}>
      <ul>
        <li>{t('lots.planRows', { sample, size, confidence: plan.confidence / 10 })}</li>
        {plan.limits.map(({ class: name, tolerated, accept }) => (
          <li key={name ?? ''}>
            {name === null ? t('lots.anyClass') : t(`lots.class.${name}`)}:{' '}
            {t('lots.limitWords', { share: shareInPercent(tolerated / 10_000), accept })}
          </li>
        ))}
        {plan.again !== null && <li>{t('lots.planAgain', { share: plan.again })}</li>}
      </ul>
    </Card>
  );
}
