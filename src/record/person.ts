import type { Ending } from './ending.ts';
import type { LaterLine } from './later.ts';
import type { Level } from './level.ts';
import type { PartialDate } from './partial-date.ts';
import type { Section } from './section.ts';
import type { Truth } from './truth.ts';

/** `charge`: the level of the charge stands in for that of the conviction. `statute`: the section has one level only. */
export type DerivedLevel = 'charge' | 'statute';

/** What kind of event of a cycle a line records. `unknown` when the source leaves it blank. */
export type StepType =
  | 'arrest'
  | 'court'
  | 'custody'
  | 'probation'
  | 'registration'
  | 'applicant'
  | 'supplemental'
  | 'deceased'
  | 'other'
  | 'unknown';

/** Where a value was read: which of the sources (from 0) and which line of it (from 1). */
export type Origin = { readonly source: number; readonly line: number };

/** What a person was charged with or convicted of. */
export type Offense = {
  /** The section; undefined when blank or not readable as one. */
  readonly section: Section | undefined;
  /** The text it was read from, trimmed; empty when there was none. */
  readonly text: string;
  /**
   * Which text that was: the charge, a comment that stands in for it, or the offense of conviction (preferred where
   * the source gives it).
   */
  readonly from: 'charge' | 'comment' | 'conviction' | 'none';
  /** What stands where the offense of conviction belongs, when that is a mark for "nothing" (`-`, `N/A`) and no blank. */
  readonly placeholder?: string;
  /** What the charge says, or the comment that stands in for it, where the offense of conviction is taken instead. */
  readonly charged?: Offense;
};

/** How a count ended, in the source's words. */
export type Disposition = {
  /**
   * `convicted`; `other` (dismissed, rejected, released …); `none` where an event has no disposition of its own, such
   * as an arrest; `unknown` where a court action's is blank.
   */
  readonly kind: 'convicted' | 'other' | 'none' | 'unknown';
  readonly text: string;
  /** How a charge ended without a conviction; absent where the source's words do not tell, or the state does not read it. */
  readonly ending?: Ending | undefined;
  /** What stands in place of a disposition, when that is a mark for "nothing" (`-`, `N/A`) and no blank. */
  readonly placeholder?: string;
};

/** One part of a sentence; parts of a count add up. */
export type SentencePart = {
  readonly kind: 'prison' | 'jail' | 'probation' | 'fine' | 'other' | 'unknown';
  /** Length in `unit`s; undefined when not given. */
  readonly length: number | undefined;
  readonly unit: 'days' | 'months' | 'years' | undefined;
  readonly text: string;
};

/** One charge of a case, from arrest or court, with how it ended. */
export type Count = {
  /** `CNT_ORDER` or its like; undefined when the source gives none that can be read. */
  readonly order: string | undefined;
  /** Numbers the person's cycle and case (case numbers are unique across cycles); undefined when not known. */
  readonly cycle: number | undefined;
  readonly case: number | undefined;
  readonly step: StepType;
  /** Date of the event: for a court action, of the disposition or conviction. */
  readonly date: PartialDate;
  /** Upper case; undefined when not known. */
  readonly county: string | undefined;
  readonly agency: string;
  /** Distinct case numbers (`OFN`) that its lines give, in source order. */
  readonly caseNumbers: readonly string[];
  readonly offense: Offense;
  /** Undefined wherever the source does not say. */
  readonly level: Level | undefined;
  /** Where the level of a conviction comes from when the source does not give it; absent where it does. */
  readonly derivedLevel?: DerivedLevel | undefined;
  /** The one level that the section can have, where `level` is that of the charge. */
  readonly statuteLevel?: Level | undefined;
  /** How its offense is dated where that is not by the arrest for its section. */
  readonly datedBy?: 'first-arrest' | 'conviction';
  readonly disposition: Disposition;
  readonly sentence: readonly SentencePart[];
  /**
   * When sentence and supervision were over, where a state's files have a column for that: not known where the column is
   * blank. Absent where its files have none, so that the parts of the sentence stand for it.
   */
  readonly completed?: PartialDate;
  /**
   * The last release from incarceration for this sentence, where the record gives it. Absent where it does not, so that the
   * parts of the sentence say between which days it was.
   */
  readonly released?: PartialDate;
  /** The date of the offense, where the record gives it; else it is taken from arrests, or from the date of the count. */
  readonly offended?: PartialDate;
  /**
   * Whether a later line changed or undid the conviction; `unknown` when a later line is blank where it would say, or
   * its words are not known.
   */
  readonly setAside: Truth;
  /** Every later line of a conviction, those without consequence too, in source order. */
  readonly later: readonly LaterLine[];
  /** Whether a later line says that probation was revoked. */
  readonly revoked: boolean;
  /** Plain words for each fact on which the source's lines contradict each other. */
  readonly conflicts: readonly string[];
  /** The line that stands for the count in results: its first conviction line, else its first line. */
  readonly origin: Origin;
  /** All its lines. */
  readonly origins: readonly Origin[];
};

/** The counts of one court case (or other step of a cycle), in source order. */
export type Case = {
  readonly case: number | undefined;
  readonly step: StepType;
  readonly date: PartialDate;
  readonly county: string | undefined;
  readonly agency: string;
  /** Distinct case numbers in source order. */
  readonly caseNumbers: readonly string[];
  readonly counts: readonly Count[];
};

/** One arrest and all that followed from it. */
export type Cycle = { readonly cycle: number | undefined; readonly cases: readonly Case[] };

/** A person's criminal history. */
export type Person = {
  /** The key that groups lines into a history (`SUBJECT_ID`). */
  readonly id: string;
  readonly names: readonly string[];
  readonly birthDate: PartialDate;
  readonly sex: string;
  readonly race: string;
  /** Every count in source order, convictions and all else. */
  readonly counts: readonly Count[];
  readonly deceased: Truth;
  /** Registered as a sex offender (PC 290), by the record. */
  readonly registered: Truth;
  /**
   * True when lines that may concern this person could not be read, or lines of the person may be another’s, so that
   * nothing about them is certain.
   */
  readonly incomplete: boolean;
};
