import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { verifyChain } from '../../src/casework/audit/verify.ts';
import { makeBackup } from '../../src/casework/backup/make-backup.ts';
import { restoreBackup } from '../../src/casework/backup/restore-backup.ts';
import { checkMatters } from '../../src/casework/matters/rebuild.ts';
import { sealOf } from '../../src/casework/matters/seal.ts';
import { placeOfContact } from '../../src/casework/notices/contacts.ts';
import { runPurge } from '../../src/casework/retention/run-purge.ts';
import { openWorkspace } from '../../src/casework/store/workspace.ts';
import { onEachDatabase } from '../support/databases.ts';
import { fileOf } from '../support/doj.ts';
import { faultSize } from '../support/effort.ts';
import { everything } from '../support/everything.ts';
import { openMatters, openOffice } from '../support/ordered.ts';
import { convicted, giveContacts, numberOf } from '../support/owed.ts';
import { postgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/run.ts';

/** The tests of retention purge two people at every change, broken off anywhere. */
const PEOPLE = faultSize(0, 1_000);
const TODAY = new Date().toISOString().slice(0, 10);
const OPERATOR = { account: 'olga', roles: ['administrator'] } as const;
const folder = temporaryFolder();

onEachDatabase('a purge of many people', (bench) => {
  it.skipIf(PEOPLE === 0)('leaves no reference to any of them, and their columns of yesterday stay shut', async () => {
    const office = await openOffice(bench);
    const { casework } = office.server;
    const people = Array.from({ length: PEOPLE }, (_, person) => person);
    await openMatters(office, await office.run(fileOf(people.map(convicted)), 'county'));
    await giveContacts(
      office,
      ['person', 'source', 'as_of', 'address1'],
      people.map((person) => [numberOf(person), 'person', '2026-01-02', `${person} Inventedstreet`]),
    );
    const refs = await casework.db.selectFrom('matters').select('person_ref').distinct().execute();
    expect(refs).toHaveLength(PEOPLE);
    for (const record of ['casework', 'files'])
      await office.ask('cy', 'PUT', '/retention/rules', { record, state: '', county: '', months: 0, authority: '' });
    // The clocks of the statute end in 2101; the columns say what a matter of that day would.
    await casework.db.updateTable('matters').set({ due_at: null, due_day: null }).execute();
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    const [yesterday, today, keys] = ['yesterday', 'today', 'keys'].map((name) => join(folder, bench.kind + name));
    await makeBackup(casework.workspace.folder, yesterday!, { recipients, keysTo: keys! });
    const { id } = (await office.ask('cy', 'POST', '/retention/purges', { asOf: TODAY })).body;
    expect((await office.ask('ed', 'POST', `/retention/purges/${id}/sign`)).status).toBe(200);
    expect(await runPurge(casework, OPERATOR)).toMatchObject({
      value: { kind: 'done', certificate: { removed: { people: PEOPLE, keys: PEOPLE }, searched: { found: 0 } } },
    });
    const all = await everything(casework);
    for (const { person_ref } of refs) expect(all.includes(person_ref)).toBe(false);
    for (const person of people) expect(all.includes(numberOf(person))).toBe(false);
    expect(await verifyChain(casework.db)).toMatchObject({ ok: true });

    await makeBackup(casework.workspace.folder, today!, { recipients, keysTo: keys! });
    const target = join(folder, `${bench.kind} restored`);
    const database = bench.kind === 'PostgreSQL' ? await (await postgres()).create() : undefined;
    await restoreBackup(yesterday!, target, { identities: [identity], keys: keys!, database });
    const opened = await openWorkspace(target);
    if (!opened.ok) throw new Error(opened.message);
    const { workspace } = opened;
    const seal = sealOf(workspace.folder);
    const contacts = await workspace.db.selectFrom('notice_contacts').selectAll().execute();
    expect(contacts).toHaveLength(PEOPLE);
    for (const contact of contacts) expect(() => seal.open(contact.sealed, placeOfContact(contact.id))).toThrow();
    expect(await checkMatters({ workspace, db: workspace.db })).toMatchObject({ matters: PEOPLE, closed: PEOPLE });
    await workspace.close();
    await office.server.stop();
  });
});
