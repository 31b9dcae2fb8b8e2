import type { Random } from '../../../sources/synthetic/prng.ts';
import { weighted } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import { dayOf } from './calendar.ts';
import type { Level, Offense } from './offenses.ts';
import { offense } from './offenses.ts';

/** Old 11357(b) became an infraction on this day (SB 1449). */
const SMALL_AMOUNT_INFRACTION: Day = dayOf(2011, 1, 1);
/** Old 11357(a) became a misdemeanor on this day (Proposition 47). */
const CONCENTRATE_MISDEMEANOR: Day = dayOf(2014, 11, 5);
/** Proposition 64 in force. */
export const PROP_64: Day = dayOf(2016, 11, 9);

/** A section with its wordings at one level, and the same as attempts. */
type Charge = { readonly plain: readonly Offense[]; readonly attempts: readonly Offense[] };

function charge(section: string, level: Level, ...descriptions: readonly string[]): Charge {
  const first = descriptions[0]!;
  return {
    plain: descriptions.map((description) => offense(`${section} HS-${description}`, level)),
    attempts: ['664/', '664-', '664.', '664'].map((prefix) => offense(`${prefix}${section} HS-ATT ${first}`, level)),
  };
}

const CONCENTRATE = 'POSSESS CONCENTRATED CANNABIS';
const SMALL = 'POSSESS MARIJUANA 28.5- GRAMS';
const CULTIVATE = ['CULTIVATE MARIJUANA', 'PLANT/CULTIVATE/ETC MARIJUANA/HASH', 'CULTIVATE CANNABIS'] as const;
const FOR_SALE = ['POSSESS MARIJUANA FOR SALE', 'MARIJUANA POSSESSION FOR SALE', 'POSSESS CANNABIS FOR SALE'] as const;
const SELL = ['SELL/FURNISH/ETC MARIJUANA/HASH', 'TRANSPORT/SELL MARIJUANA'] as const;

const felonyA = charge('11357(A)', 'F', CONCENTRATE);
const misdemeanorA = charge('11357(A)', 'M', CONCENTRATE);
const misdemeanorB = charge('11357(B)', 'M', SMALL);
const infractionB = charge('11357(B)', 'I', SMALL);
const misdemeanorC = charge('11357(C)', 'M', 'POSSESS MARIJUANA OVER 28.5 GRAMS', 'POSSESS MARIJUANA');
const schoolD = charge('11357(D)', 'M', 'POSS MARIJUANA 28.5- GRAMS:SCHOOL');
const schoolE = charge('11357(E)', 'M', 'POSS MARIJUANA 28.5- GRM:SCH:UNDER 18');
const bareMisdemeanor = charge('11357', 'M', 'POSSESS MARIJUANA', 'NO SPECIFIED SUBSECTION');
const bareFelony = charge('11357', 'F', 'POSSESS MARIJUANA');
const grow = charge('11358', 'F', ...CULTIVATE);
const growMisdemeanor = charge('11358', 'M', ...CULTIVATE);
const sale = charge('11359', 'F', ...FOR_SALE);
const saleMisdemeanor = charge('11359', 'M', ...FOR_SALE);
const transport = charge('11360(A)', 'F', ...SELL);
const transportMisdemeanor = charge('11360(A)', 'M', ...SELL);
const bareTransport = charge('11360', 'F', ...SELL);
const gift = charge('11360(B)', 'M', 'GIVE/ETC/TRANSP MARIJUANA 28.5- GRAMS');
const giftInfraction = charge('11360(B)', 'I', 'GIVE/ETC/TRANSP MARIJUANA 28.5- GRAMS');

const felonies = weighted([
  [felonyA, 6],
  [bareFelony, 2],
  [grow, 26],
  [sale, 42],
  [transport, 22],
  [bareTransport, 2],
]);

const lesser = weighted([
  [misdemeanorB, 30],
  [misdemeanorC, 30],
  [misdemeanorA, 6],
  [schoolD, 3],
  [schoolE, 2],
  [bareMisdemeanor, 8],
  [gift, 10],
  [growMisdemeanor, 3],
  [saleMisdemeanor, 4],
  [transportMisdemeanor, 4],
]);

