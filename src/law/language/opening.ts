import type { Count, PartialDate, Person } from '../../record/index.ts';

/** When a remedy opens for a conviction, as far as the record tells. */
export type Opening = {
  /** The statute that the conviction goes by; undefined where level or sentence are not known; then `ask` says what would tell. */
  readonly route: string | undefined;
  /** The first day on which the remedy can be granted if nothing intervened; unknown where a date or length is. */
  readonly opens: PartialDate;
  readonly why: string;
  /** What would settle an opening that is not known. */
  readonly ask: string | undefined;
  /** Another count of the case, whose sentence was taken for this one's; `ask` asks whether it holds. */
  readonly sentenceOf?: Count;
  /** What no file says and `ask` asks: its key ({@link assumptionKey}), and what yes and no mean. */
  readonly settledBy?: { readonly key: string; readonly yes: string; readonly no: string };
};

/** The day on which the remedy of a law opens for a conviction. Kept beside a pack and not in it, since packs are data. */
export type OpeningOf = (conviction: Count, person: Person) => Opening;
