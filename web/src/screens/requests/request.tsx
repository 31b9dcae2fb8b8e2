import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Label } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { RequestInfo, RequestView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { REQUESTS, requestsApi, requestsChanged } from '../../api/requests.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { save } from '../../parts/save.ts';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Answers } from './answers.tsx';
import { TakeList } from './take-list.tsx';

/** One list: its file, when it went and to whom, the files that came back, and the answers that wait. */
export function RequestScreen() {
  const { t } = useI18n();
  useTitle(t('request.title'));
  const { request: id } = useParams({ from: '/requests/$request' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const shown = useQuery({ queryKey: [REQUESTS, 'show', id], queryFn: () => requestsApi.show(id) });
  if (!session.data || !shown.data) return <Awaiting all={[session, shown]} />;
  const { may } = session.data;
  return (
    <Request
      key={id}
      view={shown.data}
      maySend={may.includes('requests.send')}
      mayAccept={may.includes('requests.accept')}
    />
  );
}

type Props = { readonly view: RequestView; readonly maySend: boolean; readonly mayAccept: boolean };

function Request({ view: { list, files }, maySend, mayAccept }: Props) {
  const { t, n, when, language } = useI18n();
  const { states } = list;
  const waits = states.answered ?? 0;
  const facts = [
    [t('requests.lines'), n(list.lines)],
    [t('requests.matters'), n(list.matters)],
    [t('requests.made'), `${list.createdBy}, ${when(list.createdAt)}`],
    [t('request.sent'), list.sentOn === null ? '–' : `${list.sentOn}, ${list.sentTo}`],
    [t('request.unanswered'), n(states.asked ?? 0)],
    [t('requests.waits'), n(waits)],
    [t('requests.accepted'), n(states.accepted ?? 0)],
    [t('requests.notOnRecord'), n(states['not-on-record'] ?? 0)],
    [t('request.declined'), n(states.declined ?? 0)],
    [t('request.id'), list.id],
  ] as const;
  return (
    <>
      <PageHead
        title={t('request.heading', { holder: [list.title[language], list.county].filter(Boolean).join(', ') })}
        lead={t(`requests.stands.${list.stands}`)}
        crumb={
          <Crumb>
            <Link to="/requests">{t('request.back')}</Link>
          </Crumb>
        }
      />
      <Card>
        <Facts facts={facts} />
      </Card>
      {maySend && <Out list={list} />}
      {maySend && list.stands === 'sent' && <TakeList here={list.id} />}
      {waits > 0 && mayAccept && <Answers list={list.id} waits={waits} />}
      {waits > 0 && !mayAccept && <p className="rd-callout">{t('request.whoAccepts')}</p>}
      {files.length > 0 && <Files files={files} />}
    </>
  );
}

/** The file of the list, and a note that it went or is done with. */
function Out({ list }: { readonly list: RequestInfo }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: async () => save(await requestsApi.file(list.id), `request-${list.id}.csv`),
  });
  const close = useMutation({
    mutationFn: () => requestsApi.close(list.id),
    onSuccess: () => requestsChanged(queries),
  });
  return (
    <Card title={t('request.file')}>
      <p>{t('request.fileText')}</p>
      <div className="rd-actions">
        <Button type="button" outline={list.stands !== 'made'} disabled={take.isPending} onClick={() => take.mutate()}>
          {t('request.download')}
        </Button>
        {list.stands !== 'closed' && (
          <Button type="button" outline disabled={close.isPending} onClick={() => close.mutate()}>
            {t('request.close')}
          </Button>
        )}
      </div>
      {list.stands !== 'closed' && <p className="rd-small">{t('request.closeText')}</p>}
      {list.stands === 'made' && <Send list={list.id} />}
      {take.isError && <Failure error={take.error} />}
      {close.isError && <Failure error={close.error} />}
    </Card>
  );
}

function Send({ list }: { readonly list: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [on, setOn] = useState('');
  const [to, setTo] = useState('');
  const send = useMutation({
    mutationFn: () => requestsApi.send(list, { on, to }),
    onSuccess: () => requestsChanged(queries),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Label htmlFor="request-sent-on">{t('request.on')}</Label>
      <DateField id="request-sent-on" value={on} onChange={setOn} />
      <TextField id="request-sent-to" label={t('request.to')} value={to} onChange={setTo} most={200} />
      <div className="rd-actions rd-section">
        <Button type="submit" disabled={send.isPending}>
          {t('request.send')}
        </Button>
      </div>
      {send.isError && <Failure error={send.error} />}
    </form>
  );
}

function Files({ files }: { readonly files: RequestView['files'] }) {
  const { t, when, language } = useI18n();
  return (
    <Card title={t('request.files')}>
      <ul className="rd-moves">
        {files.map(({ hash, at, who, taken, rejects }) => (
          <li key={hash}>
            <strong>
              {when(at)}, {who}
            </strong>{' '}
            · {t('request.filesTaken', { n: taken })}
            {rejects.length > 0 && (
              <ul>
                {rejects.map((said) => (
                  <li key={said.en}>{said[language]}</li>
                ))}
              </ul>
            )}
            <code className="rd-block rd-small rd-muted rd-path">{hash}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
