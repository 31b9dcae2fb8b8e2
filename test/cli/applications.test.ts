import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Asked, placeOfApplication } from '../../src/casework/applications/take.ts';
import type { Context } from '../../src/casework/context.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { readOutcomes } from '../../src/exchange/index.ts';
import { redressIn } from '../support/cli.ts';
import { seedOrders } from '../support/seed-orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-applications-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [MATCHED, QUESTION] = ['00000000000000aa', '00000000000000bb'];

const ASKED: Asked = {
  record: {
    application: QUESTION!,
    county: 'birch',
    first_name: 'Tomas',
    middle_name: '',
    last_name: 'Rowan',
    other_names: '',
    birth_date: '1986-04-28',
    case_numbers: '',
  },
  candidates: [
    {
      person: '77',
      names: ['ROWAN,TOMAS'],
      born: '1986-04-28',
      cases: ['SF200001A'],
      evidence: { born: 'same', name: 'same', case: false, died: false, incomplete: false },
    },
  ],
};

/** A workspace with orders for invented people, one of whom applied, and an application that is a question. */
async function seeded(): Promise<void> {
  const opened = await openWorkspace(join(folder, 'office'));
  if (!opened.ok) throw new Error(opened.message);
  const { workspace } = opened;
  await seedOrders({ workspace, db: workspace.db, ledger: workspace.ledger } as Context, 3);
  const of = { portal: 'invented', office: 'birch-defender', county: 'birch', run: '0'.repeat(16), at: '', who: 'di' };
  const open = { ...of, decided_at: null, decided_by: null };
  const sealed = sealOf(workspace.folder).close(JSON.stringify(ASKED), placeOfApplication(QUESTION!));
  await workspace.db
    .insertInto('applications')
    .values([
      { ...open, id: MATCHED!, state: 'matched', why: '', person_ref: 'p1', seen: 'a', sealed: '' },
      { ...open, id: QUESTION!, state: 'question', why: 'no-case-number', person_ref: null, seen: 'seen-word', sealed },
    ])
    .execute();
  await workspace.close();
}

it('lists applications, asks and answers, and writes outcomes at the terminal', async () => {
  await seeded();
  const list = await redressIn(folder, 'applications', 'list', 'office');
  expect(list.stdout).toBe(
    `${QUESTION}  invented  birch-defender  birch  question: no-case-number  matters: 0\n` +
      `${MATCHED}  invented  birch-defender  birch  matched  matters: 1\n`,
  );
  const asked = await redressIn(folder, 'applications', 'ask', 'office', QUESTION!);
  expect(asked.stdout).toContain('record 1: ROWAN,TOMAS\n  born: 1986-04-28\n  cases: SF200001A\nseen: seen-word\n');
  const answer = (...more: readonly string[]) =>
    redressIn(folder, 'applications', 'answer', 'office', QUESTION!, '--reason', 'asked by phone', ...more);
  expect(await answer('--record', 'first', '--seen', 'seen-word')).toMatchObject({ status: 2 });
  expect(await answer('--record', '1', '--seen', 'other')).toMatchObject({ status: 3 });
  expect(await answer('--record', '2', '--seen', 'seen-word')).toMatchObject({ status: 2 });
  expect(await answer('--record', '1', '--seen', 'seen-word')).toMatchObject({ stdout: `${QUESTION}: matched\n` });
  expect((await redressIn(folder, 'applications', 'ask', 'office', QUESTION!)).status).toBe(3);
  const office = ['--portal', 'invented', '--office', 'birch-defender'];
  const written = await redressIn(folder, 'applications', 'outcomes', 'office', 'outcomes.json', ...office);
  expect(written.stdout).toContain('1 outcomes of 1 applications');
  const read = readOutcomes(readFileSync(join(folder, 'outcomes.json')));
  expect(read).toMatchObject({ ok: true, records: [{ application: MATCHED, ordered: 'clear', words: 'cleared' }] });
  const other = ['--portal', 'invented', '--office', 'alder-defender'];
  expect((await redressIn(folder, 'applications', 'outcomes', 'office', 'x.json', ...other)).status).toBe(2);
  expect((await redressIn(folder, 'applications', 'import', 'office', 'none.json', '--run', '0')).status).toBe(3);
});
