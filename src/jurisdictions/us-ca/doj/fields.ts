import { cleanText, unpadded } from '../../../format/blank-cells.ts';
import type { Disposition, Level, Offense, SentencePart, StepType } from '../../../record/index.ts';
import { parseSection } from '../sections.ts';
import { countyNamedIn } from './counties.ts';
import { readEnding } from './endings.ts';
import { isConvicted, type LaterText, readLaterText, readTakenBack, TAKEN } from './later-lines.ts';

/**
 * What the texts of single columns mean. Every function is pure and depends on its texts alone, so that a reader of
 * millions of lines may call it once for each distinct text.
 */

/** The placeholder that a cell holds; undefined where it holds anything else, or a blank as databases write it (`NULL`). */
function placeholderIn(text: string): string | undefined {
  const trimmed = unpadded(text);
  return trimmed !== '' && trimmed.toUpperCase() !== 'NULL' && cleanText(trimmed) === '' ? trimmed : undefined;
}

const STEP_TYPES: readonly (readonly [prefix: string, type: StepType])[] = [
  ['COURT', 'court'],
  ['ARREST', 'arrest'],
  ['REGISTRATION', 'registration'],
  ['DECEASED', 'deceased'],
  ['CUSTODY', 'custody'],
  ['PROBATION', 'probation'],
  ['APPLICANT', 'applicant'],
  ['SUPPLEMENTAL', 'supplemental'],
];

/** `STP_TYPE_DESCR`. */
export function readStep(text: string): StepType {
  const clean = cleanText(text).toUpperCase();
  if (clean === '') return 'unknown';
  return STEP_TYPES.find(([prefix]) => clean.startsWith(prefix))?.[1] ?? 'other';
}

/** `STP_ORI_CNTY_NAME`, upper case, without words such as `COUNTY` around the name of a county of California. */
export function readCounty(text: string): string | undefined {
  return countyNamedIn(cleanText(text).toUpperCase().replace(/\s+/g, ' ')) || undefined;
}

const LEVELS: Readonly<Record<string, Level>> = {
  FELONY: 'felony',
  F: 'felony',
  MISDEMEANOR: 'misdemeanor',
  M: 'misdemeanor',
  INFRACTION: 'infraction',
  FEL: 'felony',
  MISD: 'misdemeanor',
  INFR: 'infraction',
  I: 'infraction',
};

/** Whether the level of a conviction is that of the charge, since the column of its own is blank. */
export function levelIsOfCharge(convictionStatus: string): boolean {
  return cleanText(convictionStatus) === '';
}

/** `CONV_STAT_DESCR`; where that is blank, the level of the charge. */
export function readLevel(convictionStatus: string, chargeLevel: string): Level | undefined {
  return LEVELS[(cleanText(convictionStatus) || cleanText(chargeLevel)).toUpperCase()];
}

/** The level of the charge of conviction (`CONV_OFFENSE_TOC`); where that is blank, of the charge (`OFFENSE_TOC`). */
export function chargeLevelIn(convictionToc: string, toc: string): string {
  return cleanText(convictionToc) === '' ? toc : convictionToc;
}

const NO_OFFENSE: Offense = Object.freeze({ section: undefined, text: '', from: 'none' });

/** Whether an offense column says nothing itself, so that the comment speaks for it. */
export function standsInComment(offense: string): boolean {
  return cleanText(offense) === '' || pointsToComment(offense);
}

/** Whether an offense column says that the comment names the offense. */
export function pointsToComment(offense: string): boolean {
  return cleanText(offense).toUpperCase().startsWith('SEE COMMENT FOR CHARGE');
}

/**
 * `CONV_OFFENSE_DESCR` where it is filled in (the offense of conviction), or `COMMENT_TEXT` where it points there; else
 * `OFFENSE_DESCR`, else, where that is blank or points there, `COMMENT_TEXT`. Beside an offense of conviction stands what the other two say, since which of
 * them counts is a reading; beside a charge a placeholder in `CONV_OFFENSE_DESCR`, for the same reason.
 */
export function readOffense(charge: string, conviction: string, comment: string): Offense {
  if (!standsInComment(conviction))
    return { ...offense(conviction, 'conviction'), charged: readOffense(charge, '', comment) };
  if (pointsToComment(conviction) && !standsInComment(charge) && cleanText(comment) !== '')
    return { ...offense(comment, 'conviction'), charged: offense(charge, 'charge') };
  const placeholder = placeholderIn(conviction);
  if (placeholder !== undefined) return { ...readOffense(charge, '', comment), placeholder };
  if (!standsInComment(charge)) return offense(charge, 'charge');
  return cleanText(comment) === '' ? NO_OFFENSE : offense(comment, 'comment');
}

function offense(text: string, from: Offense['from']): Offense {
  return { section: parseSection(text), text: cleanText(text), from };
}

/** `DISP_DESCR` as far as one line tells; `unknown` where a court action (or a step of unknown type) leaves it blank. */
export function readDisposition(text: string, step: StepType): Disposition {
  const clean = dispositionIn(text);
  const upper = clean.toUpperCase();
  // A line that convicts and takes the conviction away contradicts itself.
  if (isConvicted(clean)) return { kind: readTakenBack(clean) === undefined ? 'convicted' : 'unknown', text: clean };
  // An adjudication has the relief of a conviction (H&S 11361.8(m)), and is none: so it is left to a person.
  if (ADJUDGED.test(upper) && !/\bNOT\b/.test(upper)) return { kind: 'unknown', text: clean };
  if (GUILTY.test(upper) && !TAKEN.test(upper)) return { kind: 'unknown', text: clean };
  if (clean !== '') {
    const ending = readEnding(clean);
    return ending === undefined ? { kind: 'other', text: clean } : { kind: 'other', text: clean, ending };
  }
  if (step !== 'court' && step !== 'unknown') return { kind: 'none', text: '' };
  const placeholder = placeholderIn(text);
  return { kind: 'unknown', text: '', ...(placeholder === undefined ? {} : { placeholder }) };
}

