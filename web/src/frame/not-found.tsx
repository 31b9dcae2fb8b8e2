import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/index.tsx';
import { PageHead, useTitle } from '../parts/page.tsx';

export function NotFound() {
  const { t } = useI18n();
  useTitle(t('notFound.heading'));
  return (
    <>
      <PageHead title={t('notFound.heading')} />
      <p>
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </>
  );
}
