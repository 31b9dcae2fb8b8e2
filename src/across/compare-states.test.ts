import { describe, expect, it } from 'vitest';
import { OFFENSE_KINDS, type OffenseKind } from '../format/offense-kinds.ts';
import { assumptionKey, type Pack, sectionReaderOf, walk } from '../law/language/index.ts';
import { citedSection, levelIds } from '../record/index.ts';
import { type ConvictionHere, compareStates, type LawResult } from './compare-states.ts';
import { statesToCompare } from './compared-states.ts';
import { NEUTRAL_EXAMPLES } from './examples.ts';
import { headlines, isAllByItself } from './headline.ts';
import { type NeutralPerson, readNeutralPerson } from './person.ts';

const { compared: states, others } = await statesToCompare();
const stateOf = (id: string) => states.find((state) => state.id === id)!;

it('are all that have laws here, and no invented one', () => {
  expect(others).toEqual([]);
  expect(states.map(({ id }) => id)).not.toContain('us-zz');
});

/** Every answer that the laws of a state ask for. */
function asked(packs: readonly Pack[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { gate, statute = [], flags = [], policies } of packs)
    for (const { when } of [...gate, ...statute, ...flags, ...policies.flatMap(({ clauses }) => clauses)])
      walk(when, (each) => each.kind === 'unrecorded' && keys.add(assumptionKey(each)));
  return keys;
}

describe.each(states.map((state) => [state.title, state] as const))('the kinds of offense in %s', (_, state) => {
  it('name sections that its laws read, its own levels, and answers that its laws ask for', async () => {
    const { kinds, answers, routes = {} } = (await state.kinds!())!;
    const packs = await state.packs();
    const read = sectionReaderOf(state.pack);
    const known = asked(packs);
    const ofPerson = [answers.pending?.yes, answers.pending?.no, answers.owed?.yes, answers.owed?.no];
    const given = [answers.nothingElsewhere, ...ofPerson].flatMap((each) => Object.keys(each ?? {}));
    for (const here of Object.values(kinds).flat()) {
      if (here.is !== 'offense') continue;
      expect(read?.(here.section) ?? citedSection(here.section), here.section).toBeDefined();
      expect(levelIds(state.pack.levels), here.section).toContain(here.level);
      given.push(...Object.keys(here.answers ?? {}));
    }
    expect(given.filter((key) => !known.has(key))).toEqual([]);
    expect(Object.keys(routes).filter((id) => !packs.some((pack) => pack.id === id))).toEqual([]);
  });

  it('follow one another day by day, without a gap', async () => {
    const { kinds } = await state.kinds!();
    expect(Object.keys(kinds).sort()).toEqual(OFFENSE_KINDS.map(({ id }) => id).sort());
    for (const [kind, all] of Object.entries(kinds)) {
      expect(all[0]?.from, kind).toBeUndefined();
      expect(all.at(-1)?.until, kind).toBeUndefined();
      for (const [at, { until }] of all.entries()) expect(all[at + 1]?.from, kind).toBe(until);
    }
  });
});

type Told = Omit<NeutralPerson, 'asOf' | 'convictions'> & { readonly completed?: string; readonly sentence?: string[] };

/** What a law makes of one conviction. */
async function resultOf(
  packId: string,
  [asOf, date, kind]: readonly [string, string, OffenseKind],
  { completed, sentence = ['fine'], ...told }: Told = {},
): Promise<LawResult> {
  const conviction = { kind, date, sentence, ...(completed && { completed }) };
  const state = stateOf(packId.split('/')[0]!);
  const { states: found } = await compareStates({ ...told, asOf, convictions: [conviction] }, [state]);
  const here = found[0]!.convictions[0] as ConvictionHere & { is: 'offense' };
  return here.laws.find((law) => law.packId === packId)!;
}

