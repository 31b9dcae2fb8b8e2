import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { BlockedFact, CanAsk, LookState } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { REQUESTS, requestsApi, requestsChanged } from '../../api/requests.ts';
import { useJob } from '../../api/use-job.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { Card } from '../../parts/page.tsx';
import { JobProgress } from '../../parts/progress.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly facts: readonly BlockedFact[]; readonly mayMake: boolean };

/** The missing facts by holder; those without a known holder come last. */
export function Blocked({ facts, mayMake }: Props) {
  const { t } = useI18n();
  if (facts.length === 0)
    return (
      <Card title={t('requests.blocked')}>
        <p>{t('requests.blockedNone')}</p>
      </Card>
    );
  const groups = [...Map.groupBy(facts, ({ state, holder }) => `${state} ${holder?.id ?? ''}`).values()];
  return groups
    .sort((a, b) => Number(a[0]!.holder === null) - Number(b[0]!.holder === null))
    .map((own) => <HolderCard key={`${own[0]!.state} ${own[0]!.holder?.id}`} facts={own} mayMake={mayMake} />);
}

function HolderCard({ facts, mayMake }: Props) {
  const { t, n, language } = useI18n();
  const { state, holder } = facts[0]!;
  const title = holder ? holder.title[language] : t('requests.notSaid');
  return (
    <Card title={title}>
      {!holder && <p>{t('requests.notSaidText')}</p>}
      <Scroll label={title}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('requests.fact')}</th>
              <th scope="col">{t('requests.county')}</th>
              <th scope="col" className="rd-num">
                {t('requests.matters')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.people')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.asked')}
              </th>
              <th scope="col" className="rd-num">
                {t('requests.notOnRecord')}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.map((each) => (
              <tr key={`${each.fact} ${each.words} ${each.county}`}>
                <th scope="row">
                  <Law>{each.words}</Law>
                  {!each.askable && <Law className="rd-block rd-small">{each.found}</Law>}
                </th>
                <td>{each.county || (holder?.per === 'county' ? t('requests.otherCounty') : '–')}</td>
                <td className="rd-num">{n(each.matters)}</td>
                <td className="rd-num">{n(each.people)}</td>
                <td className="rd-num">{n(each.waiting)}</td>
                <td className="rd-num">{n(each.notOnRecord)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {holder && <Basis facts={facts} />}
      {holder && mayMake && <Ask state={state} holder={holder.id} title={title} />}
    </Card>
  );
}

/** By what authority the holder has the facts. */
function Basis({ facts }: Pick<Props, 'facts'>) {
  const { t } = useI18n();
  const cites = new Map(facts.flatMap(({ holder }) => (holder ? [[holder.cite, holder.forReview] as const] : [])));
  return (
    <p className="rd-small rd-muted">
      {t('requests.basis')} <span lang="en">{[...cites.keys()].join('; ')}.</span>{' '}
      {[...cites.values()].includes(true) && <strong>{t('requests.forReview')}</strong>}
    </p>
  );
}

type AskProps = { readonly state: string; readonly holder: string; readonly title: string };

/** Looks what the holder can be asked, which reads every waiting person, and makes the list of one of its counties. */
function Ask({ state, holder, title }: AskProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const key = [REQUESTS, 'look', state, holder];
  const found = useQuery({ queryKey: key, queryFn: () => requestsApi.lookState({ state, holder }) });
  const again = () => void queries.invalidateQueries({ queryKey: key });
  const look = useMutation({ mutationFn: () => requestsApi.look({ state, holder }), onSettled: again });
  const event = useJob(found.data?.job, found.data?.active ?? false, again);
  const { active = false, problem = null, made = null } = found.data ?? {};
  return (
    <>
      {active ? (
        <div className="rd-section">
          <JobProgress event={event} />
          <Button type="button" outline onClick={() => void api.cancelJob(found.data!.job)}>
            {t('common.cancel')} <span className="usa-sr-only">{title}</span>
          </Button>
        </div>
      ) : (
        <div className="rd-actions">
          <Button type="button" outline disabled={look.isPending || !found.data} onClick={() => look.mutate()}>
            {t(made ? 'requests.lookAgain' : 'requests.look')} <span className="usa-sr-only">{title}</span>
          </Button>
        </div>
      )}
      <div role="status">
        {problem && !active && (
          <p className="rd-callout rd-callout--open">
            <Sentence of={problem} />
          </p>
        )}
        {made && <Offers made={made} of={{ state, holder, title }} />}
      </div>
      {found.isError && <Failure error={found.error} />}
      {look.isError && <Failure error={look.error} />}
    </>
  );
}

/** What the last look found, with when that was and whether another may find more. */
function Offers({ made, of }: { readonly made: NonNullable<LookState['made']>; readonly of: AskProps }) {
  const { t, when } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { state, holder, title } = of;
  const make = useMutation({
    mutationFn: (county: string) => requestsApi.make({ state, holder, county }),
    onSuccess: async ({ id }) => {
      await requestsChanged(queries);
      await navigate({ to: '/requests/$request', params: { request: id } });
    },
  });
  return (
    <>
      <p className="rd-small">
        {t('requests.looked', { time: when(made.at), who: made.by })}{' '}
        {made.stale && <strong>{t('requests.lookStale')}</strong>}
      </p>
      {made.offers.length === 0 && <p>{t('requests.lookNone')}</p>}
      <ul className="rd-moves">
        {made.offers.map((each) => (
          <Offer key={each.county} offer={each} title={title} busy={make.isPending} onMake={make.mutate} />
        ))}
      </ul>
      {make.isError && <Failure error={make.error} />}
    </>
  );
}

type OfferProps = {
  readonly offer: CanAsk;
  readonly title: string;
  readonly busy: boolean;
  readonly onMake: (county: string) => void;
};

function Offer({ offer: { county, lines, matters }, title, busy, onMake }: OfferProps) {
  const { t } = useI18n();
  const name = county === '' ? title : county;
  return (
    <li>
      <strong>{name}</strong> · {t('requests.offer', { n: lines, matters })}
      <div className="rd-actions">
        <Button type="button" disabled={busy} onClick={() => onMake(county)}>
          {t('requests.make')} <span className="usa-sr-only">{name}</span>
        </Button>
      </div>
    </li>
  );
}
