/**
 * The tracks that are alike under every law: a record is to be changed somewhere, and a person is to be told. Their
 * steps are how an office works; what law sets a time for them stands in the clocks of each procedure.
 */
import type { Basis } from './basis.ts';
import type { State, Track, TrackId } from './track.ts';
import type { Need, Transition } from './transition.ts';

const REASON: Need = { id: 'reason', title: 'the reason', kind: 'text' };
const ANSWER: Need = { id: 'answer', title: 'the answer, by the file and line that hold it', kind: 'text' };
const BATCH: Need = { id: 'batch', title: 'the batch that holds the line', kind: 'text' };

const SENT: Basis = { practice: 'One agreed file for each receiver, with totals, so that each line is sent once.' };
const ANSWERED: Basis = { practice: 'Every line is answered, so that a line without an answer can be seen.' };
const LOOKED: Basis = { practice: 'An answer is a word; that the record changed is shown by the record.' };
const FOLLOWS: Basis = { practice: 'What was ordered has to be carried out.' };

const state = (id: string, title: string, kind: State['kind'], noClockBecause?: string): State => ({
  id,
  title,
  kind,
  meaning: 'none',
  ...(noClockBecause === undefined ? {} : { noClockBecause }),
});

/** How the track of a place that keeps a record is called, and what the place is. */
export type UpdateTrack = {
  readonly id: Exclude<TrackId, 'relief' | 'notice'>;
  readonly title: string;
  /** What the ids of its rows begin with. */
  readonly prefix: string;
  /** Whether relief can be undone or replaced under this law, so that the record has to be changed again. */
  readonly again: boolean;
  /** Clocks that end when the record is reported or shows the relief. */
  readonly stopsWhenSent?: readonly string[];
  readonly stopsWhenApplied?: readonly string[];
  readonly toldWhenApplied?: readonly string[];
};

/** A place that keeps a record: due, sent, received, applied, and seen to be so. */
export function updateTrack({
  id,
  title,
  prefix,
  again,
  stopsWhenSent,
  stopsWhenApplied,
  ...told
}: UpdateTrack): Track {
  const noClock = 'No law seen sets the receiver a time to answer; the office lists what has not been answered.';
  const states: readonly State[] = [
    state('not-due', 'nothing to change', 'waiting', 'Nothing has been ordered.'),
    state('due', 'to be sent', 'open'),
    state('sent', 'sent', 'waiting', noClock),
    state('received', 'received, not yet applied', 'waiting', noClock),
    state('refused', 'line refused', 'open'),
    state('applied', 'said to be applied', 'waiting', 'It waits for the next look at the record.'),
    state('still-shows', 'still shows the conviction as it was', 'open'),
    state('seen', 'seen to be changed', again ? 'decided' : 'final'),
  ];
  const row = (
    name: string,
    what: Omit<Transition, 'id' | 'undo' | 'practice' | 'cite' | 'source' | 'sure'>,
    basis: Basis,
  ) => ({ undo: 'by-later-act', ...basis, ...what, id: `${prefix}-${name}` }) as Transition;
  const sent = { by: ['clerk', 'supervisor'], needs: [BATCH], to: 'sent' } as const;
  const answer = { by: ['import', 'clerk'], needs: [ANSWER] } as const;
  const transitions = [
    row('due', { title: 'The change falls due', from: ['not-due'], to: 'due', by: ['follow'], needs: [] }, FOLLOWS),
    row('send', { ...sent, title: 'Send the line', from: ['due', 'refused'], stops: stopsWhenSent ?? [] }, SENT),
    row('receive', { ...answer, title: 'The receiver has the file', from: ['sent'], to: 'received' }, ANSWERED),
    row(
      'apply',
      {
        ...answer,
        title: 'The receiver says that the line is applied',
        from: ['sent', 'received'],
        to: 'applied',
        stops: stopsWhenApplied ?? [],
      },
      ANSWERED,
    ),
    row(
      'refuse',
      { ...answer, title: 'The receiver refuses the line', from: ['sent', 'received'], to: 'refused' },
      ANSWERED,
    ),
    row(
      'see',
      {
        by: ['import', 'clerk'],
        needs: [ANSWER],
        title: 'The record shows the relief',
        from: ['due', 'applied', 'still-shows', 'sent', 'received'],
        to: 'seen',
        stops: stopsWhenApplied ?? [],
      },
      LOOKED,
    ),
    row(
      'still',
      {
        by: ['import', 'clerk'],
        needs: [ANSWER],
        title: 'The record still shows the conviction',
        from: ['applied', 'seen'],
        to: 'still-shows',
      },
      LOOKED,
    ),
    row(
      'ask-again',
      { ...sent, title: 'Send the line again', from: ['still-shows'], by: ['supervisor'], needs: [BATCH, REASON] },
      SENT,
    ),
  ];
  const from = ['sent', 'received', 'refused', 'applied', 'still-shows', 'seen'];
  const back = row(
    'due-again',
    { title: 'The record has to be changed again', from, to: 'due', by: ['follow'], needs: [] },
    FOLLOWS,
  );
  const seen = again
    ? transitions
    : transitions.map((each) => (each.id === `${prefix}-still` ? { ...each, from: ['applied'] } : each));
  return { id, title, start: 'not-due', states, transitions: again ? [...seen, back] : seen, ...told };
}

