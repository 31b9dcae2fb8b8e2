import { Link } from '@tanstack/react-router';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';

/** The way back to the list of lots. */
export function LotsCrumb() {
  const { t } = useI18n();
  return (
    <Crumb>
      <Link to="/lots">{t('lots.crumb')}</Link>
    </Crumb>
  );
}
