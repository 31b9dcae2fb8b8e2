import type { CounselTaken } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, reach, server, value } from './client.ts';

const { conflicts } = server;

export type ConflictCall = Body<typeof conflicts.$post>;

/** What somebody keeps out of. */
export const conflictsApi = {
  list: () => value(conflicts.$get()),
  declare: (json: ConflictCall) => value(conflicts.$post({ json })),
  takeCounsel: async (body: File): Promise<CounselTaken> => {
    const answer = await reach('/api/conflicts/counsel', { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<CounselTaken>;
  },
};
