import type { Sender } from './sender.ts';

/** Our own columns: what an office agrees with a sender that has no form of its own. */
const plainText: Sender = {
  id: 'redress-text/1',
  title: 'Columns of Redress',
  sends: [
    { column: 'phone', holds: 'phone' },
    { column: 'text', holds: 'text' },
    { column: 'reference', holds: 'reference' },
  ],
  answers: { reference: 'reference', phone: 'phone', status: 'status' },
  statuses: { DELIVERED: 'delivered', FAILED: 'failed', STOP: 'stop', START: 'start', SENT: 'waits' },
};

/** Senders whose status words are those of SMPP 3.4 (section 5.2.28), as many gateways write them. */
const smppWords: Sender = {
  id: 'smpp-words/1',
  title: 'Status words of SMPP',
  sends: [
    { column: 'message_id', holds: 'reference' },
    { column: 'destination', holds: 'phone' },
    { column: 'body', holds: 'text' },
  ],
  answers: { reference: 'message_id', phone: 'destination', status: 'stat' },
  statuses: {
    DELIVRD: 'delivered',
    UNDELIV: 'failed',
    EXPIRED: 'failed',
    REJECTD: 'failed',
    DELETED: 'failed',
    ENROUTE: 'waits',
    ACCEPTD: 'waits',
    STOP: 'stop',
    START: 'start',
  },
};

export const SENDERS: readonly Sender[] = [plainText, smppWords];

export function senderOf(id: string): Sender | undefined {
  return SENDERS.find((each) => each.id === id);
}
