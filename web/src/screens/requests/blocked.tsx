import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { BlockedFact, CanAsk } from '../../../../src/server/api-types.ts';
import { requestsApi, requestsChanged } from '../../api/requests.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';

type Props = { readonly facts: readonly BlockedFact[]; readonly mayMake: boolean };

/** The missing facts by who holds them; those that nobody is said to hold come last. */
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
                  <span lang="en">{each.words}</span>
                  {!each.askable && (
                    <span className="rd-block rd-small" lang="en">
                      {each.found}
                    </span>
                  )}
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

/** Looks what the holder can be asked, and makes the list of one of its counties. */
function Ask({ state, holder, title }: AskProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const look = useMutation({ mutationFn: () => requestsApi.canAsk({ state, holder }) });
  const make = useMutation({
    mutationFn: (county: string) => requestsApi.make({ state, holder, county }),
    onSuccess: async ({ id }) => {
      await requestsChanged(queries);
      await navigate({ to: '/requests/$request', params: { request: id } });
    },
  });
  return (
    <>
      <div className="rd-actions">
        <Button type="button" outline disabled={look.isPending} onClick={() => look.mutate()}>
          {t('requests.look')} <span className="usa-sr-only">{title}</span>
        </Button>
      </div>
      <div role="status">
        {look.data?.length === 0 && <p>{t('requests.lookNone')}</p>}
        {look.data && look.data.length > 0 && (
          <ul className="rd-moves">
            {look.data.map((each) => (
              <Offer key={each.county} offer={each} title={title} busy={make.isPending} onMake={make.mutate} />
            ))}
          </ul>
        )}
      </div>
      {look.isError && <Failure error={look.error} />}
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
