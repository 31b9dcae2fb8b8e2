import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { withPeople } from '../src/bulk/engine/coordinator/file-people.ts';
import { type ChoiceRecord, storedChoice } from '../src/casework/choice.ts';
import type { Counted } from '../src/casework/effect/clause-tables.ts';
import { type Effect, effectOf } from '../src/casework/effect/effect.ts';
import type { EffectSettings } from '../src/casework/effect/effect-visitor.ts';
import { everybody } from '../src/casework/history/everybody.test-support.ts';
import { addImpact, createDecider, givesRelief, impactOn, NO_IMPACT } from '../src/decide/index.ts';
import { dojFormat } from '../src/jurisdictions/us-ca/doj/format.ts';
import type { OptionValues } from '../src/law/index.ts';
import type { Person } from '../src/record/index.ts';
import { clocked, times } from './clocked.ts';
import { invented } from './invented.ts';

/**
 * How long the policy builder waits for the effect of a changed option, over a county of some 50,000 convictions:
 * `npm run bench:effect -- --lines 440000`. Every answer is first compared with that of the decider itself, asked for
 * everybody. Times are given by the clock and as processor time, which a busy machine does not change.
 */
const { values } = parseArgs({ options: { lines: { type: 'string', default: '440000' } } });
const lines = Number(values.lines);
const base: ChoiceRecord = {
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: {},
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
};

/** What somebody does at the screen: one option after the other, sections, thresholds up and down, another policy and day. */
function walk(): readonly ChoiceRecord[] {
  let options: OptionValues = {};
  const steps: ChoiceRecord[] = [base];
  const set = (change: OptionValues, more: Partial<ChoiceRecord> = {}) => {
    options = { ...options, ...change };
    steps.push({ ...base, ...more, options });
  };
  set({ dismiss: ['11357'] });
  set({ dismiss: ['11357', '11358'] });
  set({ reduce: ['11359'] });
  set({ reduce: ['11359', '11360'] });
  for (const subjectAgeThreshold of [65, 60, 55, 50, 45, 40, 57]) set({ subjectAgeThreshold });
  for (const yearsSinceConvictionThreshold of [15, 12, 10, 8, 5, 3]) set({ yearsSinceConvictionThreshold });
  for (const yearsCrimeFreeThreshold of [10, 7, 5, 3, 1]) set({ yearsCrimeFreeThreshold });
  set({ subjectUnder21AtConviction: true });
  set({ subjectHasOnlyProp64Charges: true });
  set({ subjectIsDeceased: true });
  set({ dismiss: ['11357', '11358', '11359', '11360'] });
  set({ dismiss: ['11357'], reduce: [] });
  return steps;
}

/** The same by the decider alone. */
function byDecider(people: readonly Person[], record: ChoiceRecord): Effect {
  const choice = storedChoice(record);
  const decider = createDecider(choice);
  const outcomes = new Map<string, number>();
  let [concerned, convictions, relieved, impact] = [0, 0, 0, NO_IMPACT];
  for (const person of people) {
    const determinations = decider.decide(person);
    if (determinations.length > 0) concerned++;
    convictions += determinations.length;
    for (const { decision } of determinations) {
      outcomes.set(decision.outcome.id, (outcomes.get(decision.outcome.id) ?? 0) + 1);
    }
    if (determinations.some(({ decision }) => givesRelief(decision))) relieved++;
    impact = addImpact(impact, impactOn(person, determinations, choice.setting));
  }
  return { people: concerned, convictions, relieved, outcomes: [...outcomes].sort() as never, impact };
}

const steps = walk();
const path = invented(lines, true);
const people = everybody([path]).map(({ person }) => person);
const plain = steps.map((step) => clocked(() => byDecider(people, step)));

const read = await withPeople(dojFormat, [path], true, {}, async (all) => {
  const start = performance.now();
  const settings: EffectSettings = { choice: storedChoice(base), corrections: [] };
  const visited = await all.visit({
    module: new URL('../src/casework/effect/effect-visitor.ts', import.meta.url),
    settings,
  });
  const ask = async (step: ChoiceRecord): Promise<Effect> => {
    const { policy, setting } = storedChoice(step);
    return effectOf((await visited.ask({ policy: policy.id, setting })) as readonly Counted[]);
  };
  const { convictions } = await ask(base);
  process.stdout.write(
    `${convictions} convictions, first answer ${(performance.now() - start).toFixed(0)} ms after the scan\n`,
  );
  const answers: { readonly value: Effect; readonly wall: number; readonly cpu: number }[] = [];
  for (const step of steps) {
    const [at, before] = [performance.now(), process.cpuUsage()];
    const value = await ask(step);
    const { user, system } = process.cpuUsage(before);
    answers.push({ value, wall: performance.now() - at, cpu: (user + system) / 1000 });
  }
  return answers;
});
if (!read.ok) throw new Error(read.problem.message);
const answers = read.result;
for (const [at, { value }] of answers.entries()) {
  const mine = { ...value, outcomes: value.outcomes.map(({ id, convictions }) => [id, convictions]).sort() };
  deepStrictEqual(
    mine,
    plain[at]!.value,
    `the workers and the decider do not agree under ${JSON.stringify(steps[at])}`,
  );
}
process.stdout.write(`${steps.length} answers are those of the decider itself\n`);
process.stdout.write(
  times(
    'a changed option, processor',
    answers.map(({ cpu }) => cpu),
  ),
);
process.stdout.write(
  times(
    'a changed option, clock',
    answers.map(({ wall }) => wall),
  ),
);
process.stdout.write(
  times(
    'everybody decided anew, processor',
    plain.map(({ cpu }) => cpu),
  ),
);
