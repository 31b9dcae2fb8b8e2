import { NO, type Truth, YES } from '../../../record/index.ts';

const CANNABIS = /\bCONCENTRATED CANNABIS\b/;
const OTHER =
  /\b(?:COCAINE|CRACK|METH|METHAMPHETAMINE|HEROIN|FENTANYL|OPIUM|OXYCODONE|HYDROCODONE|LSD|PCP|MDMA|ECSTASY|KETAMINE)\b/;
const NOT_ABOUT = /\b(?:EXCEPT|OTHER THAN|EXCLUDING|NOT|SYNTHETIC|IMITATION)\b/;

/**
 * What a description of a charge, in capital letters, says of the substance, under the key of the question that the law of
 * 2021 asks: no where it names another drug, yes where it names concentrated cannabis alone. Else it says nothing.
 */
export function newYorkAnswers(key: string): (description: string) => Readonly<Record<string, Truth>> {
  return (description) => {
    if (NOT_ABOUT.test(description)) return {};
    if (OTHER.test(description)) return { [key]: NO };
    return CANNABIS.test(description) ? { [key]: YES } : {};
  };
}
