import type { QueryClient } from '@tanstack/react-query';
import type { AnswersTaken } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, file, reach, server, value } from './client.ts';

const { requests } = server;
const { ':id': request } = requests;

const id = (id: string) => ({ param: { id } });

/** Calls to the server about facts that matters wait for, and the lists that ask for them. */
export const requestsApi = {
  list: () => value(requests.$get()),
  blocked: () => value(requests.blocked.$get()),
  look: (json: Body<typeof requests.look.$post>) => value(requests.look.$post({ json })),
  lookState: (param: { readonly state: string; readonly holder: string }) =>
    value(requests.look[':state'][':holder'].$get({ param })),
  make: (json: Body<typeof requests.$post>) => value(requests.$post({ json })),
  show: (each: string) => value(request.$get(id(each))),
  file: (each: string) => file(request.file.$get(id(each))),
  send: (each: string, json: Body<typeof request.send.$post>) => value(request.send.$post({ ...id(each), json })),
  close: (each: string) => value(request.close.$post(id(each))),
  answers: (each: string) => value(request.answers.$get(id(each))),
  effect: (each: string, json: Body<typeof request.effect.$post>) => value(request.effect.$post({ ...id(each), json })),
  accept: (each: string, json: Body<typeof request.accept.$post>) => value(request.accept.$post({ ...id(each), json })),
  decline: (each: string, json: Body<typeof request.decline.$post>) =>
    value(request.decline.$post({ ...id(each), json })),
  /** The file goes as it is; the server reads it whole before it takes anything over. */
  take: async (body: File): Promise<AnswersTaken> => {
    const answer = await reach('/api/requests/answers', { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<AnswersTaken>;
  },
};

/** The beginning of the key of everything that was fetched of requests. */
export const REQUESTS = 'requests';

/** An accepted answer is a correction, which runs and people show too. */
export async function requestsChanged(queries: QueryClient): Promise<void> {
  await Promise.all([REQUESTS, 'corrections', 'runs'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
