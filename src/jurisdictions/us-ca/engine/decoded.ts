import type { Seen } from '../../../bulk/scan/keys.ts';
import type { Disposition, Level, Offense, PartialDate, SentencePart, StepType } from '../../../record/index.ts';
import type { readOrder } from '../doj/fields.ts';
import type { LaterText } from '../doj/later-lines.ts';

/**
 * What the numbers that a scanner kept stand for: for each group of columns its meaning, found out by the functions of
 * `jurisdictions/us-ca/doj/fields.ts` once for each distinct text. Equal texts come to the very same object, whichever worker
 * met them, so that what reads them may compare and remember by identity; but for dates, which are equal only.
 */
export type ColumnDecoder = {
  /** What is decoded already, by worker and id; for code that reads every row and cannot afford a call for each. */
  readonly tables: readonly DecodedTables[];
  /** All take a worker and the address of a row (in words) in its memory. */
  readonly place: (worker: number, at: number) => Place;
  readonly date: (worker: number, at: number) => PartialDate;
  readonly order: (worker: number, at: number) => Order;
  readonly outcome: (worker: number, at: number) => Outcome;
  readonly sentence: (worker: number, at: number) => Sentence;
  readonly offense: (worker: number, at: number) => Offense;
  readonly level: (worker: number, at: number) => Level | undefined;
  readonly charge: (worker: number, at: number) => Charge;
  readonly identity: (worker: number, at: number) => Identity;
  /** The `SUBJECT_ID` alone. */
  readonly subject: (worker: number, at: number) => string;
  readonly birthDate: (worker: number, at: number) => PartialDate;
  readonly age: (worker: number, at: number) => number | undefined;
  readonly caseNumber: (worker: number, at: number) => string | undefined;
  readonly comment: (worker: number, at: number) => string;
  /** From 0 within the chunk. */
  readonly line: (worker: number, at: number) => number;
  /** To be called when scanners may have kept more; by worker, how far each is. */
  readonly renew: (seen: readonly (Seen | undefined)[]) => void;
};

/** Stands for a date that is not known to the day, or has not been asked for yet. */
export const NO_DAY = -(2 ** 31);

export type DecodedTables = {
  words: Uint32Array;
  readonly place: readonly (Place | undefined)[];
  /** Of dates that are known to the day; NO_DAY for others. */
  days: Int32Array;
  readonly order: readonly (Order | undefined)[];
  readonly charge: readonly (Charge | undefined)[];
  readonly outcome: readonly (Outcome | undefined)[];
  readonly sentence: readonly (Sentence | undefined)[];
};

export type Identity = {
  readonly subject: string;
  readonly cii: string;
  readonly name: string;
  readonly sex: string;
  readonly race: string;
};

export type Place = {
  readonly step: StepType;
  /** Numbers the kinds of steps. */
  readonly stepNumber: number;
  readonly county: string | undefined;
  readonly agency: string;
};

/** `seen` and `slot` are marks for grouping a person's rows by order without a table. */
export type Order = ReturnType<typeof readOrder> & { seen: number; slot: number };

/** A charge as its columns give it; the comment may still have a part in its offense. */
export type Charge = {
  readonly text: string;
  /** The offense where the comment has no part in it. */
  readonly fixed: Offense | undefined;
  readonly byComment: Map<string, Offense>;
  readonly conviction: string;
  readonly level: string;
  /** Numbers the distinct texts of the charge's level. */
  readonly levelNumber: number;
  /** `Possible Other P64 Charges` by comment. */
  readonly others: Map<string, string>;
};

export type Outcome = {
  readonly text: string;
  readonly status: string;
  readonly later: LaterText | undefined;
  /** Whether only a conviction can have such a line, which then may be another count's, or the line takes its own conviction back. */
  readonly ofConviction: boolean;
  readonly revoked: boolean;
  readonly levelIsOfCharge: boolean;
  /** By the number of the kind of step. */
  readonly byStep: (Disposition | undefined)[];
  /** By the number of the charge's level; null where not asked for yet. */
  readonly levels: (Level | undefined | null)[];
};

export type Sentence = {
  /** None or one. */
  readonly parts: readonly SentencePart[];
  readonly order: string;
  /** What tells parts of a sentence apart. */
  readonly key: string;
};
