import { type Body, file, server, value } from './client.ts';

const { lots } = server;
const { ':id': lot } = lots;
const of = (id: string) => ({ param: { id } });

/** Calls about lots, by name; what they take and give is as the server's routes have it. */
export const lotsApi = {
  list: () => value(lots.$get()),
  agreement: () => value(lots.agreement.$get()),
  strata: (json: Body<typeof lots.strata.$post>) => value(lots.strata.$post({ json })),
  size: (json: Body<typeof lots.size.$post>) => value(lots.size.$post({ json })),
  freeze: (json: Body<typeof lots.$post>) => value(lots.$post({ json })),
  show: (id: string) => value(lot.$get(of(id))),
  draw: (id: string, number: string) => value(lot.draw.$post({ ...of(id), json: { number } })),
  giveUp: (id: string) => value(lot['give-up'].$post(of(id))),
  next: (id: string) => value(lot.next.$post(of(id))),
  answer: (id: string, json: Body<typeof lot.answers.$post>) => value(lot.answers.$post({ ...of(id), json })),
  takeBack: (id: string) => value(lot['take-back'].$post(of(id))),
  settle: (id: string, json: Body<typeof lot.settle.$post>) => value(lot.settle.$post({ ...of(id), json })),
  propose: (id: string) => value(lot.propose.$post(of(id))),
  sign: (id: string, given: Body<typeof lot.sign.$post>['given']) =>
    value(lot.sign.$post({ ...of(id), json: { given } })),
  goOn: (id: string) => value(lot.continue.$post(of(id))),
  certificate: (id: string) => file(lot['certificate.pdf'].$get(of(id))),
};
