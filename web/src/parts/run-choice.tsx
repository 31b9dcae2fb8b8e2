import { useQuery } from '@tanstack/react-query';
import { Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import type { RunInfo } from '../../../src/server/api-types.ts';
import { api } from '../api/client.ts';
import { Failure } from './states.tsx';

/** The finished runs, and the one that is chosen: the newest until somebody chooses another. */
export function useFinishedRun() {
  const runs = useQuery({ queryKey: ['runs'], queryFn: api.runs });
  const [chosen, setChosen] = useState<string>();
  const finished = runs.data?.filter(({ state }) => state === 'done') ?? [];
  return { runs, finished, run: chosen ?? finished[0]?.id, setChosen };
}

type Props = {
  readonly id: string;
  readonly of: ReturnType<typeof useFinishedRun>;
  readonly label: string;
  /** Said where no run is finished. */
  readonly none: string;
  /** What a run is called in the list, with its day. */
  readonly nameOf: (run: RunInfo) => string;
};

/** The choice of a finished run, or why there is none. */
export function RunChoice({ id, of: { runs, finished, run, setChosen }, label, none, nameOf }: Props) {
  if (runs.isError) return <Failure error={runs.error} />;
  if (!runs.data) return null;
  if (finished.length === 0) return <p>{none}</p>;
  return (
    <>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} name={id} value={run} onChange={({ target }) => setChosen(target.value)}>
        {finished.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
    </>
  );
}
