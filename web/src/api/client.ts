import type {
  Account,
  ChangedRow,
  ChangedWanted,
  ChoiceRecord,
  CompareState,
  CompareWith,
  CorrectionInfo,
  Effect,
  ExportState,
  Facets,
  FactCorrection,
  Figures,
  Folder,
  InputInfo,
  LogPage,
  Neighbors,
  NeighborsWanted,
  NewScenario,
  OpenSession,
  PackView,
  Page,
  PageRequest,
  PersonView,
  PetitionState,
  Preview,
  RapSheetView,
  ResultFile,
  RowFilter,
  RunInfo,
  ScenarioInfo,
  SessionInfo,
  SheetAnswer,
  UnderOther,
  WorkProgress,
} from '../../../src/server/api-types.ts';

/** Something that the server refused, as the sentence it gave. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A header that no form of another site can send; see the server's forgery check. */
const OURS = { 'x-redress': '1' } as const;

export async function request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers: body === undefined ? OURS : { ...OURS, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Refused(0, '');
  }
  if (!response.ok) {
    const { message = '' } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new Refused(response.status, message);
  }
  return response;
}

export async function json<Value>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Value> {
  return (await request(method, path, body, signal)).json() as Promise<Value>;
}

export type EffectAnswer =
  | { readonly state: 'gathering'; readonly progress: WorkProgress | null }
  | {
      readonly state: 'ready';
      readonly chosen: Effect;
      readonly milliseconds: number;
      readonly floor: Effect | null;
      readonly dismissAll: Effect | null;
    };

/** The figures as the server sends them: groups that are too small hold null. */
export type ShownFigures = Omit<Figures, 'race' | 'sex' | 'age'> & {
  readonly [Key in 'race' | 'sex' | 'age']: readonly {
    readonly group: string;
    readonly people: number | null;
    readonly relieved: number | null;
    readonly noFelony: number | null;
    readonly noConviction: number | null;
  }[];
};

export type Changed = { readonly total: number; readonly rows: readonly ChangedRow[] };

/** What a rap sheet is decided by. */
export type SheetWanted = {
  readonly packId: string;
  readonly policyId: string;
  readonly asOf: string;
  readonly county?: string | undefined;
  readonly answers: readonly SheetAnswer[];
  readonly sheet?: RapSheetView['sheet'] | undefined;
};

