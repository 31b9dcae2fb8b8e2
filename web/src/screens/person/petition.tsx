import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';
import { useStateOf } from '../../states.ts';

type PetitionProps = { readonly run: string; readonly row: string; readonly state: string };

/** The individual way: one person's application and order for each case with relief. */
export function Petition({ run, row, state }: PetitionProps) {
  const { t, language } = useI18n();
  const words = useStateOf(state)?.words;
  const queries = useQueryClient();
  const petition = useQuery({ queryKey: ['petition', run, row], queryFn: () => api.petition(run, row) });
  const again = () => void queries.invalidateQueries({ queryKey: ['petition', run, row] });
  const active = petition.data?.active ?? false;
  const event = useJob(petition.data?.job, active, again);
  const make = useMutation({ mutationFn: () => api.makePetition(run, row), onSettled: again });
  if (!petition.data?.offered) return null;
  const { made, problem, profile, county, filled } = petition.data;
  return (
    <Card title={t('petition.title')} className="rd-no-print">
      {words?.petition && <p>{words.petition[language]}</p>}
      {make.isError && <Failure error={make.error} />}
      {problem !== null && !active && (
        <p className="rd-callout rd-callout--open" role="status">
          <Sentence of={problem} />
        </p>
      )}
      {active && <JobProgress event={event} />}
      {!active && !profile && (
        <p>
          <Link to="/office/$state/$county" params={{ state, county }} search={{ run }}>
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
