import type { JobEvent, WorkProgress } from '../../../src/server/api-types.ts';
import { useI18n } from '../i18n/index.tsx';

/** A bar that says the stage and how far it is; without a measure it says only that work goes on. */
export function ProgressBar({
  progress,
  label,
}: {
  readonly progress?: WorkProgress | undefined;
  readonly label?: string;
}) {
  const { t, percent } = useI18n();
  const stage = progress ? t(`stage.${progress.stage}`) : (label ?? t('stage.waiting'));
  const known = progress !== undefined && progress.total > 0;
  const part = known ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <div className="rd-progress">
      <div className="rd-progress-text">
        <span>{stage}</span>
        {part !== undefined && <span>{percent(part, 1)}</span>}
      </div>
      <progress aria-label={stage} max={1} {...(part === undefined ? {} : { value: part })} />
    </div>
  );
}

export function JobProgress({ event }: { readonly event: JobEvent | undefined }) {
  const { t } = useI18n();
  if (event?.kind === 'progress') return <ProgressBar progress={event.progress} />;
  return <ProgressBar label={event?.kind === 'queued' ? t('stage.queued') : t('stage.waiting')} />;
}
