/**
 * Lines that every rap sheet carries and no decision needs: page heads and feet, message envelopes, banners and rules.
 * They are known, so they are passed over without being reported, wherever a page break puts them.
 */

import { speaksOfOutcome } from './outcomes.ts';
import { speaksOfRecord } from './record-words.ts';

/** Heads and feet, by how they begin. */
const HEADS: readonly RegExp[] = [
  /^TO: ?\S+ FROM: ?\S+/,
  /^RE: ?QH[A-Z]\./,
  /^RESTRICTED ?- ?DO NOT USE FOR EMPLOYMENT/,
  /^ATTN: ?\S/,
  /^DATE: ?\d{8} TIME: ?\d/,
  /^[0-9A-Z]{5,12}\.I[HN]$/,
  /^\(?(?:PAGE|PG|P\.|SHEET|P[A\u00c1]GINA)[ :.]*(?:NO|NUMBER|#)?[ :.]*\d{1,4}(?: ?(?:OF|DE|\/) ?\d{1,4})?\)?(?: ?\(?CONT(?:INUED|'?D|\.)?\)?)?$/,
  /^-{1,3} ?\d{1,4}(?: OF \d{1,4})? ?-{1,3}$/,
  /^[* ]*END [O0]F MESSAGE[ .*]*$/,
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/,
  /^(?:P(?:AGE|G)?[ .:]*)?@?\d{1,3} ?\/ ?\d{1,3}$/,
  /^(?:FILE|HTTPS?):\/\/\S+(?: ?\d{1,3} ?\/ ?\d{1,3})?$/,
];

/** The number of a page behind whatever an office's own system prints at the head or foot of its pages. */
const NUMBERED_AT_END = /\b(?:PAGE|PG|SHEET)[ :.]*\d{1,4} ?(?:OF|\/) ?\d{1,4}[ *)-]*$/;

/** Lines that printers, browsers and fax machines add: after their beginning anything may stand but the record's words. */
const MACHINES: readonly RegExp[] = [
  /^(?:RECEIVED|SENT|PRINTED|DATE)?[ :]*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:[A-Z]{3},? )?[A-Z]{3}[-. ]\d{1,2}[-,. ]+\d{2,4}),? +(?:[A-Z]{3},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?(?= |$)/,
  /^(?=.*\bFAX\b).*\d/,
  /^(?:FROM|TO) ?:?.*\bP(?:AGE|G)?[ .:]*\d{1,3}(?: ?(?:\/|OF) ?\d{1,3})?$/,
  /^(?:FILE|HTTPS?):\/\//,
  /^PRINTED (?:BY|ON|FROM|AT)\b/,
  NUMBERED_AT_END,
];
/** A machine's line is no longer. */
const LONGEST_MACHINE_LINE = 160;

function isMachineLine(text: string): boolean {
  if (text.length > LONGEST_MACHINE_LINE) return false;
  const machine = MACHINES.find((each) => each.test(text));
  if (!machine || speaksOfOutcome(text)) return false;
  // What stands behind the date and time must not be a line of the record that a copy has run together with it.
  const words = text.replace(NUMBERED_AT_END, '').trim().split(' ');
  return !words.some((_, index) => speaksOfRecord(words.slice(index).join(' ')));
}

/**
 * Banners as the state words them. A line belongs to one when its letters and digits stand in the banner in that order,
 * so that line breaks, asterisks and quotation marks may fall anywhere.
 */
