import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inventedAnswers, inventedCounties, sendInventedApplications } from './invented-applications.ts';
import { createLanguages } from './languages/languages.ts';
import { readPack } from './pack/check.ts';
import { INVENTED_PACK } from './pack/invented.ts';
import { saveDraft } from './person/own.ts';
import { submitApplication } from './person/submit.ts';
import type { Portal } from './portal.ts';
import { applicationOfId, beginApplication } from './store/applications.ts';
import { eventsOf } from './store/events.ts';
import { openPortalStore } from './store/open.ts';

const TABLES = [
  'applications',
  'application_keys',
  'terms',
  'referrals',
  'events',
  'outbox',
  'figures',
  'log',
] as const;
/** Columns that are by chance, or by how often a draft was kept. */
const CHANCE = /(?:^|_)(?:id|hash|key|sealed|wrapped|dedupe|about|version)$/;

/** Everything that is stored, without what is by chance, and the content of the one application. */
async function stored(portal: Portal) {
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await portal.store.db.selectFrom(table).selectAll().execute();
      const kept = rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !CHANCE.test(name))));
      return [table, kept.sort()];
    }),
  );
  const { id } = await portal.store.db.selectFrom('applications').select('id').executeTakeFirstOrThrow();
  const application = (await applicationOfId(portal, id))!;
  const { code: _, ...content } = application.content;
  const events = (await eventsOf(portal.store.db, application)).map(({ kind, about, details }) => [
    kind,
    about,
    details,
  ]);
  return { tables, content, events };
}

async function withPortal<Value>(work: (portal: Portal) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-invented-'));
  const [read, opened] = [readPack(INVENTED_PACK), await openPortalStore(folder)];
  if (!read.ok || !opened.ok) throw new Error('the portal does not open');
  const languages = createLanguages(read.pack, []);
  const now = () => new Date('2026-11-04T18:00:00Z');
  try {
    const free = async () => {};
    return await work({ pack: read.pack, store: opened.store, origin: 'http://portal.example', now, languages, free });
  } finally {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

it('stores of an invented person what the pages store of the same answers', async () => {
  const atOnce = await withPortal(async (portal) => {
    await sendInventedApplications(portal, 1);
    return stored(portal);
  });
  const byPages = await withPortal(async (portal) => {
    const counties = inventedCounties(portal, 0);
    const begun = await beginApplication(portal, { startKey: 'pages', locale: 'en', counties });
    await saveDraft(portal, begun, { answers: inventedAnswers(0) });
    const consents = portal.pack.consents.map(({ id }) => id);
    const declaration = portal.pack.declaration.parts.map(() => 'I am invented. I have worked for two years.');
    const draft = (await applicationOfId(portal, begun.id))!;
    expect(await submitApplication(portal, draft, { consents, declaration })).toEqual({ kind: 'submitted' });
    return stored(portal);
  });
  expect(atOnce).toEqual(byPages);
});
