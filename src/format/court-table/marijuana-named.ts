import { NO, type Truth, YES } from '../../record/index.ts';

const MARIJUANA = /\b(?:MARI[JH]UANA|CANNABIS|HASHISH|THC)\b/;
const OTHER =
  /\b(?:COCAINE|CRACK|METH|METHAMPHETAMINE|HEROIN|FENTANYL|OPIUM|OXYCODONE|HYDROCODONE|LSD|PCP|MDMA|ECSTASY)\b/;
/** "Possession of controlled substance except 35 grams or less of marijuana" names marijuana and is not about it. */
const NOT_ABOUT = /\b(?:EXCEPT|OTHER THAN|EXCLUDING|NOT|SYNTHETIC|IMITATION)\b/;

/**
 * Whether a description of a charge, in capital letters, says that it was about marijuana: yes where it names that drug alone,
 * no where it names another alone; undefined where the words leave it open.
 */
export function marijuanaNamed(description: string): Truth | undefined {
  if (NOT_ABOUT.test(description)) return undefined;
  const [named, other] = [MARIJUANA.test(description), OTHER.test(description)];
  if (named === other) return undefined;
  return named ? YES : NO;
}

/** The same as the answer to a question that a state's law asks, by the key of that question. */
export function marijuanaAnswers(key: string): (description: string) => Readonly<Record<string, Truth>> {
  return (description) => {
    const named = marijuanaNamed(description);
    return named === undefined ? {} : { [key]: named };
  };
}
