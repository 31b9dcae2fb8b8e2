import type { LaterText } from '../../../format/row.ts';
import { changesConviction, type LaterKind, mayUndoConviction } from '../../../record/index.ts';

export type { LaterText } from '../../../format/row.ts';

/**
 * The meaning of a disposition as a later line of a conviction. The first rule that fits decides; a text that fits
 * none is `unclear`, so that no line is passed over because its words are new.
 */
export function readLaterText(clean: string): LaterText {
  const upper = clean
    .toUpperCase()
    .replace(/(\d),(?=\d)/g, '$1.')
    // "PC1203.4" and "1203.4PC" name the section as "1203.4 PC" does.
    .replace(/\b(PC|HS|WIC|WI)(?=\d)/g, '$1 ')
    .replace(/([\d)][AB]?)(?=(?:PC|HS|WIC|WI)\b)/g, '$1 ')
    .replace(/\s+/g, ' ');
  return { kind: RULES.find(({ fits }) => fits(upper))?.kind ?? 'unclear', text: clean };
}

/**
 * Whether an outcome that a source prints after a conviction may take it away: one that the list above says so of, or
 * one that the list does not know and that has a word of an ending.
 */
export function mayEndConviction(clean: string): boolean {
  const { kind } = readLaterText(clean);
  return mayUndoConviction(kind) && (kind !== 'unclear' || ENDING.test(clean.toUpperCase()));
}

/** Whether a disposition begins by saying that the person was convicted. */
export function isConvicted(clean: string): boolean {
  return clean.toUpperCase().startsWith('CONVICTED');
}

/**
 * What the rest of a text that begins with `CONVICTED` says was done to the conviction: `CONVICTED-REVERSED`,
 * `CONVICTED/DISMISSED`; undefined where it only names the sentence or the level.
 */
export function readTakenBack(clean: string): LaterText | undefined {
  const rest = clean.slice('CONVICTED'.length);
  const { kind } = readLaterText(rest.replace(/^[^A-Z0-9]+|^ ?(BUT|AND|THEN)\b/gi, '').trim());
  const told = kind === 'unclear' ? TAKEN.test(rest.toUpperCase()) : changesConviction(kind) && kind !== 'reduced';
  return told ? { kind: mayUndoConviction(kind) ? kind : 'unclear', text: clean } : undefined;
}

/** Words of an ending, without those of a level: `CONVICTED-REDUCED TO MISD` tells the level of the conviction. */
export const TAKEN =
  /DIS?MIS+E?D|\bDISM\b|ACQUIT|REVERS|VACAT|SET ASIDE|WITHDR|SEALED|EXPUNG|PARDON|NOT GUILTY|OVERTURN/;

type Rule = { readonly kind: LaterKind; readonly fits: (upper: string) => boolean };

/** A rule for lines that all of the patterns fit. */
function rule(kind: LaterKind, ...patterns: readonly RegExp[]): Rule {
  return { kind, fits: (upper) => patterns.every((pattern) => pattern.test(upper)) };
}

/** The same, for lines that do not hold `without`. */
function ruleWithout(kind: LaterKind, without: RegExp, ...patterns: readonly RegExp[]): Rule {
  return { kind, fits: (upper) => !without.test(upper) && patterns.every((pattern) => pattern.test(upper)) };
}

const PROP_64 = /\b11361[. ]?[89]\b|\bPROP(OSITION)?\.? ?64\b|\bP64\b|\bAUMA\b|\bAB ?1793\b/;
const PROP_47 = /\b1170\.18\b|\bPROP(OSITION)?\.? ?47\b|\bP47\b/;
const SET_ASIDE = /\b1203\.(4|4A|4B|41|42|425|49)\b/;
const REDUCED = /\b17 ?\(?[BD]\)?(\(\d\))?(?![\dA-Z])|\b17 ?PC\b|\bPC ?17\b|\b(DECLARED|DEEMED)\b.*\bMISD/;
const DISMISSED = /\bDIS?MIS+E?D\b|\bDISMISS(AL)?\b|\bDISM\b|\bSEALED\b|\bSEAL\b/;
const LOWERED = /\bRED\b|\bREDUC|\bREDESIG|\bREDES\b|\bMISD|\bINF\b|\bINFR|\bRESENT/;
const WITHDRAWN_PLEA =
  /\bPLEA\b.*\b(WITHDRAWN|W\/D|SET ASIDE|VACATED)\b|\b(WITHDRAW\w*|WITHDREW|W\/D)\b.*\bPLEA\b|\bPLEA WITHDR/;
