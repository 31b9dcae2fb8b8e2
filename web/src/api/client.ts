import { type ClientResponse, hc, type InferRequestType } from 'hono/client';
import type { Api, RefusalBody, Sentences, SheetWanted } from '../../../src/server/api-types.ts';
import { shownAgain } from './show-again.ts';

export type { EffectAnswer, SheetWanted } from '../../../src/server/api-types.ts';

/** Something that the server refused, as its sentence in each language; none where the server is out of reach. */
export class Refused extends Error {
  readonly status: number;
  readonly messages: Sentences | undefined;
  /** What the server would do, were it shown again who asks. */
  readonly again: RefusalBody['again'];
  constructor(status: number, { messages, again }: Partial<RefusalBody> = {}) {
    super(messages?.en ?? '');
    this.status = status;
    this.messages = messages;
    this.again = again;
  }
}

/**
 * Calls the server; throws a {@link Refused} where it refuses or is out of reach (status 0). Where the server wants to
 * see again who asks, the person is asked, and the call is made once more.
 */
export const reach: typeof fetch = async (address, init) => {
  try {
    return await reachOnce(address, init);
  } catch (error) {
    const { again } = error as Partial<Refused>;
    if (again && (await shownAgain(again))) return reach(address, init);
    throw error;
  }
};

/** Calls the server as {@link reach} does, but asks for no proof of identity. */
export const reachOnce: typeof fetch = async (address, init) => {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Refused(0);
  }
  if (response.ok) return response;
  throw new Refused(response.status, (await response.json().catch(() => ({}))) as Partial<RefusalBody>);
};

/** The header is one that no form of another site can send; see the server's forgery check. */
export const FORGERY = { 'x-redress': '1' };

/** The server's routes with their types. */
export const server = hc<Api>('/', { fetch: reach, headers: FORGERY }).api;

/** What a route gives where it does not refuse. */
export type Value<Answer> =
  Answer extends ClientResponse<infer Given, infer Status, 'json'> ? (200 extends Status ? Given : never) : never;

export async function value<Answer extends ClientResponse<unknown, number, 'json'>>(
  call: Promise<Answer>,
): Promise<Value<Answer>> {
  return (await call).json() as Promise<Value<Answer>>;
}

export async function file(call: Promise<Pick<Response, 'blob'>>): Promise<Blob> {
  return (await call).blob();
}

/** The body that a route takes. */
export type Body<Route> = InferRequestType<Route> extends { json: infer Given } ? Given : never;

const { session, own, accounts, log, inputs, pick, jobs, runs, corrections, policies, views, law, compare, matters } =
  server;
const { ':id': matter } = matters;
const { ':id': input } = inputs;
const { ':id': run, ':run': ofRun } = runs;
const person = ofRun.people[':row'];

export const id = (id: string) => ({ param: { id } });
const of = (run: string) => ({ param: { run } });
const at = (run: string, row: string) => ({ param: { run, row } });
/** A request that goes out also where the page is being left. */
const LAST = { init: { keepalive: true } };
const until = (signal?: AbortSignal) => ({ init: { signal: signal ?? null } });

