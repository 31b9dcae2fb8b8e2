import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import type { FormEvent } from 'react';
import type { Look } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { EXCHANGE, exchangeApi, exchangeChanged } from '../../api/exchange.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Card } from '../../parts/page.tsx';
import { RunChoice, useFinishedRun } from '../../parts/run-choice.tsx';
import { Failure } from '../../parts/states.tsx';

/** Holds the run of a later file against what was ordered. */
export function HoldFile({ procedure }: { readonly procedure: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const choice = useFinishedRun();
  const { run } = choice;
  const hold = useMutation({
    mutationFn: () => exchangeApi.look({ run: run ?? '', procedure }),
    onSettled: () => exchangeChanged(queries),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hold.mutate();
  };
  return (
    <Card title={t('later.hold')}>
      <p>{t('later.holdText')}</p>
      <form onSubmit={submit}>
        <RunChoice
          id="later-run"
          of={choice}
          label={t('later.run')}
          none={t('later.noRun')}
          nameOf={({ name, createdAt }) => `${name} (${createdAt.slice(0, 10)})`}
        />
        {run !== undefined && (
          <div className="rd-actions rd-section">
            <Button type="submit" disabled={hold.isPending}>
              {t('later.holdDo')}
            </Button>
          </div>
        )}
      </form>
      <div role="status">{hold.data && <FoundWords found={hold.data} />}</div>
      {hold.isError && <Failure error={hold.error} />}
    </Card>
  );
}

/** What was compared before, the latest first. */
export function Looks({ procedure }: { readonly procedure: string }) {
  const { t, when } = useI18n();
  const looks = useQuery({ queryKey: [EXCHANGE, 'looks'], queryFn: exchangeApi.looks });
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const own = (looks.data ?? []).filter((look) => look.procedure === procedure);
  const nameOf = (id: string) => runs.data?.find((run) => run.id === id)?.name ?? t('later.runGone');
  return (
    <Card title={t('later.looks')}>
      {looks.isError && <Failure error={looks.error} />}
      {looks.data && own.length === 0 && <p>{t('later.looksNone')}</p>}
      <ul className="rd-moves">
        {own.map(({ id, run, who, at, found }) => (
          <li key={id}>
            <strong>{t('later.of', { run: nameOf(run), who, when: when(at) })}</strong>
            <span className="rd-block">
              {found === null ? <strong>{t('later.unended')}</strong> : <FoundWords found={found} />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FoundWords({ found }: { readonly found: NonNullable<Look['found']> }) {
  const { t, n, textOr } = useI18n();
  const { classes, renumbered, blocked, died } = found;
  const said = Object.entries(classes).map(([each, many]) => {
    const key = `later.class.${each}`;
    return `${textOr(key, each)}: ${n(many)}`;
  });
  const more = [
    renumbered > 0 && t('later.renumbered', { n: renumbered }),
    blocked > 0 && t('later.blocked', { n: blocked }),
    died > 0 && t('later.died', { n: died }),
  ].filter((each) => each !== false);
  return <>{[...said, ...more].join(' · ')}</>;
}
