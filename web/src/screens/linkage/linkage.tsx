import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { LinkageView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { linkagesApi } from '../../api/linkages.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { AgreementTable } from '../../parts/agreement-table.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { save } from '../../parts/save.ts';
import { Awaiting, Failure, Lost } from '../../parts/states.tsx';
import { GroupTables, SettingTables } from './group-tables.tsx';
import { PairLists } from './pair-lists.tsx';

/** A folder of links: how many pairs are in doubt, who goes on, how reviewers agree, and how groups of people fare. */
export function LinkageScreen() {
  const { t } = useI18n();
  useTitle(t('linkage.one'));
  const { linkage } = useParams({ from: '/linkage/$linkage' });
  const queries = useQueryClient();
  const shown = useQuery({ queryKey: ['linkage', linkage, 'show'], queryFn: () => linkagesApi.show(linkage) });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const isOpening = shown.data?.state === 'opening';
  const again = () => void queries.invalidateQueries({ queryKey: ['linkage', linkage, 'show'] });
  const event = useJob(shown.data?.job, isOpening, again);
  if (shown.isError) return <Lost error={shown.error} />;
  if (!shown.data || !session.data) return <Awaiting all={[shown, session]} />;
  const toAll = <Link to="/linkage">{t('linkage.title')}</Link>;
  if (!('counts' in shown.data))
    return (
      <>
        <PageHead title={t('linkage.one')} crumb={<Crumb>{toAll}</Crumb>} />
        <JobProgress event={event} />
        <Button type="button" outline onClick={() => void api.cancelJob(shown.data.job)}>
          {t('common.cancel')}
        </Button>
      </>
    );
  const { may } = session.data;
  const { figures } = shown.data;
  return (
    <>
      <PageHead
        title={shown.data.name}
        lead={t('linkage.lead')}
        crumb={<Crumb>{toAll}</Crumb>}
        actions={
          may.includes('linkage.answer') && (
            <Link to="/linkage/$linkage/review" params={{ linkage }} className="usa-button">
              {t('linkage.start')}
            </Link>
          )
        }
      />
      <Standing view={shown.data} />
      <PairLists linkage={linkage} counts={shown.data.counts} mayLook={may.includes('linkage.answer')} />
      {may.includes('linkage.agreement') && <Agreement linkage={linkage} />}
      <GroupTables groups={figures.groups} />
      {figures.settings && <SettingTables settings={figures.settings} groups={figures.groups} />}
      <Ends view={shown.data} may={may} />
    </>
  );
}

function Standing({ view }: { readonly view: LinkageView }) {
  const { t, n } = useI18n();
  const facts = [
    [t('linkage.state.same'), n(view.counts.same)],
    [t('linkage.state.different'), n(view.counts.different)],
    [t('linkage.state.open'), n(view.counts.open)],
    [t('linkage.state.differs'), n(view.counts.differs)],
    [t('linkage.forYou'), n(view.waiting)],
    [t('linkage.reviewers'), n(view.reviewers)],
    [t('linkage.compared'), n(view.figures.comparedPairs)],
  ] as const;
  return (
    <Card title={t('linkage.standing')}>
      <dl className="rd-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="rd-small">{t('linkage.inDoubt')}</p>
    </Card>
  );
}

function Agreement({ linkage }: { readonly linkage: string }) {
  const { t } = useI18n();
  const agreement = useQuery({
    queryKey: ['linkage', linkage, 'agreement'],
    queryFn: () => linkagesApi.agreement(linkage),
  });
  if (!agreement.data || agreement.data.length === 0) return null;
  return (
    <Card title={t('linkage.agreement')}>
      <AgreementTable pairs={agreement.data} />
    </Card>
  );
}

/** What leaves the workbench: the decisions as a file, and the linkage itself. */
function Ends({ view: { id, acts }, may }: { readonly view: LinkageView; readonly may: readonly string[] }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const decisions = useMutation({
    mutationFn: () => linkagesApi.decisions(id),
    onSuccess: (file) => save(file, 'decisions.csv'),
  });
  const remove = useMutation({
    mutationFn: () => linkagesApi.remove(id),
    onSuccess: async () => {
      await navigate({ to: '/linkage' });
      await queries.invalidateQueries({ queryKey: ['linkage'] });
    },
  });
  const error = decisions.error ?? remove.error;
  return (
    <Card title={t('linkage.decisions')}>
      <p>{t('linkage.decisionsHint', { n: acts })}</p>
      <p>
        <code>redress link … --labels decisions.csv</code>
      </p>
      <div className="rd-actions">
        {may.includes('people.export') && (
          <Button type="button" outline disabled={decisions.isPending} onClick={() => decisions.mutate()}>
            {t('linkage.save')}
          </Button>
        )}
        {may.includes('linkage.open') && (
          <Button type="button" secondary disabled={remove.isPending} onClick={() => setAsked(true)}>
            {t('linkage.remove')}
          </Button>
        )}
      </div>
      {isAsked && (
        <Confirm
          heading={t('linkage.removeSure')}
          action={t('linkage.remove')}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{t('linkage.removeText')}</p>
        </Confirm>
      )}
      {error && <Failure error={error} />}
    </Card>
  );
}
