import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/index.tsx';
import { Empty } from '../parts/states.tsx';

export function NotFound() {
  const { t } = useI18n();
  return (
    <Empty heading={t('notFound.heading')}>
      <p>
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </Empty>
  );
}
