import type { RunInfo } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';
import { Notice } from './notice.tsx';

/** Says what the rows of a run stand for, where its law decides arrests or charges; nothing of any other run. */
export function OfUnit({ run }: { readonly run: Pick<RunInfo, 'summary'> }) {
  const { t } = useI18n();
  const unit = run.summary?.unit;
  if (unit === undefined) return null;
  return (
    <Notice type="info" heading={t(`unit.${unit}.heading`)}>
      {t(`unit.${unit}.text`)}
    </Notice>
  );
}
