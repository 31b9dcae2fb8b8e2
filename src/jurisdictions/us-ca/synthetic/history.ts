import type { Random } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import { addYears, ageAt, dateText, dayOf } from './calendar.ts';
import type { Charge } from './charges.ts';
import { marijuanaCharges, otherCharges } from './charges.ts';
import type { AgencyKind, County } from './counties.ts';
import { caseNumber, courtLines, writeCharge } from './court.ts';
import type { Line, Step, StepType } from './line.ts';
import { lineOf } from './line.ts';
import type { Offense } from './offenses.ts';
import { otherRegistration, sexRegistration } from './offenses.ts';
import type { Person } from './person.ts';
import { releases } from './sentences.ts';

type CycleKind =
  | 'marijuana'
  | 'ordinary'
  | 'superstrike'
  | 'registrable'
  | 'sex-registration'
  | 'other-registration'
  | 'applicant'
  | 'death';

/** A cycle before its lines are written; `court` is undefined when the arrest never came to court. */
type Cycle = {
  readonly kind: CycleKind;
  readonly day: Day;
  readonly court: Day | undefined;
  readonly county: County;
  readonly anchor: boolean;
};

const FIRST_EVENT: Day = dayOf(1961, 1, 1);
const MOST_CYCLES = 80;

/** How many further cycles: most people have few, one in nine a long tail. */
function furtherCycles(random: Random): number {
  const roll = random.below(100);
  if (roll < 28) return 0;
  const odds = roll < 89 ? 580 : 895;
  let cycles = roll < 89 ? 1 : 4;
  while (cycles < MOST_CYCLES && random.chance(odds)) cycles++;
  return cycles;
}

function planCycles(random: Random, person: Person): Cycle[] {
  const cycles: Cycle[] = [];
  const from = Math.max(addYears(person.birth, 15), FIRST_EVENT);
  const add = (kind: CycleKind, day: Day, lag: number | undefined, county: County, anchor = false): void => {
    const court = lag === undefined || day + lag > person.limit ? undefined : day + lag;
    cycles.push({ kind, day, court, county, anchor });
  };
  const somewhen = (): Day => from + random.below(Math.max(person.limit - from, 1));
  const somewhere = (): County => (random.chance(450) ? person.home : random.pick(person.counties));
  const more = (kind: CycleKind, toCourt: number): void =>
    add(kind, somewhen(), random.chance(toCourt) ? random.between(1, 260) : undefined, somewhere());

  const lag = random.between(1, 260);
  add('marijuana', person.anchor - lag, lag, person.home, true);
  if (person.limit - from > 30) {
    for (let n = furtherCycles(random); n > 0; n--) {
      const marijuana = random.chance(290);
      more(marijuana ? 'marijuana' : 'ordinary', marijuana ? 800 : 720);
    }
    if (random.chance(25)) more('superstrike', 900);
    if (random.chance(25)) {
      more('registrable', 900);
      if (random.chance(700)) more('sex-registration', 0);
    } else if (random.chance(4)) more('sex-registration', 0);
    if (random.chance(20)) more('other-registration', 0);
    if (random.chance(40)) more('applicant', 0);
  }
  if (person.death !== undefined) add('death', person.death, undefined, person.home);
  return cycles.sort((a, b) => a.day - b.day);
}

