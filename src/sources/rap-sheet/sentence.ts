// biome-ignore-all lint/correctness/noComponentHookFactories: a grammar's CONSUME and SUBRULE are no React components
import { createToken, EmbeddedActionsParser, EOF, type IToken, Lexer, type TokenType } from 'chevrotain';

/** One part of a sentence in the columns of the bulk file: where, how long, in which unit (D, M, Y). */
export type SentenceTerm = {
  readonly where: string;
  readonly length: number | undefined;
  readonly unit: 'D' | 'M' | 'Y' | undefined;
};

export type ReadSentence = {
  readonly terms: readonly SentenceTerm[];
  /** Words that say nothing known; each also stands as a term without a length, so that the end is unknown. */
  readonly notUnderstood: readonly string[];
};

const WORD_END = '(?![A-Z0-9])';
const word = (name: string, pattern: string): TokenType =>
  createToken({ name, pattern: new RegExp(`(?:${pattern})${WORD_END}`) });

const Skipped = createToken({ name: 'Skipped', pattern: /[ .]+|-+(?!\d)/, group: Lexer.SKIPPED });
const Comma = createToken({ name: 'Comma', pattern: /(?:[,;/&+]|AND(?![A-Z]))+/ });
const Money = createToken({ name: 'Money', pattern: /\$ ?[\d,]*\d(?:\.\d\d)?/ });
const Numeral = createToken({ name: 'Numeral', pattern: /X?0*\d{1,4}(?![\d])/ });
const Years = word('Years', 'YEARS?|YRS?|YS|Y');
const Months = word('Months', 'MONTHS?|MOS?|MTHS?|MNTHS?|MNS|MS|M');
const Weeks = word('Weeks', 'WEEKS?|WKS?');
const Days = word('Days', 'DAYS?|DYS?|DAS?|DS|D');
const Hours = word('Hours', 'HOURS?|HRS?');
const Probation = word(
  'Probation',
  '(?:(?:SUMMARY|FORMAL|INFORMAL|CRT|COURT|FELONY|CONDITIONAL|BENCH|SUPERVISED|UNSUPERVISED) )?(?:PROBATION|PROB)|COND(?:ITIONAL)? SEN(?:TENCE|T)?',
);
const Jail = word('Jail', '(?:(?:CO|COUNTY) )?(?:JAIL|JL)(?: WORK)?');
const Prison = word('Prison', '(?:STATE )?PRISON|CDCR?');
const Supervision = word('Supervision', 'MAND(?:ATORY)? SUP(?:ERVISION|V)|PAROLE|PRCS');
const Youth = word('Youth', 'CYA|YOUTH AUTHORITY|CRC|REHAB(?:ILITATION)?(?: CTR)?|STATE HOSPITAL');
const Fine = word('Fine', 'FINES?|FN|FEES?|ASSESSMENT');
const Restitution = word('Restitution', 'RESTN|RSTN|RESTITUTION|REST(?: FINE)?');
/** Takes no time of its own: done while the rest of the sentence runs. */
const NoTime = word(
  'NoTime',
  'COMM(?:UNITY)? SER(?:VICE|V)|WORK (?:PROG(?:RAM)?|RELEASE|FURLOUGH)|WRK (?:PROG|REL)|TIME SERVED|CTS|CREDIT(?: FOR)? TIME SERVED|CONCURRENT|CONCUR|CONC|CC|DRUG PROG(?:RAM)?|COUNSELING|DIP|DUI PROG(?:RAM)?|ALCOHOL PROG(?:RAM)?|TRAFFIC SCHOOL|ELECTRONIC MONITORING|HOME DETENTION|STAY AWAY|PROTECTIVE ORDER|DL SUSP|DRIV(?:ERS)? LIC(?:ENSE)? SUSP',
);
/** Takes a time that the sheet does not tell. */
const OpenTime = word(
  'OpenTime',
  'CONSECUTIVE|CONSEC|CONS|CS|LIFE(?: WITHOUT(?: POSSIBILITY OF)? PAROLE| W\\/O PAROLE)?|DEATH|LWOP',
);
const Suspended = word(
  'Suspended',
  '(?:IMP(?:OSITION)?(?: OF)? ?SEN(?:T|TENCE)? ?|EXEC(?:UTION)?(?: OF)? ?SEN(?:T|TENCE)? ?|PRON(?:OUNCEMENT)?(?: OF)? ?(?:JDGMT|SEN(?:T|TENCE)?) ?)?(?:SS|SUSP(?:ENDED)?)|ISS|ESS',
);
const Other = createToken({ name: 'Other', pattern: /[^\s,;/&+$]+|[^\s]/ });

