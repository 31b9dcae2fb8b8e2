import { weighted } from '../../../sources/synthetic/prng.ts';

export type Level = 'F' | 'M' | 'I';

/** A charge as the file words it: section and code, a dash, a description. */
export type Offense = { readonly text: string; readonly level: Level; readonly code: string };

/** An offense of these tables; `OFFENSE_CODE` is invented, and the same for the same words. */
export function offense(text: string, level: Level): Offense {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 89_989;
  return { text, level, code: String(10_000 + sum) };
}

/** What stands beside marijuana on the histories of people with a marijuana conviction. */
export const ordinaryOffenses: readonly Offense[] = weighted([
  [offense('23152(A) VC-DUI ALCOHOL/DRUGS', 'M'), 9],
  [offense('23152(B) VC-DUI ALCOHOL/0.08 PERCENT', 'M'), 7],
  [offense('14601.1(A) VC-DRIVE WHILE LIC SUSPEND/ETC', 'M'), 6],
  [offense('12500(A) VC-DRIVE W/O LICENSE', 'M'), 5],
  [offense('10851(A) VC-TAKE VEH W/O OWN CONSENT/VEH THEFT', 'F'), 4],
  [offense('20002(A) VC-HIT AND RUN:PROPERTY DAMAGE', 'M'), 2],
  [offense('40508(A) VC-FAIL TO APPEAR:WRITTEN PROMISE', 'M'), 4],
  [offense('484(A) PC-THEFT', 'M'), 6],
  [offense('488 PC-PETTY THEFT', 'M'), 4],
  [offense('487(A) PC-GRAND THEFT:MONEY/LABOR/PROPERTY', 'F'), 3],
  [offense('484/666 PC-PETTY THEFT W/PR JAIL', 'F'), 2],
  [offense('459 PC-BURGLARY', 'F'), 5],
  [offense('459 PC-BURGLARY:SECOND DEGREE', 'F'), 4],
  [offense('496(A) PC-RECEIVE/ETC KNOWN STOLEN PROPERTY', 'F'), 4],
  [offense('470(D) PC-FORGERY', 'F'), 1],
  [offense('476A(A) PC-INSUFFICIENT FUNDS:CHECK', 'M'), 1],
  [offense('11377(A) HS-POSSESS CONTROLLED SUBSTANCE', 'F'), 9],
  [offense('11377(A) HS-POSSESS CONTROLLED SUBSTANCE', 'M'), 3],
  [offense('11378 HS-POSSESS CNTL SUB FOR SALE', 'F'), 3],
  [offense('11379(A) HS-TRANSPORT/SELL CNTL SUB', 'F'), 2],
  [offense('11350(A) HS-POSSESS NARCOTIC CNTL SUB', 'F'), 7],
  [offense('11351 HS-POSS/PURCHASE NARC CNTL SUB FOR SALE', 'F'), 2],
  [offense('11352(A) HS-TRANSP/SELL NARC CNTL SUB', 'F'), 2],
  [offense('11550(A) HS-USE/UNDER INFL CNTL SUB', 'M'), 7],
  [offense('11364 HS-POSSESS CNTL SUB PARAPHERNALIA', 'M'), 5],
  [offense('11366 HS-KEEP PLACE TO SELL/ETC CNTL SUB', 'F'), 1],
  [offense('11357.5(A) HS-SELL/ETC SYNTHETIC CANNABINOID', 'M'), 1],
  [offense('11361(A) HS-USE MINOR TO SELL/ETC MARIJUANA', 'F'), 1],
  [offense('273.5(A) PC-INFLICT CORPORAL INJ SPOUSE/COHAB', 'F'), 4],
  [offense('242 PC-BATTERY', 'M'), 4],
  [offense('243(E)(1) PC-BAT:SPOUSE/EX SP/DATE/ETC', 'M'), 3],
  [offense('245(A)(1) PC-FORCE/ADW NOT FIREARM:GBI LIKELY', 'F'), 3],
  [offense('422 PC-THREATEN CRIME W/INTENT TO TERRORIZE', 'F'), 2],
  [offense('417(A)(1) PC-EXHIBIT DEADLY WEAPON:NOT F/ARM', 'M'), 1],
  [offense('594(B)(1) PC-VANDALISM', 'M'), 2],
  [offense('148(A)(1) PC-OBSTRUCT/ETC PUBLIC OFCR/ETC', 'M'), 5],
  [offense('148.9(A) PC-FALSE ID TO SPECIFIC PEACE OFICERS', 'M'), 2],
  [offense('647(F) PC-DISORDERLY CONDUCT:INTOX DRUG/ALCOHOL', 'M'), 8],
  [offense('602(L) PC-TRESPASS:OCCUPY PROPERTY W/O CONSENT', 'M'), 2],
  [offense('466 PC-POSSESS/ETC BURGLARY TOOLS', 'M'), 1],
  [offense('4060    BP-POSSESS CONTROLLED SUBSTANCE W/O RX', 'M'), 2],
  [offense('4060 BP-POSSESS CTRL SUBSTNCE', 'M'), 1],
  [offense('4140 BP-POSSESS HYPODERMIC NEEDLE/SYRINGE', 'M'), 2],
  [offense('4149 BP-UNLICENSED SALE OF NEEDLES', 'M'), 1],
  [offense('1320(A) PC-FAIL TO APPEAR ON OWN RECOGNIZANCE', 'M'), 2],
  [offense('32 PC-ACCESSORY', 'F'), 1],
  [offense('182(A)(1) PC-CONSPIRACY:COMMIT CRIME', 'F'), 1],
  [offense('12021(A) PC-POSS FIREARM:CONV FEL/ADDICT', 'F'), 2],
  [offense('12025(A)(1) PC-CCW IN VEHICLE', 'M'), 1],
  [offense('211 PC-ROBBERY', 'F'), 2],
  [offense('3056 PC-VIOLATION OF PAROLE', 'F'), 2],
  [offense('1203.2 PC-PROB VIOL:REARREST/REVOKE', 'F'), 3],
  [offense('853.7 PC-FTA AFTER WRITTEN PROMISE', 'M'), 1],
  [offense('25662(A) BP-MINOR POSSESS ALCOHOL', 'I'), 1],
  [offense('415(2) PC-DISTURB PEACE', 'I'), 1],
]);

