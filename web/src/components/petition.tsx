import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { api } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { useI18n } from '../i18n/index.tsx';
import { Card } from './page.tsx';
import { JobProgress } from './progress.tsx';
import { Sentence } from './sentence.tsx';
import { Failure } from './states.tsx';

/** The individual way: one person's application and order for each case with relief. */
export function Petition({ run, row }: { readonly run: string; readonly row: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const state = useQuery({ queryKey: ['petition', run, row], queryFn: () => api.petition(run, row) });
  const again = () => void queries.invalidateQueries({ queryKey: ['petition', run, row] });
  const active = state.data?.active ?? false;
  const event = useJob(state.data?.job, active, again);
  const make = useMutation({ mutationFn: () => api.makePetition(run, row), onSettled: again });
  if (!state.data) return null;
  const { made, problem, profile, county, filled } = state.data;
  return (
    <Card title={t('petition.title')} className="rd-no-print">
      <p>{t('petition.lead')}</p>
      {make.isError && <Failure error={make.error} />}
      {problem !== null && !active && (
        <p className="rd-callout rd-callout--open" role="status">
          <Sentence of={problem} />
        </p>
      )}
      {active && <JobProgress event={event} />}
      {!active && !profile && (
        <p>
          <Link to="/office/$county" params={{ county }} search={{ run }}>
            {t('petition.profile')}
          </Link>
        </p>
      )}
      {!active && profile && (
        <div className="rd-actions">
          <Button type="button" outline disabled={make.isPending} onClick={() => make.mutate()}>
            {t(made ? 'petition.again' : 'petition.make')}
          </Button>
          {made && problem === null && (
            <a href={`/api/runs/${run}/people/${row}/petition.pdf`} download="petition.pdf">
              {t('petition.download')}
            </a>
          )}
          {filled && problem === null && (
            <a href={`/api/runs/${run}/people/${row}/petition.zip`} download="petition.zip">
              {t('petition.downloadAll')}
            </a>
          )}
        </div>
      )}
    </Card>
  );
}
