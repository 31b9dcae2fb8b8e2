import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { useI18n } from '../i18n/index.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page.tsx';
import { Sentence } from './sentence.tsx';

/** What stands in place of content that is on its way. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useI18n();
  return (
    <div className="rd-loading" role="status">
      <span className="rd-spinner" aria-hidden="true" />
      {label ?? t('common.loading')}
    </div>
  );
}

/** What went wrong, in the server's sentence, with a way on. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useI18n();
  const refused = error instanceof Refused ? error : undefined;
  return (
    <Notice type="error" heading={t('error.heading')}>
      <p className="rd-lines">
        {refused?.messages ? (
          <Sentence of={refused.messages} />
        ) : (
          t(refused?.status === 0 ? 'error.offline' : 'error.unknown')
        )}
      </p>
      {retry && (
        <Button type="button" outline onClick={retry}>
          {t('common.retry')}
        </Button>
      )}
    </Notice>
  );
}

/** A whole screen that is not to be had: why, and the way back. */
export function Lost({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <PageHead title={t('error.lost')} />
      <Failure error={error} {...(retry ? { retry } : {})} />
      <p>
        <Link to="/">{t('notFound.back')}</Link>
      </p>
    </>
  );
}

/** An empty place that says what would stand here and how to get there. */
export function Empty({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <div className="rd-empty">
      <h2>{heading}</h2>
      {children}
    </div>
  );
}

type Awaited = {
  readonly data: unknown;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

/** What a whole screen shows until everything that it needs is here: that it loads, or what did not come and a way to ask again. */
export function Awaiting({ all }: { readonly all: readonly Awaited[] }) {
  const failed = all.filter(({ isError, data }) => isError && data === undefined);
  if (failed.length === 0) return <Loading />;
  return <Lost error={failed[0]!.error} retry={() => failed.forEach(({ refetch }) => void refetch())} />;
}