/** What is charged beside a marijuana count, in the same cycle. */
export const companionOffenses: readonly Offense[] = weighted([
  [offense('11364 HS-POSSESS CNTL SUB PARAPHERNALIA', 'M'), 5],
  [offense('11364(A) HS-POSS UNLAW PARAPHERNALIA', 'M'), 2],
  [offense('11366 HS-KEEP PLACE TO SELL/ETC CNTL SUB', 'F'), 3],
  [offense('11377(A) HS-POSSESS CONTROLLED SUBSTANCE', 'F'), 5],
  [offense('11350(A) HS-POSSESS NARCOTIC CNTL SUB', 'F'), 3],
  [offense('11550(A) HS-USE/UNDER INFL CNTL SUB', 'M'), 3],
  [offense('4060    BP-POSSESS CONTROLLED SUBSTANCE W/O RX', 'M'), 2],
  [offense('4140 BP-POSSESS HYPODERMIC NEEDLE/SYRINGE', 'M'), 1],
  [offense('4149 BP-UNLICENSED SALE OF NEEDLES', 'M'), 1],
  [offense('647(F) PC-DISORDERLY CONDUCT:INTOX DRUG/ALCOHOL', 'M'), 2],
  [offense('148(A)(1) PC-OBSTRUCT/ETC PUBLIC OFCR/ETC', 'M'), 2],
  [offense('148 PC-RESISTING A PEACE OFFICER', 'M'), 1],
  [offense('148.9 PC-FALSE ID TO PEACE OFFICER', 'M'), 1],
  [offense('602(L) PC-TRESPASS:OCCUPY PROPERTY W/O CONSENT', 'M'), 1],
  [offense('466 PC-POSSESS/ETC BURGLARY TOOLS', 'M'), 1],
  [offense('1320 PC-FAIL TO APPEAR ON OWN RECOGNIZANCE', 'M'), 1],
  [offense('40508 VC-FAILURE TO APPEAR', 'M'), 1],
  [offense('23152(A) VC-DUI ALCOHOL/DRUGS', 'M'), 2],
  [offense('32 PC-ACCESSORY', 'F'), 2],
  [offense('182(A)(1) PC-CONSPIRACY:COMMIT CRIME', 'F'), 2],
]);

/** "Superstrikes", PC 667(e)(2)(C)(iv). */
export const superstrikes: readonly Offense[] = weighted([
  [offense('187(A) PC-MURDER', 'F'), 3],
  [offense('187 PC-MURDER', 'F'), 2],
  [offense('664/187(A) PC-ATT MURDER', 'F'), 2],
  [offense('191.5(A) PC-GROSS VEHICULAR MANSLAUGHTER', 'F'), 1],
  [offense('207(A) PC-KIDNAPPING', 'F'), 2],
  [offense('209(B)(1) PC-KIDNAP TO COMMIT ROB/RAPE', 'F'), 1],
  [offense('220 PC-ASSAULT TO COMMIT RAPE/ETC', 'F'), 2],
  [offense('261(A)(2) PC-RAPE BY FORCE/FEAR/ETC', 'F'), 2],
  [offense('288(A) PC-LEWD OR LASCIV ACTS W/CHILD UNDER 14', 'F'), 2],
  [offense('288A(C)(1) PC-ORAL COP W/PERSON UNDER 14', 'F'), 1],
  [offense('653F(B) PC-SOLICIT COMMIT MURDER', 'F'), 1],
]);

/** Offenses that require registration under PC 290. */
export const registrableOffenses: readonly Offense[] = weighted([
  [offense('243.4(A) PC-SEXUAL BATTERY', 'F'), 3],
  [offense('243.4(E)(1) PC-TOUCH PERSON INTIMATELY AGAINST WILL', 'M'), 2],
  [offense('261 PC-RAPE', 'F'), 2],
  [offense('261.5(C) PC-SEX W/MINOR:3+ YRS YOUNGER', 'F'), 1],
  [offense('288(A) PC-LEWD OR LASCIV ACTS W/CHILD UNDER 14', 'F'), 2],
  [offense('288(C)(1) PC-L/L W/CHILD 14/15:DEF 10+ YEARS', 'F'), 1],
  [offense('314(1) PC-INDECENT EXPOSURE', 'M'), 3],
  [offense('314.1 PC-INDECENT EXPOSURE', 'M'), 1],
  [offense('647.6(A) PC-ANNOY/MOLEST CHILDREN', 'M'), 2],
  [offense('311.11(A) PC-POSSESS/ETC OBSCENE MATTER:MINOR', 'F'), 1],
]);

export const sexRegistration: readonly Offense[] = [
  offense('290 PC-REGISTRATION OF SEX OFFENDER', 'F'),
  offense('290(A) PC-REG SEX OFFENDER', 'F'),
];

/** Registrations that have nothing to do with PC 290, so that a reader must look at the offense. */
export const otherRegistration: readonly Offense[] = [
  offense('11590 HS-REGISTRATION OF CNTL SUB OFFENDER', 'M'),
  offense('457.1(B) PC-REGISTRATION OF ARSON OFFENDER', 'F'),
];
