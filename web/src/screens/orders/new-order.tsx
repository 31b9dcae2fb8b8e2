import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Label, Select } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { ReadyLines } from '../../../../src/server/api-types.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { type Numbering, ready, renumbered, struck } from './numbering.ts';
import { NO_PAPER, PaperFields } from './paper-fields.tsx';
import { PickLines } from './pick-lines.tsx';
import { ReadyTable } from './ready-table.tsx';

const SIZE = 100;

/** Records an order of one court from its signed paper: its head, and which lines of the schedule it orders. */
export function NewOrder() {
  const { t } = useI18n();
  useTitle(t('order.new'));
  const { procedure = '', county = '' } = useSearch({ from: '/orders/new' });
  const [court, setCourt] = useState<string | null>(null);
  const [from, setFrom] = useState(0);
  const found = useQuery({
    queryKey: [EXCHANGE, 'ready', procedure, county, court, from],
    queryFn: () => exchangeApi.readyLines({ procedure, county, court, from, size: SIZE }),
    placeholderData: keepPreviousData,
    // Names are gone with the screen; and while somebody numbers its lines, the list stands still.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const choose = (next: string) => {
    setFrom(0);
    setCourt(next);
  };
  if (!found.data) return <Awaiting all={[found]} />;
  return (
    <>
      <PageHead
        title={t('order.new')}
        crumb={
          <Crumb>
            <Link to="/orders">{t('orders.back')}</Link>
          </Crumb>
        }
        lead={
          <>
            <strong>{county}</strong> · {t('order.newLead')}
          </>
        }
      />
      {found.isError && <Failure error={found.error} />}
      {found.data.lost > 0 && (
        <Notice type="warning">
          <p>{t('order.lost', { n: found.data.lost })}</p>
        </Notice>
      )}
      <CourtField data={found.data} onChoose={choose} />
      {found.data.matters.length === 0 ? (
        <p>{t('orders.waitingNone')}</p>
      ) : (
        <OrderForm
          key={found.data.court}
          of={{ procedure, county }}
          data={found.data}
          page={{ from, busy: found.isPlaceholderData, onFrom: setFrom }}
        />
      )}
    </>
  );
}

function CourtField({
  data: { courts, court },
  onChoose,
}: {
  readonly data: ReadyLines;
  readonly onChoose: (court: string) => void;
}) {
  const { t } = useI18n();
  if (courts.length === 0) return null;
  return (
    <Card>
      <Label htmlFor="order-court">{t('order.courtField')}</Label>
      <Select id="order-court" name="order-court" value={court} onChange={({ target }) => onChoose(target.value)}>
        {courts.map((each) => (
          <option key={each.court} value={each.court}>
            {t('order.courtCount', { name: each.name, court: each.court || t('order.courtNone'), n: each.lines })}
          </option>
        ))}
      </Select>
    </Card>
  );
}

type FormProps = {
  readonly of: { readonly procedure: string; readonly county: string };
  readonly data: ReadyLines;
  readonly page: { readonly from: number; readonly busy: boolean; readonly onFrom: (from: number) => void };
};

function OrderForm({ of, data, page }: FormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [paper, setPaper] = useState(NO_PAPER);
  // The file's name for a court is no court's own name: it stands beside the field, and not in it.
  const [name, setName] = useState('');
  const inFile = data.courts.find(({ court }) => court === data.court)?.name ?? '';
  const [numbering, setNumbering] = useState<Numbering>(() => ready(data.matters));
  const lines = [...numbering.lines].filter(([matter]) => !numbering.out.has(matter));
  const record = useMutation({
    mutationFn: () =>
      exchangeApi.recordOrder({
        ...of,
        ...paper,
        court: data.court,
        court_name: name,
        kind: 'gives',
        replaces: null,
        lines: lines.map(([matter, line]) => ({ matter, line })),
      }),
    onSuccess: async ({ id }) => {
      await exchangeChanged(queries);
      void navigate({ to: '/orders/$order', params: { order: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Card title={t('order.paper')}>
        <TextField id="order-court-name" label={t('order.courtName')} most={120} value={name} onChange={setName} />
        {inFile !== '' && <p className="rd-small rd-muted">{t('order.courtInFile', { name: inFile })}</p>}
        <PaperFields paper={paper} onChange={setPaper} />
      </Card>
      <Card title={t('order.schedule')}>
        <p>{t('order.scheduleLead')}</p>
        <p className="rd-small rd-muted">{t('order.peopleLead')}</p>
        <PickLines
          label={t('order.out')}
          action={t('order.outDo')}
          onPick={(picked) => setNumbering(struck(numbering, picked))}
        >
          <Button type="button" unstyled onClick={() => setNumbering({ ...numbering, out: new Set() })}>
            {t('order.allIn')}
          </Button>
          <Button type="button" unstyled onClick={() => setNumbering(renumbered(numbering))}>
            {t('order.numberAnew')}
          </Button>
        </PickLines>
        <p role="status">{t('order.count', { n: lines.length, all: data.matters.length })}</p>
        <ReadyTable lines={data.lines} busy={page.busy} numbering={numbering} onChange={setNumbering} />
        <Pager from={page.from} size={SIZE} total={data.matters.length} onFrom={page.onFrom} />
      </Card>
      {record.isError && <Failure error={record.error} />}
      <div className="rd-actions">
        <Button type="submit" disabled={record.isPending || lines.length === 0}>
          {t(record.isPending ? 'order.saving' : 'order.save')}
        </Button>
      </div>
    </form>
  );
}
