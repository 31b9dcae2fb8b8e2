import type { Random } from '../../../sources/synthetic/prng.ts';
import type { Day } from './calendar.ts';
import { dateText } from './calendar.ts';
import type { Charge } from './charges.ts';
import type { Line, Step } from './line.ts';
import { lineOf } from './line.ts';
import type { Level, Offense } from './offenses.ts';
import { pleaOffenses } from './prop64.ts';
import type { Part, Sentence } from './sentences.ts';
import { dismissals, jail, LEVELS, longSentences, sentences } from './sentences.ts';

/** How likely the first charge of a case ends in a conviction, per mille. */
export type Outcome = { readonly convicted: number; readonly limit: Day; readonly day: Day };

const LATER_CHARGE_CONVICTED = 360;
const NO_NUMBER = 'NULL      ';

/** A case number of the court, in one of the shapes that counties use. */
export function caseNumber(random: Random): string {
  const number = random.below(900_000) + 100_000;
  switch (random.below(4)) {
    case 0:
      return `SF${number}A`;
    case 1:
      return `M${number}`;
    case 2:
      return `${String(number % 100).padStart(2, '0')}F0${number % 9000}`;
    default:
      return `${number}`;
  }
}

export function writeCharge(line: Line, charge: Charge): void {
  line.offenseCode = charge.offense.code;
  line.offense = charge.written;
  line.toc = charge.offense.level;
  line.comment = charge.comment;
}

/** The offense of conviction, where the court named one: mostly that of the charge, at times another one. */
function writeConvictionOffense(random: Random, line: Line, charge: Charge): Offense {
  const roll = random.below(1000);
  const other = roll < (charge.kind === 'marijuana' ? 30 : 4);
  if (!other && roll > 200) {
    // A blank is sometimes nothing and sometimes blanks.
    if (roll > 700) line.convictionOffense = '               ';
    return charge.offense;
  }
  const named = other ? random.pick(pleaOffenses) : charge.offense;
  line.convictionOrder = '001';
  line.convictionOffenseCode = named.code;
  line.convictionOffense = named.text;
  line.convictionToc = named.level;
  return named;
}

function writeLevel(random: Random, line: Line, level: Level): void {
  const roll = random.below(1000);
  if (roll < 40) {
    line.toc = roll < 2 ? '' : level;
    return;
  }
  const [code, description] = LEVELS[level];
  line.levelCode = code;
  line.level = description;
}

function writePart(line: Line, part: Part, order: number): void {
  line.sentenceOrder = String(order);
  line.sentenceCode = part.code;
  line.sentence = part.place;
  line.sentenceLength = part.length;
  line.timeCode = part.unit;
  line.time = part.unitText;
}

function clearSentence(line: Line): void {
  line.sentenceOrder = '';
  line.sentenceCode = '';
  line.sentence = '';
  line.sentenceLength = '';
  line.timeCode = '';
  line.time = '';
}

/** A line that says what became of the conviction later; it stands under the same count. */
function later(random: Random, first: Line, order: number, day: Day, code: string, text: string, part?: Part): Line {
  const line = { ...first };
  clearSentence(line);
  if (part) writePart(line, part, 1);
  line.dispositionOrder = String(order);
  line.dispositionCode = code;
  line.disposition = text;
  line.dispositionDate = dateText(day);
  if (random.chance(500)) line.comment = '';
  return line;
}

function writeAftermath(random: Random, lines: Line[], first: Line, sentence: Sentence, outcome: Outcome): void {
  const span = outcome.limit - outcome.day;
  if (span < 400) return;
  const onProbation = sentence.parts[0]?.place === 'PROBATION';
  let order = 2;
  let day = outcome.day;
  const add = (code: string, text: string, part?: Part): void => {
    day = Math.min(day + random.between(60, 900), outcome.limit);
    lines.push(later(random, first, order, day, code, text, part));
    order++;
  };
  if (onProbation && random.chance(90)) {
    add('700', 'PROBATION REVOKED', random.chance(500) ? jail(90, 'D') : undefined);
    if (random.chance(400)) add('701', 'PROBATION REINSTATED');
  }
  if (random.chance(20)) add('702', 'SENTENCE MODIFIED', random.chance(500) ? jail(60, 'D') : undefined);
  if (span > 1100 && random.chance(onProbation ? 90 : 15)) {
    add('710', onProbation ? 'CONV SET ASIDE & DISM PER 1203.4 PC' : 'CONV SET ASIDE & DISM PER 1203.4A PC');
  }
}

function writeConviction(random: Random, lines: Line[], line: Line, charge: Charge, outcome: Outcome): void {
  const offense = writeConvictionOffense(random, line, charge);
  // A wobbler may be made a misdemeanor (PC 17(b)) while the charge keeps its level.
  const level = offense.level === 'F' && charge.kind !== 'superstrike' && random.chance(45) ? 'M' : offense.level;
  writeLevel(random, line, level);
  const sentence = random.pick(charge.kind === 'superstrike' ? longSentences : sentences[level]);
  line.disposition = sentence.disposition;
  line.dispositionCode = sentence.code;
  const first = sentence.parts[0];
  if (first) writePart(line, first, 1);
  lines.push(line);
  for (let i = 1; i < sentence.parts.length; i++) {
    const further = { ...line };
    writePart(further, sentence.parts[i]!, i + 1);
    lines.push(further);
  }
  writeAftermath(random, lines, line, sentence, outcome);
}

/** Writes the lines of a court case: one per charge, and more per part of a sentence and per later event. */
export function courtLines(
  random: Random,
  lines: Line[],
  step: Step,
  charges: readonly Charge[],
  outcome: Outcome,
): void {
  const number = caseNumber(random);
  const second = random.chance(40) ? caseNumber(random) : number;
  let count = 0;
  let anyConviction = false;
  for (const charge of charges) {
    // Prosecutors file fewer charges than police write down.
    if (count > 0 && random.chance(200)) continue;
    count++;
    const line = lineOf(step, count);
    line.dispositionDate = step.eventDate;
    line.ofn = random.chance(30) ? NO_NUMBER : count === 1 ? number : second;
    writeCharge(line, charge);
    line.dispositionOrder = '1';
    if (random.chance(count === 1 ? outcome.convicted : anyConviction ? LATER_CHARGE_CONVICTED : 700)) {
      anyConviction = true;
      writeConviction(random, lines, line, charge, outcome);
    } else {
      const [code, text] = random.pick(dismissals);
      line.dispositionCode = code;
      line.disposition = text;
      lines.push(line);
    }
  }
}
