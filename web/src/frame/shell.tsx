import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { LawNote } from '../law-words.tsx';
import { forgetPlaces } from '../place.ts';
import { applyTheme, currentTheme, type Theme } from '../theme.ts';
import { Shortcuts } from './shortcuts.tsx';
import { staysWords } from './stays.ts';

/** What stands around every screen: the way between them, language, theme and account. */
export function Shell() {
  const { t, language, setLanguage } = useI18n();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [theme, setTheme] = useState<Theme>(currentTheme);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // On a narrow screen the ways and tools are behind a button; whoever goes to another screen finds them folded again.
  const [unfolded, setUnfolded] = useState<string>();
  const menu = unfolded === path;
  // Until their own password or a second factor is there the server answers nothing else.
  const isHeldUp = session.data?.lacksFactor === true || session.data?.lacksOwnPassword === true;
  // The auditor sees lots and no matter.
  const reviews = session.data?.may.includes('matters.see') ? '/queue' : '/lots';
  const links = [
    { to: '/', label: t('nav.runs'), active: path === '/' || path.startsWith('/runs') || path === '/start' },
    ...(session.data && !session.data.may.includes('runs.make')
      ? []
      : [{ to: '/new', label: t('nav.new'), active: path === '/new' } as const]),
    ...(session.data?.may.includes('lots.see') || reviews === '/queue'
      ? [
          {
            to: reviews,
            label: t('nav.review'),
            active: path === '/queue' || /^\/(?:matters|lots|checks|calendar)\b/.test(path),
          } as const,
        ]
      : []),
    ...(session.data?.may.includes('orders.see')
      ? [
          {
            to: '/orders',
            label: t('nav.orders'),
            active: ['/orders', '/batches', '/later-files', '/linkage', '/applications', '/requests', '/notices'].some(
              (each) => path.startsWith(each),
            ),
          } as const,
        ]
      : []),
    { to: '/compare', label: t('nav.compare'), active: path === '/compare' },
    { to: '/rap-sheet', label: t('nav.rapSheet'), active: path === '/rap-sheet' },
    { to: '/corrections', label: t('nav.corrections'), active: path === '/corrections' },
    { to: '/rulebook', label: t('nav.rulebook'), active: path === '/rulebook' },
  ] as const;
  const signOut = async () => {
    await api.signOut();
    forgetPlaces();
    sessionStorage.clear();
    await queries.resetQueries();
  };
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {t('nav.skip')}
      </a>
      <header className="rd-top">
        <div className="rd-top-row">
          <Link to="/" className="rd-brand">
            <img src="/icon.svg" alt="" width="28" height="28" />
            Redress
          </Link>
          <button
            type="button"
            className="rd-tool rd-menu"
            aria-expanded={menu}
            aria-controls="ways tools"
            onClick={() => setUnfolded(menu ? undefined : path)}
          >
            {t('nav.menu')}
          </button>
          <nav id="ways" aria-label={t('nav.main')} className={menu ? 'rd-unfolded' : 'rd-folded'}>
            <ul>
              {links.map(({ to, label, active }) => (
                <li key={to}>
                  <Link to={to} aria-current={active ? 'page' : undefined} className={active ? 'rd-here' : ''}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div id="tools" className={menu ? 'rd-tools rd-unfolded' : 'rd-tools rd-folded'}>
            <button
              type="button"
              className="rd-tool"
              lang={language === 'en' ? 'es' : 'en'}
              onClick={() => setLanguage(language === 'en' ? 'es' : 'en')}
            >
              {language === 'en' ? 'Español' : 'English'}
            </button>
            {(session.data?.may.includes('retention.see') || session.data?.may.includes('holds.see')) && (
              <Link to="/retention" className="rd-tool">
                {t('nav.retention')}
              </Link>
            )}
            {session.data?.may.includes('log.review') && (
              <Link to={session.data.may.includes('log.see') ? '/log' : '/log/review'} className="rd-tool">
                {t('nav.log')}
              </Link>
            )}
            {session.data?.mode === 'accounts' && (
              <Link to="/accounts" className="rd-tool">
                {t(session.data.may.includes('accounts.see') ? 'nav.accounts' : 'nav.ownSignIn')}
              </Link>
            )}
            {session.data?.mode === 'accounts' && (
              <button type="button" className="rd-tool" onClick={() => void signOut()}>
                {t('nav.signOut')}
              </button>
            )}
          </div>
        </div>
      </header>
      <main id="main" className="rd-main" tabIndex={-1}>
        {isHeldUp && path !== '/accounts' ? <Navigate to="/accounts" /> : <Outlet />}
        <LawNote />
      </main>
      <footer className="rd-foot">
        <p>
          {session.data && t(staysWords(session.data))} <Link to="/help">{t('nav.help')}</Link> · <Shortcuts />
        </p>
        <p>
          <label>
            <span className="usa-sr-only">{t('nav.theme')}</span>
            <select
              value={theme}
              onChange={(event) => {
                const next = event.target.value as Theme;
                applyTheme(next);
                setTheme(next);
              }}
            >
              <option value="system">{t('theme.system')}</option>
              <option value="light">{t('theme.light')}</option>
              <option value="dark">{t('theme.dark')}</option>
            </select>
          </label>
          Redress {session.data?.version} · {t('foot.signedIn', { who: session.data?.account ?? '' })}
          {/* Who sees the accounts has their own sign-in among them, and a link of the header that says so of neither. */}
          {session.data?.mode === 'accounts' && session.data.may.includes('accounts.see') && (
            <>
              {' '}
              ·{' '}
              <Link to="/accounts" hash="own">
                {t('nav.ownSignIn')}
              </Link>
            </>
          )}
        </p>
      </footer>
    </>
  );
}
