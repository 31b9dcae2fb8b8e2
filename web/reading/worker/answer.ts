import type { SheetJson } from '../../../src/reading/sheet-json.ts';
import type { Standing } from '../../../src/reading/standing.ts';
import type { PdfFault } from '../../../src/sources/pdf/index.ts';
import type { OtherFileForm } from '../../../src/sources/text/file-kind.ts';

/** What the page hands to its worker. */
export type Asked = {
  /** The files of one sheet, which are its pages in order. */
  readonly files: readonly GivenFile[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
};

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why nothing was read; `message` is what the command says of the same file, in English. */
export type Refusal =
  | { readonly kind: 'form'; readonly file: string; readonly form: OtherFileForm; readonly message: string }
  | {
      readonly kind: 'pdf';
      readonly file: string;
      readonly fault: PdfFault;
      readonly page: number;
      readonly message: string;
    }
  | { readonly kind: 'not-a-sheet' | 'failed' };

export type Answer =
  | {
      readonly ok: true;
      /** What `redress read --remedies --json` says of the same sheet, to the byte. */
      readonly json: SheetJson;
      readonly view: SheetView;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A date in words of the page's own language: its first and last day in ISO, the same where one day is known. */
export type DateSpan = { readonly first: string; readonly last: string } | null;

export type WarningView = { readonly kind: string; readonly line: number; readonly message: string };

/** One sheet as the page shows it. */
export type SheetView = {
  readonly asOf: string;
  /** The laws that were looked at, each with the version of its rulebook. */
  readonly laws: readonly { readonly pack: string; readonly title: string; readonly version: string }[];
  /** The newest entry, where it lies more than a year before the as-of date. */
  readonly stale: DateSpan;
  readonly died: boolean;
  /** Warnings that leave the whole record open; where there is any, the sheet is not whole. */
  readonly incomplete: readonly WarningView[];
  readonly warnings: readonly WarningView[];
  readonly notUnderstood: readonly { readonly lines: readonly number[]; readonly text: string }[];
  readonly convictions: readonly ConvictionView[];
  /** Arrests of which the record shows no conviction. */
  readonly arrests: readonly ArrestView[];
};

/** An arrest, with the sections of all charges that were booked with it as far as they can be read. */
export type ArrestView = ConvictionView & { readonly booked: readonly string[] };

export type ConvictionView = {
  readonly line: number;
  readonly section: string | null;
  readonly charge: string;
  readonly level: string | null;
  readonly date: DateSpan;
  readonly county: string | null;
  readonly cases: readonly string[];
  /** False where the line may be something else than a conviction. */
  readonly sure: boolean;
  readonly standing: Standing;
  readonly remedies: readonly RemedyView[];
};

export type RemedyView = {
  readonly pack: string;
  readonly standing: Standing;
  readonly outcome: string;
  /** The clause that decided; null where missing facts left it open. */
  readonly clause: string | null;
  /** Ids of the facts that are missing. */
  readonly missing: readonly string[];
  readonly opens: { readonly date: DateSpan; readonly state: 'open' | 'later' | 'depends' } | null;
  readonly questions: readonly { readonly id: string; readonly text: string; readonly ofPerson: boolean }[];
  /** In the words of the law, in English: for a lawyer. */
  readonly law: {
    readonly title: string;
    readonly reason: string;
    readonly cite: string | null;
    /** Whether the clause rests on less than the statute's own text. */
    readonly forReview: boolean;
    readonly opens: string | null;
  };
};
