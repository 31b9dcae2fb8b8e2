import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { BatchView } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Crumb } from '../../parts/crumb.tsx';
import { Download } from '../../parts/download.tsx';
import { useExchangeWords } from '../../parts/exchange-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { Card, PageHead, useTitle } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Awaiting, Failure } from '../../parts/states.tsx';
import { CodeWords, EffectWords } from './code-words.tsx';
import { TakeAnswers } from './take-answers.tsx';

/** What the account may do with the batch. */
type May = { readonly release: boolean; readonly send: boolean };

/** One batch: its files, what became of its records, and the answers that came. */
export function BatchScreen() {
  const { t } = useI18n();
  useTitle(t('batches.title'));
  const { batch: id } = useParams({ from: '/batches/$batch' });
  const session = useQuery({ queryKey: ['session'], queryFn: api.session });
  const shown = useQuery({ queryKey: [EXCHANGE, 'batch', id], queryFn: () => exchangeApi.batch(id) });
  if (!session.data || !shown.data) return <Awaiting all={[session, shown]} />;
  const may = {
    release: session.data.may.includes('batches.release'),
    send: session.data.may.includes('batches.send'),
  };
  return <Batch key={id} view={shown.data} may={may} />;
}

function Batch({ view, may }: { readonly view: BatchView; readonly may: May }) {
  const { t } = useI18n();
  const words = useExchangeWords();
  const { batch } = view;
  const isOut = batch.state === 'sent' || batch.state === 'refused-whole';
  return (
    <>
      <PageHead
        title={t('batch.heading', { n: batch.sequence, receiver: words.receiver(batch.receiver) })}
        crumb={
          <Crumb>
            <Link to="/batches">{t('batch.back')}</Link>
          </Crumb>
        }
        lead={
          <>
            {t(`batches.state.${batch.state}`)}
            {batch.mode === 'test' && <span className="rd-chip">{t('batches.test')}</span>}
          </>
        }
      />
      {batch.mode === 'test' && <p className="rd-callout">{t('batches.testText')}</p>}
      <About batch={batch} />
      <Acts batch={batch} may={may} />
      <Files batch={batch} mayTake={may.send} />
      {isOut && may.send && <TakeAnswers to={batch} />}
      {isOut && <Groups groups={view.groups} batch={batch} />}
      {isOut && <AnswerFiles files={view.answers} />}
    </>
  );
}

function About({ batch }: { readonly batch: BatchView['batch'] }) {
  const { t, n, when } = useI18n();
  const facts = [
    [t('batches.records'), n(batch.records)],
    [t('batch.day'), batch.day],
    [t('batch.sender'), batch.sender],
    [t('batch.profile'), batch.profile],
    [t('batch.sealedBy'), batch.sealed_at === null ? '–' : `${batch.sealed_by}, ${when(batch.sealed_at)}`],
    [t('batch.sentAt'), batch.sent_at === null ? '–' : when(batch.sent_at)],
    [t('batch.id'), batch.id],
  ] as const;
  return (
    <Card>
      <Facts facts={facts} />
      {batch.state !== 'open' && batch.state !== 'sealed' && <p>{t(`receipt.${batch.receipt}`)}</p>}
    </Card>
  );
}

function Acts({ batch, may }: { readonly batch: BatchView['batch']; readonly may: May }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [said, setSaid] = useState('');
  const seal = useMutation({
    mutationFn: exchangeApi.seal,
    onSuccess: async () => {
      await exchangeChanged(queries);
      setSaid(t('batch.sealed'));
    },
  });
  const send = useMutation({
    mutationFn: () => exchangeApi.send(batch.id),
    onSuccess: async ({ records }) => {
      await exchangeChanged(queries);
      setSaid(t('batch.sendDone', { n: records }));
    },
    onError: () => void exchangeChanged(queries),
  });
  const maySend = may.send && (batch.state === 'sealed' || batch.state === 'sending');
  return (
    <>
      {batch.state === 'open' && <p className="rd-callout rd-callout--open">{t('batch.notSealed')}</p>}
      {maySend && <p className="rd-callout">{t(batch.mode === 'test' ? 'batch.sendTest' : 'batch.sendText')}</p>}
      <div className="rd-actions rd-bare">
        {maySend && (
          <Button type="button" disabled={send.isPending} onClick={() => send.mutate()}>
            {t('batch.send')}
          </Button>
        )}
        {may.release && (
          <Button
            type="button"
            outline={batch.state !== 'open'}
            disabled={seal.isPending}
            onClick={() => seal.mutate(batch.id)}
          >
            {t(batch.state === 'open' ? 'batches.seal' : 'batch.sealAgain')}
          </Button>
        )}
      </div>
      <p role="status" className="rd-bare">
        {said}
      </p>
      {seal.error && <Failure error={seal.error} />}
      {send.isError && <Failure error={send.error} />}
    </>
  );
}

