import { useEffect, useState } from 'react';
import type { JobEvent } from '../../../src/server/api-types.ts';

/** Follows a job's progress while `active`; `onEnd` is called once it is over. */
export function useJob(id: string | undefined, active: boolean, onEnd: () => void): JobEvent | undefined {
  const [event, setEvent] = useState<JobEvent>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback must not begin a new stream
  useEffect(() => {
    if (id === undefined || !active) return;
    const source = new EventSource(`/api/jobs/${id}/events`);
    source.onmessage = ({ data }) => {
      const next = JSON.parse(data as string) as JobEvent;
      if (next.kind === 'ended') {
        source.close();
        onEnd();
      } else setEvent(next);
    };
    return () => source.close();
  }, [id, active]);
  return event;
}
