import type { Answers } from './condition.ts';
import type { PortalPack } from './schema.ts';

/**
 * How a person's income compares with the amounts of the pack. `unknown` where an answer is missing: then no page may
 * say that the court will charge the person. Amounts are monthly, in whole dollars.
 */
export type FeeWaiverLevel =
  | { readonly kind: 'no-amounts' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'at-or-below' | 'above';
      readonly limit: number;
      readonly reviewed: boolean;
      readonly source: string;
    };

export function feeWaiverLevel({ feeWaiver }: PortalPack, answers: Answers): FeeWaiverLevel {
  if (!feeWaiver) return { kind: 'no-amounts' };
  const [income, household] = ['monthly-income', 'household-size'].map((field) => answers[field]?.[0] ?? '');
  if (!/^\d+$/.test(income!) || !/^[1-9]\d*$/.test(household!)) return { kind: 'unknown' };
  const limit = feeWaiver.onePerson + (Number(household) - 1) * feeWaiver.eachFurther;
  return {
    kind: Number(income) <= limit ? 'at-or-below' : 'above',
    limit,
    reviewed: feeWaiver.review === 'reviewed',
    source: `${feeWaiver.source}, ${feeWaiver.from}`,
  };
}
