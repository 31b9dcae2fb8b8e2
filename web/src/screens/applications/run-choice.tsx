import { useQuery } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Failure } from '../../parts/states.tsx';

/** The finished runs, and the one that is chosen: the newest until somebody chooses another. */
export function useFinishedRun() {
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const [chosen, setChosen] = useState<string>();
  const finished = runs.data?.filter(({ state }) => state === 'done') ?? [];
  return { runs, finished, run: chosen ?? finished[0]?.id, setChosen };
}

type Props = { readonly id: string; readonly of: ReturnType<typeof useFinishedRun> };

/** The choice of a finished run, or why there is none. */
export function RunChoice({ id, of: { runs, finished, run, setChosen } }: Props) {
  const { t, when } = useI18n();
  if (runs.isError) return <Failure error={runs.error} />;
  if (!runs.data) return null;
  if (finished.length === 0) return <p>{t('applications.noRun')}</p>;
  return (
    <>
      <Label htmlFor={id}>{t('applications.run')}</Label>
      <Select id={id} name={id} value={run} onChange={({ target }) => setChosen(target.value)}>
        {finished.map(({ id, name, createdAt }) => (
          <option key={id} value={id}>
            {name} · {when(createdAt)}
          </option>
        ))}
      </Select>
    </>
  );
}
