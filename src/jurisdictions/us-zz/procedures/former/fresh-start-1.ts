import type { Clock, Procedure, Track } from '../../../../procedure/index.ts';
import { freshStart } from '../fresh-start.ts';

const reason = { id: 'reason', title: 'the reason', kind: 'text' } as const;

/** Until the second version, a case whose papers were sought could be set aside, and one paper was enough to propose. */
const relief = (track: Track): Track => ({
  ...track,
  states: [
    ...track.states,
    { id: 'set-aside', title: 'set aside until its papers are found', kind: 'open', meaning: 'none' },
  ],
  transitions: [
    ...track.transitions.map((row) => ({
      ...row,
      from: row.id === 'silence' || row.id === 'withdrawn' ? [...row.from, 'set-aside'] : row.from,
      needs: row.needs.map((need) =>
        need.kind === 'documents' && row.id === 'propose' ? { ...need, least: 1 } : need,
      ),
    })),
    {
      practice: 'Papers of the Crown lie in many towers.',
      id: 'set-aside',
      title: 'Set the case aside',
      from: ['listed'],
      to: 'set-aside',
      by: ['clerk'],
      needs: [reason],
      undo: 'by-later-act',
    },
    {
      practice: 'What was found is looked at.',
      id: 'take-up',
      title: 'Take the case up again',
      from: ['set-aside'],
      to: 'listed',
      by: ['clerk'],
      needs: [],
      undo: 'by-later-act',
    },
  ],
});

/** Until the second version, the Crown had forty-five days. */
const clock = (each: Clock): Clock =>
  each.id === 'object-by' ? ({ ...each, length: { n: 45, unit: 'calendar-day' } } as Clock) : each;

/**
 * The first version of the invented procedure, for cases that were opened under it. It says only what was different; once the
 * current version changes again, this one has to be written out, since its results may not change.
 */
export const freshStart1: Procedure = {
  ...freshStart,
  version: '1',
  tracks: freshStart.tracks.map((track) => (track.id === 'relief' ? relief(track) : track)),
  clocks: freshStart.clocks.map(clock),
  examples: [
    {
      title: 'A case is set aside, and the clock goes on',
      history: 'open 2026-01-05 relief=clear; set-aside 2026-01-06 clerk A; wait 2026-02-20T00:00',
      then: 'relief clear; mark by-silence',
    },
    {
      title: 'One paper was enough to propose',
      history: 'open 2026-01-05 relief=clear; propose 2026-01-10 clerk A papers=one',
      then: 'relief proposed',
    },
  ],
};
