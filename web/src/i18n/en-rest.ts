import { enParts } from '../parts/en.ts';
import { enAccounts } from '../screens/accounts/en.ts';
import { enApplications } from '../screens/applications/en.ts';
import { enBatches } from '../screens/batches/en.ts';
import { enCalendar } from '../screens/calendar/en.ts';
import { enChecks } from '../screens/checks/en.ts';
import { enCompare } from '../screens/compare/en.ts';
import { enConflicts } from '../screens/conflicts/en.ts';
import { enConvictions } from '../screens/convictions/en.ts';
import { enCorrections } from '../screens/corrections/en.ts';
import { enCourts } from '../screens/courts/en.ts';
import { enDocuments } from '../screens/documents/en.ts';
import { enHelp } from '../screens/help/en.ts';
import { enLaterFiles } from '../screens/later-files/en.ts';
import { enLinkage } from '../screens/linkage/en.ts';
import { enLog } from '../screens/log/en.ts';
import { enLots } from '../screens/lots/en.ts';
import { enMatter } from '../screens/matter/en.ts';
import { enNewRun } from '../screens/new-run/en.ts';
import { enNotices } from '../screens/notices/en.ts';
import { enOffice } from '../screens/office/en.ts';
import { enOrders } from '../screens/orders/en.ts';
import { enPerson } from '../screens/person/en.ts';
import { enQueue } from '../screens/queue/en.ts';
import { enRapSheet } from '../screens/rap-sheet/en.ts';
import { enRequests } from '../screens/requests/en.ts';
import { enResults } from '../screens/results/en.ts';
import { enRetention } from '../screens/retention/en.ts';
import { enRulebook } from '../screens/rulebook/en.ts';
import { enSavings } from '../screens/savings/en.ts';
import { enShowAgain } from '../screens/show-again/en.ts';
import { enStates } from '../screens/states/en.ts';
import { enSteps } from '../screens/steps/en.ts';
import { enVerify } from '../screens/verify/en.ts';

/** The texts of all other screens. */
export const enRest = {
  ...enParts,
  ...enAccounts,
  ...enApplications,
  ...enCalendar,
  ...enChecks,
  ...enCompare,
  ...enConflicts,
  ...enConvictions,
  ...enCorrections,
  ...enCourts,
  ...enDocuments,
  ...enHelp,
  ...enLinkage,
  ...enLog,
  ...enLots,
  ...enMatter,
  ...enNewRun,
  ...enOffice,
  ...enPerson,
  ...enQueue,
  ...enRapSheet,
  ...enRequests,
  ...enResults,
  ...enRulebook,
  ...enSavings,
  ...enBatches,
  ...enLaterFiles,
  ...enNotices,
  ...enRetention,
  ...enShowAgain,
  ...enOrders,
  ...enStates,
  ...enSteps,
  ...enVerify,
} as const;
