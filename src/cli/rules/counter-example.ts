import type { Situation } from '../../law/index.ts';
import { timeline } from '../../record/index.ts';

/** An invented person as a timeline, the conviction that it is about marked, indented under its finding. */
export function formatHistoryOf({ person, conviction }: Situation): string {
  return timeline(person, (count) => (count === conviction ? 'this conviction' : undefined)).replace(
    /^(?=.)/gm,
    '          ',
  );
}