const TOKENS = [
  Skipped,
  Money,
  Numeral,
  Comma,
  Supervision,
  Probation,
  NoTime,
  OpenTime,
  Suspended,
  Jail,
  Prison,
  Youth,
  Fine,
  Restitution,
  Years,
  Months,
  Weeks,
  Days,
  Hours,
  Other,
];
const lexer = new Lexer(TOKENS, { positionTracking: 'onlyOffset', ensureOptimizations: false });

type Duration = { readonly length: number; readonly unit: 'D' | 'M' | 'Y' | 'H' };
type Part = {
  readonly durations: readonly Duration[];
  readonly kinds: readonly IToken[];
  readonly modifiers: readonly IToken[];
  readonly unknown: readonly string[];
};

/**
 *     sentence = ( separator | part )*
 *     part     = duration+ kind* modifier* | kind+ duration* modifier* | modifier+ | unknown
 *     duration = number unit
 */
class SentenceParser extends EmbeddedActionsParser {
  constructor() {
    super(TOKENS, { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  sentence = this.RULE('sentence', (): readonly Part[] => {
    const parts: Part[] = [];
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Comma) }, { ALT: () => parts.push(this.SUBRULE(this.part)) }]);
    });
    this.CONSUME(EOF);
    return parts;
  });

  part = this.RULE('part', (): Part => {
    const durations: Duration[] = [];
    const kinds: IToken[] = [];
    const modifiers: IToken[] = [];
    const unknown: string[] = [];
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => durations.push(this.SUBRULE(this.duration)));
          this.MANY(() => kinds.push(this.SUBRULE(this.kind)));
          this.MANY1(() => modifiers.push(this.SUBRULE(this.modifier)));
        },
      },
      {
        ALT: () => {
          this.AT_LEAST_ONE1(() => kinds.push(this.SUBRULE1(this.kind)));
          this.MANY2(() => durations.push(this.SUBRULE1(this.duration)));
          this.MANY3(() => modifiers.push(this.SUBRULE1(this.modifier)));
        },
      },
      { ALT: () => this.AT_LEAST_ONE2(() => modifiers.push(this.SUBRULE2(this.modifier))) },
      {
        ALT: () => {
          const stray = this.SUBRULE(this.stray);
          this.ACTION(() => unknown.push(stray.image));
        },
      },
    ]);
    return { durations, kinds, modifiers, unknown };
  });

  duration = this.RULE('duration', (): Duration => {
    const number = this.CONSUME(Numeral);
    const unit = this.OR([
      { ALT: () => this.CONSUME(Years) },
      { ALT: () => this.CONSUME(Months) },
      { ALT: () => this.CONSUME(Weeks) },
      { ALT: () => this.CONSUME(Days) },
      { ALT: () => this.CONSUME(Hours) },
    ]);
    return this.ACTION(() => toDuration(Number(number.image.replace('X', '')), unit.tokenType));
  });

  kind = this.RULE(
    'kind',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(Probation) },
        { ALT: () => this.CONSUME(Jail) },
        { ALT: () => this.CONSUME(Prison) },
        { ALT: () => this.CONSUME(Supervision) },
        { ALT: () => this.CONSUME(Youth) },
        { ALT: () => this.CONSUME(Fine) },
        { ALT: () => this.CONSUME(Restitution) },
      ]),
  );

  modifier = this.RULE(
    'modifier',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(NoTime) },
        { ALT: () => this.CONSUME(OpenTime) },
        { ALT: () => this.CONSUME(Suspended) },
        { ALT: () => this.CONSUME(Money) },
      ]),
  );

  /** A word that is not known, a unit without a number; a number without a unit needs the second token to tell. */
  stray = this.RULE(
    'stray',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(Other) },
        { ALT: () => this.CONSUME(Years) },
        { ALT: () => this.CONSUME(Months) },
        { ALT: () => this.CONSUME(Weeks) },
        { ALT: () => this.CONSUME(Days) },
        { ALT: () => this.CONSUME(Hours) },
        { ALT: () => this.CONSUME(Numeral) },
      ]),
  );
}

function toDuration(length: number, unit: TokenType): Duration {
  if (unit === Weeks) return { length: length * 7, unit: 'D' };
  return { length, unit: unit === Years ? 'Y' : unit === Months ? 'M' : unit === Days ? 'D' : 'H' };
}

/** Made with the first sentence, as the parser of sheets is with the first sheet. */
let made: SentenceParser | undefined;

/** No sentence is longer; a text that is, is not one. */
const LONGEST = 2000;

/** `FINESS`, `FNSS`, `JLSS`: suspended, written without a blank. */
const SUSPENDED_AT_ONCE = /\b(FINE|FN|JAIL|JL|PRISON|PROB|PROBATION|SEN|REST|RSTN)SS\b/g;

