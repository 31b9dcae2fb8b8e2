import { isPractice } from '../language/basis.ts';
import type { Procedure } from '../language/procedure.ts';
import { noticeTrack, updateTrack } from '../language/standard-tracks.ts';
import type { Track } from '../language/track.ts';
import { TIMING_MARKS } from '../run/apply.ts';

/**
 * Every text of a procedure that screens show, once, in its order. Citations, sources and ids are the same in every language;
 * examples, open questions and the reasons of rows stand in the rulebook alone, which is for lawyers.
 */
export function textsOfProcedure(procedure: Procedure): readonly string[] {
  const { title, summary, calendar, roles, tracks, clocks, duties, grounds, facts, dates, settings, papers } =
    procedure;
  const texts = [
    title,
    summary,
    ...titlesOf([calendar, ...calendar.holidays, ...roles]),
    ...tracks.flatMap(textsOfTrack),
    ...clocks.flatMap((clock) => (isPractice(clock) ? [clock.title, clock.practice] : [clock.title])),
    ...titlesOf(duties),
    ...grounds.flatMap((ground) => [ground.title, ...ground.proves]),
    ...facts.flatMap((fact) => [fact.title, fact.ask]),
    ...titlesOf(dates),
    ...settings.map(({ ask }) => ask),
    ...titlesOf(papers),
  ];
  return [...new Set(texts)];
}

/** The texts that are alike under every law: those of tracks, and the marks that the engine gives. */
export function textsOfStandardTracks(): readonly string[] {
  const updates = updateTrack({ id: 'repository', title: '', prefix: 'repository', again: true });
  const texts = [updates, noticeTrack('', true)].flatMap(textsOfTrack);
  return [...new Set([...texts, ...TIMING_MARKS])].filter((text) => text !== '');
}

function textsOfTrack({ title, states, transitions }: Track): readonly string[] {
  return [
    title,
    ...states.flatMap((state) =>
      state.noClockBecause === undefined ? [state.title] : [state.title, state.noClockBecause],
    ),
    ...transitions.flatMap(({ title, needs, mark }) => [
      title,
      ...titlesOf(needs),
      ...(mark === undefined ? [] : [mark]),
    ]),
  ];
}

function titlesOf(list: readonly { readonly title: string }[]): readonly string[] {
  return list.map(({ title }) => title);
}
