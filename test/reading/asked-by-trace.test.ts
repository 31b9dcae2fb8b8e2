import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDecider } from '../../src/decide/decider.ts';
import { remediesOf } from '../../src/decide/remedies.ts';
import { isSheet } from '../../src/format/rap-sheets.ts';
import { californiaInPage } from '../../src/jurisdictions/us-ca/in-page.ts';
import { type Condition, type Evaluation, ladderOf, policyOf, traceLadder } from '../../src/law/language/index.ts';
import { parseIsoDay, UNKNOWN } from '../../src/record/index.ts';
import { inventedSheet } from '../rap-sheets/invented.ts';
import { printSheet } from '../rap-sheets/print.ts';

/** What no file says and a clause asks, by the trace in which every clause is evaluated and everything kept. */
function saidIn({ condition, truth, parts }: Evaluation): readonly (Condition & { readonly kind: 'unrecorded' })[] {
  if (truth !== UNKNOWN) return [];
  return condition.kind === 'unrecorded' ? [condition] : parts.flatMap(saidIn);
}

it('asks what the whole trace of each law leaves open, and nothing else', () => {
  const { reader, packs, openings } = californiaInPage;
  const asOf = parseIsoDay('2026-11-28')!;
  let asked = 0;
  for (const invented of fc.sample(inventedSheet, { numRuns: 12, seed: 18 })) {
    const sheet = reader.read(printSheet(invented).join('\n'), { source: 0, leftOut: [] });
    if (!isSheet(sheet)) continue;
    const { person } = sheet;
    for (const { conviction, remedies } of remediesOf(person, packs, asOf, openings)) {
      for (const { pack, decision, questions } of remedies) {
        if (decision.missing === 0 || decision.outcome.effect === 'none') continue;
        const policy = policyOf(pack)!;
        const setting = { asOf, county: conviction.county ?? '', options: policy.defaults };
        const decider = createDecider({ pack, policy, setting });
        const traced = traceLadder(
          ladderOf(pack, policy),
          decider.situation(person, conviction),
          decider.choice.setting,
        );
        const open = traced.clauses.filter(({ reached }) => reached).flatMap(({ evaluation }) => saidIn(evaluation));
        const wanted = open.filter(({ fact }) => decision.facts.some(({ id }) => id === fact)).map(({ says }) => says);
        const own = questions.flatMap(({ text }) => /^Is it true that (.*)\? \(See the /.exec(text)?.[1] ?? []);
        expect(new Set(own), pack.id).toEqual(new Set(wanted));
        asked += own.length;
      }
    }
  }
  expect(asked).toBeGreaterThan(10);
});