/** A `DISP_DESCR` without what may stand before it: `*CONVICTED`, `DISPO: CONVICTED`. */
function dispositionIn(text: string): string {
  return cleanText(text).replace(/^[*\-.:;=/#+'"\s]*(?:DISPO?(?:SITION)?\s*[:\-=]\s*)?(?=(?:RE-?)?CONVICTED)/i, '');
}

/** Words of a conviction other than the `CONVICTED` of the state: they may say the same, so a person reads them. */
const GUILTY =
  /^((PLED|PLEAD|PLEADED|FOUND|ADJ(UDGED)?|JURY|COURT|VERDICT|DEFT?|DEFENDANT|PLEA|WAS|HELD|OF|TO|[-:/ ])+ ?)?(GUILTY|NOLO)\b|^CONV(ICTION)?([-/ ](PROB|JAIL|PRISON|FINE|CYA|SENT|MISD|FEL|INF|CT|COUNTY)|$)|^RE-?CONVICTED/;

/** What a juvenile court found to be so. */
const ADJUDGED =
  /\bWARD(SHIP)?\b|\bDELINQUENT\b|\bJUV\w*\b.*\b(SUST|SUSTAINED|TRUE|ADJUDGED|ADJUDICATED|ADJUDICATION|ADMITTED)\b|^(PET(ITION)?|602)\b.*\bSUSTAINED\b|\bSUST(AINED)?\b.*\bPET(ITION)?\b|\bTRUE FINDING\b/;

/** What a `DISP_DESCR` means as a later line of a conviction; undefined where it is blank or a conviction and no more. */
export function readLater(text: string): LaterText | undefined {
  const clean = dispositionIn(text);
  if (clean === '') return undefined;
  return isConvicted(clean) ? readTakenBack(clean) : readLaterText(clean);
}

const REVOKED = /\bPROB(ATION)?\b.*\b(REVOKED|REINST\w*)\b/;

/**
 * Whether a `DISP_DESCR` says that probation was revoked, for good or not: a person whose probation was reinstated did not
 * keep its conditions for the entire period (PC 1203.4(a)(1); People v. Chandler (1988) 203 Cal.App.3d 782).
 */
export function readRevoked(text: string): boolean {
  return REVOKED.test(cleanText(text).toUpperCase());
}

const SENTENCE_KINDS: readonly (readonly [prefix: string, kind: SentencePart['kind']])[] = [
  ['PROB', 'probation'],
  ['JAIL', 'jail'],
  ['PRISON', 'prison'],
  ['FINE', 'fine'],
];

const UNITS = { D: 'days', M: 'months', Y: 'years' } as const;

/** `SENT_LOC_DESCR`, `SENT_LENGTH`, `SENT_TIME_CODE`; undefined where all three are blank. */
export function readSentencePart(location: string, length: string, unit: string): SentencePart | undefined {
  const where = cleanText(location);
  const amount = cleanText(length);
  const code = cleanText(unit).toUpperCase();
  if (where === '' && amount === '' && code === '') return undefined;
  const upper = where.toUpperCase();
  const kind = SENTENCE_KINDS.find(([prefix]) => upper.startsWith(prefix))?.[1];
  return {
    kind: kind ?? (where === '' ? 'unknown' : 'other'),
    length: /^\d{1,4}$/.test(amount) ? Number(amount) : undefined,
    unit: UNITS[code.charAt(0) as keyof typeof UNITS],
    text: [where, amount, code].filter((part) => part !== '').join(' '),
  };
}

/** `CYC_AGE`: whole years; undefined for blanks and for what no person's age is. */
export function readAge(text: string): number | undefined {
  const clean = cleanText(text);
  const age = /^\d{1,3}(\.0+)?$/.test(clean) ? Number(clean) : 0;
  return age > 0 && age <= 110 ? age : undefined;
}

const SCIENTIFIC = /^\d+([.,]\d*)?\s*E\s*\+?\s*\d+$/i;
/** What a spreadsheet shows for a number that a column is too narrow for, or that a formula does not give. */
const NOT_SHOWN = /^#/;
const THOUSANDS = /^\d{1,3}(,\d{3})+$/;
/** Counts begin at 001: 000 is what is left of a number that a spreadsheet rounded and wrote in full again. */
const ROUNDED = /^\d{6}000000$/;

/** The cycle and case that a `CNT_ORDER` names, `102001004000`: cycle 102, its step 001; undefined when it is too short. */
export function readOrder(text: string): {
  readonly order: string | undefined;
  readonly cycle: number | undefined;
  readonly case: number | undefined;
} {
  // What a spreadsheet rounded (`1.01001E+11`, `101001000000`) is no longer the number of one count.
  const written = cleanText(text).replace(/\.0+$/, '');
  const order = THOUSANDS.test(written) ? written.replaceAll(',', '') : written;
  if (SCIENTIFIC.test(order) || NOT_SHOWN.test(order) || ROUNDED.test(order))
    return { order: undefined, cycle: undefined, case: undefined };
  if (!/^\d{6,}$/.test(order)) return { order: order === '' ? undefined : order, cycle: undefined, case: undefined };
  return { order, cycle: Number(order.slice(0, 3)), case: Number(order.slice(0, 6)) };
}
