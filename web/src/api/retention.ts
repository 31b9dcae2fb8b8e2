import { type Body, server, value } from './client.ts';

const { retention } = server;
const { ':id': hold } = retention.holds;
const { ':id': purge } = retention.purges;
const { ':id': logCut } = retention.log;

const id = (id: string) => ({ param: { id } });

export type RuleCall = Body<typeof retention.rules.$put>;
export type HoldCall = Body<typeof retention.holds.$post>;

/** Calls to the server about how long records are kept, by name. */
export const retentionApi = {
  rules: () => value(retention.rules.$get()),
  setRule: (json: RuleCall) => value(retention.rules.$put({ json })),
  dropRule: (json: Body<typeof retention.rules.drop.$post>) => value(retention.rules.drop.$post({ json })),
  plan: (asOf: string) => value(retention.plan.$get({ query: { asOf } })),
  holds: () => value(retention.holds.$get()),
  placeHold: (json: HoldCall) => value(retention.holds.$post({ json })),
  askToLift: ({ hold: each, reason }: { readonly hold: string; readonly reason: string }) =>
    value(hold.ask.$post({ ...id(each), json: { reason } })),
  answerLift: ({ hold: each, lift }: { readonly hold: string; readonly lift: boolean }) =>
    value(hold.answer.$post({ ...id(each), json: { lift } })),
  purges: () => value(retention.purges.$get()),
  propose: (asOf: string) => value(retention.purges.$post({ json: { asOf } })),
  sign: (each: string) => value(purge.sign.$post(id(each))),
  withdraw: (each: string) => value(purge.withdraw.$post(id(each))),
  log: (asOf: string) => value(retention.log.$get({ query: { asOf } })),
  proposeLogCut: () => value(retention.log.$post()),
  signLogCut: (each: string) => value(logCut.sign.$post(id(each))),
  withdrawLogCut: (each: string) => value(logCut.withdraw.$post(id(each))),
};

/** The beginning of the key of everything that was fetched of retention. */
export const RETENTION = 'retention';
