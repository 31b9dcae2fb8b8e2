import { type Body, file, server, value } from './client.ts';

const { courts, 'court-only': takings } = server;
const { ':id': list } = courts;
const of = (id: string) => ({ param: { id } });

/** Calls about courts' lists that were held against the state's file, by name. */
export const courtsApi = {
  list: () => value(courts.$get()),
  open: (json: Body<typeof courts.$post>) => value(courts.$post({ json })),
  show: (id: string) => value(list.$get(of(id))),
  remove: (id: string) => value(list.$delete(of(id))),
  rows: (id: string, json: Body<typeof list.rows.$post>) => value(list.rows.$post({ ...of(id), json })),
  row: (id: string, name: string, place: string) =>
    value(list.rows[':list'][':place'].$get({ param: { id, list: name, place } })),
  take: (id: string, json: Body<typeof list.take.$post>) => value(list.take.$post({ ...of(id), json })),
  file: (id: string, name: Body<typeof list.files.$post>['list']) =>
    file(list.files.$post({ ...of(id), json: { list: name } })),
};

/** Calls about the register of convictions that a court alone has and the office takes up, by name. */
export const takingsApi = {
  list: (json: Body<typeof takings.$post>) => value(takings.$post({ json })),
  procedures: () => value(takings.procedures.$get()),
  open: (json: Body<typeof takings.matters.$post>) => value(takings.matters.$post({ json })),
  confirm: (id: string) => value(takings[':id'].confirm.$post(of(id))),
  withdraw: (id: string, reason: string) => value(takings[':id'].withdraw.$post({ ...of(id), json: { reason } })),
};
