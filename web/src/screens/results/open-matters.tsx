import { useQuery } from '@tanstack/react-query';
import type { RunInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { OpenProcedure } from '../../parts/open-procedure.tsx';

/** Opens the matters of a finished run under a procedure of its state: the review of an office begins with them. */
export function OpenMatters({ run }: { readonly run: RunInfo }) {
  const { t } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const may = session.data?.may ?? [];
  const procedures = useQuery({
    queryKey: ['run-procedures', run.id],
    queryFn: () => api.runProcedures(run.id),
    enabled: may.includes('matters.see'),
  });
  if (!procedures.data || procedures.data.length === 0) return null;
  return (
    <section className="rd-card" id="matters" aria-label={t('open.title')}>
      <div className="rd-card-head">
        <h2>{t('open.title')}</h2>
      </div>
      <p>{t('open.lead')}</p>
      {procedures.data.map((procedure) => (
        <OpenProcedure
          key={procedure.id}
          run={run.id}
          procedure={procedure}
          mayOpen={may.includes('matters.open') && run.state === 'done'}
          start={api.openMatters}
        />
      ))}
    </section>
  );
}