/** Of the examples of the law pages, those that are about the kinds. */
describe('a person in several states', () => {
  it.each([
    ['us-ny/160-57', ['2024-11-20', '2021-11-20', 'petty-theft'], 'now', '2024-11-20'],
    ['us-ny/160-57', ['2024-11-20', '2021-11-21', 'petty-theft'], 'opens', '2024-11-21'],
    ['us-ny/160-57', ['2024-11-15', '2010-01-01', 'petty-theft'], 'opens', '2024-11-16'],
    ['us-mi/clean-slate', ['2023-04-10', '2010-04-11', 'petty-theft'], 'opens', '2023-04-11'],
    ['us-va/392-6', ['2026-07-01', '2019-07-02', 'petty-theft'], 'opens', '2026-07-02'],
    ['us-pa/clean-slate', ['2024-06-10', '2017-01-01', 'petty-theft'], 'opens', '2024-06-11'],
    // Seven years after the latest conviction; and cannabis without a wait.
    ['us-ct/clean-slate', ['2023-05-31', '2016-06-01', 'petty-theft'], 'opens', '2023-06-01'],
    ['us-ct/clean-slate', ['2023-06-01', '2016-06-01', 'petty-theft'], 'now', '2023-06-01'],
    ['us-ct/clean-slate', ['2023-06-01', '2010-06-01', 'marijuana-possession'], 'now', '2023-06-01'],
    ['us-mo/amendment-3', ['2022-12-07', '2010-05-01', 'marijuana-possession'], 'opens', '2022-12-08'],
  ] as const)('is relieved under %s by itself: %j', async (packId, history, when, first) => {
    const result = await resultOf(packId, history);
    expect(result).toMatchObject({ how: 'itself', when, first });
    expect(result.today === null).toBe(when === 'now');
    expect(result.why.clause?.cite).not.toBe('');
  });

  it('may petition in Missouri three years after a felony theft, and no one reads that it comes by itself', async () => {
    const history = ['2025-02-28', '2019-03-01', 'felony-theft'] as const;
    const result = await resultOf('us-mo/610-140', history, { sentence: ['probation 3 years'] });
    expect(result).toMatchObject({ how: 'asked', when: 'opens', first: '2025-03-01' });
    expect(result.today?.reason).toContain('3 years');
  });

  it('may move in Washington three years after a theft that is paid, and not while something is owed', async () => {
    const theft = ['2023-01-01', '2020-01-01', 'petty-theft'] as const;
    const paid = { pending: 'no', owed: 'no' } as const;
    expect(await resultOf('us-wa/9-96-060', theft, paid)).toMatchObject({ how: 'asked', when: 'now' });
    expect(await resultOf('us-wa/9-96-060', theft, { ...paid, owed: 'yes' })).toMatchObject({ how: 'nothing' });
    const young = ['2022-12-31', '2020-01-01', 'petty-theft'] as const;
    expect(await resultOf('us-wa/9-96-060', young, paid)).toMatchObject({ when: 'opens', first: '2023-01-01' });
  });

  it('is reviewed for a pardon in Illinois for a small amount of cannabis, and of other convictions its law says nothing', async () => {
    const cannabis = ['2023-01-01', '2010-05-01', 'marijuana-possession'] as const;
    // A pardon is the Governor's to give.
    const label = 'Pardon Review Without A Petition';
    expect(await resultOf('us-il/cannabis', cannabis)).toMatchObject({ how: 'asked', when: 'now', outcome: { label } });
    const person = { asOf: '2023-01-01', convictions: [{ kind: 'petty-theft', date: '2010-05-01' }] } as const;
    const { states: found } = await compareStates(person, [stateOf('us-il')]);
    expect(found[0]!.convictions).toMatchObject([{ is: 'offense', laws: [] }]);
  });

  it('depends on what no one said: a discharge date, a charge', async () => {
    const discharged = ['2026-01-01', '2022-01-01', 'petty-theft'] as const;
    const known = await resultOf('us-mn/clean-slate', discharged, { completed: '2024-01-01' });
    expect(known).toMatchObject({ how: 'itself', when: 'now' });
    const unknown = await resultOf('us-mn/clean-slate', discharged, { sentence: [] });
    expect(unknown).toMatchObject({ how: 'unsure', last: null });
    expect(unknown.missing).not.toEqual([]);
    const charged = await resultOf('us-mn/clean-slate', discharged, { completed: '2024-01-01', pending: 'yes' });
    expect(charged).toMatchObject({ how: 'nothing', outcome: { label: 'Not Now' } });
  });

  it('is helped on a motion or a petition where the law does nothing by itself', async () => {
    const sale = ['2020-07-01', '2012-05-01', 'marijuana-sale'] as const;
    expect(await resultOf('us-ca/prop-64', sale)).toMatchObject({ how: 'prosecution', when: 'now' });
    const cocaine = ['2020-07-01', '2012-05-01', 'drug-possession'] as const;
    expect(await resultOf('us-ca/prop-47', cocaine)).toMatchObject({ how: 'petition', when: 'now' });
  });

  it('has a conviction left out, and said, where a state has no such offense or it was no crime', async () => {
    const kinds = (...convictions: readonly [OffenseKind, string][]): NeutralPerson => ({
      asOf: '2026-07-01',
      convictions: convictions.map(([kind, date]) => ({ kind, date, sentence: ['fine'] })),
    });
    const person = kinds(['domestic-assault', '2013-01-15'], ['petty-theft', '2015-01-01']);
    const { states: found } = await compareStates(person, states);
    const ny = found.find(({ id }) => id === 'us-ny')!;
    expect(ny.convictions.map(({ is }) => is)).toEqual(['no-own', 'offense']);
    expect(ny.line).not.toContain('2013');
    expect(headlines(ny.convictions[0]!)).toEqual([]);
    expect(isAllByItself(ny)).toBe(false);
    const lawful = await compareStates(kinds(['marijuana-possession', '2024-01-01']), [stateOf('us-ny')]);
    expect(lawful.states).toMatchObject([{ line: null, convictions: [{ is: 'no-crime' }] }]);
    expect(isAllByItself(lawful.states[0]!)).toBe(true);
  });

  it('is shown what comes by itself, with an earlier petition beside it and no needless one', async () => {
    const { states: found } = await compareStates({ ...NEUTRAL_EXAMPLES[0]!.person, asOf: '2026-11-29' }, [
      stateOf('us-ca'),
      stateOf('us-ny'),
    ]);
    const shown = found.flatMap(({ convictions }) => convictions.map((each) => headlines(each).map(({ law }) => law)));
    expect(shown).toEqual([
      ['California automatic conviction relief (PC 1203.425)'],
      ['California automatic conviction relief (PC 1203.425)'],
      // Of one day, what gives most.
      ['New York marijuana expungement (CPL 160.50, 440.46-a)'],
      ['New York automatic sealing (Clean Slate Act, CPL 160.57)'],
    ]);
  });
});

