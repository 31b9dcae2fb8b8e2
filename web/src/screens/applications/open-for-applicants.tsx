import { useQuery } from '@tanstack/react-query';
import { applicationsApi } from '../../api/applications.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { OpenProcedure } from '../../parts/open-procedure.tsx';
import { Card } from '../../parts/page.tsx';
import { useFinishedRun } from '../../parts/run-choice.tsx';
import { RunOfApplications } from './run-of-applications.tsx';

/** Opens matters for the convictions of those alone who applied and whose record is certain, under a procedure of the run's state. */
export function OpenForApplicants({ certain }: { readonly certain: number }) {
  const { t } = useI18n();
  const choice = useFinishedRun();
  const { run } = choice;
  const procedures = useQuery({
    queryKey: ['run-procedures', run],
    queryFn: () => api.runProcedures(run!),
    enabled: run !== undefined,
  });
  return (
    <Card title={t('applications.open')}>
      <p>{t('applications.openLead', { n: certain })}</p>
      <RunOfApplications id="applications-open-run" of={choice} />
      {procedures.data?.length === 0 && <p>{t('applications.openNone')}</p>}
      {run !== undefined &&
        procedures.data?.map((procedure) => (
          <OpenProcedure key={procedure.id} run={run} procedure={procedure} mayOpen start={applicationsApi.open} />
        ))}
    </Card>
  );
}
