import type {
  CourtForm,
  DocumentsState,
  DocumentsWanted,
  GivenLists,
  KeptProfile,
  ProfileCheck,
  RapSheetView,
  SaidAnswer,
  SheetPaperWanted,
} from '../../../src/server/api-types.ts';
import { json, Refused, request, type SheetWanted } from './client.ts';

export type ListName = keyof GivenLists;

/** Sends a file as it is, and reads what the server says of it. */
async function send<Value>(path: string, file: File): Promise<Value> {
  const response = await fetch(`/api${path}`, { method: 'PUT', headers: { 'x-redress': '1' }, body: file });
  const answer = (await response.json().catch(() => ({}))) as Value & { message?: string };
  if (!response.ok) throw new Refused(response.status, answer.message ?? '');
  return answer;
}

const profilePath = (county: string) => `/profiles/${encodeURIComponent(county)}`;

/** A rap sheet that was read, with what was answered, and which paper to make of it. */
export type SheetPaperCall = Omit<SheetWanted, 'sheet'> & {
  readonly sheet: RapSheetView['sheet'];
  readonly paper: SheetPaperWanted;
  readonly said: readonly SaidAnswer[];
};

/** Calls to the server about papers: the office's profile, and what is made of a run. */
export const papersApi = {
  documents: (run: string) => json<DocumentsState>('GET', `/runs/${run}/documents`),
  make: (run: string, wanted: DocumentsWanted) => json('POST', `/runs/${run}/documents`, wanted),
  giveList: (run: string, list: ListName, file: File) => send<GivenLists>(`/runs/${run}/documents/lists/${list}`, file),
  dropList: (run: string, list: ListName) => json<GivenLists>('DELETE', `/runs/${run}/documents/lists/${list}`),
  giveForm: (run: string, file: File) => send<CourtForm>(`/runs/${run}/documents/form`, file),
  mapForm: (run: string, map: CourtForm['map']) => json<CourtForm>('PUT', `/runs/${run}/documents/form-map`, map),
  dropForm: (run: string) => json('DELETE', `/runs/${run}/documents/form`),
  profile: (county: string) => json<KeptProfile>('GET', profilePath(county)),
  saveProfile: (county: string, profile: unknown) => json<ProfileCheck>('PUT', profilePath(county), profile),
  checkProfile: (county: string, profile: unknown, asOf: string | null) =>
    json<ProfileCheck>('POST', `${profilePath(county)}/check`, { profile, asOf }),
  sheetPaper: async (wanted: SheetPaperCall) => (await request('POST', '/rap-sheet/paper', wanted)).blob(),
  exampleProfile: () => json<Readonly<Record<string, unknown>>>('GET', '/profiles/example.json'),
};
