/** Several applications of an office's list at once. What a person is told is always written for that person alone. */
import type { Portal } from '../portal.ts';
import { assign, type By } from './act.ts';
import { type Opened, ofOffice, withApplications } from './referrals.ts';

/** A referral as it was chosen: as it stood when the list was shown. */
export type Chosen = { readonly id: string; readonly seen: string };

/** A choice as the list's check boxes send it. */
export function readChosen(values: readonly string[]): readonly Chosen[] {
  return values.flatMap((value) => {
    const [, id, seen] = /^([0-9a-f]{16}) (.{1,30})$/.exec(value) ?? [];
    return id !== undefined && seen !== undefined ? [{ id, seen }] : [];
  });
}

export function chosenValue({ referral }: Pick<Opened, 'referral'>): string {
  return `${referral.id} ${referral.updated_at}`;
}

/** Opens what was chosen, in the order of the list; what is not at the office any more is left out. */
export async function openChosen(
  portal: Portal,
  office: string,
  chosen: readonly Chosen[],
): Promise<readonly Opened[]> {
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ id }) => id);
  const rows = await ofOffice(portal, office).selectAll('referrals').where('id', 'in', ids).execute();
  const opened = await withApplications(portal, rows);
  return ids.flatMap((id) => opened.find(({ referral }) => referral.id === id) ?? []);
}

export type Assigned = { readonly done: number; readonly left: number };

/** Assigns each application that still is as it was seen; somebody else's change meanwhile stays. */
export async function assignChosen(
  portal: Portal,
  { opened, chosen }: { readonly opened: readonly Opened[]; readonly chosen: readonly Chosen[] },
  by: By,
  to: string | null,
): Promise<Assigned> {
  let done = 0;
  for (const each of opened) {
    const seen = chosen.find(({ id }) => id === each.referral.id)?.seen;
    if (seen === each.referral.updated_at && (await assign(portal, each, by, to))) done++;
  }
  return { done, left: chosen.length - done };
}
