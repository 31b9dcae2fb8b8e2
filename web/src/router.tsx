import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './frame/not-found.tsx';
import { Shell } from './frame/shell.tsx';
import { restOfTexts } from './i18n/index.tsx';
import { Loading } from './parts/states.tsx';
import { ShowAgain } from './screens/show-again/show-again.tsx';
import { readSearch, type Search } from './search.ts';

const root = createRootRoute({
  component: () => (
    <>
      <Shell />
      <ShowAgain />
    </>
  ),
  notFoundComponent: NotFound,
});
type Load<Name extends string> = () => Promise<Readonly<Record<Name, () => React.ReactNode>>>;

/** The first screen, whose texts are there from the start. */
const firstRoute = <Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, name),
    validateSearch: (search): Search<Path> => readSearch(path, search),
  });

/** A screen at its address; its code and its texts are loaded when somebody first goes there. */
const route = <Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  firstRoute(path, async () => (await Promise.all([load(), restOfTexts()]))[0], name);

const routeTree = root.addChildren([
  firstRoute('/', () => import('./screens/runs/runs.tsx'), 'Runs'),
  firstRoute('/start', () => import('./screens/runs/runs.tsx'), 'Runs'),
  route('/new', () => import('./screens/new-run/new-run.tsx'), 'NewRun'),
  route('/runs/$run', () => import('./screens/results/results.tsx'), 'Results'),
  route('/runs/$run/convictions', () => import('./screens/convictions/convictions.tsx'), 'Convictions'),
  route('/runs/$run/verify', () => import('./screens/verify/verify.tsx'), 'Verify'),
  route('/runs/$run/savings', () => import('./screens/savings/savings.tsx'), 'Savings'),
  route('/runs/$run/documents', () => import('./screens/documents/documents.tsx'), 'DocumentsScreen'),
  route('/queue', () => import('./screens/queue/queue.tsx'), 'Queue'),
  route('/calendar', () => import('./screens/calendar/calendar.tsx'), 'Calendar'),
  route('/checks', () => import('./screens/checks/checks.tsx'), 'Checks'),
  route('/conflicts', () => import('./screens/conflicts/conflicts.tsx'), 'Conflicts'),
  route('/lots', () => import('./screens/lots/lots.tsx'), 'Lots'),
  route('/lots/new', () => import('./screens/lots/new-lot.tsx'), 'NewLot'),
  route('/lots/$lot', () => import('./screens/lots/lot.tsx'), 'LotScreen'),
  route('/lots/$lot/sample', () => import('./screens/lots/sample.tsx'), 'Sample'),
  route('/matters/$matter', () => import('./screens/matter/matter.tsx'), 'MatterScreen'),
  route('/orders', () => import('./screens/orders/orders.tsx'), 'Orders'),
  route('/orders/new', () => import('./screens/orders/new-order.tsx'), 'NewOrder'),
  route('/orders/$order', () => import('./screens/orders/order.tsx'), 'OrderScreen'),
  route('/batches', () => import('./screens/batches/batches.tsx'), 'Batches'),
  route('/batches/list', () => import('./screens/batches/worklist.tsx'), 'WorklistScreen'),
  route('/batches/$batch', () => import('./screens/batches/batch.tsx'), 'BatchScreen'),
  route('/requests', () => import('./screens/requests/requests.tsx'), 'Requests'),
  route('/requests/$request', () => import('./screens/requests/request.tsx'), 'RequestScreen'),
  route('/notices', () => import('./screens/notices/notices.tsx'), 'Notices'),
  route('/notices/$mailing', () => import('./screens/notices/mailing.tsx'), 'MailingScreen'),
  route('/applications', () => import('./screens/applications/applications.tsx'), 'Applications'),
  route('/applications/$application', () => import('./screens/applications/application.tsx'), 'ApplicationScreen'),
  route('/later-files', () => import('./screens/later-files/later-files.tsx'), 'LaterFiles'),
  route('/linkage', () => import('./screens/linkage/linkages.tsx'), 'Linkages'),
  route('/linkage/court-only', () => import('./screens/courts/register.tsx'), 'Register'),
  route('/linkage/courts/$courts', () => import('./screens/courts/courts.tsx'), 'Courts'),
  route(
    '/linkage/courts/$courts/$list/$place',
    () => import('./screens/courts/conviction.tsx'),
    'CourtConvictionScreen',
  ),
  route('/linkage/$linkage', () => import('./screens/linkage/linkage.tsx'), 'LinkageScreen'),
  route('/linkage/$linkage/review', () => import('./screens/linkage/review.tsx'), 'Review'),
  route('/linkage/$linkage/pairs/$place', () => import('./screens/linkage/pair.tsx'), 'PairScreen'),
  route('/office/$state/$county', () => import('./screens/office/office.tsx'), 'Office'),
  route('/runs/$run/people/$row', () => import('./screens/person/person.tsx'), 'PersonScreen'),
  route('/rap-sheet', () => import('./screens/rap-sheet/rap-sheet.tsx'), 'RapSheet'),
  route('/compare', () => import('./screens/compare/compare.tsx'), 'Compare'),
  route('/states', () => import('./screens/states/states.tsx'), 'States'),
  route('/corrections', () => import('./screens/corrections/corrections.tsx'), 'Corrections'),
  route('/rulebook', () => import('./screens/rulebook/rulebook.tsx'), 'Rulebook'),
  route('/accounts', () => import('./screens/accounts/accounts.tsx'), 'Accounts'),
  route('/retention', () => import('./screens/retention/retention.tsx'), 'Retention'),
  route('/log/review', () => import('./screens/log/review.tsx'), 'LogReview'),
  route('/log/person', () => import('./screens/log/person-log.tsx'), 'PersonLog'),
  route('/log', () => import('./screens/log/log.tsx'), 'Log'),
  route('/help', () => import('./screens/help/help.tsx'), 'Help'),
  route('/steps', () => import('./screens/steps/steps.tsx'), 'Steps'),
]);

export const router = createRouter({
  routeTree,
  // The code of a screen is fetched when the pointer or the focus is on a link to it.
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
