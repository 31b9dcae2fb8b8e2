import { server, value } from './client.ts';

const { checks } = server;
const of = (id: string, answer: string) => ({ param: { id }, json: { answer } });

/** Calls about decisions that are asked again, by name; what they take and give is as the server's routes have it. */
export const checksApi = {
  left: () => value(checks.$get()),
  next: () => value(checks.next.$post()),
  differing: () => value(checks.differing.$get()),
  answer: (id: string, answer: string) => value(checks[':id'].answer.$post(of(id, answer))),
  settle: (id: string, answer: string) => value(checks[':id'].settle.$post(of(id, answer))),
};
