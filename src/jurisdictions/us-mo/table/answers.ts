import { marijuanaNamed } from '../../../format/court-table/marijuana-named.ts';
import { assumptionKey } from '../../../law/language/index.ts';
import { type Truth, YES } from '../../../record/index.ts';
import { marijuana, threePoundsOrLess } from '../packs/terms.ts';

const GRAMS = /\b(\d{1,4}) (?:GRAMS|GMS|GM|G) OR LESS\b/;
/** Three pounds, in whole grams. */
const THREE_POUNDS = 1360;

/**
 * What a description of a charge, in capital letters, says of the drug and its amount, by the keys of the questions that the
 * law asks of them. What the words leave open is not among the answers.
 */
export function missouriAnswers(description: string): Readonly<Record<string, Truth>> {
  const named = marijuanaNamed(description);
  if (named === undefined) return {};
  const drug: Readonly<Record<string, Truth>> = { [assumptionKey(marijuana)]: named };
  const grams = named === YES ? GRAMS.exec(description) : null;
  return grams && Number(grams[1]) <= THREE_POUNDS ? { ...drug, [assumptionKey(threePoundsOrLess)]: YES } : drug;
}
