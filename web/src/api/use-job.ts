import { useEffect, useState } from 'react';
import type { JobEvent } from '../../../src/server/api-types.ts';
import { followJob } from './job-stream.ts';

/** How soon to look again where a job has ended and what waits for it does not show that yet. */
const LOOK_AGAIN = 1500;

/** Follows a job's progress while `active`; `onEnd` is called once it is over, and again until `active` is taken back. */
export function useJob(id: string | undefined, active: boolean, onEnd: () => void): JobEvent | undefined {
  const [event, setEvent] = useState<JobEvent>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new callback must not begin a new stream
  useEffect(() => {
    if (id === undefined || !active) return;
    let look: ReturnType<typeof setInterval> | undefined;
    const leave = followJob(id, (next) => {
      clearInterval(look);
      if (next.kind !== 'ended') return setEvent(next);
      // A run is on record a moment before its job is in line: "ended" may also mean "not begun".
      look = setInterval(onEnd, LOOK_AGAIN);
      onEnd();
    });
    return () => {
      clearInterval(look);
      leave();
    };
  }, [id, active]);
  return event;
}
