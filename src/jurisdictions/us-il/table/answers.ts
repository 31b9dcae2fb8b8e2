import { NO, type Truth, YES } from '../../../record/index.ts';

const UNIT = String.raw`\s*G(?:M|RAM)?S?\b`;
const NUMBER = String.raw`(\d{1,5}(?:\.\d+)?)`;
/** `2.5-10 GRAMS`, `30 TO 500 G`. */
const RANGE = new RegExp(String.raw`(?<![\d.])${NUMBER}(?:${UNIT})?\s*(?:-|TO|/)\s*<?${NUMBER}${UNIT}`);
/** `<30G`, `NOT MORE THAN 2.5 GRAMS`, `UNDER 10 GRAMS`. */
const MOST = new RegExp(String.raw`(?:<=?|NOT MORE THAN|UNDER|LESS THAN|UP TO)\s*${NUMBER}${UNIT}`);
/** `>500 GRAMS`, `MORE THAN 30G`, `OVER 30 GRAMS`. */
const LEAST = new RegExp(String.raw`(?:>|(?<!NOT )MORE THAN|OVER)\s*${NUMBER}${UNIT}`);
const LIMIT = 30;

/**
 * Whether a description of a charge, in capital letters, says that it was thirty grams or less; undefined where it names no
 * amount, or one on both sides of that.
 */
export function thirtyGramsOrLess(description: string): Truth | undefined {
  const [, from, to] = RANGE.exec(description) ?? [];
  const most = to ?? MOST.exec(description)?.[1];
  const least = from ?? LEAST.exec(description)?.[1];
  if (most !== undefined && Number(most) <= LIMIT) return YES;
  return least !== undefined && Number(least) >= LIMIT ? NO : undefined;
}

/** The same as the answer to the question of the law, by its key. */
export function amountAnswers(key: string): (description: string) => Readonly<Record<string, Truth>> {
  return (description) => {
    const said = thirtyGramsOrLess(description);
    return said === undefined ? {} : { [key]: said };
  };
}
