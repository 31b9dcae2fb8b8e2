import type { ResultCells } from '../../../bulk/engine/cells/result-cells.ts';
import { mostBytes, type Piece, TextWriter } from '../../../bulk/engine/cells/text-writer.ts';
import { csvField } from '../../../csv/write.ts';
import type { Decision, FlaggedDetermination, FoundFlags } from '../../../decide/index.ts';
import { openingLines, withLines } from '../../../decide/reason.ts';
import { rememberByNumber, rememberBySection } from '../../../law/language/index.ts';
import { type Day, getOrCreate, LEVELS, levelNumber, type Person } from '../../../record/index.ts';
import { convictionKey, dateCell, flagsCell, sectionCell } from '../../../results/determinations.ts';
import { isLater, type RecordFacts } from '../doj/record-facts.ts';
import { createDayTexts } from './day-texts.ts';

/**
 * The texts that `csvLine` makes of `resultCells`, and `determinationLine` (tested), put together from parts that
 * repeat: what is said of a day, a decision, flags, a county and a kind of conviction is put into bytes once for each.
 */
export type ResultTexts = {
  /** Good until it is asked for the next. */
  readonly of: (
    person: Person,
    facts: RecordFacts,
    determination: FlaggedDetermination,
    possibleOther: string,
    caseNumbers: string,
  ) => ResultCells;
};

/** Numbers, commas, dates and what is short. */
const FIXED_BYTES = 512;

export function createResultTexts(asOf: Day): ResultTexts {
  const writer = new TextWriter();
  const dayTexts = createDayTexts(asOf);
  const piecesOf = ({ outcome, clause, reason, facts: lacking }: Decision) => {
    const facts = lacking.map((fact) => fact.id);
    const machine = `${csvField(outcome.id)},${csvField(clause?.id ?? '')},${facts.join(';')},${csvField(reason)}`;
    return {
      cells: writer.keep(`,${csvField(outcome.label)},${csvField(reason)}`),
      machine: writer.keep(`,${machine},`),
    };
  };
  const decisionPieces = rememberByNumber((_, decision: Decision) => piecesOf(decision));
  /** The same with lines that the reason quotes, by those lines and the decision’s number. */
  const quotingPieces = new Map<string, ReturnType<typeof piecesOf>>();
  const decidedPieces = (determination: FlaggedDetermination) => {
    const { decision, conviction } = determination;
    const lines =
      conviction.later.length === 0 && conviction.disposition.kind === 'convicted' ? '' : openingLines(determination);
    if (lines === '') return decisionPieces(decision.code, decision);
    return getOrCreate(quotingPieces, `${decision.code} ${lines}`, () =>
      piecesOf({ ...decision, reason: withLines(decision.reason, lines) }),
    );
  };
  const flagsPiece = rememberByNumber((_, flags: FoundFlags) => writer.keep(`${csvField(flagsCell(flags))},`));
  /** Section and level, by the number of the level. */
  const kindPieces = rememberBySection((): (Piece | undefined)[] => new Array(LEVELS).fill(undefined));
  const kindPiece = ({ offense: { section }, level }: FlaggedDetermination['conviction']): Piece => {
    const pieces = kindPieces(section);
    const number = levelNumber(level);
    pieces[number] ??= writer.keep(`,${csvField(sectionCell(section))},${level ?? ''},`);
    return pieces[number];
  };
  const counties = new Map<string, Piece>();
  let county: string | undefined;
  let ofCounty: Piece = { from: 0, length: 0 };
  /** Neighbors are mostly of one county. */
  const countyPiece = (name: string): Piece => {
    if (name !== county) {
      county = name;
      ofCounty = counties.get(name) ?? writer.keep(`,${csvField(name)},`);
      counties.set(name, ofCounty);
    }
    return ofCounty;
  };

  let person: Person;
  let facts: RecordFacts;
  let conviction: FlaggedDetermination['conviction'];
  let [possibleOther, caseNumbers, key, least] = ['', '', '', ''];
  /** That of the conviction, where it is known. */
  let day: Day | undefined;
  let decided: { readonly cells: Piece; readonly machine: Piece };
  let [kind, countyOf, flagged]: Piece[] = [ofCounty, ofCounty, ofCounty];

  const writeCells = (): void => {
    writer.field(caseNumbers);
    writer.comma();
    writer.number(facts.convictions);
    writer.comma();
    writer.field(possibleOther);
    writer.comma();
    if (day === undefined) writer.plain(isLater(conviction.date));
    else dayTexts.later(day, writer);
    writer.comma();
    writer.field(facts.superstrikes);
    writer.comma();
    writer.field(facts.registrable);
    writer.comma();
    writer.plain(facts.registered);
    if (day === undefined) for (let i = 0; i < 3; i++) writer.comma();
    else dayTexts.cells(day, writer);
    if (facts.latestConviction !== undefined) dayTexts.years(facts.latestConviction, writer);
    writer.comma();
    writer.number(facts.prop64);
    writer.comma();
    for (let i = 0; i < facts.bySection.length; i++) {
      writer.number(facts.bySection[i]!);
      writer.comma();
    }
    writer.plain(facts.deceased);
    writer.piece(decided.cells);
  };
  const writeMachine = (): void => {
    writer.field(person.id);
    writer.comma();
    writer.field(key);
    writer.comma();
    writer.number(conviction.origin.source + 1);
    writer.comma();
    writer.number(conviction.origin.line);
    writer.piece(kind!);
    if (day === undefined) writer.plain(dateCell(conviction.date));
    else dayTexts.machine(day, writer);
    writer.piece(countyOf!);
    writer.field(caseNumbers);
    writer.piece(decided.machine);
    writer.piece(flagged!);
    writer.plain(least);
  };
  const rowCells = {
    most: 0,
    cells: 0,
    machine: 0,
    write: (to: Uint8Array, at: number): void => {
      writer.begin(to, at);
      writeCells();
      rowCells.cells = writer.at - at;
      writeMachine();
      rowCells.machine = writer.at - at - rowCells.cells;
    },
  };

  return {
    of: (whose, theirs, determination, other, numbers) => {
      const { flags, unit } = determination;
      least = unit === undefined ? determination.least : `${determination.least},${unit}`;
      person = whose;
      facts = theirs;
      possibleOther = other;
      caseNumbers = numbers;
      conviction = determination.conviction;
      key = convictionKey(conviction);
      const { date } = conviction;
      day = date.first === date.last ? date.first : undefined;
      decided = decidedPieces(determination);
      kind = kindPiece(conviction);
      countyOf = countyPiece(conviction.county ?? '');
      flagged = flagsPiece(flags.code, flags);
      const pieces = decided.cells.length + decided.machine.length + kind.length + countyOf.length + flagged.length;
      const letters = numbers.length * 2 + other.length + facts.superstrikes.length + facts.registrable.length;
      rowCells.most = FIXED_BYTES + pieces + mostBytes(letters + person.id.length + key.length);
      return rowCells;
    },
  };
}