const BANNERS: readonly string[] = [
  'THE FOLLOWING CII NUMBER(S) IS BEING CONSOLIDATED WITH THIS CII RECORD:',
  'DO NOT COLLECT DNA. DNA SAMPLE HAS BEEN RECEIVED, TYPED, AND UPLOADED INTO THE CAL-DNA DATA BANK. FOR INFO (510) 620-3300 OR PC296.PC296@DOJ.CA.GOV.',
  'THIS PERSON HAS BEEN IDENTIFIED AS A VICTIM OF IDENTITY THEFT, FOR ADDITIONL INFORMATION CONTACT THE DOJ COMMAND CENTER AT (916) 227-3244',
  'FOR ADDITIONAL INFORMATION CONTACT THE DOJ COMMAND CENTER AT (916) 227-3244',
  'PALM PRINT ON FILE AT DOJ FOR ADDITIONAL INFORMATION PLEASE E-MAIL PALM.PRINT@DOJ.CA.GOV',
  'III CALIFORNIA ONLY SOURCE RECORD',
  'III MULTIPLE SOURCE RECORD',
  'AIDS TEST RESULTS ON FILE AT DOJ PER 1202.1',
  'ALERT - THIS SUBJECT IS UNDER THE SUPERVISION OF THE CALIFORNIA DEPARTMENT OF MENTAL HEALTH (CA/DMH) -- IF IN YOUR CUSTODY, CONTACT CA/DMH IMMEDIATELY AT 1(800) 877-0277, 24 HOURS - 7 DAYS A WEEK.',
  'LIVE SCAN',
  'POTENTIAL FELONY STRIKE ENTRY',
  'FOR CURRENT REGISTRANT ADDRESS INFORMATION INQUIRE INTO THE VCIN SYSTEM',
  'PROBATION FLAGS AND/OR DEPARTMENT OF MENTAL HEALTH FLAGS ON THIS RECORD MAY NOT BE BASED ON FINGERPRINT IDENTIFICATION',
  'NOTE: 0 POTENTIAL ENTRIES WITH FELONY CONVICTION DATA WERE FOUND FOR THIS SUBJECT. SEE ENTRIES IN THE RECORD ANNOTATED WITH POTENTIAL FELONY STRIKE ENTRY FOR DETAILS. THIS RECORD MAY ALSO CONTAIN ADDITIONAL DATA RELATED TO STRIKE CONDITIONS.',
];

const onlyLetters = (text: string) => text.replace(/[^A-Z]/g, '');
const BANNER_LETTERS = BANNERS.map(onlyLetters);
const LONGEST_BANNER = Math.max(...BANNER_LETTERS.map((banner) => banner.length));
/** A shorter piece is furniture only when it is a whole banner or a known end of one: `FELONY CONVICTION` could be news. */
const SHORTEST_PIECE = 17;
const SHORT_PIECES = new Set([...BANNER_LETTERS, 'HOURSDAYSAWEEK', 'THEVCINSYSTEM']);
const TELEPHONE = /^AT ?\(?\d{3}\)? ?\d{3}-\d{4}$/;

/** A rule of asterisks, dashes or underscores that is neither between cycles nor between events. */
function isRule(text: string): boolean {
  if (!/^[*_=\- ]+$/.test(text)) return false;
  return !isCycleBreak(text) && !isEventBreak(text);
}

/** `* * * *`: three to five single asterisks, since one may be lost or doubled in a copy; specks may stand between. */
export function isCycleBreak(text: string): boolean {
  return /^\*(?:[ .,'"\u00b7\u2022]+\*){2,4}[ .,'"\u00b7\u2022]*$/.test(text);
}

/** `- - - -`; specks may stand between. */
export function isEventBreak(text: string): boolean {
  if (text.length > LONGEST_BREAK || !text.startsWith('-')) return false;
  return /^-(?: ?-){2,7}$/.test(text.replace(/[ .,'"`\u00b7\u2022]+/g, ' ').trimEnd());
}

const LONGEST_BREAK = 60;

/** Whether a clean line is page furniture. */
export function isFurniture(text: string): boolean {
  if (text === '') return false;
  if (isRule(text)) return true;
  if (text.length > 2 * LONGEST_BANNER) return false;
  if (HEADS.some((head) => head.test(text)) || TELEPHONE.test(text)) return true;
  if (isMachineLine(text)) return true;
  return isBanner(text);
}

function isBanner(text: string): boolean {
  // A line with a label of its own is never a piece of a banner.
  if (/^(?:NAM|CNT|DISPO?|SEN|COM|CONV STATUS|COURT|CUSTODY|PROBATION) ?:/.test(text)) return false;
  const letters = onlyLetters(text);
  if (letters.length < SHORTEST_PIECE) return SHORT_PIECES.has(letters);
  return BANNER_LETTERS.some((banner) => banner.includes(letters));
}