function Files({ batch, mayTake }: { readonly batch: BatchView['batch']; readonly mayTake: boolean }) {
  const { t, bytes } = useI18n();
  if (batch.files.length === 0) return null;
  return (
    <Card title={t('batch.files')}>
      <p>{t(mayTake ? 'batch.filesLead' : 'batch.fileTaken')}</p>
      <Scroll label={t('batch.files')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('batch.file')}</th>
              <th scope="col" className="rd-num">
                {t('batch.bytes')}
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {batch.files.map((file) => (
              <tr key={file.name}>
                <th scope="row">
                  {mayTake ? (
                    <Download href={`/api/batches/${batch.id}/files/${encodeURIComponent(file.name)}`}>
                      {file.name}
                    </Download>
                  ) : (
                    file.name
                  )}
                </th>
                <td className="rd-num">{bytes(file.bytes)}</td>
                <td>
                  <code className="rd-path rd-small">{file.sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function Groups({ groups, batch }: { readonly groups: BatchView['groups']; readonly batch: BatchView['batch'] }) {
  const { t, n } = useI18n();
  const words = useExchangeWords();
  const { procedure, receiver } = batch;
  return (
    <Card title={t('batch.byCode')}>
      <Scroll label={t('batch.byCode')}>
        <table className="usa-table usa-table--borderless rd-table">
          <thead>
            <tr>
              <th scope="col">{t('batch.code')}</th>
              <th scope="col">{t('batches.state')}</th>
              <th scope="col">{t('exchange.action')}</th>
              <th scope="col" className="rd-num">
                {t('batches.records')}
              </th>
              <th scope="col" className="rd-num">
                {t('batches.mended')}
              </th>
              <th scope="col" className="rd-num">
                {t('batch.resent')}
              </th>
              <th scope="col" className="rd-num">
                {t('batch.overtaken')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const list = group.flag ?? group.code;
              const isOpen =
                batch.mode === 'live' &&
                list !== null &&
                (group.state === 'refused' || (group.flag !== null && group.flag !== 'late'));
              return (
                <tr key={`${group.action} ${group.state} ${group.code} ${group.flag}`}>
                  <th scope="row">
                    {list === null ? (
                      '–'
                    ) : isOpen && group.resent < group.records ? (
                      <Link to="/batches/list" search={{ procedure, receiver, list }}>
                        <CodeWords code={list} />
                      </Link>
                    ) : (
                      <CodeWords code={list} />
                    )}
                  </th>
                  <td>{t(`record.state.${group.state}`)}</td>
                  <td>{words.action(group.action)}</td>
                  <td className="rd-num">{n(group.records)}</td>
                  <td className="rd-num">{n(group.mended)}</td>
                  <td className="rd-num">{n(group.resent)}</td>
                  <td className="rd-num">{n(group.overtaken)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

function AnswerFiles({ files }: { readonly files: BatchView['answers'] }) {
  const { t, n, when } = useI18n();
  return (
    <Card title={t('batch.answerFiles')}>
      {files.length === 0 && <p>{t('batch.answerFilesNone')}</p>}
      <ul className="rd-moves">
        {files.map((file) => (
          <li key={file.hash}>
            <strong>
              {when(file.at)}, {file.who}
            </strong>{' '}
            · {t('batch.answerCount')}: {n(file.records)} · <EffectWords effects={file.effects} />
            {!file.whole && <strong className="rd-block">{t('batch.answerPart')}</strong>}
            <code className="rd-block rd-small rd-muted rd-path">{file.hash}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
