import type { NoticeEvent } from '../../procedure/index.ts';

/** Notices to people, and what they are made from. */

/** How a person is reached. */
export const CHANNELS = ['letter', 'email', 'text'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where an address comes from; the first of these is believed before the later ones. */
export const CONTACT_SOURCES = ['person', 'defender', 'court', 'probation', 'move'] as const;
export type ContactSource = (typeof CONTACT_SOURCES)[number];

/** One way to reach a person. */
export type ContactTable = {
  id: string;
  person_ref: string;
  channel: Channel;
  source: ContactSource;
  /** The place of the source in {@link CONTACT_SOURCES}: the lowest is used first. */
  rank: number;
  /** The day on which it was known to be right, `YYYY-MM-DD`. */
  as_of: string;
  /** The language that the person asked for; blank where none. */
  language: string;
  state: 'good' | 'bad';
  /** Why it is bad: the reason of a returned letter or the status of a bounce; blank while it is good. */
  why: string;
  /** The lines of the address, the e-mail address or the number, sealed. */
  sealed: string;
  at: string;
  who: string;
};

/** A person who is sent nothing more: of one channel, or of all where `channel` is blank. */
export type StopTable = {
  person_ref: string;
  channel: Channel | '';
  why: 'deceased' | 'asked-not-to';
  source: string;
  at: string;
};

/** Somebody read a text in its language and stands behind it. A text that changes has to be read again. */
export type ReviewTable = {
  /** The pack of the law that the letter is about. */
  law: string;
  event: NoticeEvent;
  language: string;
  /** SHA-256 of the text that was read. */
  digest: string;
  reviewer: string;
  /** `YYYY-MM-DD`. */
  reviewed_on: string;
  at: string;
  who: string;
};

export const NOTICE_STATES = [
  'due',
  'held',
  'making',
  'made',
  'sending',
  'sent',
  'uncertain',
  'returned',
  'bounced',
  'reached',
  'given-up',
  'withdrawn',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A notice of one event to one person by one channel. */
export type NoticeTable = {
  /** A hash of the person, the procedure, the event with its occasion, and the channel: none is owed twice. */
  id: string;
  person_ref: string;
  procedure: string;
  county: string;
  /** The rule of the procedure. */
  rule: string;
  event: NoticeEvent;
  /** Which order, file or day brought the event. */
  occasion: string;
  /** The day of the order, the look or the request, `YYYY-MM-DD`. */
  day: string;
  channel: Channel;
  state: NoticeState;
  /** Why it is held, came back, or was given up; blank elsewhere. */
  why: string;
  /** The day by which the procedure wants it sent. */
  due_day: string | null;
  /** The languages that it was made in, joined by commas; blank before. */
  languages: string;
  mailing: string | null;
  /** The Message-ID of the last e-mail. */
  message: string | null;
  /** What it said, without its code, sealed; null before it is made. */
  sealed: string | null;
  /** How many letters or messages went out. */
  attempts: number;
  created_at: string;
  made_at: string | null;
  sent_at: string | null;
  ended_at: string | null;
};

export type NoticeMatterTable = { notice: string; matter: string };

/** What became of a notice, step by step. */
export type NoticeHistoryTable = {
  notice: string;
  number: number;
  at: string;
  what: NoticeState;
  why: string;
  who: string;
};

/**
 * How a mailing stands. Letters and files of text messages are made, then noted as sent. E-mails are asked for by one person,
 * released by another, and then sent by the server until none is due, or something or somebody makes it pause.
 */
export type MailingState = 'making' | 'made' | 'asked' | 'sending' | 'paused' | 'sent' | 'withdrawn';

/** Why e-mails pause; `later`: the mail server asks to be left alone, `distrusted`: a report says that another server does not trust ours. */
export type PauseReason = 'by-person' | 'no-connection' | 'refused' | 'later' | 'distrusted' | 'broken-off' | 'fault';

/** Letters or messages that are made, and go out, together. */
export type MailingTable = {
  id: string;
  procedure: string;
  county: string;
  channel: Channel;
  state: MailingState;
  /** Of text messages: the profile of who sends them. */
  sender: string | null;
  notices: number;
  /** JSON of the files with their sizes and SHA-256; null until they are made. */
  files: string | null;
  created_at: string;
  created_by: string;
  sent_at: string | null;
  sent_by: string | null;
  /** Of e-mails: who released them, and when. */
  released_at: string | null;
  released_by: string | null;
  /** Of e-mails: how many go in a minute at most. */
  pace: number | null;
  /** Of e-mails that pause: why. */
  why: PauseReason | null;
};

/** A code that stands on a letter or in a message: only as a keyed hash. */
export type NoticeCodeTable = {
  code_ref: string;
  notice: string;
  attempt: number;
  made_at: string;
  /** When a later letter took its place or the notice ended; a code that has ended answers nothing. */
  ended_at: string | null;
  /** For the public look-up: where the answer stands, and the key that only code and birth date open. */
  lookup_index: string | null;
  lookup_key: string | null;
};
