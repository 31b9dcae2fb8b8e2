import type { StepType } from '../../../record/index.ts';
import type { Agency } from './agencies.ts';
import type { SentenceTerm } from './sentence.ts';

/** A line that no rule understands, with why it matters; `lines` are line numbers of the source, from 1. */
export type LineNote = { readonly lines: readonly number[]; readonly text: string };

/** Something a person should look at, said without the record's own words. */
export type Warning = {
  readonly kind:
    | 'unknown-court'
    | 'unknown-event'
    | 'several-charges'
    | 'count-without-outcome'
    | 'supervision'
    | 'other-birth-dates'
    | 'implied-conviction'
    | 'comment-on-outcome'
    | 'outcome-after-conviction'
    | 'several-people'
    | 'no-cycles'
    | 'page-order'
    | 'pages-missing'
    | 'no-end'
    | 'after-end'
    | 'side-by-side'
    | 'unread-head'
    | 'text-left-out'
    | 'alert'
    | 'too-many-counts';
  readonly line: number;
  readonly message: string;
};

/** One `DISPO:` of a count, or what a dated line says happened to it later. */
export type SheetEntry = {
  /** `YYYYMMDD`; empty when the entry stands under the date of its event. */
  readonly date: string;
  readonly text: string;
  /** `FELONY` and so on, where the entry gives it. */
  readonly status: string;
  readonly line: number;
};

export type SheetCount = {
  readonly line: number;
  /** What stands after `CNT:`, such as `01` or `001-003`; empty for a charge without it. */
  readonly label: string;
  /** How many counts the label stands for. */
  readonly copies: number;
  readonly caseNumbers: readonly string[];
  /** Charges as printed, with `664/` where a line above them says attempted; one, unless the count is in doubt. */
  readonly charges: readonly string[];
  readonly commentCharges: readonly string[];
  /** `F`, `M`, `I`, `N`, or empty. */
  readonly levelCode: string;
  /** Level that stands without a disposition. */
  readonly status: string;
  readonly entries: readonly SheetEntry[];
  /** The sentence in force, as far as the sheet tells. */
  readonly sentence: readonly SentenceTerm[];
  /** Its texts as printed, each with the entry (by place, -1 for none) that it stands under. */
  readonly sentences: readonly { readonly text: string; readonly entry: number }[];
  /** Sentenced under PC 1170(h), by a line that says so. */
  readonly realignment: boolean;
  readonly qualifiers: readonly string[];
  readonly comments: readonly string[];
  /** Labelled lines that no decision needs: `ARR BY`, `SEN FROM`, `CRT #`. */
  readonly notes: readonly string[];
  /** Lines within the count that were not understood: they may say anything about it. */
  readonly doubts: readonly LineNote[];
};

export type SheetEvent = {
  /** Cycles are counted from 1. */
  readonly cycle: number;
  readonly step: StepType;
  /** As printed: `ARR/DET/CITE`, `CUSTODY:CDC`; empty where the sheet gives none. */
  readonly header: string;
  readonly line: number;
  /** `YYYYMMDD`, or empty. */
  readonly date: string;
  readonly agency: Agency | undefined;
  readonly nameCode: string;
  readonly counts: readonly SheetCount[];
  /**
   * Not printed itself: a court action that a custody or probation entry speaks of and the sheet does not show. Its
   * date is then the entry's, before which the court must have acted.
   */
  readonly implied: boolean;
};

/** Personal data as printed at the head of the sheet. */
export type PersonInfo = {
  /** State identification number, `A99000015`; empty when the sheet shows none. */
  readonly cii: string;
  /** `LAST,FIRST MIDDLE`, the first being the one the record is kept under. */
  readonly names: readonly string[];
  /** `YYYYMMDD`; empty when not given. */
  readonly birthDate: string;
  /** Other birth dates that the person gave. */
  readonly otherBirthDates: readonly string[];
  readonly sex: string;
  readonly race: string;
  readonly deceased: boolean;
  /** Whether the sheet points to a registry for the person's address: then a registration is in force, of a kind not said. */
  readonly currentRegistrant: boolean;
  /** Supervision that the head of the sheet reports: `PROBATION: EXP:19990503`. */
  readonly supervision: readonly LineNote[];
};
