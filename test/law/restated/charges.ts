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

/** A day so many months and days later, for days that every month has. */
function later(iso: string, months: number, days = 0): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, day + days)).toISOString().slice(0, 10);
}

/** docs/law/connecticut.md, 3. */
export function connecticut(charge: Charge, all: readonly Charge[], asOf: string): string {
  if (charge.gone) return 'already-granted';
  if (asOf < '2023-01-01') return 'hand-review';
  const ofCase = all.filter(({ docket }) => docket === charge.docket);
  const some = (...ways: readonly string[]) => ofCase.filter(({ ended }) => ways.includes(ended));
  if (some('pending').length > 0) return 'not-yet';
  if (some('convicted').some(({ gone }) => !gone)) return 'hand-review';
  if (some('nolle-prosequi').some(({ on }) => asOf < later(on, 13))) return 'not-yet';
  if (some('dismissed', 'acquitted').some(({ on }) => asOf < later(on, 0, 20))) return 'not-yet';
  return some('diverted', 'deferred', '?').some(({ gone }) => !gone) ? 'hand-review' : 'erased';
}