/** Every call to the server, by name. */
export const api = {
  session: () => json<SessionInfo>('GET', '/session'),
  openLink: (token: string) => json<SessionInfo>('POST', '/session/link', { token }),
  newLink: () => json('POST', '/session/new-link', {}),
  signIn: (name: string, password: string) => json<SessionInfo>('POST', '/session/password', { name, password }),
  signOut: () => json('POST', '/session/end', {}),
  accounts: () => json<readonly Account[]>('GET', '/accounts'),
  addAccount: (account: { name: string; password: string; role: string }) => json('POST', '/accounts', account),
  sessions: () => json<readonly OpenSession[]>('GET', '/own/sessions'),
  endSession: (id: string) => json('DELETE', `/own/sessions/${id}`),
  changePassword: (password: string, next: string) => json('PUT', '/own/password', { password, next }),
  log: (what: string, before: number | null) =>
    json<LogPage>(
      'GET',
      `/log?${new URLSearchParams({ what, ...(before === null ? {} : { before: String(before) }) })}`,
    ),
  exportLog: async () => (await request('POST', '/log/export', {})).blob(),
  removeAccount: (name: string) => json('DELETE', `/accounts/${encodeURIComponent(name)}`),

  createInput: (origin: InputInfo['origin']) => json<{ id: string }>('POST', '/inputs', { origin }),
  inputs: () => json<readonly InputInfo[]>('GET', '/inputs'),
  input: (id: string) => json<InputInfo>('GET', `/inputs/${id}`),
  removeInput: (id: string) => json('DELETE', `/inputs/${id}`),
  addPath: (id: string, path: string) => json('POST', `/inputs/${id}/path`, { path }),
  inspect: (id: string) => json('POST', `/inputs/${id}/inspect`),
  effect: (id: string, choice: ChoiceRecord, signal?: AbortSignal) =>
    json<EffectAnswer>('POST', `/inputs/${id}/effect`, choice, signal),
  pick: (path: string | null) => json<Folder>('POST', '/pick', { path }),
  cancelJob: (id: string) => json('POST', `/jobs/${id}/cancel`),

  runs: () => json<readonly RunInfo[]>('GET', '/runs'),
  run: (id: string) => json<RunInfo>('GET', `/runs/${id}`),
  startRun: (run: { inputId: string; name: string; choice: ChoiceRecord; quarantine: boolean }) =>
    json<{ id: string }>('POST', '/runs', run),
  resumeRun: (id: string) => json('POST', `/runs/${id}/resume`),
  deleteRun: (id: string) => json('DELETE', `/runs/${id}`),
  figures: (id: string) => json<ShownFigures>('GET', `/runs/${id}/figures`),
  convictions: (id: string, page: PageRequest, signal?: AbortSignal) =>
    json<Page>('POST', `/runs/${id}/convictions`, page, signal),
  facets: (id: string, filter: RowFilter, text: string) => json<Facets>('POST', `/runs/${id}/facets`, { filter, text }),
  neighbors: (id: string, wanted: NeighborsWanted) => json<Neighbors>('POST', `/runs/${id}/neighbors`, wanted),
  exportRows: async (
    id: string,
    wanted: { filter: RowFilter; text: string; ids?: readonly number[]; sort: PageRequest['sort'] },
  ) => (await request('POST', `/runs/${id}/export`, wanted)).blob(),
  exportState: (id: string) => json<ExportState>('GET', `/runs/${id}/tables`),
  exportRun: (id: string, format: 'parquet' | 'xlsx') => json('POST', `/runs/${id}/tables`, { format }),
  files: (id: string) => json<readonly ResultFile[]>('GET', `/runs/${id}/files`),

  person: (run: string, row: string) => json<PersonView>('GET', `/runs/${run}/people/${row}`),
  petition: (run: string, row: string) => json<PetitionState>('GET', `/runs/${run}/people/${row}/petition`),
  makePetition: (run: string, row: string) => json('POST', `/runs/${run}/people/${row}/petition`),
  preview: (run: string, row: string, correction: Omit<FactCorrection, 'person'>) =>
    json<readonly Preview[]>('POST', `/runs/${run}/people/${row}/preview`, correction),
  correct: (run: string, row: string, correction: Omit<FactCorrection, 'person'> & { why: string; document: string }) =>
    json('POST', `/runs/${run}/people/${row}/corrections`, correction),
  corrections: () => json<readonly CorrectionInfo[]>('GET', '/corrections'),
  undo: (id: string) => json('POST', `/corrections/${id}/undo`),

  rapSheet: async (files: readonly File[], wanted: SheetWanted) => {
    const body = new FormData();
    body.append('wanted', JSON.stringify(wanted));
    // What was read once goes back as text.
    if (!wanted.sheet) for (const file of files) body.append('file', file);
    const response = await fetch('/api/rap-sheet', { method: 'POST', headers: OURS, body });
    if (response.ok) return response.json() as Promise<RapSheetView>;
    const { message = '' } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new Refused(response.status, message);
  },

  scenarios: () => json<readonly ScenarioInfo[]>('GET', '/policies/scenarios'),
  addScenario: (scenario: NewScenario) => json<{ id: string }>('POST', '/policies/scenarios', scenario),
  removeScenario: (id: string) => json('DELETE', `/policies/scenarios/${id}`),
  readPolicy: (text: string) => json<NewScenario>('POST', '/policies/read', { text }),
  policyFile: async (wanted: NewScenario & { form: 'redress' | '2019' }) =>
    (await request('POST', '/policies/file', wanted)).blob(),
  law: () => json<readonly PackView[]>('GET', '/law'),
  compare: (run: string, other: CompareWith) => json<CompareState>('POST', `/compare/${run}`, other),
  under: (run: string, row: string, other: CompareWith) =>
    json<UnderOther>('POST', `/runs/${run}/people/${row}/under`, other),
  changed: (job: string, wanted: ChangedWanted) => json<Changed>('POST', `/compare/changed/${job}`, wanted),
};

/** Sends a file as it is read from disk, with true progress; the name goes in a header, never in an address. */
export function upload(
  input: string,
  file: File,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('PUT', `/api/inputs/${input}/files`);
    call.setRequestHeader('x-redress', '1');
    call.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    call.upload.onprogress = (event) => onProgress(event.loaded, file.size);
    call.onload = () => {
      if (call.status < 300) return resolve();
      let message = '';
      try {
        message = (JSON.parse(call.responseText) as { message: string }).message;
      } catch {
        // The status says enough.
      }
      reject(new Refused(call.status, message));
    };
    call.onerror = () => reject(new Refused(0, ''));
    call.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => call.abort());
    call.send(file);
  });
}
