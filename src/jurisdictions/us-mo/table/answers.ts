import { assumptionKey } from '../../../law/language/index.ts';
import { NO, type Truth, YES } from '../../../record/index.ts';
import { marijuana, threePoundsOrLess } from '../packs/terms.ts';

const MARIJUANA = /\b(?:MARI[JH]UANA|CANNABIS|HASHISH|THC)\b/;
const OTHER =
  /\b(?:COCAINE|CRACK|METH|METHAMPHETAMINE|HEROIN|FENTANYL|OPIUM|OXYCODONE|HYDROCODONE|LSD|PCP|MDMA|ECSTASY)\b/;
/** "Possession of controlled substance except 35 grams or less of marijuana" names marijuana and is not about it. */
const NOT_ABOUT = /\b(?:EXCEPT|OTHER THAN|EXCLUDING|NOT|SYNTHETIC|IMITATION)\b/;
const GRAMS = /\b(\d{1,4}) (?:GRAMS|GMS|GM|G) OR LESS\b/;
/** Three pounds, in whole grams. */
const THREE_POUNDS = 1360;

/**
 * What a description of a charge, in capital letters, says of the drug and its amount, by the keys of the questions that the
 * law asks of them. What the words leave open is not among the answers.
 */
export function missouriAnswers(description: string): Readonly<Record<string, Truth>> {
  if (NOT_ABOUT.test(description)) return {};
  const [named, other] = [MARIJUANA.test(description), OTHER.test(description)];
  if (named === other) return {};
  const drug: Readonly<Record<string, Truth>> = { [assumptionKey(marijuana)]: named ? YES : NO };
  const grams = named ? GRAMS.exec(description) : null;
  return grams && Number(grams[1]) <= THREE_POUNDS ? { ...drug, [assumptionKey(threePoundsOrLess)]: YES } : drug;
}
