import type { CourtForm, GivenLists, OfficeOf } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, file, reach, server, value } from './client.ts';

export type ListName = keyof GivenLists;

const { profiles, runs, 'rap-sheet': sheet } = server;
const { ':run': ofRun } = runs;
const { ':county': profile } = profiles[':state'];
const { documents } = ofRun;

const of = (run: string) => ({ param: { run } });
const at = ({ state, county }: OfficeOf) => ({ param: { state, county: encodeURIComponent(county) } });

/** Sends a file as it is, and reads what the server says of it. */
async function sendFile<Answer>(address: string, body: File): Promise<Answer> {
  const answer = await reach(`/api${address}`, { method: 'PUT', headers: FORGERY, body });
  return answer.json() as Promise<Answer>;
}

/** A rap sheet that was read, with what was answered, and which paper to make of it. */
export type SheetPaperCall = Body<typeof sheet.paper.$post>;

/** Calls to the server about papers: the office's profile, and what is made of a run or of a rap sheet. */
export const papersApi = {
  documents: (run: string) => value(documents.$get(of(run))),
  make: (run: string, json: Body<typeof documents.$post>) => value(documents.$post({ ...of(run), json })),
  giveList: (run: string, list: ListName, given: File) =>
    sendFile<GivenLists>(`/runs/${run}/documents/lists/${list}`, given),
  dropList: (run: string, list: ListName) => value(documents.lists[':list'].$delete({ param: { run, list } })),
  giveForm: (run: string, given: File) => sendFile<CourtForm>(`/runs/${run}/documents/form`, given),
  mapForm: (run: string, json: CourtForm['map']) => value(documents['form-map'].$put({ ...of(run), json })),
  dropForm: (run: string) => value(documents.form.$delete(of(run))),
  profile: (office: OfficeOf) => value(profile.$get(at(office))),
  saveProfile: (office: OfficeOf, json: unknown) => value(profile.$put({ ...at(office), json })),
  checkProfile: (office: OfficeOf, given: unknown, asOf: string | null) =>
    value(profile.check.$post({ ...at(office), json: { profile: given, asOf } })),
  exampleProfile: () => value(profiles['example.json'].$get()),
  sheetPaper: (json: SheetPaperCall) => file(sheet.paper.$post({ json })),
};
