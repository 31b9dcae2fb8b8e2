import { deepStrictEqual } from 'node:assert';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withPeople } from '../src/bulk/engine/coordinator/file-people.ts';
import { type ChoiceRecord, storedChoice } from '../src/casework/choice.ts';
import type { Effect } from '../src/casework/effect/effect.ts';
import { startEffectThreads } from '../src/casework/effect/effect-threads.ts';
import { everybody } from '../src/casework/history/everybody.test-support.ts';
import { gatherPeople } from '../src/casework/history/gather-people.ts';
import { addImpact, createDecider, givesRelief, impactOn, NO_IMPACT, shownAsRead } from '../src/decide/index.ts';
import { dojFormat } from '../src/jurisdictions/us-ca/doj/format.ts';
import type { OptionValues } from '../src/law/index.ts';
import type { Person } from '../src/record/index.ts';
import { clocked, times } from './clocked.ts';
import { DATA, invented } from './invented.ts';

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
    // Whom it helps is counted of the history as the policy reads the file.
    const read = decider.asRead(person);
    const shown = determinations.map((each) => shownAsRead(decider, person, each).determination);
    impact = addImpact(impact, impactOn(read, shown, choice.setting));
  }
  return { people: concerned, convictions, relieved, outcomes: [...outcomes].sort() as never, impact };
}

const steps = walk();
/** The plain reader holds a file as one text, which V8 ends at half a gigabyte. */
const LINES_OF_FILE = 440_000;
const files = Math.ceil(lines / LINES_OF_FILE);
const paths = Array.from({ length: files }, (_, at) => invented(Math.ceil(lines / files), true, at + 1));
const people = everybody(paths).map(({ person }) => person);
const plain = steps.map((step) => clocked(() => byDecider(people, step)));

const file = join(DATA, 'people.bin');
const survey = storedChoice({ ...base, policyId: 'statute', county: '' });
await spent('scan, survey and file of people', async () => {
  const wanted = { file, paths, survey, corrections: [] };
  const read = await withPeople(dojFormat, paths, true, {}, (all) => gatherPeople(all, wanted));
  if (!read.ok) throw new Error(read.problem.message);
});
const threads = startEffectThreads({ file, choice: storedChoice(base) });
const ask = (step: ChoiceRecord): Promise<Effect> => {
  const { policy, setting } = storedChoice(step);
  return threads.ask({ policy: policy.id, setting });
};
const { value: first } = await spent('from the file of people to the first answer', () => ask(base));
process.stdout.write(`${first.convictions} convictions of ${first.people} people, a file of ${megabytes(file)}\n`);
const answers: Spent<Effect>[] = [];
for (const step of steps) answers.push(await spent('', () => ask(step)));
await threads.close();
rmSync(file);

type Spent<Value> = { readonly value: Value; readonly wall: number; readonly cpu: number };

/** What a piece of work took, by the clock and of the processor in all threads; said where it has a name. */
async function spent<Value>(name: string, work: () => Promise<Value>): Promise<Spent<Value>> {
  const [at, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  const [wall, cpu] = [performance.now() - at, (user + system) / 1000];
  if (name !== '')
    process.stdout.write(`${name}: ${(wall / 1000).toFixed(2)} s, processor ${(cpu / 1000).toFixed(2)} s\n`);
  return { value, wall, cpu };
}

function megabytes(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(0)} MB`;
}

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
