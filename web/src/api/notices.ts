import type { QueryClient } from '@tanstack/react-query';
import type { ContactsTaken, MessageAnswers, ReportsTaken } from '../../../src/server/api-types.ts';
import { type Body, FORGERY, reach, server, value } from './client.ts';
import { exchangeChanged } from './exchange.ts';

const { notices } = server;
const { mailings, emails } = notices;
const { ':id': sending } = emails;
const { ':id': mailing } = mailings;

const id = (id: string) => ({ param: { id } });

export type ReviewCall = Body<typeof notices.texts.$post>;
export type ReturnedCall = Body<typeof notices.returned.$post>;

/** Calls to the server about notices to people, by name. */
export const noticesApi = {
  all: () => value(notices.$get()),
  texts: () => value(notices.texts.$get()),
  review: (json: ReviewCall) => value(notices.texts.$post({ json })),
  assess: (json: Body<typeof notices.assess.$post>) => value(notices.assess.$post({ json })),
  returned: (json: ReturnedCall) => value(notices.returned.$post({ json })),
  reached: (code: string) => value(notices.reached.$post({ json: { code } })),
  make: (json: Body<typeof mailings.$post>) => value(mailings.$post({ json })),
  messages: (json: Body<typeof notices.messages.$post>) => value(notices.messages.$post({ json })),
  finish: (each: string) => value(mailing.make.$post({ ...id(each), json: { separate: false } })),
  pull: (each: string) => value(mailing.pull.$post(id(each))),
  send: (each: string) => value(mailing.send.$post(id(each))),
  emails: () => value(emails.$get()),
  askEmails: (json: Body<typeof emails.$post>) => value(emails.$post({ json })),
  countEmails: (each: string) => value(sending.$get(id(each))),
  /** What is done with e-mails that were asked for. */
  emailActs: {
    release: (each: string) => value(sending.release.$post(id(each))),
    pause: (each: string) => value(sending.pause.$post(id(each))),
    resume: (each: string) => value(sending.resume.$post(id(each))),
    withdraw: (each: string) => value(sending.withdraw.$post(id(each))),
  },
  settle: (notice: string, again: boolean) =>
    value(notices.settle[':notice'].$post({ param: { notice }, json: { again } })),
  takeReports: async (body: File): Promise<ReportsTaken> => {
    const answer = await reach('/api/notices/reports', { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<ReportsTaken>;
  },
  /** The file goes as it is; the server reads it whole before it takes anything over. */
  takeContacts: async (body: File): Promise<ContactsTaken> => {
    const answer = await reach('/api/notices/contacts', { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<ContactsTaken>;
  },
  takeAnswers: async (sender: string, body: File): Promise<MessageAnswers> => {
    const answer = await reach(`/api/notices/messages/answers/${sender}`, { method: 'POST', headers: FORGERY, body });
    return answer.json() as Promise<MessageAnswers>;
  },
};

/** The beginning of the key of everything that was fetched of notices. */
export const NOTICES = 'notices';

/** What is sent or comes back moves matters too. */
export async function noticesChanged(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: [NOTICES] }), exchangeChanged(queries)]);
}
