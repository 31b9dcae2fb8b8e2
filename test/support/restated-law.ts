import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider } from '../../src/decide/index.ts';
import { examplesAt, historyUnder, type Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';

/** A law said again in plain ifs: what it gives one count of a history; undefined for what it says nothing of. */
export type Restated<Count> = (count: Count, all: readonly Count[], asOf: string) => string | undefined;

/** What a pack says of each count of a history that is written as its examples are. */
export function saidBy(pack: Pack, text: string, asOf: string): readonly (string | undefined)[] {
  const { county } = examplesAt(pack);
  const { person } = historyUnder(pack, text);
  const policy = pack.policies[0]!;
  const decider = createDecider({ pack, policy, setting: { asOf: parseIsoDay(asOf)!, county, options: {} } });
  const said = new Map(decider.decide(person).map(({ conviction, decision }) => [conviction, decision.outcome.id]));
  return person.counts.map((count) => said.get(count));
}

export type RestatedLaws<Count> = {
  readonly packs: Readonly<Record<string, readonly [Pack, Restated<Count>]>>;
  readonly histories: fc.Arbitrary<Count[]>;
  /** A count as the examples of packs write it. */
  readonly textOf: (count: Count) => string;
  readonly runs: number;
};

/** Holds packs to their laws said again, on days around those on which the laws change. */
export function saysWhatThePageSays<Count>(
  days: readonly string[],
  { packs, histories, textOf, runs }: RestatedLaws<Count>,
): void {
  describe.each(days)('as of %s', (asOf) => {
    test.each(Object.keys(packs))('%s says what the page says', (id) => {
      const [pack, restated] = packs[id]!;
      fc.assert(
        fc.property(histories, (history) => {
          const text = history.map(textOf).join('; ');
          const expected = history.map((each) => restated(each, history, asOf));
          expect([text, ...saidBy(pack, text, asOf)]).toEqual([text, ...expected]);
        }),
        { numRuns: runs },
      );
    });
  });
}
