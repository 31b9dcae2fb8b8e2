/**
 * Laws on charges that ended without a conviction as plain ifs, written from the pages in docs/law. Nothing of it uses the
 * packs or their language: sections are texts, dates are ISO texts.
 */
export type Charge = {
  readonly on: string;
  readonly level: string;
  /** `convicted`, `pending`, or how it ended: `acquitted`, `dismissed`, `nolle-prosequi`, `?` … */
  readonly ended: string;
  /** Its case: charges of one case share a number. */
  readonly docket: number;
  /** Whether the record shows that it is sealed or destroyed. */
  readonly gone: boolean;
};

/** docs/law/pennsylvania.md, 4. */
export function pennsylvania({ ended, gone }: Charge, _: readonly Charge[], asOf: string): string {
  if (gone) return 'already-granted';
  if (asOf < '2021-01-01') return 'hand-review';
  if (ended === 'pending') return 'not-yet';
  return ended === 'deferred' || ended === '?' ? 'hand-review' : 'limited-access';
}