/** Every call to the server, by name; what it takes and gives is as the server's route has it. */
export const api = {
  session: () => value(session.$get()),
  openLink: (token: string) => value(session.link.$post({ json: { token } })),
  newLink: () => value(session['new-link'].$post()),
  signIn: (json: Body<typeof session.password.$post>) => value(session.password.$post({ json })),
  signOut: () => value(session.end.$post()),
  accounts: () => value(accounts.$get()),
  addAccount: (json: Body<typeof accounts.$post>) => value(accounts.$post({ json })),
  removeAccount: (name: string) => value(accounts[':name'].$delete({ param: { name: encodeURIComponent(name) } })),
  sessions: () => value(own.sessions.$get()),
  endSession: (session: string) => value(own.sessions[':id'].$delete(id(session))),
  changePassword: (json: Body<typeof own.password.$put>) => value(own.password.$put({ json })),
  toProvider: () => value(session.provider.$post()),
  toProviderAgain: () => value(session.provider['step-up'].$post()),
  linkAccount: (name: string, subject: string) =>
    value(accounts[':name'].identity.$put({ param: { name }, json: { subject } })),
  givePurpose: (json: Body<typeof own.purpose.$post>) => value(own.purpose.$post({ json })),
  ownSecond: () => value(own.second.$get()),
  beginApp: () => value(own.second.app.$post()),
  confirmApp: (code: string) => value(own.second.app.confirm.$post({ json: { code } })),
  removeApp: () => value(own.second.app.$delete()),
  newCodes: () => value(own.second.codes.$post()),
  rules: () => value(accounts.rules.$get()),
  setRules: (json: Body<typeof accounts.rules.$put>) => value(accounts.rules.$put({ json })),
  renewFirstPassword: (name: string, password: string) =>
    value(accounts[':name']['first-password'].$put({ param: { name }, json: { password } })),
  closeAccount: (name: string, closed: boolean) =>
    value(accounts[':name'].closed.$put({ param: { name }, json: { closed } })),
  answerAccount: (name: string, approve: boolean) =>
    value(accounts[':name'].approval.$post({ param: { name }, json: { approve } })),
  unlockAccount: (name: string) => value(accounts[':name'].unlock.$post({ param: { name } })),
  resetSecond: (name: string) => value(accounts[':name'].second.$delete({ param: { name } })),
  log: (what: string, before: number | null) =>
    value(log.$get({ query: { what, ...(before === null ? {} : { before: String(before) }) } })),
  exportLog: () => file(log.export.$post()),

  createInput: (origin: Body<typeof inputs.$post>['origin'], jurisdiction?: string) =>
    value(inputs.$post({ json: { origin, jurisdiction } })),
  inputs: () => value(inputs.$get()),
  input: (each: string) => value(input.$get(id(each))),
  removeInput: (each: string) => value(input.$delete(id(each))),
  addPath: (each: string, path: string) => value(input.path.$post({ ...id(each), json: { path } })),
  beginMapping: (each: string, state: string) => value(input.mapping.$post({ ...id(each), json: { state } })),
  mapping: (each: string) => value(input.mapping.$get(id(each))),
  editMapping: (each: string, json: Body<typeof input.mapping.edit.$post>) =>
    value(input.mapping.edit.$post({ ...id(each), json })),
  tryMapping: (each: string, text: string) => value(input.mapping.try.$post({ ...id(each), json: { text } })),
  inspect: (each: string) => value(input.inspect.$post(id(each))),
  effect: (each: string, json: Body<typeof input.effect.$post>, signal?: AbortSignal) =>
    value(input.effect.$post({ ...id(each), json }, until(signal))),
  elsewhere: (each: string) => value(input.elsewhere.$get(id(each))),
  takeElsewhere: (each: string, json: Body<typeof input.elsewhere.$post>) =>
    value(input.elsewhere.$post({ ...id(each), json })),
  undoElsewhere: (each: string) => value(input.elsewhere.undo.$post(id(each))),
  pick: (path: string | null) => value(pick.$post({ json: { path } })),
  cancelJob: (job: string) => value(jobs[':id'].cancel.$post(id(job))),

  runs: () => value(runs.$get()),
  run: (each: string) => value(run.$get(id(each))),
  startRun: (json: Body<typeof runs.$post>) => value(runs.$post({ json })),
  renameRun: (each: string, name: string) => value(run.name.$post({ ...id(each), json: { name } })),
  writeRunNote: (each: string, text: string) => value(run.note.$post({ ...id(each), json: { text } })),
  resumeRun: (each: string) => value(run.resume.$post(id(each))),
  deleteRun: (each: string) => value(run.$delete(id(each))),
  figures: (each: string) => value(run.figures.$get(id(each))),
  convictions: (each: string, json: Body<typeof run.convictions.$post>, signal?: AbortSignal) =>
    value(run.convictions.$post({ ...id(each), json }, until(signal))),
  facets: (each: string, filter: Body<typeof run.facets.$post>['filter'], text: string) =>
    value(run.facets.$post({ ...id(each), json: { filter, text } })),
  neighbors: (each: string, json: Body<typeof run.neighbors.$post>) =>
    value(run.neighbors.$post({ ...id(each), json })),
  exportRows: (each: string, json: Body<typeof run.export.$post>) => file(run.export.$post({ ...id(each), json })),
  people: (each: string, json: Body<typeof run.people.$post>, signal?: AbortSignal) =>
    value(run.people.$post({ ...id(each), json }, until(signal))),
  exportPeople: (each: string, json: Body<typeof run.people.export.$post>) =>
    file(run.people.export.$post({ ...id(each), json })),
  files: (each: string) => value(run.files.$get(id(each))),
  verifyState: (each: string) => value(ofRun.verification.$get(of(each))),
  verify: (each: string, json: Body<typeof ofRun.verification.$post>) =>
    value(ofRun.verification.$post({ ...of(each), json })),
  exportState: (each: string) => value(ofRun.tables.$get(of(each))),
  exportRun: (each: string, format: Body<typeof ofRun.tables.$post>['format']) =>
    value(ofRun.tables.$post({ ...of(each), json: { format } })),

  person: (run: string, row: string) => value(person.$get(at(run, row))),
  petition: (run: string, row: string) => value(person.petition.$get(at(run, row))),
  makePetition: (run: string, row: string) => value(person.petition.$post(at(run, row))),
  preview: (run: string, row: string, json: Body<typeof person.preview.$post>) =>
    value(person.preview.$post({ ...at(run, row), json })),
  correct: (run: string, row: string, json: Body<typeof person.corrections.$post>) =>
    value(person.corrections.$post({ ...at(run, row), json })),
  corrections: () => value(corrections.$get()),
  undo: (correction: string) => value(corrections[':id'].undo.$post(id(correction))),

  /** A sheet that was read once goes back as text, without its files. */
  rapSheet: (files: readonly File[], wanted: SheetWanted) =>
    value(
      server['rap-sheet'].$post({
        form: { wanted: JSON.stringify(wanted), ...(wanted.sheet ? {} : { file: [...files] }) },
      }),
    ),

  scenarios: () => value(policies.scenarios.$get()),
  addScenario: (json: Body<typeof policies.scenarios.$post>) => value(policies.scenarios.$post({ json })),
  removeScenario: (scenario: string) => value(policies.scenarios[':id'].$delete(id(scenario))),
  readPolicy: (text: string) => value(policies.read.$post({ json: { text } })),
  policyFile: (json: Body<typeof policies.file.$post>) => file(policies.file.$post({ json })),
  views: () => value(views.$get()),
  keepView: (json: Body<typeof views.$post>) => value(views.$post({ json })),
  removeView: (view: string) => value(views[':id'].$delete(id(view))),
  law: () => value(law.$get()),
  lawInSpanish: () => value(law.es.$get()),
  tryPerson: (json: Body<typeof law.try.$post>, signal?: AbortSignal) => value(law.try.$post({ json }, until(signal))),
  compareStates: (json: Body<typeof law.states.$post>, signal?: AbortSignal) =>
    value(law.states.$post({ json }, until(signal))),
  closest: (each: string, rule: string) => value(run.closest.$post({ ...id(each), json: { rule } })),
  nearest: (json: Body<typeof law.nearest.$post>) => value(law.nearest.$post({ json })),
  states: () => value(server.states.$get()),
  compare: (run: string, json: Body<(typeof compare)[':run']['$post']>) =>
    value(compare[':run'].$post({ ...of(run), json })),
  under: (run: string, row: string, json: Body<typeof person.under.$post>) =>
    value(person.under.$post({ ...at(run, row), json })),
  runProcedures: (each: string) => value(matters.procedures[':run'].$get(of(each))),
  openMatters: (json: Body<typeof matters.open.$post>) => value(matters.open.$post({ json })),
  overview: () => value(matters.overview.$get()),
  queue: (json: Body<typeof matters.queue.$post>, signal?: AbortSignal) =>
    value(matters.queue.$post({ json }, until(signal))),
  queueFacets: (json: Body<typeof matters.facets.$post>, signal?: AbortSignal) =>
    value(matters.facets.$post({ json }, until(signal))),
  nextMatter: (json: Body<typeof matters.next.$post>) => value(matters.next.$post({ json })),
  matterConviction: (each: string) => value(matter.conviction.$get(id(each))),
  matterCourt: (each: string) => value(matter.court.$get(id(each))),
  calendar: (json: Body<typeof matters.calendar.$post>) => value(matters.calendar.$post({ json })),
  reviewers: () => value(matters.reviewers.$get()),
  assign: (json: Body<typeof matters.assign.$post>) => value(matters.assign.$post({ json })),
  assignBack: (json: Body<(typeof matters)['assign-back']['$post']>) => value(matters['assign-back'].$post({ json })),
  queues: () => value(matters.queues.$get()),
  keepQueue: (json: Body<typeof matters.queues.$post>) => value(matters.queues.$post({ json })),
  dropQueue: (each: string) => value(matters.queues[':id'].$delete(id(each))),
  matter: (each: string) => value(matter.$get(id(each))),
  act: (each: string, json: Body<typeof matter.acts.$post>) => value(matter.acts.$post({ ...id(each), json })),
  takeBack: (each: string, json: Body<(typeof matter)['take-back']['$post']>) =>
    value(matter['take-back'].$post({ ...id(each), json })),
  enterInMatter: (each: string, json: Body<typeof matter.entries.$post>) =>
    value(matter.entries.$post({ ...id(each), json })),
  told: (each: string, json: Body<typeof matter.told.$post>) => value(matter.told.$post({ ...id(each), json })),
  hold: (each: string) => value(matter.hold.$post(id(each))),
  giveBack: (each: string) => value(matter['give-back'].$post(id(each), LAST)),
  note: (each: string, json: Body<typeof matter.notes.$post>) => value(matter.notes.$post({ ...id(each), json })),
  recuse: (each: string, reason: string) => value(matter.recuse.$post({ ...id(each), json: { reason } })),
  changed: (job: string, json: Body<(typeof compare.changed)[':job']['$post']>) =>
    value(compare.changed[':job'].$post({ param: { job }, json })),
};

/** The figures as the server sends them: groups that are too small hold null. */
export type ShownFigures = Awaited<ReturnType<typeof api.figures>>;

export type Changed = Awaited<ReturnType<typeof api.changed>>;
