import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SheetAnswer } from './answers.ts';
import { openRapSheet } from './rap-sheet.ts';

const folder = join(import.meta.dirname, '../../../test/fixtures/rap-sheets');

function opened(file: string, answers: readonly SheetAnswer[] = [], asOf = '2024-07-01') {
  const text = readFileSync(join(folder, file), 'utf8');
  const wanted = { packId: 'us-ca/prop-64', policyId: 'statute', options: {}, asOf, county: null };
  return openRapSheet({ text, leftOut: [] }, { ...wanted, answers });
}

async function remediesIn(file: string, answers: readonly SheetAnswer[] = [], asOf?: string) {
  const view = await opened(file, answers, asOf);
  if (!view.ok) throw new Error(view.said.code);
  return view.value.remedies;
}

const shown = async (file: string, answers: readonly SheetAnswer[] = []) =>
  (await remediesIn(file, answers)).convictions;

const remedy = async (file: string, line: number, law: string, answers: readonly SheetAnswer[] = []) =>
  (await shown(file, answers)).find((each) => each.line === line)!.remedies.find(({ packId }) => packId === law)!;

const PETITIONS = 'us-ca/1203-4-family';
const ELIGIBLE = 'skywalker_pc1203_eligible.txt';
const SEVERAL = 'skywalker_pc1203_eligible_mc_025_eligible.txt';

describe('the remedies of a rap sheet', () => {
  test('stand there for somebody whom the chosen law does not reach', async () => {
    const view = await opened(ELIGIBLE);
    expect(view.ok && view.value.convictions).toEqual([]);
    const { outcome, opens, asks } = await remedy(ELIGIBLE, 30, PETITIONS);
    expect(outcome.label).toBe('May Petition - Court Shall Grant');
    expect(opens).toMatchObject({ route: 'PC 1203.4', state: 'open' });
    expect(opens!.date.text).toBe('between 1987-09-18 and 1987-10-18');
    expect(asks).toHaveLength(4);
  });

  test('name no invented law', async () => {
    const laws = (await shown('skywalker_rap_sheet_shorter.txt')).flatMap(({ remedies }) =>
      remedies.map(({ packId }) => packId),
    );
    expect(laws.filter((id) => !id.startsWith('us-ca/'))).toEqual([]);
  });

  test.each([
    ['yes', '1987-10-18'],
    ['no', '1987-09-18'],
  ] as const)('open on the day that the answer gives: came on top, %s', async (value, day) => {
    const [conviction] = await shown(ELIGIBLE);
    const question = conviction!.questions.find(({ takes }) => takes.kind === 'yes-no' && takes.yes !== null)!;
    expect(question.takes).toMatchObject({ yes: 'It came on top', no: 'A part of the probation' });
    const key = question.takes.kind === 'yes-no' ? question.takes.key : '';
    const answers = [{ conviction: conviction!.key, answer: { kind: 'assumption', key, value } }] as const;
    expect((await remedy(ELIGIBLE, 30, PETITIONS, answers)).opens!.date.text).toBe(day);
  });

  test('stand whatever a blank sentence was, and name the route once the sentence of another count is said to hold', async () => {
    const find = (answers: readonly SheetAnswer[]) => remedy(SEVERAL, 35, PETITIONS, answers);
    const blank = await find([]);
    expect(blank).toMatchObject({ outcome: { id: 'petition-shall' }, clause: { id: 'without-probation' } });
    expect(blank.asks).toContain('same-sentence');
    const { key, questions } = (await shown(SEVERAL)).find(({ line }) => line === 35)!;
    expect(questions.map(({ id }) => id)).toContain('same-sentence');
    expect(questions.map(({ id }) => id)).not.toContain('fact sentence');
    const same = await find([{ conviction: key, answer: { kind: 'same-sentence', value: 'yes' } }]);
    expect(same).toMatchObject({ outcome: { id: 'petition-shall' }, clause: { id: 'probation' } });
    const told = await find([
      { conviction: key, answer: { kind: 'fact', fact: 'sentence', value: 'Probation 3 years, jail 30 days' } },
    ]);
    expect(told).toMatchObject({ outcome: { id: 'petition-shall' }, clause: { id: 'probation' } });
  });

  test('take what the client says about all convictions for each of them', async () => {
    const pending = (await shown(SEVERAL))[0]!.questions.find(({ ofPerson }) => ofPerson)!;
    expect(pending.text).toContain('Are you serving a sentence');
    const key = pending.takes.kind === 'yes-no' ? pending.takes.key : '';
    const after = await shown(SEVERAL, [{ conviction: null, answer: { kind: 'assumption', key, value: 'no' } }]);
    expect(after.flatMap(({ questions }) => questions.filter(({ id }) => id === pending.id))).toEqual([]);
  });

  test('are decided by a fact that the sheet lacks, and refuse one that cannot be read', async () => {
    const file = 'skywalker_ineligible.txt';
    const [conviction] = await shown(file);
    const answer = (value: string): SheetAnswer => ({
      conviction: conviction!.key,
      answer: { kind: 'fact', fact: 'section', value },
    });
    expect((await remedy(file, 30, 'us-ca/prop-47')).reason).toContain('section of the offense');
    const named = await remedy(file, 30, 'us-ca/prop-47', [answer('PC 496(a)')]);
    expect(named.reason).not.toContain('section of the offense');
    expect(await opened(file, [answer('496')])).toMatchObject({ ok: false, status: 400 });
    const sentence = {
      conviction: conviction!.key,
      answer: { kind: 'fact', fact: 'sentence', value: 'a while' },
    } as const;
    expect(await opened(file, [sentence])).toMatchObject({ ok: false, status: 400 });
  });
});

