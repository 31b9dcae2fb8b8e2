import type { Migration } from 'kysely';
import type { Seal } from '../../matters/seal.ts';
import { workbench } from './001-workbench.ts';
import { auditChain } from './002-audit-chain.ts';
import { roles } from './003-roles.ts';
import { profilesByState } from './004-profiles-by-state.ts';
import { matters } from './005-matters.ts';
import { orders } from './007-orders.ts';
import { applications } from './008-applications.ts';
import { lots } from './010-lots.ts';
import { exchange } from './011-exchange.ts';
import { notices } from './012-notices.ts';
import { requests } from './013-requests.ts';
import { requestLooks } from './014-request-looks.ts';
import { secondFactor } from './016-second-factor.ts';
import { passkeys } from './017-passkeys.ts';
import { keysOfPeople } from './018-keys-of-people.ts';
import { retention } from './019-retention.ts';
import { linkage } from './020-linkage.ts';
import { courtLists } from './021-court-lists.ts';
import { textMessages } from './022-text-messages.ts';
import { emailSendings } from './023-email-sendings.ts';
import { logCuts } from './024-log-cuts.ts';
import { courtTakings } from './025-court-takings.ts';
import { shownWhenOpened } from './026-shown-when-opened.ts';
import { pagesOfQueues } from './027-pages-of-queues.ts';
import { countsOfQueues } from './028-counts-of-queues.ts';
import { logAppend } from './029-log-append.ts';
import { approvedAccounts } from './030-approved-accounts.ts';
import { conflicts } from './031-conflicts.ts';
import { logReviews } from './031-log-reviews.ts';
import { fewMatters } from './032-few-matters.ts';
import { review } from './033-review.ts';
import { runNotes } from './034-run-notes.ts';
import { comparedConflicts } from './035-compared-conflicts.ts';
import { firstPasswords } from './036-first-passwords.ts';
import { courtMatters } from './037-court-matters.ts';
import { mattersInStates } from './039-matters-in-states.ts';
import { orderCorrections } from './039-order-corrections.ts';
import { hiddenLots } from './040-hidden-lots.ts';
import { mattersByRun } from './041-matters-by-run.ts';

/**
 * The schema of a workspace, step by step, the same on SQLite and PostgreSQL. A step that was released is never changed,
 * only followed by another; the names sort in their order.
 *
 * @param seal that of the workspace, for what a step seals; asked for only then.
 */
export function migrationsOf(seal: () => Seal): Readonly<Record<string, Migration>> {
  return {
    '001-workbench': workbench,
    '002-audit-chain': auditChain,
    '003-roles': roles,
    '004-profiles-by-state': profilesByState,
    '005-matters': matters,
    '007-orders': orders,
    '008-applications': applications,
    '010-lots': lots,
    '011-exchange': exchange,
    '012-notices': notices,
    '013-requests': requests,
    '014-request-looks': requestLooks,
    '016-second-factor': secondFactor,
    '017-passkeys': passkeys,
    '018-keys-of-people': keysOfPeople(seal),
    '019-retention': retention,
    '020-linkage': linkage,
    '021-court-lists': courtLists,
    '022-text-messages': textMessages,
    '023-email-sendings': emailSendings,
    '024-log-cuts': logCuts,
    '025-court-takings': courtTakings,
    '026-shown-when-opened': shownWhenOpened,
    '027-pages-of-queues': pagesOfQueues,
    '028-counts-of-queues': countsOfQueues,
    '029-log-append': logAppend,
    '030-approved-accounts': approvedAccounts,
    '031-conflicts': conflicts,
    '031-log-reviews': logReviews,
    '032-few-matters': fewMatters,
    '033-review': review,
    '034-run-notes': runNotes,
    '035-compared-conflicts': comparedConflicts,
    '036-first-passwords': firstPasswords,
    '037-court-matters': courtMatters,
    '039-matters-in-states': mattersInStates,
    '039-order-corrections': orderCorrections,
    '040-hidden-lots': hiddenLots,
    '041-matters-by-run': mattersByRun,
  };
}
