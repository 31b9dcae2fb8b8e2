import type { Decision, FlaggedDetermination, FoundFlags } from '../../decide/index.ts';
import { factsIn, LEVELS, levelNumber, rememberByNumber, rememberBySection } from '../../law/language/index.ts';
import { type Day, exactDate, formatDayUs, type Person } from '../../record/index.ts';
import { csvField } from '../results/csv.ts';
import { convictionKey, dateCell, flagsCell, sectionCell } from '../results/determinations.ts';
import { isLater, type RecordFacts, years } from '../results/record-facts.ts';

/**
 * The texts that `csvLine` makes of `resultCells`, and `determinationLine` (tested), put together from parts that
 * repeat: what is said of a day and of a decision is written once for each, what is said of a person once for them.
 * Few long parts are joined sooner than many short ones.
 */
export type ResultTexts = {
  /** `caseNumbers` is a field of CSV. */
  readonly of: (
    person: Person,
    facts: RecordFacts,
    determination: FlaggedDetermination,
    possibleOther: string,
    caseNumbers: string,
  ) => Texts;
};

/** For the result files, and for the file for programs. */
type Texts = { readonly cells: string; readonly machine: string };

/** Numbers that come on nearly every line. */
const SMALL: readonly string[] = Array.from({ length: 1000 }, (_, number) => String(number));

export function createResultTexts(asOf: Day): ResultTexts {
  const dayTexts = rememberByDay((day) => ({
    cells: `${formatDayUs(day)},${years(day, asOf)},`,
    years: years(day, asOf),
    later: `,${isLater(exactDate(day))}`,
    machine: dateCell(exactDate(day)),
  }));
  const decisionTexts = rememberByNumber((_, { outcome, clause, reason, missing }: Decision) => {
    const facts = factsIn(missing).map((fact) => fact.id);
    return {
      cells: `,${csvField(outcome.label)},${csvField(reason)}`,
      machine: `,${csvField(outcome.id)},${csvField(clause?.id ?? '')},${facts.join(';')},${csvField(reason)},`,
    };
  });
  const flagsText = rememberByNumber((_, flags: FoundFlags) => ({ cell: csvField(flagsCell(flags)) }));
  /** Section and level, by the number of the level. */
  const kindTexts = rememberBySection((): (string | undefined)[] => new Array(LEVELS).fill(undefined));
  const kindText = ({ offense: { section }, level }: FlaggedDetermination['conviction']): string => {
    const texts = kindTexts(section);
    const number = levelNumber(level);
    texts[number] ??= `,${csvField(sectionCell(section))},${level ?? ''},`;
    return texts[number];
  };
  let county: string | undefined;
  let countyText = '';
  /** Neighbours are mostly of one county. */
  const countyOf = (name: string): string => {
    if (name !== county) {
      county = name;
      countyText = `,${csvField(name)},`;
    }
    return countyText;
  };
  /** A person's determinations come one after another. */
  let factsOf: RecordFacts | undefined;
  let [id, convictions, first, second] = ['', '', '', ''];
  const personTexts = (person: Person, facts: RecordFacts) => {
    factsOf = facts;
    id = `${csvField(person.id)},`;
    convictions = `,${small(facts.convictions)},`;
    first = `,${csvField(facts.superstrikes)},${csvField(facts.registrable)},${facts.registered},`;
    let sections = '';
    for (const number of facts.bySection) sections = `${sections + small(number)},`;
    const { latestConviction: latest } = facts;
    second = `${latest === undefined ? '' : dayTexts(latest).years},${small(facts.prop64)},${sections}${facts.deceased}`;
  };

  return {
    of: (person, facts, { conviction, decision, flags }, possibleOther, caseNumbers) => {
      if (facts !== factsOf) personTexts(person, facts);
      const { date, origin } = conviction;
      const own = decisionTexts(decision.code, decision);
      const day = date.first === date.last ? dayTexts(date.first) : undefined;
      const other = possibleOther === '' ? '' : csvField(possibleOther);
      const later = day === undefined ? `,${isLater(date)}` : day.later;
      const cells = caseNumbers + convictions + other + later + first + (day?.cells ?? ',,') + second + own.cells;
      const place = `${small(origin.source + 1)},${origin.line}`;
      const machine =
        id +
        csvField(convictionKey(conviction)) +
        ',' +
        place +
        kindText(conviction) +
        (day === undefined ? dateCell(date) : day.machine) +
        countyOf(conviction.county ?? '') +
        caseNumbers +
        own.machine +
        flagsText(flags.code, flags).cell;
      return { cells, machine };
    },
  };
}

function small(number: number): string {
  return number < SMALL.length ? SMALL[number]! : String(number);
}

/** Days from 1900 on have a place each, for nearly two centuries. */
const FIRST_DAY = -25_567;
const DAYS = 1 << 16;

function rememberByDay<Made>(make: (day: Day) => Made): (day: Day) => Made {
  const known: (Made | undefined)[] = new Array(DAYS).fill(undefined);
  return (day) => {
    const place = day - FIRST_DAY;
    if (place < 0 || place >= DAYS) return make(day);
    let made = known[place];
    if (made === undefined) {
      made = make(day);
      known[place] = made;
    }
    return made;
  };
}