describe('what a file may say of a person', () => {
  it('is read with the day that it names, or with today', () => {
    const conviction = { kind: 'trespass', date: '2015-02-28' };
    expect(readNeutralPerson({ convictions: [conviction] }, '2026-11-29')).toEqual({
      ok: true,
      person: { asOf: '2026-11-29', convictions: [conviction] },
    });
  });

  it.each([
    [{}, 'convictions'],
    [{ convictions: [{ kind: 'poaching', date: '2015-01-01' }] }, 'convictions.0.kind'],
    [{ convictions: [{ kind: 'trespass', date: '2015-02-29' }] }, 'convictions.0.date'],
    [{ convictions: [{ kind: 'trespass', date: '2015-03-01', sentence: ['a year'] }] }, 'convictions.0.sentence.0'],
    [{ convictions: [{ kind: 'trespass', date: '2015-03-01', completed: '2014-01-01' }] }, 'convictions.0.completed'],
    [{ name: 'Jane', convictions: [{ kind: 'trespass', date: '2015-03-01' }] }, ''],
  ])('is refused with its place: %j', (given, place) => {
    const read = readNeutralPerson(given, '2026-11-29');
    expect(read.ok ? [] : read.faults.map(({ path }) => path.join('.'))).toContain(place);
  });

  it.each(NEUTRAL_EXAMPLES)('holds for the example $id', ({ person }) => {
    expect(readNeutralPerson(person, '2026-11-29').ok).toBe(true);
  });
});
