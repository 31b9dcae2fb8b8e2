import '@uswds/uswds/css/uswds.min.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/uswds.css';
import './styles/parts.css';
import './styles/tables.css';
import './styles/work.css';
import './styles/person.css';
import './styles/place.css';
import './styles/tools.css';
import './styles/rulebook.css';
import './styles/help.css';
import './styles/papers.css';
import './styles/calendar.css';
import './styles/matters.css';
import './styles/exchange.css';
import './styles/states.css';
import './styles/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/client.ts';
import { SessionGate } from './frame/session-gate.tsx';
import { firstLanguage, I18nProvider } from './i18n/index.tsx';
import { router } from './router.tsx';
import { applyTheme } from './theme.ts';

applyTheme();

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses once it refuses again; what did not reach it may the next time.
      retry: (failures, error) => failures < 2 && error instanceof Refused && error.status === 0,
      staleTime: 5_000,
    },
  },
});

const first = await firstLanguage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider first={first}>
      <QueryClientProvider client={queries}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
