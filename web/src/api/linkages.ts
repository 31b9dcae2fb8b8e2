import { type Body, file, server, value } from './client.ts';

const { linkages } = server;
const { ':id': linkage } = linkages;
const of = (id: string) => ({ param: { id } });

/** Calls about linkages, by name; what they take and give is as the server's routes have it. */
export const linkagesApi = {
  list: () => value(linkages.$get()),
  open: (json: Body<typeof linkages.$post>) => value(linkages.$post({ json })),
  show: (id: string) => value(linkage.$get(of(id))),
  remove: (id: string) => value(linkage.$delete(of(id))),
  pairs: (id: string, json: Body<typeof linkage.pairs.$post>) => value(linkage.pairs.$post({ ...of(id), json })),
  pair: (id: string, place: string) => value(linkage.pairs[':place'].$get({ param: { id, place } })),
  next: (id: string) => value(linkage.next.$post(of(id))),
  answer: (id: string, json: Body<typeof linkage.answers.$post>) => value(linkage.answers.$post({ ...of(id), json })),
  takeBack: (id: string, place: number | null) => value(linkage['take-back'].$post({ ...of(id), json: { place } })),
  agreement: (id: string) => value(linkage.agreement.$get(of(id))),
  decisions: (id: string) => file(linkage['decisions.csv'].$post(of(id))),
};