/** Charges under the sections as Proposition 64 left them, where the letters mean other things. */
const newLaw = weighted([
  [charge('11357(A)(2)', 'I', 'POSS CANNABIS 28.5- GRAMS:18-20 YRS'), 3],
  [charge('11357(B)(2)', 'M', 'POSSESS CANNABIS OVER 28.5 GRAMS'), 4],
  [charge('11357(C)', 'M', 'POSS CANNABIS 28.5- GRAMS:SCHOOL'), 1],
  [charge('11358(C)', 'M', 'PLANT/CULTIVATE OVER 6 CANNABIS PLANTS'), 5],
  [charge('11358(D)', 'F', 'PLANT/CULTIVATE CANNABIS:PRIORS/ETC'), 1],
  [charge('11359(B)', 'M', 'POSSESS CANNABIS FOR SALE'), 8],
  [charge('11359(C)(1)', 'F', 'POSSESS CANNABIS FOR SALE:PRIORS'), 1],
  [charge('11359(D)', 'F', 'POSSESS CANNABIS FOR SALE:USE 20-'), 1],
  [charge('11360(A)(2)', 'M', 'TRANSPORT/SELL CANNABIS'), 5],
  [charge('11360(A)(3)(C)', 'F', 'SELL/FURNISH CANNABIS TO MINOR'), 1],
]);

/** The level that the law of the day gave a charge drawn from the older tables. */
function asOfItsDay(drawn: Charge, day: Day): Charge {
  if (drawn === misdemeanorB && day >= SMALL_AMOUNT_INFRACTION) return infractionB;
  if (drawn === gift && day >= PROP_64) return giftInfraction;
  if (drawn === felonyA && day >= CONCENTRATE_MISDEMEANOR) return misdemeanorA;
  return drawn;
}

/** A charge under HS 11357 to 11360 such as a court saw on that day; one in fifty is an attempt. */
export function marijuanaOffense(random: Random, day: Day, felony: boolean): Offense {
  const drawn =
    day >= PROP_64 && random.chance(500)
      ? random.pick(newLaw)
      : asOfItsDay(random.pick(felony ? felonies : lesser), day);
  return random.pick(random.chance(20) ? drawn.attempts : drawn.plain);
}

/** What a marijuana charge became in a plea; not always itself a Prop 64 offense. */
export const pleaOffenses: readonly Offense[] = weighted([
  [misdemeanorC.plain[0]!, 5],
  [misdemeanorB.plain[0]!, 4],
  [saleMisdemeanor.plain[0]!, 2],
  [gift.plain[0]!, 2],
  [offense('32 PC-ACCESSORY', 'F'), 2],
  [offense('11366 HS-KEEP PLACE TO SELL/ETC CNTL SUB', 'F'), 2],
  [offense('11364 HS-POSSESS CNTL SUB PARAPHERNALIA', 'M'), 2],
  [offense('647(F) PC-DISORDERLY CONDUCT:INTOX DRUG/ALCOHOL', 'M'), 1],
]);

/** Comments that name a Prop 64 section, as clerks wrote them beside another charge. */
export const marijuanaComments: readonly string[] = [
  'CNT 2 11359 HS',
  'CNT 1 11358 HS',
  '11360(A) HS',
  'CT 3-11357(A) HS',
  'ALSO 11357(C) HS DISM',
  '11357(B) HS',
  'ORIG CHG 11359 HS-POSSESS MARIJUANA FOR SALE',
];

/** Comments that say nothing about marijuana. */
export const plainComments: readonly string[] = [
  'PLED NOLO CONTENDERE',
  'SENT CC W/ CASE 98F0112',
  'CNT 2 DISM IN VIEW OF PLEA',
  'DNA COLLECTED',
  'FINGERPRINT VERIFIED BY DOJ',
  'CTS 22 DAYS, BAL SUSP',
  'SENT FROM CNT 1 SUPERSEDES',
  'IMPOSITION OF SENT SUSP',
  'SCN:40070110022',
];