/** Writes the lines of one cycle, and gives its marijuana charge; steps are numbered in the order they are opened. */
function writeCycle(
  random: Random,
  lines: Line[],
  person: Person,
  cycle: Cycle,
  number: number,
  like: Offense | undefined,
): Offense | undefined {
  const { subject } = person;
  const cycleDate = dateText(cycle.day);
  const age = String(Math.max(ageAt(person.birth, cycle.day), 0));
  let steps = 0;
  const open = (type: StepType, agency: AgencyKind, day: Day): Step => {
    steps++;
    const { county } = cycle;
    const eventDate = dateText(day);
    return {
      subject,
      cycle: number,
      cycleDate,
      step: steps,
      eventDate,
      type,
      county,
      agency: county.agencies[agency],
      age,
    };
  };
  const single = (type: StepType, agency: AgencyKind, offense?: Offense): undefined => {
    const line = lineOf(open(type, agency, cycle.day), 1);
    if (offense) {
      line.offenseCode = offense.code;
      line.offense = offense.text;
    }
    if (type !== 'DECEASED') line.ofn = random.chance(200) ? 'NULL  ' : caseNumber(random);
    lines.push(line);
  };

  switch (cycle.kind) {
    case 'sex-registration':
      return single('REGISTRATION', 'sheriff', random.pick(sexRegistration));
    case 'other-registration':
      return single('REGISTRATION', 'police', random.pick(otherRegistration));
    case 'applicant':
      return single('APPLICANT', 'sheriff');
    case 'death':
      return single('DECEASED', 'coroner');
    default:
  }

  const onThreshold = cycle.anchor && person.onThreshold;
  const charges =
    cycle.kind === 'marijuana'
      ? marijuanaCharges(random, cycle.court ?? cycle.day, like, onThreshold && random.chance(700))
      : otherCharges(random, cycle.kind);
  if (cycle.court === undefined || random.chance(920)) {
    writeArrest(
      random,
      lines,
      open('ARREST/DETAINED/CITED', random.chance(700) ? 'police' : 'sheriff', cycle.day),
      charges,
      cycle,
    );
  }
  const marijuana = cycle.kind === 'marijuana' ? charges[0]!.offense : undefined;
  if (cycle.court === undefined) return marijuana;
  const convicted = onThreshold ? 1000 : cycle.anchor ? 930 : cycle.kind === 'ordinary' ? 720 : 900;
  const bench: AgencyKind = cycle.day < MUNICIPAL_COURTS_END && random.chance(400) ? 'municipal' : 'court';
  courtLines(random, lines, open('COURT ACTION', bench, cycle.court), charges, {
    convicted,
    limit: person.limit,
    day: cycle.court,
  });
  const after = cycle.court + random.between(3, 60);
  if (after > person.limit) return marijuana;
  const roll = random.below(100);
  if (roll < 6) writeSupervision(lines, open('PROBATION', 'probation', after), charges);
  else if (roll < 13) writeSupervision(lines, open('CUSTODY', roll < 10 ? 'prison' : 'sheriff', after), charges);
  return marijuana;
}

/** California's municipal courts were joined to the superior courts by early 2001. */
const MUNICIPAL_COURTS_END: Day = dayOf(2001, 1, 1);

function writeArrest(random: Random, lines: Line[], step: Step, charges: readonly Charge[], cycle: Cycle): void {
  const ofn = random.chance(40) ? 'NULL  ' : caseNumber(random);
  const [code, text] = cycle.court === undefined ? random.pick(releases) : (['', ''] as const);
  charges.forEach((charge, position) => {
    const line = lineOf(step, position + 1);
    writeCharge(line, charge);
    line.ofn = ofn;
    if (text !== '') {
      line.dispositionOrder = '1';
      line.dispositionCode = code;
      line.disposition = text;
      line.dispositionDate = step.eventDate;
    }
    lines.push(line);
  });
}

function writeSupervision(lines: Line[], step: Step, charges: readonly Charge[]): void {
  const line = lineOf(step, 1);
  writeCharge(line, charges[0]!);
  line.comment = '';
  lines.push(line);
}

/** All lines of a person, cycle by cycle from the oldest. */
export function writeHistory(random: Random, person: Person): Line[] {
  const lines: Line[] = [];
  let like: Offense | undefined;
  let number = 101;
  for (const cycle of planCycles(random, person)) {
    like = writeCycle(random, lines, person, cycle, number, cycle.anchor ? undefined : like) ?? like;
    number++;
  }
  return lines;
}
