import { type Body, file, server, value } from './client.ts';

const { log } = server;
const person = log.person[':matter'];

/** The weekly review of the log, and what it says of one person. */
export const logReviewApi = {
  review: () => value(log.review.$get()),
  sign: (json: Body<typeof log.review.$post>) => value(log.review.$post({ json })),
  rows: (rows: readonly number[]) => value(log.review.rows.$get({ query: { rows: rows.join(',') } })),
  person: (matter: string) => value(person.$get({ param: { matter } })),
  exportPerson: (matter: string) => file(person.export.$post({ param: { matter } })),
};
