import type { RunInfo } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Notice } from './notice.tsx';

/** Says of a run under a law for arrests what its rows stand for; nothing of any other run. */
export function OfArrests({ run }: { readonly run: Pick<RunInfo, 'summary'> }) {
  const { t } = useI18n();
  if (run.summary?.unit !== 'arrest') return null;
  return (
    <Notice type="info" heading={t('arrests.heading')}>
      {t('arrests.text')}
    </Notice>
  );
}
