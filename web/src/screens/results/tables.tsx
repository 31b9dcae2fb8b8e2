import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';

const FORMATS = ['xlsx', 'parquet'] as const;

/** A run's convictions and people as tables for other programs, written when they are asked for. */
export function Tables({ run }: { readonly run: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const state = useQuery({ queryKey: ['export', run], queryFn: () => api.exportState(run) });
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['export', run] });
    void queries.invalidateQueries({ queryKey: ['files', run] });
  };
  const event = useJob(state.data?.job, state.data?.active ?? false, again);
  const write = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => api.exportRun(run, format),
    onSettled: again,
  });
  return (
    <>
      <h3>{t('tables.title')}</h3>
      <p className="rd-small rd-muted">{t('tables.lead')}</p>
      {write.isError && <Failure error={write.error} />}
      {state.data?.problem && (
        <p className="rd-callout rd-callout--open" role="status">
          <Sentence of={state.data.problem} />
        </p>
      )}
      {state.data?.active ? (
        <JobProgress event={event} />
      ) : (
        <div className="rd-actions">
          {FORMATS.map((format) => (
            <Button
              key={format}
              type="button"
              outline
              disabled={write.isPending || !state.data}
              onClick={() => write.mutate(format)}
            >
              {t(`tables.${format}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