/** Words that may end a conviction; a line of the court's routine has none of them. */
const ENDING =
  /DIS?MIS+E?D|\bDISM|ACQUIT|REVERS|VACAT|SET ASIDE|WITHDR|SEAL|EXPUNG|PARDON|NOT GUILTY|\bREDUC|\bMISD|\bPROS\w* REJ|EXONERAT/;
const THING = String.raw`(BENCH )?WARRANTS?|WRNT|B\/W|FINES?|FEES?|SENT|SENTENCE|HEARING|COURT DATE|BAIL( FORFEITURE)?|FORFEITURE|STAY|RESTITUTION|PROB(ATION)? VIOL(ATION)?S?( PET(ITION)?)?|VIOL(ATION)? OF PROB(ATION)?|PROB(ATION)? REVOCATION`;
const THING_ENDED = new RegExp(
  String.raw`^(${THING})( (IS|ORDERED|ORDER))?[ \/-]*(VACATED|SET ASIDE|DIS?MIS+E?D|DISM|RECALLED|QUASHED|REDUCED|WITHDRAWN|CLEARED)$`,
);
const PROBATION =
  /\bPROB(ATION)?\b.*\b(REV|REVOKED|REVOKE|REINST\w*|TERM|TERMINATED|TERMED|MOD|MODIFIED|EXT|EXTENDED|CONT|CONTINUED|RESTORED|TRANS\w*|GRANTED|SUMMARY|FORMAL|INFORMAL|COMPLETED|DISCHARGED|EXP|EXPIRED|VIOL\w*|FOUND)\b/;
/** The end of supervision, before its time or not; `PROBATION TERM EXTENDED` and `PROB TERM 3 YRS` speak of its length. */
const SUPERVISION = '(PROB(ATION)?|PAROLE|PRCS|(MANDATORY )?SUPERVISION)';
const OVER = '(TERM|TERMD|TERMED|TERMINATED|DISCHARGED|COMPLETED|EXPIRED|EXP)';
const SUPERVISION_ENDED = new RegExp(
  String.raw`\b${SUPERVISION}\b.*\b${OVER}\b|\bEARLY TERM(INATION)?\b.*\b${SUPERVISION}\b|^${OVER}\b.*\b${SUPERVISION}$`,
);
const GOES_ON =
  /\b(EXT|MOD|REIN|REV|VIOL|CONT|TRANS|RESTOR|GRANTED (FORMAL|SUMMARY))\w*|\bUNSUCC|\bTERM\b( (OF|IS|TO)\b|.*\b\d+ ?(Y|M|D))/;
const ROUTINE = [
  PROBATION,
  /^(REVOKED|REINSTATED)( & | AND |\/)?/,
  /\bSENT(ENCE)?\b.*\b(MOD|MODIFIED|SUSP\w*|IMPOSED|STAYED|RECALLED|CORRECTED|COMMUTED|SERVED|COMPLETED|EXECUTED)\b/,
  /^RESENTENCED$/,
  /\b(FINES?|FEES?|RESTITUTION)\b.*\b(PAID|SUSP\w*|CONVERTED|DELINQUENT|ORDERED|SATISFIED|IMPOSED)\b/,
  /^PAID IN FULL$/,
  /\b(WARRANT|WRNT|B\/W)\b.*\b(ISSUED|ISS|RECALLED|SERVED|ORDERED|HELD)\b/,
  /\bFAIL(ED|URE)? TO (APPEAR|PAY)\b|^FTA$|^FTP$/,
  /^(CREDIT )?(FOR )?TIME SERVED$|^COMMUNITY SERVICE\b|^PAROLED?\b|^DISCHARGED( FROM (PAROLE|PROB\w*|CYA|CUSTODY|SUPERVISION))?$/,
  /\b(JUDGMENT|CONV(ICTION)?|SENT(ENCE)?|DECISION)\b.*\bAFFIRMED\b|^AFFIRMED\b/,
  /^CONV(ICTION)? CERT/,
  /^(VOP|AB ?109|PRCS|MANDATORY SUPERVISION|(COURT|FORMAL|SUMMARY) PROB(ATION)?|WORK FURLOUGH|BAIL FORF(EITED|EITURE)?)$/,
  /^(SENT|SENTENCED|COMMITTED|COMMITMENT) TO (STATE )?(PRISON|JAIL|CDC|CDCR|CRC|CYA|COUNTY JAIL)$|^CRC COMM(ITMENT)?$/,
  /\bSTAYED\b.*\b654\b|^(CONC(URRENT)?|CONS(ECUTIVE)?) (W\/|WITH|TO) ?(CT|CNT|COUNT)\b/,
  /^(BW|FTA WARRANT)( ISSUED| ISS| RECALLED| SERVED)?$|^(JAIL|PRISON) (TIME )?SERVED$|^TIME SERVED CREDIT$/,
  /^(DEFENDANT|DEF|DEFT)\b.*\bCOUNSEL\b|^DEF COUNSEL\b|^RIGHT TO\b|^CRT FIND PLEA\b|^CHRGS&DIRECT\b/,
];

