import { tellOldAddress, tellPerson } from '../mail/outbox.ts';
import type { Answers } from '../pack/condition.ts';
import { fieldsFor } from '../pack/routing.ts';
import type { Field, PortalPack } from '../pack/schema.ts';
import { instant, type Portal } from '../portal.ts';
import { changeApplication } from '../store/applications.ts';
import { addEvent, type ChangedAnswer } from '../store/events.ts';
import { note } from '../store/log.ts';
import { replaceTerms } from '../store/terms.ts';
import type { By } from './act.ts';
import type { Opened } from './referrals.ts';

/** The answers that an office may correct: those it sees, but for the date of birth, by which the person opens the page. */
export function editableFields(pack: PortalPack, county: string): readonly Field[] {
  return fieldsFor(pack, [county]).filter(({ id }) => id !== 'birth-date');
}

/** What differs, field by field. Of an answer that could harm, only that it changed. */
export function changesOf(fields: readonly Field[], before: Answers, after: Answers): readonly ChangedAnswer[] {
  return fields.flatMap(({ id, sensitivity }) => {
    const [from, to] = [before[id] ?? [], after[id] ?? []];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [sensitivity === 'sensitive' ? { field: id } : { field: id, from, to }];
  });
}

export type Edited = 'edited' | 'same' | 'stale';

/**
 * Corrects answers of an application that was sent. The person gets a message and sees what changed; the other offices
 * see the changes of answers that they may see. If the e-mail address changed, the old address gets the message too.
 * @param seen the version from which the page was made.
 */
export async function editAnswers(
  portal: Portal,
  { referral, application }: Opened,
  by: By,
  { seen, answers }: { readonly seen: number; readonly answers: Answers },
): Promise<Edited> {
  const before = application.content.answers;
  const after = { ...before, ...answers };
  const changes = changesOf(editableFields(portal.pack, referral.county), before, after);
  if (changes.length === 0) return 'same';
  if (seen !== application.version || application.state !== 'submitted') return 'stale';
  const at = instant(portal);
  return portal.store.db.transaction().execute(async (inner) => {
    const content = { ...application.content, answers: after };
    if (!(await changeApplication(portal, inner, application, { content }))) return 'stale';
    await replaceTerms(portal, inner, application.id, after);
    await inner
      .updateTable('referrals')
      .set({ unread: 1, updated_at: at })
      .where('application_id', '=', application.id)
      .where('office', '!=', referral.office)
      .where('closed', '=', 0)
      .execute();
    const event = { at, who: by.account, kind: 'edited' as const, about: referral.office, shown: true };
    await addEvent(inner, application, { ...event, details: { changes } });
    await tellOldAddress(portal, inner, application, content);
    const told = { ...application, content };
    await tellPerson(portal, inner, told, { kind: 'news', about: `edited ${application.version}` });
    await note(inner, { at, who: by.account, what: 'application.edit', about: referral.id });
    return 'edited';
  });
}
