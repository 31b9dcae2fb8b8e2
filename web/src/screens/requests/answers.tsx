import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { AnswerView } from '../../../../src/server/api-types.ts';
import { REQUESTS, requestsApi, requestsChanged } from '../../api/requests.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Failure } from '../../parts/states.tsx';
import { AnswersEffect } from './answers-effect.tsx';

/** Answers that wait for a second person. They tell of people, so that they are shown only once somebody asks. */
export function Answers({ list, waits }: { readonly list: string; readonly waits: number }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('answers.title')}>
      <p>{t('answers.lead', { n: waits })}</p>
      {open ? (
        <Waiting list={list} />
      ) : (
        <div className="rd-actions">
          <Button type="button" onClick={() => setOpen(true)}>
            {t('answers.show')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Waiting({ list }: { readonly list: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const waiting = useQuery({
    queryKey: [REQUESTS, 'answers', list],
    queryFn: () => requestsApi.answers(list),
    gcTime: 0,
  });
  const settled = async () => {
    setChosen(new Set());
    await requestsChanged(queries);
  };
  const accept = useMutation({
    mutationFn: (seen: string) => requestsApi.accept(list, { ...linesOf(chosen), seen }),
    onSuccess: settled,
  });
  const decline = useMutation({
    mutationFn: () => requestsApi.decline(list, { lines: [...chosen] }),
    onSuccess: settled,
  });
  const busy = accept.isPending || decline.isPending;
  const toggle = (line: number) => setChosen((before) => before.symmetricDifference(new Set([line])));
  if (waiting.isError) return <Failure error={waiting.error} />;
  if (!waiting.data) return null;
  const lines = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <AnswerTable answers={waiting.data} chosen={chosen} onToggle={toggle} />
      {/* What is chosen anew has to be seen anew. */}
      <AnswersEffect key={lines.join(' ')} list={list} lines={linesOf(chosen)}>
        {(seen) => (
          <Button type="button" disabled={busy} onClick={() => accept.mutate(seen)}>
            {chosen.size === 0 ? t('answers.acceptAll') : t('answers.accept', { n: chosen.size })}
          </Button>
        )}
      </AnswersEffect>
      <div className="rd-actions">
        <Button type="button" outline disabled={busy || chosen.size === 0} onClick={() => decline.mutate()}>
          {chosen.size === 0 ? t('answers.declineNone') : t('answers.decline', { n: chosen.size })}
        </Button>
      </div>
      <p role="status">
        {accept.data && t('answers.accepted', { n: accept.data.corrections + accept.data.known })}{' '}
        {accept.data && accept.data.contradicted > 0 && t('answers.contradicted', { n: accept.data.contradicted })}{' '}
        {accept.data && accept.data.left > 0 && t('answers.left', { n: accept.data.left })}{' '}
        {decline.data && t('answers.declined', { n: decline.data.declined })}
      </p>
      {accept.isError && <Failure error={accept.error} />}
      {decline.isError && <Failure error={decline.error} />}
    </>
  );
}

/** No line chosen means all of them. */
function linesOf(chosen: ReadonlySet<number>): { readonly lines?: number[] } {
  return chosen.size === 0 ? {} : { lines: [...chosen] };
}

type TableProps = {
  readonly answers: readonly AnswerView[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (line: number) => void;
};

function AnswerTable({ answers, chosen, onToggle }: TableProps) {
  const { t, textOr } = useI18n();
  const factWords = (fact: string) => textOr(`fact.${fact}`, fact);
  return (
    <Scroll label={t('answers.title')}>
      <table className="usa-table usa-table--borderless rd-table">
        <thead>
          <tr>
            <th scope="col">{t('answers.line')}</th>
            <th scope="col">{t('answers.person')}</th>
            <th scope="col">{t('requests.fact')}</th>
            <th scope="col">{t('answers.was')}</th>
            <th scope="col">{t('answers.answer')}</th>
            <th scope="col">{t('answers.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ line, person, conviction, fact, was, answer, remark, takenBy }) => (
            <tr key={line}>
              <th scope="row">
                <label>
                  <input type="checkbox" checked={chosen.has(line)} onChange={() => onToggle(line)} /> {line}
                </label>
              </th>
              <td>
                {person}
                {conviction !== null && <span className="rd-block rd-small">{conviction}</span>}
              </td>
              <td>{factWords(fact)}</td>
              <td lang="en">{was}</td>
              <td>
                <strong>{answer}</strong>
              </td>
              <td>
                {remark}
                <span className="rd-block rd-small">{t('answers.takenBy', { who: takenBy })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
