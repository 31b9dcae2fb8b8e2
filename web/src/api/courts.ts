import { type Body, file, server, value } from './client.ts';

const { courts } = server;
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
  file: (id: string, name: Body<typeof list.files.$post>['list']) =>
    file(list.files.$post({ ...of(id), json: { list: name } })),
};
