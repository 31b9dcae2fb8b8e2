import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/index.tsx';
import { listOf } from '../place.ts';

/** The way back from a screen of a run. */
export function RunCrumb({ run, to }: { readonly run: string; readonly to?: 'results' | 'convictions' }) {
  const { t } = useI18n();
  // The list as it was left, not its beginning.
  const list = listOf(run);
  return (
    <nav className="rd-crumb" aria-label={t('nav.crumb')}>
      <ol>
        <li>
          <Link to="/">{t('nav.runs')}</Link>
        </li>
        {to !== undefined && (
          <li>
            <Link to="/runs/$run" params={{ run }}>
              {t('results.title')}
            </Link>
          </li>
        )}
        {to === 'convictions' && (
          <li>
            <Link
              to="/runs/$run/convictions"
              params={{ run }}
              search={list.search}
              state={{ place: list.entry } as object}
              resetScroll={false}
            >
              {t('convictions.title')}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
