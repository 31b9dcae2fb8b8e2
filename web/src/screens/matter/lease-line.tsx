import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';
import type { Lease } from './use-lease.ts';

/** Until when the user holds the matter, or the colleague who holds it. */
export function LeaseLine({ lease }: { readonly lease: Lease }) {
  const { t, language } = useI18n();
  if (lease.refused !== undefined) return <Failure error={lease.refused} />;
  if (lease.until === undefined) return <p className="rd-small rd-muted">{t('matter.holding')}</p>;
  if (lease.until === null) return <p className="rd-small rd-muted">{t('matter.heldEnded')}</p>;
  const time = new Date(lease.until).toLocaleTimeString(language, { timeStyle: 'short' });
  return <p className="rd-small rd-muted">{t('matter.held', { time })}</p>;
}
