import type { SessionInfo } from '../../../src/server/api-types.ts';

/** What is said of where the data stays: people who sign in to an account sit at other machines than the server. */
export function staysWords({ mode, sendsMail }: Pick<SessionInfo, 'mode' | 'sendsMail'>) {
  if (mode === 'accounts') return sendsMail ? 'foot.officeMail' : 'foot.office';
  return sendsMail ? 'foot.mail' : 'foot.local';
}
