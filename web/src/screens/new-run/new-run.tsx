import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { lazy } from 'react';
import { api } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { GiveFiles } from '../../parts/give-files.tsx';
import { InspectionView } from '../../parts/inspection.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Empty, Failure, Loading } from '../../parts/states.tsx';
import { BeginMapping, ChangeMapping } from './begin-mapping.tsx';
import { PolicyBuilder } from './policy-builder.tsx';

/** Few see it, and it is large. */
const Mapping = lazy(async () => ({ default: (await import('./mapping.tsx')).Mapping }));

/** Screen 2: files, what is in them, the county's choices with their effect, and the run. */
export function NewRun() {
  const { t } = useI18n();
  useTitle(t('new.title'));
  const { input, again } = useSearch({ from: '/new' });
  const navigate = useNavigate();
  const choose = (id: string | undefined) =>
    void navigate({ to: '/new', search: id === undefined ? {} : { input: id } });
  return (
    <>
      <PageHead
        title={t(again === undefined ? 'new.title' : 'again.title')}
        lead={input === undefined ? t('new.lead') : undefined}
        actions={input === undefined && <Link to="/steps">{t('steps.open')}</Link>}
      />
      {input === undefined ? (
        <GiveFiles onGiven={choose} />
      ) : (
        <GivenFiles key={`${input}${again}`} id={input} again={again} onAgain={() => choose(undefined)} />
      )}
    </>
  );
}

type GivenProps = { readonly id: string; readonly again: string | undefined; readonly onAgain: () => void };

function GivenFiles({ id, again, onAgain }: GivenProps) {
  const { t } = useI18n();
  const input = useQuery({ queryKey: ['input', id], queryFn: () => api.input(id) });
  const reading = input.data?.state === 'inspecting';
  const refetch = () => void input.refetch();
  const event = useJob(id, reading, refetch);
  if (input.isError) {
    return (
      <>
        <Failure error={input.error} />
        <Button type="button" onClick={onAgain}>
          {t('new.again')}
        </Button>
      </>
    );
  }
  if (!input.data) return <Loading />;
  const { state, inspection, problem } = input.data;
  if (state === 'inspecting' || state === 'open') {
    return (
      <Card title={t('new.reading')}>
        <JobProgress event={event} />
        <Button
          type="button"
          outline
          onClick={() => {
            void api.cancelJob(id);
            onAgain();
          }}
        >
          {t('common.cancel')}
        </Button>
      </Card>
    );
  }
  if (state === 'mapping') return <Mapping input={input.data} onRead={refetch} />;
  if (state === 'refused' || !inspection) {
    return (
      <>
        <Empty heading={t('new.refused')}>
          <p>{problem && <Sentence of={problem} />}</p>
          <Button type="button" onClick={onAgain}>
            {t('new.again')}
          </Button>
        </Empty>
        {input.data.origin !== 'invented' && <BeginMapping input={input.data} onBegun={refetch} />}
      </>
    );
  }
  return (
    <>
      {again === undefined ? (
        <>
          <InspectionView inspection={inspection} jurisdiction={input.data.jurisdiction} onAgain={onAgain} />
          {inspection.mapped?.isDraft && <ChangeMapping input={input.data} onBegun={refetch} />}
        </>
      ) : (
        // A user who runs again has seen the files: the choices come first.
        <details className="rd-again-files">
          <summary>{t('again.files', { files: input.data.files.map(({ name }) => name).join(', ') })}</summary>
          <InspectionView inspection={inspection} jurisdiction={input.data.jurisdiction} onAgain={onAgain} />
        </details>
      )}
      <PolicyBuilder input={input.data} inspection={inspection} again={again} />
    </>
  );
}
