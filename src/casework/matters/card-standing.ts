import {
  type ClockRun,
  type Duty,
  type DutyRun,
  indexOf,
  isPractice,
  type Matter,
  type MissingForDue,
  type Procedure,
  type State,
  type Working,
} from '../../procedure/index.ts';
import { formatDay } from '../../record/index.ts';

/** Where a matter stands in each track. */
export type TrackView = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly kind: State['kind'];
  readonly meaning: State['meaning'];
  readonly noClockBecause: string | null;
};

/** A day that was stepped over in a count, `YYYY-MM-DD`, and why: a holiday by its title, `weekend` or `closure`. */
export type SkippedView = { readonly day: string; readonly why: string };

/** How a due day was counted; days are `YYYY-MM-DD`. */
export type WorkingView = Pick<Working, 'length' | 'direction' | 'roll'> & {
  readonly from: string;
  readonly counted: string;
  readonly skipped: readonly SkippedView[];
  readonly rolled: readonly SkippedView[];
};

export type ClockView = {
  readonly id: string;
  readonly title: string;
  /** What it rests on: a rule of law, or the office's practice. */
  readonly basis: string;
  readonly status: ClockRun['status'];
  readonly since: string;
  /** The last day, the earliest that a reading of the law gives, and the first instant that is too late. */
  readonly day: string | null;
  readonly safe: string | null;
  readonly end: string | null;
  readonly working: WorkingView | null;
  /** Why no day is known: what has to be entered, in the procedure's words. */
  readonly waitsFor: string | null;
  readonly extendedTo: string | null;
  readonly tolledDays: number;
  /** The state into which its end moved the matter by law. */
  readonly movedTo: string | null;
};

/** Something that the office enters about a matter, and what stands there: null while it is not answered. */
export type EntryView = {
  readonly kind: 'fact' | 'date' | 'setting';
  readonly id: string;
  readonly ask: string;
  readonly takes: 'yes-no' | 'day' | 'number';
  readonly value: string | number | boolean | null;
};

export type StandingView = {
  readonly tracks: readonly TrackView[];
  readonly clocks: readonly ClockView[];
  readonly duties: readonly {
    readonly id: string;
    readonly title: string;
    readonly tell: string;
    readonly status: DutyRun['status'];
    /** What shows that it was done. */
    readonly proof: Duty['proof'];
  }[];
  readonly entries: readonly EntryView[];
  readonly papers: readonly string[];
  /** Acts that came too late: on record, without effect. */
  readonly late: readonly { readonly title: string; readonly received: string; readonly clock: string }[];
};

/** A matter in the words of its procedure. */
export function standingView(procedure: Procedure, matter: Matter): StandingView {
  const { rows, clocks, duties } = indexOf(procedure);
  const role = (id: string) => procedure.roles.find((each) => each.id === id)?.title ?? id;
  const papers = new Set(matter.papers.map(({ paper }) => paper));
  return {
    tracks: procedure.tracks.map((track) => {
      const state = track.states.find(({ id }) => id === matter.states[track.id])!;
      const { id, title, kind, meaning, noClockBecause = null } = state;
      return { id: track.id, title: track.title, state: id, stateTitle: title, kind, meaning, noClockBecause };
    }),
    clocks: matter.clocks.map((run) => clockView(procedure, run)),
    duties: matter.duties.map(({ duty, status }) => {
      const of = duties.get(duty)!;
      return { id: of.id, title: of.title, tell: role(of.tell), status, proof: of.proof };
    }),
    entries: entriesOf(procedure, matter),
    papers: procedure.papers.filter(({ id }) => papers.has(id)).map(({ title }) => title),
    late: matter.late.map(({ act, received, clock }) => ({
      title: rows.get(act)?.row.title ?? act,
      received,
      clock: clocks.get(clock)?.title ?? clock,
    })),
  };
}

function entriesOf({ facts, dates, settings }: Procedure, matter: Matter): readonly EntryView[] {
  return [
    ...facts.map(({ id, ask }): EntryView => {
      return { kind: 'fact', id, ask, takes: 'yes-no', value: matter.facts[id] ?? null };
    }),
    ...dates.map(({ id, title }): EntryView => {
      return { kind: 'date', id, ask: title, takes: 'day', value: matter.dates[id] ?? null };
    }),
    ...settings.map(({ id, ask, value }): EntryView => {
      const takes = value.kind === 'confirm' ? 'yes-no' : 'number';
      return { kind: 'setting', id, ask, takes, value: matter.settings[id] ?? null };
    }),
  ];
}

function clockView(procedure: Procedure, run: ClockRun): ClockView {
  const { clocks, rows } = indexOf(procedure);
  const clock = clocks.get(run.clock)!;
  const { due } = run;
  const moved = run.moved && rows.get(run.moved.row);
  return {
    id: clock.id,
    title: clock.title,
    basis: isPractice(clock) ? clock.practice : clock.cite,
    status: run.status,
    since: run.since,
    day: due.kind === 'day' ? due.day : null,
    safe: due.kind === 'day' ? due.safe : null,
    end: due.kind === 'day' ? due.end : null,
    working: due.kind === 'day' ? workingView(procedure, due.working) : null,
    waitsFor: due.kind === 'unknown' ? wordsFor(procedure, due.missing) : null,
    extendedTo: run.extendedTo ?? null,
    tolledDays: run.tolledDays,
    movedTo: moved ? (moved.track.states.find(({ id }) => id === moved.row.to)?.title ?? null) : null,
  };
}

function workingView({ calendar }: Procedure, working: Working): WorkingView {
  const { from, counted, skipped, rolled, length, direction, roll } = working;
  const days = (list: Working['skipped']) =>
    list.map(({ day, why }) => ({
      day: formatDay(day),
      why: calendar.holidays.find(({ id }) => id === why)?.title ?? why,
    }));
  return {
    ...(length ? { length } : {}),
    direction,
    roll,
    from: formatDay(from),
    counted: formatDay(counted),
    skipped: days(skipped),
    rolled: days(rolled),
  };
}

function wordsFor(procedure: Procedure, { kind, id }: MissingForDue): string {
  if (kind === 'calendar') return `${procedure.calendar.title}: ${id}`;
  if (kind === 'date') return procedure.dates.find((date) => date.id === id)?.title ?? id;
  return procedure.settings.find((setting) => setting.id === id)?.ask ?? id;
}
