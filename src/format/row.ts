import type {
  Disposition,
  LaterKind,
  Level,
  Offense,
  Origin,
  PartialDate,
  SentencePart,
  StepType,
} from '../record/index.ts';

/** What a disposition says of a conviction that the record already has, and its words. */
export type LaterText = { readonly kind: LaterKind; readonly text: string };

/**
 * What one line of a bulk file says, in the words of the record model: one count, or one part of a sentence of a count.
 * Every format reads its lines to this, so that inspection and figures of missing fields serve every state.
 */
export type Row = {
  readonly origin: Origin;
  /** What lines of one count share; undefined where the line does not say. */
  readonly order: string | undefined;
  /** The cycle (arrest to disposition) and the court case, as numbers that are equal for the same one of a person. */
  readonly cycle: number | undefined;
  readonly case: number | undefined;
  readonly step: StepType;
  readonly date: PartialDate;
  readonly county: string | undefined;
  readonly agency: string;
  readonly caseNumber: string | undefined;
  readonly offense: Offense;
  readonly level: Level | undefined;
  /** Whether `level`, if any, is that of the charge. */
  readonly levelIsOfCharge: boolean;
  readonly disposition: Disposition;
  /** What the disposition means where the count is a conviction by another line. */
  readonly later: LaterText | undefined;
  readonly revoked: boolean;
  readonly sentencePart: SentencePart | undefined;
  /** Tells equal parts of a sentence from a line given twice. */
  readonly sentenceOrder: string;
  readonly birthDate: PartialDate;
  /** The age in years that the line gives at the arrest that opens the cycle. */
  readonly age: number | undefined;
  /** The number that the state knows the person by, where lines give one beside the id. */
  readonly stateNumber?: string;
  readonly name: string;
  readonly sex: string;
  readonly race: string;
};
