import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { CorrectOrder } from './correct-order.tsx';
import { LaterOrder } from './later-order.tsx';
import { isChangeable, LineTable } from './line-table.tsx';
import { PickLines } from './pick-lines.tsx';

type Shown = Awaited<ReturnType<typeof exchangeApi.order>>;

/** One order with its lines, and what a later order does to them. */
export function OrderScreen() {
  const { t } = useI18n();
  useTitle(t('orders.title'));
  const { order: id } = useParams({ from: '/orders/$order' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const shown = useQuery({ queryKey: [EXCHANGE, 'order', id], queryFn: () => exchangeApi.order(id) });
  if (!session.data || !shown.data) return <Awaiting all={[session, shown]} />;
  return <Order key={id} shown={shown.data} mayRecord={session.data.may.includes('orders.record')} />;
}

function Order({ shown, mayRecord }: { readonly shown: Shown; readonly mayRecord: boolean }) {
  const { t } = useI18n();
  const { order, lines, authorities } = shown;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const stuck = lines.filter(({ state }) => state === 'stuck').length;
  const standing = lines.filter(({ state }) => state === 'standing').map(({ line }) => line);
  const changeable = lines.filter(isChangeable);
  const mayChange = mayRecord && order.kind === 'gives' && changeable.length > 0;
  return (
    <>
      <PageHead
        title={t('order.heading', { number: order.number })}
        crumb={
          <Crumb>
            <Link to="/orders">{t('orders.back')}</Link>
          </Crumb>
        }
        lead={
          <>
            {order.court_name} · {order.county} · {t(`orders.kind.${order.kind}`)}
          </>
        }
      />
      {order.state === 'recording' && <GoOn id={order.id} mayRecord={mayRecord} />}
      {stuck > 0 && (
        <Notice type="warning">
          <p>{t('order.recordedStuck', { n: stuck })}</p>
        </Notice>
      )}
      <About shown={shown} mayRecord={mayRecord} />
      <Authorities authorities={authorities} />
      {mayChange && (
        <Card title={t('order.change')}>
          <p>{t('order.changeLead')}</p>
          <PickLines
            label={t('order.pick')}
            action={t('order.pickDo')}
            onPick={(picked) =>
              setChosen(new Set([...chosen, ...changeable.map(({ line }) => line).filter((line) => picked.has(line))]))
            }
          >
            <Button type="button" unstyled onClick={() => setChosen(new Set(standing))}>
              {t('order.pickAll')}
            </Button>
            <Button type="button" unstyled onClick={() => setChosen(new Set())}>
              {t('order.pickNone')}
            </Button>
          </PickLines>
          <LaterOrder
            order={order}
            chosen={changeable.filter(({ line }) => chosen.has(line))}
            onDone={() => {
              setChosen(new Set());
              focusHeading();
            }}
          />
        </Card>
      )}
      <LineTable order={order.id} lines={lines} {...(mayChange ? { chosen, onChosen: setChosen } : {})} />
    </>
  );
}

/** On what lines rest that are of convictions a court alone has: the state's file lacks them, and is told nothing of them. */
function Authorities({ authorities }: Pick<Shown, 'authorities'>) {
  const { t } = useI18n();
  if (authorities.length === 0) return null;
  return (
    <Card title={t('order.authorities')}>
      <p>{t('order.authoritiesText')}</p>
      {authorities.map(({ lines, authority: { text, court, date } }) => (
        <div key={`${text} ${court} ${date}`}>
          <p>{t('order.authorityLines', { n: lines.length, lines: lines.join(', ') })}</p>
          <blockquote className="rd-callout">
            {text}
            <span className="rd-block rd-small">
              {court}, {date}
            </span>
          </blockquote>
        </div>
      ))}
    </Card>
  );
}

function GoOn({ id, mayRecord }: { readonly id: string; readonly mayRecord: boolean }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const goOn = useMutation({
    mutationFn: () => exchangeApi.continueOrder(id),
    onSuccess: () => exchangeChanged(queries),
  });
  return (
    <Notice type="warning">
      <p>{t('orders.recording')}</p>
      {goOn.isError && <Failure error={goOn.error} />}
      {mayRecord && (
        <Button type="button" disabled={goOn.isPending} onClick={() => goOn.mutate()}>
          {t('order.goOn')}
        </Button>
      )}
    </Notice>
  );
}

function About({ shown, mayRecord }: { readonly shown: Shown; readonly mayRecord: boolean }) {
  const { t, when } = useI18n();
  const { order, corrections } = shown;
  const facts = [
    [t('order.judge'), order.judge],
    [t('order.signedField'), order.signed],
    [t('order.filedField'), order.filed],
    [t('orders.state'), t('order.by', { who: order.created_by, when: when(order.created_at) })],
  ] as const;
  return (
    <Card>
      <Facts facts={facts}>
        {order.replaces !== null && (
          <div>
            <dt>{t('order.earlier')}</dt>
            <dd>
              <Link to="/orders/$order" params={{ order: order.replaces }}>
                {t('order.earlier')}
              </Link>
            </dd>
          </div>
        )}
        {order.scan !== '' && (
          <div>
            <dt>{t('order.scanOf')}</dt>
            <dd className="rd-path">
              <code>{order.scan}</code>
            </dd>
          </div>
        )}
      </Facts>
      {corrections.length > 0 && (
        <>
          <h2>{t('order.corrections')}</h2>
          <ul>
            {corrections.map(({ at, ...before }) => (
              <li key={at}>{t('order.correctedBy', { when: when(at), ...before })}</li>
            ))}
          </ul>
        </>
      )}
      {mayRecord && order.state === 'recorded' && <CorrectOrder shown={shown} />}
    </Card>
  );
}
