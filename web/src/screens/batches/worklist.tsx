import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionInfo, Worklist, WorklistRecord } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { useExchangeWords } from '../../parts/exchange-words.ts';
import { focusHeading, PageHead, useTitle } from '../../parts/page.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { MendChosen } from './mend-chosen.tsx';
import { RecordPanel } from './record-panel.tsx';
import { RecordTable } from './record-table.tsx';

const SIZE = 100;

/** One worklist of a receiver: its records, to be mended or asked for again, one or many at a time. */
export function WorklistScreen() {
  const { t } = useI18n();
  useTitle(t('batches.worklists'));
  const { procedure = '', receiver = '', list = '' } = useSearch({ from: '/batches/list' });
  const [from, setFrom] = useState(0);
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const lists = useQuery({ queryKey: [EXCHANGE, 'worklists'], queryFn: exchangeApi.worklists });
  const wanted = { procedure, receiver, list, from, size: SIZE };
  const records = useQuery({
    queryKey: [EXCHANGE, 'worklist', wanted],
    queryFn: () => exchangeApi.worklist(wanted),
    placeholderData: keepPreviousData,
  });
  if (!session.data || !lists.data || !records.data) return <Awaiting all={[session, lists, records]} />;
  const own = lists.data.find(
    (each) => each.procedure === procedure && each.receiver === receiver && each.list === list,
  );
  return (
    <>
      <Head list={own} name={list} receiver={receiver} />
      {records.isError && <Failure error={records.error} />}
      <Records
        key={`${list} ${from}`}
        records={records.data}
        busy={records.isPlaceholderData}
        choices={own?.choices ?? {}}
        can={rightsIn(session.data, own)}
      />
      <Pager from={from} size={SIZE} total={own?.records ?? 0} onFrom={setFrom} />
    </>
  );
}

/** What the account may do with the records of the list. The server decides; a button that it would refuse is not shown. */
export type Can = { readonly mend: boolean; readonly ask: boolean; readonly look: boolean };

const ASKED_AGAIN = ['silent', 'contradiction', 'unknown-code'];

function rightsIn({ may, roles }: SessionInfo, list: Worklist | undefined): Can {
  const look = may.includes('batches.mend');
  if (!list) return { mend: false, ask: false, look };
  const decides = roles.includes('attorney') || roles.includes('supervisor');
  const isCode = !['silent', 'contradiction', 'unknown-code', 'file-refused'].includes(list.list);
  const mend = look && isCode && (list.mendedBy === 'clerk' || (list.mendedBy === 'attorney' && decides));
  return { mend, ask: may.includes('batches.release') && ASKED_AGAIN.includes(list.list), look };
}

function Head({
  list,
  name,
  receiver,
}: {
  readonly list: Worklist | undefined;
  readonly name: string;
  readonly receiver: string;
}) {
  const { t, has } = useI18n();
  const words = useExchangeWords();
  const code = `code.${name}`;
  const lead = `worklist.lead.${list?.mendedBy ?? ''}`;
  const said = has(code) ? t(code) : name;
  return (
    <PageHead
      title={/^[AR]\d\d$/.test(name) ? `${name}: ${said}` : said}
      crumb={
        <Crumb>
          <Link to="/batches">{t('worklist.back')}</Link>
        </Crumb>
      }
      lead={
        <>
          {words.receiver(receiver)}
          {has(lead) && <span className="rd-block rd-small">{t(lead)}</span>}
        </>
      }
    />
  );
}

type RecordsProps = {
  readonly records: readonly WorklistRecord[];
  readonly choices: Worklist['choices'];
  readonly busy: boolean;
  readonly can: Can;
};

function Records({ records, choices, busy, can }: RecordsProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<WorklistRecord>();
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setSaid(words);
    setChosen(new Set());
    setOpen(undefined);
    focusHeading();
  };
  const close = () => {
    setOpen(undefined);
    focusHeading();
  };
  // What was mended and sent meanwhile is chosen no longer.
  const still = records.filter(({ record }) => chosen.has(record));
  return (
    <>
      <p role="status">{said}</p>
      {records.length === 0 && <p>{t('worklist.empty')}</p>}
      {open && <RecordPanel key={open.record} of={open} mayMend={can.mend} onDone={done} onClose={close} />}
      {(can.mend || can.ask) && records.length > 0 && (
        <MendChosen choices={choices} records={still} can={can} onDone={done} />
      )}
      {records.length > 0 && (
        <RecordTable
          records={records}
          busy={busy}
          can={can}
          chosen={chosen}
          onChosen={(next) => {
            setSaid('');
            setChosen(next);
          }}
          onOpen={setOpen}
        />
      )}
    </>
  );
}
