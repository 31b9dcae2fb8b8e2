import type { Ending } from '../../../record/index.ts';

/**
 * How a charge ended, by the words of its `DISP_DESCR`; undefined where they do not tell. The first rule that fits
 * decides. What was granted, failed, is pending or went on in another case has ended nothing.
 */
export function readEnding(clean: string): Ending | undefined {
  const upper = clean.toUpperCase().replace(/\s+/g, ' ');
  return RULES.find(([fits]) => fits.test(upper))?.[1];
}

/**
 * How a charge ended by several lines of one count. A deferral that ends in a dismissal is a completed one; lines that
 * tell nothing, or two things, leave it open.
 */
export function mergedEnding(endings: readonly (Ending | undefined)[]): Ending | undefined {
  const told = new Set(endings);
  if (told.size === 1) return endings[0];
  const [early, late] = ['deferred', told.has('diverted') ? 'diverted' : 'dismissed'] as const;
  return told.size === 2 && told.has(early) && told.has(late) ? 'diverted' : undefined;
}

const DIVERSION = String.raw`(\bDIVER(TED|SION|T)\b|\bDIV\b|\bDEJ\b|\bDEFERRED\b|\b1000(\.\d+)? ?PC\b|\bPC ?1000\b|\b1001\.\d+)`;
const FAILED = String.raw`\b(FAIL|UNSUCC|REVOK|REINST)`;
const DONE = String.raw`\b(COMPL|DISM|SUCC|SATISF)`;

const RULES: readonly (readonly [fits: RegExp, ending: Ending | undefined])[] = [
  [/\bDEN(IED|IAL)\b|\bPENDING\b|\bRESCINDED\b|\bREFILED\b|\bIN PART\b|\bPARTIAL/, undefined],
  [/\b851\.(8|85|86|87|9|90|91|92|93)\b|\bFACTUAL\w* INNOC|\bARREST RELIEF\b|\bSEALED\b|\bRECORDS? DESTR/, 'sealed'],
  // A conviction's own later line, a juvenile court's finding, and what another case took over, are for a person.
  [/\bCONV|\bSET ASIDE\b|\bVACATED\b|\bJUV|\bWARDSHIP\b|\bPLEA\b.*\bWITHDR|\bWITHDR\w*\b.*\bPLEA\b/, undefined],
  [/\bCOMB(INED)?\b|\bCONSOL|\bINCORP|\bMERGED\b|\bTRANSFER|\bCERTIFIED TO\b/, undefined],
  [new RegExp(`${DIVERSION}.*${FAILED}|${FAILED}.*${DIVERSION}`), undefined],
  [new RegExp(`${DIVERSION}.*${DONE}|${DONE}.*${DIVERSION}`), 'diverted'],
  [new RegExp(`${DIVERSION}.*TERM`), undefined],
  [new RegExp(DIVERSION), 'deferred'],
  [/\bINSAN|\bNGI\b/, undefined],
  [/\bACQUIT|\bNOT GUILTY\b/, 'acquitted'],
  [/\bNOLLE\b|\bNOL PROS\b/, 'nolle-prosequi'],
  [/^(PROS|DA|DIST ATTY|CITY ATTY)\w*[ -](REL|REJ|DECL)|\bPROS\w* (REJ|DECL)/, 'not-filed'],
  [/\bNOT FILED\b|\bNO (CHARGES? )?FIL(E|ED|ING)\b|\b(CHARGES?|COMPLAINT) (REJECTED|REFUSED)\b/, 'not-filed'],
  [/\bDIS?MIS+\w*\b.*\bWITHOUT PREJ|\bDISM\b.*\b(WITHOUT|W\/?O) PREJ/, 'dismissed-without-prejudice'],
  [/\bDIS?MIS+\w*\b.*\bWITH PREJ|\bDISM\b.*\b(WITH|W\/) ?PREJ/, 'dismissed-with-prejudice'],
  [/\bDET(ENTION)? ONLY\b|\b849\b|\bEXONERATED\b/, 'released'],
  [/\b(WARRANT|WRNT|PROB(ATION)?|VIOL|VOP|APPEAL|PET(ITION)?|MOTION)\b/, undefined],
  [/\bDIS?MIS+E?D\b|\bDISM(ISSAL)?\b|\bCHARGES? DROPPED\b|\bFURTH[AE]RE?NCE OF JUSTICE\b|\b1385\b/, 'dismissed'],
];
