import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { OrderLine } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { exchangeApi } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useExchangeWords } from '../../parts/exchange-words.ts';
import { Pager } from '../../parts/pager.tsx';
import { RowKeys } from '../../parts/row-keys.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';

const SIZE = 100;

type Cells = Awaited<ReturnType<typeof exchangeApi.schedule>>[number];

type Props = {
  readonly order: string;
  readonly lines: readonly OrderLine[];
  /** The lines that are chosen, where some can be. */
  readonly chosen?: ReadonlySet<number>;
  readonly onChosen?: (chosen: ReadonlySet<number>) => void;
};

/** The lines of an order, a page at a time; people and cases are shown once somebody asks for them. */
export function LineTable({ order, lines, chosen, onChosen }: Props) {
  const { t } = useI18n();
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const [from, setFrom] = useState(0);
  const [people, setPeople] = useState<ReadonlyMap<number, Cells>>();
  // Names are kept by no cache: they are gone with the screen.
  const look = useMutation({
    mutationFn: (at: number) => exchangeApi.schedule(order, { from: at, size: SIZE }),
    onSuccess: (rows) => setPeople(new Map(rows.map((cells) => [Number(cells.number), cells]))),
  });
  const go = (next: number) => {
    setFrom(next);
    if (people) look.mutate(next);
  };
  const page = lines.slice(from, from + SIZE);
  return (
    <>
      <div className="rd-card-head">
        <h2>{t('orders.lines')}</h2>
        {session.data?.may.includes('orders.schedule') && !people && (
          <span>
            <Button type="button" unstyled disabled={look.isPending} onClick={() => look.mutate(from)}>
              {t('order.people')}
            </Button>
            <span className="rd-block rd-small rd-muted">{t('order.peopleLead')}</span>
          </span>
        )}
      </div>
      {look.isError && <Failure error={look.error} />}
      <Scroll label={t('orders.lines')} busy={look.isPending}>
        <RowKeys>
          <table className="usa-table usa-table--borderless rd-table">
            <thead>
              <tr>
                {chosen && <td />}
                <th scope="col">{t('exchange.line')}</th>
                <th scope="col">{t('exchange.matter')}</th>
                <th scope="col">{t('exchange.action')}</th>
                <th scope="col">{t('orders.state')}</th>
                {people && <th scope="col">{t('order.case')}</th>}
                {people && <th scope="col">{t('order.person')}</th>}
                {people && <th scope="col">{t('order.conviction')}</th>}
              </tr>
            </thead>
            <tbody>
              {page.map((line) => (
                <Line key={line.line} line={line} people={people} chosen={chosen} onChosen={onChosen} />
              ))}
            </tbody>
          </table>
        </RowKeys>
      </Scroll>
      <Pager from={from} size={SIZE} total={lines.length} onFrom={go} />
    </>
  );
}

/** Whether a later order can be about a line: to replace or vacate it, or to give again what was vacated. */
export function isChangeable({ state }: Pick<OrderLine, 'state'>): boolean {
  return state === 'standing' || state === 'vacated';
}

type LineProps = {
  readonly line: OrderLine;
  readonly people: ReadonlyMap<number, Cells> | undefined;
  readonly chosen: ReadonlySet<number> | undefined;
  readonly onChosen: ((chosen: ReadonlySet<number>) => void) | undefined;
};

function Line({ line: { line, matter, action, state, by_order, by_line }, people, chosen, onChosen }: LineProps) {
  const { t } = useI18n();
  const words = useExchangeWords();
  const toggle = (on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(line);
    else next.delete(line);
    onChosen?.(next);
  };
  return (
    <tr>
      {chosen && (
        <td>
          <input
            type="checkbox"
            aria-label={t('order.choose', { line })}
            disabled={!isChangeable({ state })}
            checked={chosen.has(line)}
            onChange={({ target }) => toggle(target.checked)}
          />
        </td>
      )}
      <th scope="row">{line}</th>
      <td>
        <Link to="/matters/$matter" params={{ matter }} data-row="">
          {matter.slice(0, 6)}
        </Link>
      </td>
      <td>{words.action(action)}</td>
      <td>
        {t(`orders.line.${state}`)}
        {by_order !== null && (
          <span className="rd-block rd-small">
            {t('order.takenBy', { line: by_line ?? '' })}{' '}
            <Link to="/orders/$order" params={{ order: by_order }}>
              {t('order.laterOrder')}
            </Link>
          </span>
        )}
      </td>
      {people && <People cells={people.get(line)} />}
    </tr>
  );
}

function People({ cells }: { readonly cells: Cells | undefined }) {
  const { t } = useI18n();
  if (!cells) return <td colSpan={3}>{t('order.hidden')}</td>;
  return (
    <>
      <td>{cells.case_number || <span className="rd-unknown">{t('order.noCase')}</span>}</td>
      <td>
        {cells.name}
        <span className="rd-block rd-small rd-muted">{cells.birth_date}</span>
      </td>
      <td>
        {cells.section || cells.offense}
        <span className="rd-block rd-small rd-muted">{cells.conviction_date}</span>
      </td>
    </>
  );
}
