import { hash } from 'node:crypto';
import { type ClockRun, isOpen, type Matter } from '../../procedure/index.ts';
import type { MatterTable } from '../store/schema.ts';

/**
 * From the matter of a procedure to the columns that queues are made of. One pure function, used when an event is
 * written and when rows are rebuilt from events: so both are the same.
 */
export type MatterColumns = Pick<
  MatterTable,
  | 'version'
  | 'relief_state'
  | 'court_state'
  | 'repository_state'
  | 'notice_state'
  | 'marks'
  | 'relief'
  | 'due_day'
  | 'due_at'
  | 'first_by'
  | 'seq'
  | 'body'
>;

export function columnsOf(matter: Matter): MatterColumns {
  const next = nextDue(matter);
  return {
    version: matter.version,
    relief_state: matter.states.relief ?? '',
    court_state: matter.states['court-record'] ?? '',
    repository_state: matter.states.repository ?? '',
    notice_state: matter.states.notice ?? '',
    marks: JSON.stringify(matter.marks),
    relief: matter.relief,
    due_day: next?.day ?? null,
    due_at: next?.end ?? null,
    first_by: Object.values(matter.halves)[0] ?? null,
    seq: matter.seq,
    body: JSON.stringify(matter),
  };
}

/** The end of the clock that runs out first. */
function nextDue({ clocks }: Matter): { readonly day: string; readonly end: string } | undefined {
  const ends = clocks
    .filter((run: ClockRun) => isOpen(run) && run.status === 'running')
    .flatMap(({ due }) => (due.kind === 'day' ? [{ day: due.day, end: due.end }] : []));
  return ends.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))[0];
}

/** The hash of an event, after the event before it in its matter. */
export function eventHash(
  before: string,
  {
    matter,
    seq,
    at,
    kind,
    who,
    sealed,
  }: { matter: string; seq: number; at: string; kind: string; who: string; sealed: string },
): string {
  return hash('sha256', before + JSON.stringify([matter, String(seq), at, kind, who, sealed]), 'hex');
}
