import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import type { QueueFilter } from '../../../../src/server/api-types.ts';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';

const MOST = 500;

/** For supervisors: the first matters of this queue go to one reviewer, or come back from that person. */
export function GiveMatters({ filter }: { readonly filter: QueueFilter }) {
  const { t, n: number } = useI18n();
  const queries = useQueryClient();
  const reviewers = useQuery({ queryKey: ['reviewers'], queryFn: api.reviewers });
  const [chosen, choose] = useState('');
  const [n, setN] = useState('20');
  const [said, say] = useState('');
  const refresh = () =>
    Promise.all(['reviewers', 'queue', 'overview'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const giving = useMutation({
    mutationFn: () => api.assign({ filter, to: chosen, n: Number(n) }),
    onSuccess: ({ assigned }) => {
      say(t('queue.given', { n: assigned, who: chosen }));
      return refresh();
    },
  });
  const taking = useMutation({
    mutationFn: () => api.assignBack({ filter, from: chosen }),
    onSuccess: ({ taken }) => {
      say(t('queue.takenBack', { n: taken, who: chosen }));
      return refresh();
    },
  });
  const isBusy = giving.isPending || taking.isPending;
  const isNumber = /^\d+$/.test(n) && Number(n) >= 1 && Number(n) <= MOST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '' && isNumber) giving.mutate();
  };
  const error = giving.error ?? taking.error;
  return (
    <details className="rd-views">
      <summary>{t('queue.give')}</summary>
      <div className="rd-views-box">
        <p>{t('queue.giveText')}</p>
        <form onSubmit={submit}>
          <Label htmlFor="give-to">{t('queue.giveTo')}</Label>
          <Select id="give-to" name="give-to" value={chosen} onChange={({ target }) => choose(target.value)}>
            <option value="">{t('queue.choose')}</option>
            {(reviewers.data ?? []).map(({ name, assigned, returned }) => (
              <option key={name} value={name}>
                {t('queue.reviewerHas', { who: name, assigned: number(assigned), returned: number(returned) })}
              </option>
            ))}
          </Select>
          <Label htmlFor="give-n">{t('queue.giveN', { most: MOST })}</Label>
          <TextInput
            id="give-n"
            name="give-n"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={n}
            onChange={({ target }) => setN(target.value)}
          />
          <div className="rd-actions">
            <Button type="submit" disabled={chosen === '' || !isNumber || isBusy}>
              {t('queue.giveNow')}
            </Button>
            <Button type="button" outline disabled={chosen === '' || isBusy} onClick={() => taking.mutate()}>
              {t('queue.takeBack')}
            </Button>
          </div>
        </form>
        <output>{said}</output>
        {error && <Failure error={error} />}
      </div>
    </details>
  );
}
