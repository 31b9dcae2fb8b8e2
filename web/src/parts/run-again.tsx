import { Link } from '@tanstack/react-router';
import type { RunInfo } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';

/** The same within a sentence. */
export function AgainLink({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  return (
    <Link to="/new" search={{ input: run.inputId, again: run.id }}>
      {t('again.with')}
    </Link>
  );
}

/** The way from a run to another one on the same files: its choices stand there already, to be changed or not. */
export function RunAgain({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  return (
    <Link to="/new" search={{ input: run.inputId, again: run.id }} className="usa-button usa-button--outline">
      {t('again.link')}
    </Link>
  );
}
