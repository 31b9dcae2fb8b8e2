/** What a run can become, from each of its states. Every change of a run's state in the database is held to this table. */
const MOVES = {
  // A short run can be further than it was noted to be.
  queued: ['running', 'loading', 'done', 'failed', 'cancelled', 'interrupted'],
  running: ['loading', 'done', 'failed', 'cancelled', 'interrupted'],
  // Its figures are there, and its rows are being noted.
  loading: ['done', 'failed', 'cancelled', 'interrupted'],
  done: [],
  failed: ['queued'],
  cancelled: ['queued'],
  interrupted: ['queued'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RunState = keyof typeof MOVES;

const STATES = Object.keys(MOVES) as readonly RunState[];

/** The states that a run can have just before it gets another: the guard of the statement that changes it. */
export function statesBefore(next: RunState): readonly RunState[] {
  return STATES.filter((state) => (MOVES[state] as readonly RunState[]).includes(next));
}

/** Whether a thread works on the run, or is about to: only what is at work can be interrupted. */
export function isAtWork(state: RunState): boolean {
  return statesBefore('interrupted').includes(state);
}
