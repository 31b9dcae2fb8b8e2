import type { Decision, Determination, FlaggedDetermination, FoundFlags } from '../../decide/index.ts';
import { factsIn } from '../../law/language/index.ts';
import { type Day, formatDayUs, type Person } from '../../record/index.ts';
import { csvField } from '../results/csv.ts';
import { convictionKey, dateCell, flagsCell, sectionCell } from '../results/determinations.ts';
import { isLater, type RecordFacts, years } from '../results/record-facts.ts';

/**
 * The texts that `csvLine` makes of `resultCells`, and `determinationLine` (tested), put together from parts that
 * repeat: what is said of a day and of a decision is written once for each, what is said of a person once for them.
 */
export type ResultTexts = {
  readonly of: (
    person: Person,
    facts: RecordFacts,
    determination: FlaggedDetermination,
    possibleOther: string,
    caseNumbers: readonly string[],
  ) => Texts;
};

/** For the result files, and for the file for programs. */
type Texts = { readonly cells: string; readonly machine: string };

export function createResultTexts(asOf: Day): ResultTexts {
  const days = new Map<Day, Texts>();
  const decisions = new Map<Decision, Texts>();
  const flagCells = new Map<FoundFlags, string>();
  const counties = new Map<string, string>();
  let factsOf: RecordFacts | undefined;
  let [first, second] = ['', ''];

  const dayTexts = (day: Day, date: Determination['conviction']['date']): Texts => {
    let texts = days.get(day);
    if (texts === undefined) {
      texts = { cells: `${formatDayUs(day)},${years(day, asOf)}`, machine: dateCell(date) };
      days.set(day, texts);
    }
    return texts;
  };
  const decisionTexts = (decision: Decision): Texts => {
    let texts = decisions.get(decision);
    if (texts === undefined) {
      const reason = csvField(decision.reason);
      const missing = factsIn(decision.missing).map((fact) => fact.id);
      texts = {
        cells: `${csvField(decision.outcome.label)},${reason}`,
        machine: `${csvField(decision.outcome.id)},${csvField(decision.clause?.id ?? '')},${missing.join(';')},${reason}`,
      };
      decisions.set(decision, texts);
    }
    return texts;
  };
  const flagsText = (flags: FoundFlags): string => {
    let text = flagCells.get(flags);
    if (text === undefined) {
      text = csvField(flagsCell(flags));
      flagCells.set(flags, text);
    }
    return text;
  };
  const countyText = (county: string): string => {
    let text = counties.get(county);
    if (text === undefined) {
      text = csvField(county);
      counties.set(county, text);
    }
    return text;
  };
  /** A person's determinations come one after another. */
  const personTexts = (facts: RecordFacts) => {
    if (facts === factsOf) return;
    factsOf = facts;
    first = `${csvField(facts.superstrikes)},${csvField(facts.registrable)},${facts.registered}`;
    second = `${years(facts.latestConviction, asOf)},${facts.prop64},${facts.bySection.join(',')},${facts.deceased}`;
  };

  return {
    of: (person, facts, { conviction, decision, flags }, possibleOther, caseNumbers) => {
      const { date, origin, offense } = conviction;
      personTexts(facts);
      const own = decisionTexts(decision);
      const numbers = csvField(caseNumbers.length === 1 ? caseNumbers[0]! : caseNumbers.join('; '));
      const exact = date.first === date.last ? dayTexts(date.first, date) : undefined;
      return {
        cells: `${numbers},${facts.convictions},${csvField(possibleOther)},${isLater(date)},${first},${exact?.cells ?? ','},${second},${own.cells}`,
        machine: `${csvField(person.id)},${csvField(convictionKey(conviction))},${origin.source + 1},${origin.line},${csvField(sectionCell(offense.section))},${conviction.level ?? ''},${exact?.machine ?? dateCell(date)},${countyText(conviction.county ?? '')},${numbers},${own.machine},${flagsText(flags)}`,
      };
    },
  };
}
