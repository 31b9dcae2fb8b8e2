import type { QueryClient } from '@tanstack/react-query';
import type { TakenApplications } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, reach, server, value } from './client.ts';

const { applications } = server;
const { ':id': application, outcomes } = applications;

const of = (id: string) => ({ param: { id } });

/** Calls to the server about applications from the portal, by name. */
export const applicationsApi = {
  list: () => value(applications.$get()),
  question: (id: string) => value(application.$get(of(id))),
  /** Opens matters for those who applied and whose record is certain; gives the job. */
  open: (json: Body<typeof applications.open.$post>) => value(applications.open.$post({ json })),
  decide: (id: string, json: Body<typeof application.$post>) => value(application.$post({ ...of(id), json })),
  /** The file goes as it is; the server reads it whole before it looks for anybody. */
  take: async (run: string, body: File): Promise<TakenApplications> => {
    const answer = await reach(`/api/applications/files/${run}`, { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<TakenApplications>;
  },
  /** The file for the portal, and how many applications are left out of it since a letter to their person is held back. */
  outcomes: async (portal: string, office: string): Promise<{ readonly blob: Blob; readonly held: number }> => {
    const answer: Pick<Response, 'blob' | 'headers'> = await outcomes[':portal'][':office'].$get({
      param: { portal, office },
    });
    return { blob: await answer.blob(), held: Number(answer.headers.get('X-Redress-Held')) };
  },
};

/** The beginning of the key of everything that was fetched of applications. */
export const APPLICATIONS = 'applications';

/** What a question holds is personal: nothing of it stays behind once it was answered or left. */
export async function applicationsChanged(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: [APPLICATIONS] });
}
