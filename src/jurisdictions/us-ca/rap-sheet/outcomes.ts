/**
 * What dispositions say, as far as the reader must know it: a text that is none of these may be a misprinted conviction
 * or relief, so it is reported and leaves the count open.
 */
const KNOWN: readonly RegExp[] = [
  /^CONVICTED/,
  /^CONV SET ASIDE|SET ASIDE|1203\.4|VACATED/,
  /DIS?MIS+E?D|DISM\b|DISMISSAL|^DISCH|FURTHERANCE? OF JUSTICE|FURTHERENCE OF JUSTICE/,
  /ACQUIT|NOT GUILTY|NGI\b/,
  /^(?:PROS|DA|DIST ATTY|CITY ATTY)\w* ?(?:REJ|DECL)|PROS REJ|PROSECUTOR REJ|NO FILE|LACK OF|INSUF|INADMISS|VICTIM (?:DECLINES|REFUSE|UNAV)|INT(?:EREST)? OF JUSTICE|OTHER-/,
  /^REL|RELEASED|DETENTION ONLY|CITED|EXONERATED|849|TOT\b|TURNED OVER|TRANSFER|OTHER JURIS/,
  /PAROLE|DISCHARGED|ESCAPE|RETURNED|REC'?D|RECEIVED/,
  /NO LONGER INTERESTED|APPLICATION|LICENSE|CERTIFIED|HELD TO ANSWER|BOUND OVER|CONSOLIDATED|SUPERSEDED|COMBINED/,
  /PROC(?:EEDINGS)? SUSP|1368|1370|INCOMP|DIVER(?:SION|TED)|1000(?:\.\d)? PC|DEJ\b|DEFERRED/,
  /SEN(?:TENCE|T)? MOD|MODIFIED|RESENTENC|SEN(?:TENCE|T)? (?:VACATED|RECALLED|STAYED)/,
  /PROB(?:ATION)?(?: \w+)? (?:REVOKED|REINST|TERM|MOD|EXT)|REVOKED|REINSTATED/,
  /REDUCED|REDESIGNAT|\b17 ?\(?B\)?|1170\.18|SEALED|11361\.[89]|EXPUNG|PARDON|851\.\d|1203\.\d|MISD PER 17/,
  /JUV|WARD|PETITION|COUNSELED|REFERRED|PROBATION DEPT/,
  /WARRANT|FTA|FAIL(?:ED|URE)? TO APPEAR|BAIL|BOND|FORFEIT/,
  /DECEASED|DEATH|ABATED/,
  /^CHRGS|^DEF(?:ENDANT)? |^DEFENDANT|^RIGHT TO|^CRT FIND|^CONVICTION CERT|CLARIFICATION|PENDING|UNKNOWN|NO DISPO|NOT RECEIVED|PLEA|CONTINUED/,
  /PURGED|STRICKEN|SUSPENDED|STAYED|MISTRIAL|HUNG JURY|REMANDED|AFFIRMED|REVERSED|APPEAL/,
];

/** Whether a disposition's text is one that is known. */
export function isKnownOutcome(text: string): boolean {
  const start = text.slice(0, 120);
  return KNOWN.some((pattern) => pattern.test(start));
}

/** Words of free text that would change what becomes of a conviction; a comment with one is for a person to read. */
const SPEAKS_OF_OUTCOME =
  /CONVICT(?!ION CERT)|DISMIS|\bDISM\b|SET ASIDE|1203\.?4|REDUC|\b17 ?\(?B\)?|SEALED|EXPUNG|VACAT|REVOK|REINST|ACQUIT|RESENTENC|1170\.18|11361\.[89]|PARDON|\bADD(?:L|ITIONAL)? (?:CNT|COUNT)|\bADD CNTS/;

export function speaksOfOutcome(comment: string): boolean {
  return SPEAKS_OF_OUTCOME.test(comment.slice(0, 2000));
}

/** `C O N V I C T E D`, as broken columns print it, put together; other texts as they are. */
export function mendOutcome(text: string): string {
  if (!/^C ?O ?N ?V ?I ?C ?T ?E ?D/.test(text)) return text;
  return text.replace(/^C ?O ?N ?V ?I ?C ?T ?E ?D/, 'CONVICTED');
}
