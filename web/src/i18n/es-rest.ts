import { esParts } from '../parts/es.ts';
import { esAccounts } from '../screens/accounts/es.ts';
import { esApplications } from '../screens/applications/es.ts';
import { esBatches } from '../screens/batches/es.ts';
import { esCalendar } from '../screens/calendar/es.ts';
import { esChecks } from '../screens/checks/es.ts';
import { esCompare } from '../screens/compare/es.ts';
import { esConflicts } from '../screens/conflicts/es.ts';
import { esConvictions } from '../screens/convictions/es.ts';
import { esCorrections } from '../screens/corrections/es.ts';
import { esCourts } from '../screens/courts/es.ts';
import { esDocuments } from '../screens/documents/es.ts';
import { esHelp } from '../screens/help/es.ts';
import { esLaterFiles } from '../screens/later-files/es.ts';
import { esLinkage } from '../screens/linkage/es.ts';
import { esLog } from '../screens/log/es.ts';
import { esLots } from '../screens/lots/es.ts';
import { esMatter } from '../screens/matter/es.ts';
import { esNewRun } from '../screens/new-run/es.ts';
import { esNotices } from '../screens/notices/es.ts';
import { esOffice } from '../screens/office/es.ts';
import { esOrders } from '../screens/orders/es.ts';
import { esPerson } from '../screens/person/es.ts';
import { esQueue } from '../screens/queue/es.ts';
import { esRapSheet } from '../screens/rap-sheet/es.ts';
import { esRequests } from '../screens/requests/es.ts';
import { esResults } from '../screens/results/es.ts';
import { esRetention } from '../screens/retention/es.ts';
import { esRulebook } from '../screens/rulebook/es.ts';
import { esSavings } from '../screens/savings/es.ts';
import { esShowAgain } from '../screens/show-again/es.ts';
import { esStates } from '../screens/states/es.ts';
import { esSteps } from '../screens/steps/es.ts';
import { esVerify } from '../screens/verify/es.ts';

/** The texts of all other screens. */
export const esRest = {
  ...esParts,
  ...esAccounts,
  ...esApplications,
  ...esCalendar,
  ...esChecks,
  ...esCompare,
  ...esConflicts,
  ...esConvictions,
  ...esCorrections,
  ...esCourts,
  ...esDocuments,
  ...esHelp,
  ...esLinkage,
  ...esLog,
  ...esLots,
  ...esMatter,
  ...esNewRun,
  ...esOffice,
  ...esPerson,
  ...esQueue,
  ...esRapSheet,
  ...esRequests,
  ...esResults,
  ...esRulebook,
  ...esSavings,
  ...esBatches,
  ...esLaterFiles,
  ...esNotices,
  ...esRetention,
  ...esShowAgain,
  ...esOrders,
  ...esStates,
  ...esSteps,
  ...esVerify,
} as const;