/** Reads what stands after `SEN:`, its lines joined. */
export function readSentence(text: string): ReadSentence {
  const clean = text.slice(0, LONGEST).toUpperCase().trim().replace(SUSPENDED_AT_ONCE, '$1 SS');
  made ??= new SentenceParser();
  const parser = made;
  parser.input = lexer.tokenize(clean).tokens;
  const parts = parser.sentence();
  // A number at the very end has no second token to tell it from a duration: the rest is not understood.
  if (parser.errors.length > 0) return { terms: [openTerm(clean)], notUnderstood: [clean] };
  return toTerms(parts, text.length > LONGEST);
}

function toTerms(parts: readonly Part[], cut: boolean): ReadSentence {
  const terms: SentenceTerm[] = [];
  const notUnderstood: string[] = cut ? ['a sentence too long to be one'] : [];
  // "2 YEARS, 8 MONTHS PRISON": a duration without a kind belongs to the kind that comes next.
  let waiting: Duration[] = [];
  for (const part of parts) {
    if (part.unknown.length > 0) {
      notUnderstood.push(...part.unknown);
      continue;
    }
    if (part.durations.length > 0 && part.kinds.length === 0 && part.modifiers.length === 0) {
      waiting.push(...part.durations);
      continue;
    }
    terms.push(...termsOf({ ...part, durations: [...waiting, ...part.durations] }));
    waiting = [];
  }
  if (waiting.length > 0) notUnderstood.push(waiting.map(({ length, unit }) => `${length} ${unit}`).join(' '));
  if (cut) terms.push(openTerm('TOO LONG'));
  return { terms: [...terms, ...notUnderstood.slice(0, 20).map(openTerm)], notUnderstood };
}

/**
 * Parts add up in the record model, so a part that takes no time of its own (a fine, restitution, a suspended term, a
 * concurrent one) is zero days long, and one whose time the sheet does not tell has no length.
 */
function termsOf(part: Part): readonly SentenceTerm[] {
  const { durations, kinds, modifiers } = part;
  const names = kinds.map(nameOfKind);
  const notes = modifiers.filter((each) => each.tokenType !== Money).map((each) => each.image);
  const where = [...names, ...notes].join(' ');
  if (modifiers.some((each) => each.tokenType === OpenTime)) {
    return [...timed(names.join(' ') || 'TERM', durations), openTerm(notes.join(' '))];
  }
  const suspended = modifiers.some((each) => each.tokenType === Suspended);
  if (suspended && durations.length > 0) {
    const length = durations.map(({ length, unit }) => `${length} ${unit}`).join(' ');
    return [{ where: `SUSPENDED ${length} ${where}`, length: 0, unit: 'D' }];
  }
  if (kinds.length === 0) return where === '' ? [] : [{ where, length: 0, unit: 'D' }];
  if (durations.some(({ unit }) => unit === 'H')) return [{ where: `HOURS OF ${where}`, length: 0, unit: 'D' }];
  if (durations.length > 0) return timed(where, durations);
  if (suspended) return [{ where: `SUSPENDED ${where}`, ...ZERO }];
  // Money needs no length to take no time; anything else without a length could take any.
  return [{ where, ...NO_LENGTH }];
}

const ZERO = { length: 0, unit: 'D' } as const;
const NO_LENGTH = { length: undefined, unit: undefined } as const;

function timed(where: string, durations: readonly Duration[]): readonly SentenceTerm[] {
  return durations.map(({ length, unit }) => (unit === 'H' ? { where, ...ZERO } : { where, length, unit }));
}

function openTerm(text: string): SentenceTerm {
  return { where: `OTHER: ${text.slice(0, 80)}`, ...NO_LENGTH };
}

/** Names by which the bulk file's reader tells the kinds apart: it goes by how they begin. */
function nameOfKind(kind: IToken): string {
  switch (kind.tokenType) {
    case Probation:
      return kind.image.startsWith('PROB') ? 'PROBATION' : `PROBATION (${kind.image})`;
    case Jail:
      return kind.image.includes('WORK') ? 'JAIL WORK' : 'JAIL';
    case Prison:
      return 'PRISON';
    case Fine:
      return 'FINE';
    case Restitution:
      return 'FINE (RESTITUTION)';
    case Supervision:
      return kind.image.startsWith('MAND') ? 'MANDATORY SUPERVISION' : kind.image;
    default:
      return kind.image;
  }
}

/** Whether a line without a label goes on with the sentence above it: every word of it is a sentence's. */
export function goesOnWithSentence(before: string, line: string): boolean {
  if (line.length > LONGEST) return false;
  const read = readSentence(line);
  const onlyDuration = /^\d{1,4} ?(?:YEARS?|MONTHS?|DAYS?),?$/.test(line);
  if ((read.notUnderstood.length === 0 && read.terms.length > 0) || onlyDuration) return true;
  // A line break may stand inside a part: "30" / "DAYS JAIL". Then the two together must make sense.
  const joined = readSentence(`${before} ${line}`);
  return joined.notUnderstood.length === 0 && readSentence(before).notUnderstood.length > 0;
}
