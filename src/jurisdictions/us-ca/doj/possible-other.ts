import { cleanText } from '../../../format/blank-cells.ts';
import { standsInComment } from './fields.ts';

const MENTION =
  /(?:^|[^\d.])(?:664\s*[/.-]?\s*)?(11357|11358|11359|11360)(?![\d]|\.\d)\s*((?:\(\s*[A-Za-z0-9]{1,3}\s*\)\s*)*)\s*([A-Za-z&]{2,3})?/g;

type Mention = { readonly number: string; readonly letter: string };

/** Every Prop 64 section that a text names, wherever it stands; a section of another code is not one. */
function mentions(text: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const [, number, tail, code] of text.matchAll(MENTION)) {
    if (code !== undefined && /^(?:PC|VC|BP|WI|FG|GC)$/i.test(code)) continue;
    found.push({ number: number!, letter: /\(\s*([A-Za-z])\s*\)/.exec(tail ?? '')?.[1]?.toUpperCase() ?? '' });
  }
  return found;
}

/** Whether a comment can make a charge possible at all. */
export function namesSection(comment: string): boolean {
  return mentions(comment).length > 0;
}

/**
 * `Possible Other P64 Charges`: the comment of a line, where it names a Prop 64 section that the offense column does
 * not (format page, result columns); empty otherwise. Depends on the two texts alone.
 */
export function possibleOther(offense: string, comment: string): string {
  if (standsInComment(offense)) return '';
  const inComment = mentions(comment);
  if (inComment.length === 0) return '';
  const inOffense = mentions(offense);
  return inComment.some((mention) => !inOffense.some((known) => covers(known, mention))) ? cleanText(comment) : '';
}

/** Whether an offense already says what a comment mentions. */
function covers(offense: Mention, comment: Mention): boolean {
  if (offense.number !== comment.number) return false;
  if (offense.number !== '11357' || comment.letter === '') return true;
  if (offense.letter === '') return false;
  // A and B are the small amounts, C and D the large ones or school grounds: only across the two is it another charge.
  return side(offense.letter) === side(comment.letter) || side(comment.letter) === '' || side(offense.letter) === '';
}

function side(letter: string): string {
  return 'AB'.includes(letter) ? 'AB' : 'CD'.includes(letter) ? 'CD' : '';
}
