import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { api, Refused } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Notice } from '../parts/notice.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { Failure, Loading } from '../parts/states.tsx';
import { staysWords } from './stays.ts';

/** A person who comes by a link, or is signed in, does without. */
const SignIn = lazy(() => import('./sign-in.tsx'));

/** Takes the token of a one-time link off the address at once, before anything can note it. */
function takeToken(): string | undefined {
  if (location.pathname !== '/start' || location.hash.length < 2) return undefined;
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/');
  return token;
}

/** How a journey to the identity provider ended, taken off the address. */
function takeEnd(): ProviderEnd | undefined {
  const [, said] = /^#provider=(\w+)$/.exec(location.hash) ?? [];
  if (said !== undefined) history.replaceState(null, '', location.pathname);
  return PROVIDER_ENDS.find((end) => end === said);
}

const PROVIDER_ENDS = [
  'done',
  'over',
  'refused',
  'weak',
  'unlinked',
  'idle',
  'closed',
  'waits',
  'stale',
  'other',
] as const;
type ProviderEnd = (typeof PROVIDER_ENDS)[number];

const ended = takeEnd();
const token = takeToken();
let redeemed: Promise<unknown> | undefined;

/** Shows the workbench to people who are signed in, and the sign-in page to all others. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t, language, setLanguage } = useI18n();
  const queries = useQueryClient();
  const [closed, setClosed] = useState(false);
  const [linkProblem, setLinkProblem] = useState<unknown>();
  const [tried, setTried] = useState(token === undefined);
  useEffect(() => {
    if (token === undefined) return;
    redeemed ??= api.openLink(token);
    redeemed
      .then((session) => queries.setQueryData(['session'], session))
      .catch((error: unknown) => setLinkProblem(error))
      .finally(() => setTried(true));
  }, [queries]);
  const session = useQuery({ queryKey: ['session'], queryFn: api.session, enabled: tried, refetchInterval: 60_000 });
  if (session.isError) {
    return (
      <div className="rd-gate">
        <Failure error={session.error} retry={() => void session.refetch()} />
      </div>
    );
  }
  if (!session.data) return <Loading />;
  if (session.data.account !== null) {
    if (ended === undefined || closed) return children;
    return (
      <main className="rd-gate">
        <h1>Redress</h1>
        <Notice type={ended === 'done' ? 'info' : 'warning'}>{t(`gate.provider.${ended}`)}</Notice>
        <Button type="button" onClick={() => setClosed(true)}>
          {t('gate.provider.open')}
        </Button>
      </main>
    );
  }
  return (
    <main className="rd-gate">
      <h1>
        <img src="/icon.svg" alt="" width="36" height="36" /> Redress
      </h1>
      <Button
        type="button"
        unstyled
        lang={language === 'en' ? 'es' : 'en'}
        onClick={() => setLanguage(language === 'en' ? 'es' : 'en')}
      >
        {language === 'en' ? 'Español' : 'English'}
      </Button>
      {linkProblem instanceof Refused && linkProblem.messages && (
        <Notice type="warning">
          <Sentence of={linkProblem.messages} />
        </Notice>
      )}
      {ended !== undefined && <Notice type="warning">{t(`gate.provider.${ended}`)}</Notice>}
      {session.data.banner[language] !== '' && (
        // Line breaks are the office's own.
        <p className="rd-banner">{session.data.banner[language]}</p>
      )}
      {session.data.mode === 'link' ? (
        <NewLink />
      ) : (
        <Suspense fallback={<Loading />}>
          <SignIn passkeysAt={session.data.passkeysAt} provider={session.data.provider} />
        </Suspense>
      )}
      <p className="rd-muted">{t(staysWords(session.data))}</p>
    </main>
  );
}

function NewLink() {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>{t('gate.link')}</p>
      <Button
        type="button"
        onClick={() => {
          void api.newLink();
          setAsked(true);
        }}
      >
        {t('gate.newLink')}
      </Button>
      {asked && <p role="status">{t('gate.printed')}</p>}
    </>
  );
}
