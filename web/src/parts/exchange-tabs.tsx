import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/index.tsx';

type Tab = 'applications' | 'requests' | 'orders' | 'batches' | 'later-files' | 'linkage' | 'notices';

/** The way between applications, orders, the batches that report them, and the later files that show what became of them. */
export function ExchangeTabs({ here }: { readonly here: Tab }) {
  const { t } = useI18n();
  const tabs = [
    { id: 'applications', to: '/applications', label: t('exchange.applications') },
    { id: 'requests', to: '/requests', label: t('exchange.requests') },
    { id: 'orders', to: '/orders', label: t('nav.orders') },
    { id: 'batches', to: '/batches', label: t('exchange.batches') },
    { id: 'later-files', to: '/later-files', label: t('exchange.reconciliation') },
    { id: 'linkage', to: '/linkage', label: t('exchange.linkage') },
    { id: 'notices', to: '/notices', label: t('exchange.notices') },
  ] as const;
  return (
    <nav className="rd-tabs" aria-label={t('exchange.tabs')}>
      <ul>
        {tabs.map(({ id, to, label }) => (
          <li key={id}>
            <Link to={to} aria-current={id === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
