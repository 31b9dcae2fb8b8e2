import type { Generated } from 'kysely';

/** Lots of like matters, the samples drawn of them, and what reviewers answered. */

/** A lot as it was frozen, and how far it has come. */
export type LotTable = {
  id: string;
  /** `acceptance`: its matters are moved when it is signed; `elusion`: it only shows how many were wrongly denied. */
  kind: 'acceptance' | 'elusion';
  procedure: string;
  /** JSON of what its matters have in common. */
  stratum: string;
  size: number;
  /** SHA-256 over the sorted ids and determinations of its matters. */
  digest: string;
  /** The last row of the log when it was frozen. */
  head_seq: number;
  head: string;
  /** JSON of the plan, and the number of matters that it has drawn. */
  plan: string;
  sample: number;
  state:
    | 'frozen'
    | 'drawn'
    /** Every place of the sample is answered, and the plan is kept or is not. */
    | 'passed'
    | 'refused'
    | 'proposed'
    | 'accepting'
    | 'accepted'
    /** Ended without a result: a matter in it changed, or it was given up before its draw. */
    | 'void';
  created_at: string;
  created_by: string;
  /** 1 where nothing of it was shown to a reviewer who had places left to answer, from its freezing on. */
  hidden: Generated<number>;
  /** The number that a second person typed, and what came of it. */
  number: string | null;
  drawn_at: string | null;
  drawn_by: string | null;
  seed: string | null;
  /** JSON of the counts by class, once every place is answered. */
  counts: string | null;
  ended_why: 'changed' | 'given-up' | null;
  proposed_at: string | null;
  proposed_by: string | null;
  proposed_role: string | null;
  signed_at: string | null;
  signed_by: string | null;
  signed_role: string | null;
  /** JSON of what the signature asks for, such as a bar number. */
  signed_given: string | null;
  /** The last place whose matter was moved, how many were moved and how many were left as they are, and a hash over all of it. */
  cursor: number;
  moved: number;
  left: number;
  events: string;
};

/** A matter of a lot; its place is that among the sorted ids, from 1. */
export type LotItemTable = {
  lot: string;
  place: number;
  matter: string;
  /** The hash of what was determined in it when the lot was frozen. */
  determination: string;
  /** How far its matter had come, and which row showed it: what differs is looked at. */
  seq: number;
  run: string;
  conviction_row: number;
  /** `left`: not moved with the lot, for this reason. */
  state: 'in' | 'left';
  code: string | null;
};

/** A place of a lot that was drawn. */
export type LotSampleTable = {
  lot: string;
  place: number;
  /** Its number in the order of the draw, from 1. */
  drawn: number;
  /** 1 where a second reviewer answers as well. */
  again: number;
  /** Who is looking at it, until when. */
  taken_by: string | null;
  taken_until: string | null;
  /** What a supervisor settled where two answers differ. */
  settled: string | null;
  settled_at: string | null;
  settled_by: string | null;
};

/** What one reviewer found in the court's file, before the determination was shown. */
export type LotAnswerTable = {
  lot: string;
  place: number;
  reviewer: string;
  /** 1 for the first, 2 for the second reviewer of the place. */
  number: number;
  at: string;
  /** The id of an outcome, or `challenge`, `none`, `cannot-tell`. */
  answer: string;
  /** 1 where a case number, section or level is wrong in the file. */
  clerical: number;
  /** `A` or `B` where it differs from what was determined, else blank. */
  class: '' | 'A' | 'B';
  /** What the reviewer wrote, sealed; blank where nothing. */
  note: string;
};