/** The rows of update tracks that follow from relief, and again when relief is changed. */
export function updatesDue(...prefixes: readonly string[]): readonly string[] {
  return prefixes.flatMap((prefix) => [`${prefix}-due`, `${prefix}-due-again`]);
}

const WRITTEN: Basis = { practice: 'People are told of relief, since most never learn of it otherwise.' };
const HELD: Basis = { practice: 'No letter goes to a person who died, nor about an order that is being replaced.' };
const MAILED: Basis = { practice: 'Two letters at most, and what came back is on record.' };

/** Telling the person: due, held or queued, sent, returned, answered or given up. */
export function noticeTrack(title: string, again: boolean): Track {
  const states: readonly State[] = [
    state('not-due', 'nothing to tell', 'waiting', 'Nothing has been ordered.'),
    state('due', 'to be told', 'open'),
    state('held', 'held back', 'open'),
    state('queued', 'letter made', 'open'),
    state('sent', 'letter sent', 'waiting', 'No law seen sets a time for an answer.'),
    state('returned', 'came back', 'open'),
    state('answered', 'the person was reached', again ? 'decided' : 'final'),
    state('given-up', 'given up', again ? 'decided' : 'final'),
  ];
  const row = (
    id: string,
    what: Omit<Transition, 'id' | 'undo' | 'practice' | 'cite' | 'source' | 'sure'>,
    basis: Basis,
  ) => ({ undo: 'by-later-act', ...basis, ...what, id: `notice-${id}` }) as Transition;
  const address: Need = { id: 'address', title: 'the address, by its reference', kind: 'text' };
  const clerk = ['clerk', 'supervisor'];
  const transitions = [
    row('due', { title: 'The notice falls due', from: ['not-due'], to: 'due', by: ['follow'], needs: [] }, WRITTEN),
    row(
      'queue',
      { title: 'Make the letter', from: ['due', 'returned'], to: 'queued', by: clerk, needs: [address] },
      WRITTEN,
    ),
    row(
      'hold',
      {
        title: 'Hold the letter back',
        from: ['due', 'queued', 'returned'],
        to: 'held',
        by: ['import', ...clerk],
        needs: [REASON],
      },
      HELD,
    ),
    row(
      'free',
      { title: 'Take the letter up again', from: ['held'], to: 'due', by: ['supervisor'], needs: [REASON] },
      HELD,
    ),
    row(
      'send',
      { title: 'Send the letter', from: ['queued'], to: 'sent', by: clerk, needs: [BATCH], stepUp: true },
      MAILED,
    ),
    row(
      'return',
      { title: 'The letter came back', from: ['sent'], to: 'returned', by: ['import', 'clerk'], needs: [REASON] },
      MAILED,
    ),
    row(
      'answer',
      { title: 'The person was reached', from: ['sent'], to: 'answered', by: ['import', 'clerk'], needs: [ANSWER] },
      MAILED,
    ),
    row(
      'give-up',
      {
        title: 'Give up telling',
        from: ['due', 'held', 'sent', 'returned'],
        to: 'given-up',
        by: ['supervisor'],
        needs: [REASON],
      },
      MAILED,
    ),
  ];
  const from = ['held', 'queued', 'sent', 'returned', 'answered', 'given-up'];
  const back = row(
    'due-again',
    { title: 'There is something new to tell', from, to: 'due', by: ['follow'], needs: [] },
    WRITTEN,
  );
  return { id: 'notice', title, start: 'not-due', states, transitions: again ? [...transitions, back] : transitions };
}
