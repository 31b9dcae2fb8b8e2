import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { CourtListView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { courtsApi } from '../../api/courts.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { save } from '../../parts/save.ts';
import { Awaiting, Failure, Lost } from '../../parts/states.tsx';
import { CountyTable } from './county-table.tsx';
import { CourtRows } from './court-rows.tsx';

/** What holding a court's list against the state's file gave: by county and year, row by row, and as files for both sides. */
export function Courts() {
  const { t } = useI18n();
  useTitle(t('courts.title'));
  const { courts } = useParams({ from: '/linkage/courts/$courts' });
  const queries = useQueryClient();
  const queryKey = ['courts', courts, 'show'];
  const shown = useQuery({ queryKey, queryFn: () => courtsApi.show(courts) });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const opening = shown.data && 'job' in shown.data ? shown.data.job : undefined;
  const event = useJob(opening, opening !== undefined, () => void queries.invalidateQueries({ queryKey }));
  if (shown.isError) return <Lost error={shown.error} />;
  if (!shown.data || !session.data) return <Awaiting all={[shown, session]} />;
  const crumb = (
    <Crumb>
      <Link to="/linkage">{t('courts.back')}</Link>
    </Crumb>
  );
  if ('job' in shown.data)
    return (
      <>
        <PageHead title={t('courts.title')} crumb={crumb} />
        <JobProgress event={event} />
      </>
    );
  const { may } = session.data;
  return (
    <>
      <PageHead title={shown.data.name} lead={t('courts.lead')} crumb={crumb} />
      <About view={shown.data} />
      <CountyTable counts={shown.data.counts} />
      {may.includes('people.see') && <CourtRows view={shown.data} />}
      {may.includes('people.export') && <Files id={courts} />}
      {may.includes('linkage.open') && <Remove id={courts} />}
    </>
  );
}

function About({ view: { about, linkage } }: { readonly view: CourtListView }) {
  const { t } = useI18n();
  return (
    <Card title={t('courts.about')}>
      <Facts
        facts={[
          [t('courts.state'), about.state],
          [t('courts.court'), about.court],
          [t('courts.law'), <span key="law" lang="en">{`${about.pack}, ${about.policy}`}</span>],
          [t('courts.county'), about.county],
          [t('courts.asOf'), about.asOf],
        ]}
      />
      {linkage === null ? (
        <p className="rd-callout">{t('courts.noLinks')}</p>
      ) : (
        <Link to="/linkage/$linkage" params={{ linkage }}>
          {t('courts.links')}
        </Link>
      )}
    </Card>
  );
}

/** Who gets which list: each office what it lacks, and both what they say differently. */
const SIDES = {
  state: ['court-only', 'both-differ', 'decided'],
  court: ['state-only', 'both-differ'],
} as const;

function Files({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const saving = useMutation({
    mutationFn: (list: (typeof SIDES)[keyof typeof SIDES][number]) =>
      courtsApi.file(id, list).then((file) => save(file, `${list}.csv`)),
  });
  return (
    <Card title={t('courts.files')}>
      {(['state', 'court'] as const).map((side) => (
        <div key={side}>
          <h3>{t(`courts.for.${side}`)}</h3>
          <div className="rd-actions">
            {SIDES[side].map((list) => (
              <Button key={list} type="button" outline disabled={saving.isPending} onClick={() => saving.mutate(list)}>
                {t(`courts.list.${list}`)} (CSV) <span className="usa-sr-only">{t(`courts.for.${side}`)}</span>
              </Button>
            ))}
          </div>
        </div>
      ))}
      {saving.isError && <Failure error={saving.error} />}
    </Card>
  );
}

function Remove({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => courtsApi.remove(id),
    onSuccess: async () => {
      await navigate({ to: '/linkage' });
      await queries.invalidateQueries({ queryKey: ['courts'] });
    },
  });
  return (
    <>
      <Button type="button" secondary disabled={remove.isPending} onClick={() => setAsked(true)}>
        {t('courts.remove')}
      </Button>
      {isAsked && (
        <Confirm
          heading={t('courts.removeSure')}
          action={t('courts.remove')}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{t('courts.removeText')}</p>
        </Confirm>
      )}
      {remove.isError && <Failure error={remove.error} />}
    </>
  );
}
