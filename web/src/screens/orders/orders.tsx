import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import type { CountyWaiting, OrderInfo } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Law } from '../../law-words.tsx';
import { ExchangeTabs } from '../../parts/exchange-tabs.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { save } from '../../parts/save.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';

/** The register of orders, and the counties whose matters wait for one. */
export function Orders() {
  const { t } = useI18n();
  useTitle(t('orders.title'));
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const waiting = useQuery({ queryKey: [EXCHANGE, 'waiting'], queryFn: exchangeApi.waiting });
  const orders = useQuery({ queryKey: [EXCHANGE, 'orders'], queryFn: exchangeApi.orders });
  if (!session.data || !waiting.data || !orders.data) return <Awaiting all={[session, waiting, orders]} />;
  return (
    <>
      <PageHead title={t('orders.title')} lead={t('orders.lead')} />
      <ExchangeTabs here="orders" />
      <Waiting
        counties={waiting.data}
        mayRecord={session.data.may.includes('orders.record')}
        mayExport={session.data.may.includes('people.export')}
      />
      <h2 className="rd-section">{t('orders.list')}</h2>
      {orders.data.length === 0 ? <p>{t('orders.none')}</p> : <OrderTable orders={orders.data} />}
    </>
  );
}

function Waiting({
  counties,
  mayRecord,
  mayExport,
}: {
  readonly counties: readonly CountyWaiting[];
  readonly mayRecord: boolean;
  readonly mayExport: boolean;
}) {
  const { t } = useI18n();
  return (
    <Card title={t('orders.waiting')}>
      {counties.length === 0 && <p>{t('orders.waitingNone')}</p>}
      <ul className="rd-rows">
        {counties.map(({ procedure, county, title, matters, ofCourt }) => (
          <li key={`${procedure} ${county}`}>
            <span>
              <strong>{county}</strong>: {t('orders.waitingCount', { n: matters })}
              <Law className="rd-block rd-small rd-muted">{title}</Law>
              {ofCourt > 0 && <span className="rd-block rd-small">{t('orders.waitingOfCourt', { n: ofCourt })}</span>}
            </span>
            {mayExport && ofCourt > 0 && <CourtPaper procedure={procedure} county={county} />}
            {mayRecord && (
              <Link to="/orders/new" search={{ procedure, county }}>
                {t('orders.record')}
                <span className="usa-sr-only"> {county}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The request to the court for what it alone has: no run has papers for these convictions. */
function CourtPaper(of: { readonly procedure: string; readonly county: string }) {
  const { t } = useI18n();
  const making = useMutation({
    mutationFn: () => exchangeApi.courtPaper(of),
    onSuccess: (pdf) => save(pdf, 'court-list-request.pdf'),
  });
  return (
    <span>
      {making.isError && <Failure error={making.error} />}
      <Button type="button" outline disabled={making.isPending} onClick={() => making.mutate()}>
        {t('orders.courtPaper')}
        <span className="usa-sr-only"> {of.county}</span>
      </Button>
    </span>
  );
}

function OrderTable({ orders }: { readonly orders: readonly OrderInfo[] }) {
  const { t, n } = useI18n();
  return (
    <Scroll label={t('orders.list')}>
      <RowKeys>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('orders.number')}</th>
              <th scope="col">{t('orders.court')}</th>
              <th scope="col">{t('orders.kind')}</th>
              <th scope="col">{t('orders.signed')}</th>
              <th scope="col">{t('orders.filed')}</th>
              <th scope="col" className="rd-num">
                {t('orders.lines')}
              </th>
              <th scope="col">{t('orders.state')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <th scope="row">
                  <Link to="/orders/$order" params={{ order: order.id }} data-row="">
                    {order.number}
                  </Link>
                </th>
                <td>
                  {order.court_name}
                  <span className="rd-block rd-small rd-muted">{order.county}</span>
                </td>
                <td>
                  {order.kind === 'gives' && order.replaces !== null
                    ? t('orders.replacing')
                    : t(`orders.kind.${order.kind}`)}
                </td>
                <td>{order.signed}</td>
                <td>{order.filed}</td>
                <td className="rd-num">{n(order.lines)}</td>
                <td>
                  <OrderStates order={order} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </RowKeys>
    </Scroll>
  );
}

const STATES = ['pending', 'standing', 'replaced', 'vacated', 'stuck'] as const;

function OrderStates({ order }: { readonly order: OrderInfo }) {
  const { t } = useI18n();
  const counts = STATES.flatMap((state) => {
    const n = order.states[state] ?? 0;
    return n === 0 ? [] : [t(`orders.n.${state}`, { n })];
  });
  return (
    <span className="rd-small">
      {order.state === 'recording' && <strong className="rd-block">{t('orders.recording')}</strong>}
      {counts.join(' · ')}
    </span>
  );
}