describe('laws that go by more than convictions', () => {
  const ARRESTS = 'skywalker_arrests.txt';
  const TODAY = '2026-01-01';
  const outcomes = (remedies: readonly { readonly packId: string; readonly outcome: { readonly id: string } }[]) =>
    remedies.map(({ packId, outcome }) => `${packId.slice('us-ca/'.length)} ${outcome.id}`);

  test('say of each arrest without a conviction what its relief is, and nothing of the others', async () => {
    const { arrests } = await remediesIn(ARRESTS, [], TODAY);
    expect(arrests.map(({ booked, remedies }) => [booked.join(', '), ...outcomes(remedies)])).toEqual([
      ['PC 484(a), PC 487(a)', '851-93 hand-review', '851-91 petition-shall', '1203-43 not-reached'],
      ['HS 11377(a)', '851-93 automatic-relief', '851-91 petition-may', '1203-43 petition-shall'],
    ]);
  });

  test('take the level of an arrest that the sheet lacks', async () => {
    const [first] = (await remediesIn(ARRESTS, [], TODAY)).arrests;
    const level = { conviction: first!.key, answer: { kind: 'fact', fact: 'level', value: 'felony' } } as const;
    const [told] = (await remediesIn(ARRESTS, [level], TODAY)).arrests;
    expect(outcomes(told!.remedies)[0]).toBe('851-93 not-automatic');
  });

  test('ask once about trafficking, give nothing without an answer, and go by it', async () => {
    const law = 'us-ca/236-14';
    const asked = await remedy(ARRESTS, 60, law);
    expect([asked.outcome.label, asked.outcome.effect]).toEqual(['May Petition If Trafficking Is Shown', 'none']);
    const { convictions, arrests } = await remediesIn(ARRESTS);
    const questions = [...convictions, ...arrests].flatMap((each) => each.questions.filter(({ ofPerson }) => ofPerson));
    const victim = questions.filter(({ id }) => id.startsWith('assumption trafficking'));
    expect(new Set(victim.map(({ id }) => id)).size).toBe(1);
    const key = victim[0]!.takes.kind === 'yes-no' ? victim[0]!.takes.key : '';
    const answer = (value: 'yes' | 'no') => [{ conviction: null, answer: { kind: 'assumption', key, value } }] as const;
    expect((await remedy(ARRESTS, 60, law, answer('yes'))).clause?.id).toBe('prostitution-victim');
    expect((await remedy(ARRESTS, 60, law, answer('no'))).clause?.id).toBe('no-victim');
  });
});
