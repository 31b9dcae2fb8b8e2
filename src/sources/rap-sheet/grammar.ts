// biome-ignore-all lint/correctness/noComponentHookFactories: a grammar's CONSUME and SUBRULE are no React components
import { EmbeddedActionsParser, EOF, type IToken } from 'chevrotain';
import { CountLabel, CycleBreak, Day, Detail, EventBreak, Header, Heading, Place, Text, TOKENS } from './tokens.ts';
import type { CountTree, CycleTree, EventTree, SheetTree, UpdateTree } from './tree.ts';

/** An agency as it stands beside a date: four letters of who (`CASC`, `CAPD`), then where. */
const AGENCY = /^[A-Z]{4,5} \S/;

/** What the heading of an event has so far. */
type HeadingState = { readonly tokens: IToken[]; day: boolean; place: boolean };

/**
 * The grammar of a rap sheet:
 *
 *     sheet    = ( detail | date | "CNT:01" )* cycle*
 *     cycle    = ( "* * * *" | "- - - -" | headed ) ( "- - - -" | headed | headless )*
 *     headed   = header heading* count*
 *     headless = heading+ count* | count+
 *     count    = ( "CNT:01" | detail | update ) detail* update*
 *     update   = date detail*
 *
 * Every sequence of tokens is a sheet: what a token means where it stands is decided later, and what has no meaning
 * there is reported, so that no line can be lost to a syntax error.
 */
class RapSheetParser extends EmbeddedActionsParser {
  constructor() {
    super([...TOKENS], { maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  sheet = this.RULE('sheet', (): SheetTree => {
    const preamble: IToken[] = [];
    const cycles: CycleTree[] = [];
    this.MANY(() => {
      preamble.push(
        this.OR([
          { ALT: () => this.CONSUME(Detail) },
          { ALT: () => this.CONSUME(Day) },
          { ALT: () => this.CONSUME(CountLabel) },
        ]),
      );
    });
    this.MANY1(() => {
      cycles.push(this.SUBRULE(this.cycle));
    });
    this.CONSUME(EOF);
    return { preamble, cycles };
  });

  cycle = this.RULE('cycle', (): CycleTree => {
    const events: EventTree[] = [];
    let start: IToken | undefined;
    this.OR([
      {
        ALT: () => {
          start = this.CONSUME(CycleBreak);
        },
      },
      { ALT: () => this.CONSUME(EventBreak) },
      { ALT: () => events.push(this.SUBRULE(this.headed)) },
    ]);
    this.MANY(() => {
      this.OR1([
        { ALT: () => this.CONSUME1(EventBreak) },
        { ALT: () => events.push(this.SUBRULE1(this.headed)) },
        { ALT: () => events.push(this.SUBRULE(this.headless)) },
      ]);
    });
    return { start, events };
  });

  headed = this.RULE('headed', (): EventTree => {
    const header = this.CONSUME(Header);
    const heading: HeadingState = { tokens: [], day: false, place: false };
    const counts: CountTree[] = [];
    this.MANY({
      GATE: () => headingGoesOn(this.LA(1), this.LA(2), heading),
      DEF: () => addToHeading(this.CONSUME(Heading), heading),
    });
    this.MANY1({
      GATE: () => !this.startsAnotherEvent(),
      DEF: () => {
        counts.push(this.SUBRULE(this.count));
      },
    });
    return { header, heading: heading.tokens, counts };
  });

  headless = this.RULE('headless', (): EventTree => {
    const heading: HeadingState = { tokens: [], day: false, place: false };
    const counts: CountTree[] = [];
    this.OR({
      DEF: [
        {
          GATE: () => headingGoesOn(this.LA(1), this.LA(2), heading),
          ALT: () => {
            this.AT_LEAST_ONE({
              GATE: () => headingGoesOn(this.LA(1), this.LA(2), heading),
              DEF: () => addToHeading(this.CONSUME(Heading), heading),
            });
          },
        },
        {
          ALT: () => {
            counts.push(this.SUBRULE(this.count));
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    this.MANY({
      GATE: () => !this.startsAnotherEvent(),
      DEF: () => {
        counts.push(this.SUBRULE1(this.count));
      },
    });
    return { header: undefined, heading: heading.tokens, counts };
  });

  count = this.RULE('count', (): CountTree => {
    let label: IToken | undefined;
    const body: IToken[] = [];
    const updates: UpdateTree[] = [];
    this.OR([
      {
        ALT: () => {
          label = this.CONSUME(CountLabel);
        },
      },
      { ALT: () => body.push(this.CONSUME(Detail)) },
      { ALT: () => updates.push(this.SUBRULE(this.update)) },
    ]);
    this.MANY(() => {
      body.push(this.CONSUME1(Detail));
    });
    this.MANY1({
      GATE: () => !this.startsAnotherEvent(),
      DEF: () => {
        updates.push(this.SUBRULE1(this.update));
      },
    });
    return { label, body, updates };
  });

  update = this.RULE('update', (): UpdateTree => {
    const body: IToken[] = [];
    const day = this.CONSUME(Day);
    this.MANY(() => {
      body.push(this.CONSUME(Detail));
    });
    return { day, body };
  });

  /** A date with an agency beside it begins an event, even where its header or the line of dashes is lost. */
  private startsAnotherEvent(): boolean {
    const place = this.LA(2);
    return this.LA(1).tokenType === Day && place.tokenType === Place && AGENCY.test(place.image);
  }
}

function headingGoesOn(next: IToken, after: IToken, heading: HeadingState): boolean {
  if (next.tokenType === Text) {
    // The agency may stand on a line of its own below the date; a line that is none may stand above it.
    return heading.day ? !heading.place && AGENCY.test(next.image) : after.tokenType === Day;
  }
  if (next.tokenType === Day) return !heading.day;
  return next.tokenType !== Place || !heading.place || !heading.day;
}

function addToHeading(token: IToken, heading: HeadingState): void {
  heading.tokens.push(token);
  if (token.tokenType === Day) heading.day = true;
  if (heading.day && (token.tokenType === Place || token.tokenType === Text)) heading.place = true;
}

/** Made with the first sheet: it takes more memory than a server without one should hold. */
let made: RapSheetParser | undefined;

/** The tree of a sheet's tokens. Takes any tokens; time and space are linear in their number. */
export function parseTokens(tokens: readonly IToken[]): SheetTree {
  made ??= new RapSheetParser();
  const parser = made;
  parser.input = [...tokens];
  const tree = parser.sheet();
  // The grammar accepts everything, so an error here is a mistake in it, never in the sheet.
  const [error] = parser.errors;
  if (error) throw new Error(`rap sheet grammar: ${error.name}`);
  return tree;
}
