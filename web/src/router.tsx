import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Shell } from './components/shell.tsx';
import { Accounts } from './screens/accounts.tsx';
import { Compare } from './screens/compare.tsx';
import { Convictions } from './screens/convictions.tsx';
import { Corrections } from './screens/corrections.tsx';
import { DocumentsScreen } from './screens/documents.tsx';
import { Log } from './screens/log.tsx';
import { NewRun } from './screens/new-run.tsx';
import { NotFound } from './screens/not-found.tsx';
import { Office } from './screens/office.tsx';
import { PersonScreen } from './screens/person.tsx';
import { RapSheet } from './screens/rap-sheet.tsx';
import { Results } from './screens/results.tsx';
import { Rulebook } from './screens/rulebook.tsx';
import { Runs } from './screens/runs.tsx';
import { readSearch, type Search } from './screens/search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const route = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    // Addresses hold filters by section, outcome and the like; never a search for a name or number.
    validateSearch: (search): Search => readSearch(search),
  });

const routeTree = root.addChildren([
  route('/', Runs),
  route('/start', Runs),
  route('/new', NewRun),
  route('/runs/$run', Results),
  route('/runs/$run/convictions', Convictions),
  route('/runs/$run/documents', DocumentsScreen),
  route('/office/$county', Office),
  route('/runs/$run/people/$row', PersonScreen),
  route('/rap-sheet', RapSheet),
  route('/compare', Compare),
  route('/corrections', Corrections),
  route('/rulebook', Rulebook),
  route('/accounts', Accounts),
  route('/log', Log),
]);

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
