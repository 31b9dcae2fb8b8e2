import type { Authority } from '../../record/index.ts';
import type { CourtCalendar } from '../calendar/index.ts';
import { type Basis, basisForReview } from './basis.ts';
import type { Clock } from './clock.ts';
import type { Guard } from './guard.ts';
import type { NoticeRule } from './notice.ts';
import type { Track, TrackId } from './track.ts';
import type { Transition } from './transition.ts';

/** An office or person that acts or receives notices. */
export type Role = { readonly id: string; readonly title: string };

/** Why somebody may object, and what it takes to prove it. */
export type Ground = Basis & {
  readonly id: string;
  readonly title: string;
  readonly standard: 'preponderance' | 'clear-and-convincing' | 'not-stated';
  /** Who has to prove it, by the id of a role. */
  readonly burden: string;
  /** Where the ground is open at all. */
  readonly onlyWhen?: Guard;
  /** What the evidence must show. */
  readonly proves: readonly string[];
};

/** Somebody who must be told something. */
export type Duty = Basis & {
  readonly id: string;
  readonly title: string;
  readonly tell: string;
  /** The clock within which, started when the duty falls due and stopped when it is done. */
  readonly within?: string;
  readonly by: 'file' | 'paper' | 'portal' | 'screen';
  readonly proof: 'receipt' | 'service' | 'none';
};

/** A fact about a matter that only a person can enter: yes, no, or unknown until then. */
export type MatterFact = { readonly id: string; readonly title: string; readonly ask: string };

/** A day that a matter brings, entered with the authority for it. */
export type MatterDate = { readonly id: string; readonly title: string };

/**
 * A point that the law leaves open or that has not been read in a text: the office's lawyer enters it, and until then the
 * rows that rest on it stay closed. It has no default.
 */
export type Setting = Authority & {
  readonly id: string;
  /** The question, as one sentence. */
  readonly ask: string;
  readonly value:
    | { readonly kind: 'confirm' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number };
};

/** A paper that an act calls for. */
export type Paper = { readonly id: string; readonly title: string };

/** Two halves of an act that two people must share. */
export type Pair = {
  readonly id: string;
  readonly title: string;
  /** Why one role may hold both halves, where two people of that role suffice. */
  readonly sameRoleBecause?: string;
};

/** Two people, one history of a matter in a line, and what it leads to. The check runs it; the rulebook prints it. */
export type Example = {
  readonly title: string;
  readonly history: string;
  readonly then: string;
};

/** What the law makes of silence, and of an objection. */
export type Rule<Kind extends string> = Basis & { readonly kind: Kind; readonly text: string };

/** An unsettled question of law, printed in the rulebook, and what the table does meanwhile. */
export type OpenQuestion = { readonly ask: string; readonly meanwhile: string };

/**
 * What happens after a determination under one law in one state, as data: frozen, typed and serialisable. The engine in
 * `../run` does what the table says and knows no state.
 */
export type Procedure = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly invented?: true;
  /** What one matter is. */
  readonly unit: 'conviction';
  readonly calendar: CourtCalendar;
  readonly roles: readonly Role[];
  readonly tracks: readonly Track[];
  readonly clocks: readonly Clock[];
  readonly grounds: readonly Ground[];
  readonly duties: readonly Duty[];
  /** The notices that the person gets by letter, e-mail or text message; none where absent. */
  readonly notices?: readonly NoticeRule[];
  readonly papers: readonly Paper[];
  readonly pairs: readonly Pair[];
  readonly facts: readonly MatterFact[];
  readonly dates: readonly MatterDate[];
  readonly settings: readonly Setting[];
  /** Clocks that start when a matter is opened. */
  readonly opens: readonly string[];
  /** Roles that may enter facts, dates and settings. */
  readonly enteredBy: readonly string[];
  readonly silence: Rule<'moves-by-law' | 'order-follows' | 'grants-without-order' | 'means-nothing'>;
  readonly objection: Rule<'court-decides' | 'ends-the-route' | 'leaves-the-batch' | 'undoes-relief' | 'none'>;
  readonly questions: readonly OpenQuestion[];
  readonly examples: readonly Example[];
  /** The calendar and settings of the examples, where the state's own do not suffice. */
  readonly examplesWith?: {
    readonly calendar?: CourtCalendar;
    readonly settings?: Readonly<Record<string, number | boolean>>;
  };
};

/** A row with the track that it stands in. */
export type PlacedRow = { readonly track: Track; readonly row: Transition };

/** Every row of a procedure with its track. */
export function rowsOf({ tracks }: Pick<Procedure, 'tracks'>): readonly PlacedRow[] {
  return tracks.flatMap((track) => track.transitions.map((row) => ({ track, row })));
}

/** What a procedure looks up by id while it runs. */
export type Index = {
  readonly rows: ReadonlyMap<string, PlacedRow>;
  readonly tracks: ReadonlyMap<TrackId, Track>;
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly grounds: ReadonlyMap<string, Ground>;
};

const indexes = new WeakMap<Procedure, Index>();

/** The parts of a procedure by their ids. */
export function indexOf(procedure: Procedure): Index {
  const known = indexes.get(procedure);
  if (known) return known;
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((each) => [each.id, each]));
  const index: Index = {
    rows: new Map(rowsOf(procedure).map((placed) => [placed.row.id, placed])),
    tracks: new Map(procedure.tracks.map((track) => [track.id, track])),
    clocks: byId(procedure.clocks),
    duties: byId(procedure.duties),
    grounds: byId(procedure.grounds),
  };
  indexes.set(procedure, index);
  return index;
}

/** The ids of the settings that a clock or a row waits for. */
export function settingsOf(guard: Guard | undefined): readonly string[] {
  if (!guard) return [];
  if (guard.kind === 'confirmed') return [guard.setting];
  if (guard.kind === 'all' || guard.kind === 'any') return guard.of.flatMap(settingsOf);
  return guard.kind === 'not' ? settingsOf(guard.of) : [];
}

/** Everything in a procedure that rests on a basis, each with where it stands. */
export function basesOf(procedure: Procedure): readonly { where: string; id: string; title: string; basis: Basis }[] {
  const of = (where: string, list: readonly (Basis & { readonly id: string; readonly title?: string })[]) =>
    list.map((basis) => ({ where, id: basis.id, title: basis.title ?? basis.id, basis }));
  return [
    ...of('calendar', [procedure.calendar, ...procedure.calendar.holidays]),
    ...procedure.tracks.flatMap((track) => of(`track ${track.id}`, track.transitions)),
    ...of('clock', procedure.clocks),
    ...of('ground', procedure.grounds),
    ...of('duty', procedure.duties),
    ...of('notice', procedure.notices ?? []),
    ...procedure.settings.map((basis) => ({ where: 'setting', id: basis.id, title: basis.ask, basis })),
    { where: 'silence', id: 'silence', title: procedure.silence.text, basis: procedure.silence },
    { where: 'objection', id: 'objection', title: procedure.objection.text, basis: procedure.objection },
  ];
}

/** The rows of a procedure that a lawyer has to confirm before it moves anything about a real person. */
export function reviewList(procedure: Procedure): ReturnType<typeof basesOf> {
  return basesOf(procedure).filter(({ basis }) => basisForReview(basis));
}

/** The JSON form of a procedure: its data as it stands. */
export function procedureToJson(procedure: Procedure): string {
  return `${JSON.stringify(procedure, null, 2)}\n`;
}