const RULES: readonly Rule[] = [
  // What has not been decided, or is decided in part or taken back, is not what it names.
  rule('unclear', /\bIN PART\b|\bPARTIAL|\bPENDING\b|\bFILED\b|\bREQUESTED\b|\bRESCINDED\b|\bSUBMI(SSION|TTED)\b/),
  rule('unclear', /\bDEN(IED|IAL)\b/, /\bGRANTED\b|\bREVERS|\bVACATED\b/),
  rule('unclear', /\b(ORDER|RELIEF|DISMISSAL|REDUCTION|REVERSAL)\b.*\b(VACATED|REVOKED|REVERSED)\b/),
  rule('denied', /\bDEN(IED|IAL)\b|\bNOT GRANTED\b/),
  ruleWithout(
    'denied',
    /\bJUV/,
    /\b(PETITION|PET|MOTION|MTN|APPLICATION|REQUEST|APPEAL)\b.*\b(DIS?MIS+E?D|DISM|WITHDRAWN|W\/D|REJECTED|REFUSED|STRICKEN|ABANDONED|OFF CALENDAR)\b/,
  ),
  rule('standing', THING_ENDED),
  rule('diverted', /\b1203\.43\b/),
  rule('sealed', /\b1203\.45\b/),
  // Two kinds of relief in one line: a person reads it.
  rule('unclear', SET_ASIDE, REDUCED),
  rule('set-aside', SET_ASIDE),
  rule('unclear', PROP_64, PROP_47),
  ruleWithout('redesignated', DISMISSED, PROP_64, LOWERED),
  ruleWithout('dismissed-64', LOWERED, PROP_64, DISMISSED),
  rule('unclear', PROP_64),
  ruleWithout('reduced-47', DISMISSED, PROP_47, LOWERED),
  rule('unclear', PROP_47),
  rule('destroyed', /\b11361\.5\b|\bRECORDS?\b.*\bDESTR|\bDESTR\w*\b.*\bRECORD/),
  rule('arrest-sealed', /\b851\.(8|85|86|87|9|91|92|93)\b|\bFACTUAL\w* INNOC/),
  rule(
    'juvenile',
    /\bJUV|\bWARDSHIP\b|\b(602|781|786|793)\b.*\b(WIC|W&I|WI)\b|\b(WIC|W&I|WI)\b ?(602|781|786|793)\b|\bTRUE FINDING\b|\bPETITION SUSTAINED\b/,
  ),
  rule('pardoned', /\bPARDON|\bCERT(IFICATE)?\b.*\bREHAB/),
  rule('reversed', WITHDRAWN_PLEA),
  rule('reversed', /\bREVERS|\bNEW TRIAL\b|\b1473\.[67]\b|\b1016\.5\b|\b236\.14\b/),
  rule('reversed', /\b(CONV(ICTION)?|JUDGE?MENT|JDGMT|VERDICT|GUILTY)\b.*\b(VACATED|SET ASIDE|OVERTURNED)\b/),
  rule('unclear', /\bDIVER|\bDEJ\b|\bDEFERRED ENTRY/, /\bTERM|\bREVOK|\bFAIL|\bUNSUCC/),
  rule(
    'diverted',
    /\bDIVER(TED|SION)\b|\bDIV\b|\bDEJ\b|\bDEFERRED ENTRY|\b1000(\.\d+)? ?PC\b|\bPC ?1000(\.\d+)?\b|\b1001\.\d+/,
  ),
  ruleWithout('reduced', /DIS?MIS+E?D|\bDISM|SEAL/, REDUCED),
  ruleWithout('sealed', /DIS?MIS+E?D|\bDISM/, /\bSEALED\b/),
  { kind: 'ended', fits: (upper) => !ENDING.test(upper) && SUPERVISION_ENDED.test(upper) && !GOES_ON.test(upper) },
  { kind: 'standing', fits: (upper) => !ENDING.test(upper) && ROUTINE.some((pattern) => pattern.test(upper)) },
  ruleWithout(
    'dismissed',
    /\bPLEA\b|\bEXPUNG|\bSET ASIDE\b|\bVACAT|\bPROB/,
    /DIS?MIS+E?D|\bDISM\b|\bDISMISSAL\b|\bACQUIT|\bNOT GUILTY\b|\b1385\b|\bNOLLE\b|\bCHARGES? DROPPED\b|\bPROS(ECUTION)? REJ|\bEXONERAT|\bFURTH[AE]RE?NCE OF JUSTICE\b/,
  ),
];
