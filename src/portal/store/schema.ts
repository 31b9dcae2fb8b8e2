/**
 * The tables of a portal. Times are UTC as `toISOString` writes them. A column that is named `sealed` holds text that only
 * the key of its application opens (`src/database/sealed-text.ts`).
 */
import type { SignOnTables } from '../../sign-on/tables.ts';

export type ApplicationTable = {
  readonly id: string;
  /** SHA-256 of the code that opens the page of the application; the code itself is in `sealed`. */
  readonly code_hash: string;
  /** The key of the form that began it: the same form sent twice is one application. */
  readonly start_key: string;
  readonly language: string;
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  /** Goes up with every change of `sealed`, so that two pages that are open at once do not undo each other unseen. */
  readonly version: number;
  /** JSON list of the counties chosen. */
  readonly counties: string;
  readonly pack_version: string;
  readonly sealed: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly submitted_at: string | null;
  /** The day on which it is destroyed. */
  readonly keep_until: string;
  /** Whether the answers that are kept only while an office works on it are gone. */
  readonly trimmed: number;
};

/** The key of each application, wrapped by the key of the portal's folder. Without it nothing sealed can be read again. */
export type KeyTable = { readonly application_id: string; readonly wrapped: string };

/** What an application can be found by: keyed hashes of words, never the words. */
export type TermTable = {
  readonly application_id: string;
  readonly kind: 'name' | 'born' | 'phone' | 'email' | 'case';
  readonly hash: string;
};

/** An application at one office: what the office works on. */
export type ReferralTable = {
  readonly id: string;
  readonly application_id: string;
  readonly county: string;
  /** `not-listed` where no office serves the county. */
  readonly office: string;
  readonly status: string;
  /** Who has to act next. */
  readonly waiting: 'office' | 'person' | 'nobody';
  readonly unread: number;
  readonly closed: number;
  readonly assigned_to: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  /** Since when it waits for whom it waits for. Notes, tags and assignments do not move it, as they move `updated_at`. */
  readonly waiting_since: string;
  readonly answered_at: string | null;
  /** When the office took it up, so that it is in the file for the office's casework. */
  readonly accepted_at: string | null;
  /** When the office has to have acted, and how many reminders of it were sent. */
  readonly due_at: string | null;
  readonly reminded: number;
};

/** What happened to an application, in order. */
export type EventTable = {
  readonly id: string;
  readonly application_id: string;
  /** Absent for what concerns all of its offices. */
  readonly referral_id: string | null;
  readonly at: string;
  readonly who: string;
  readonly kind:
    | 'status'
    | 'note'
    | 'transfer'
    | 'reply'
    | 'contact'
    | 'edited'
    | 'assigned'
    | 'accepted'
    | 'outcome'
    | 'joined'
    | 'apart'
    | 'withdrawn'
    | 'county'
    | 'text'
    | 'sheet'
    | 'sheet-removed'
    | 'mail';
  /** The status, office or account that it is about. */
  readonly about: string;
  /** Whether the person sees it on the status page. */
  readonly shown: number;
  readonly sealed: string;
};

export type OutboxTable = {
  readonly id: string;
  /** Two messages with the same key are one. */
  readonly dedupe: string;
  readonly application_id: string | null;
  readonly kind: string;
  /** `text` goes out in a file that an operator carries; what is said of sending and of mail servers is of `mail`. */
  readonly channel: 'mail' | 'text';
  /** The file that a text message is in. */
  readonly file_id: string | null;
  readonly language: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain';
  readonly attempts: number;
  readonly next_at: string;
  readonly created_at: string;
  readonly ended_at: string | null;
  /** Why it was not sent, as a code of SMTP or of the connection. */
  readonly trouble: string;
  /** The address, and what is filled in. Sealed by the application's key, or plain JSON where it is to an office. */
  readonly sealed: string;
};

/** A file of text messages for their sender. */
export type TextFileTable = {
  readonly id: string;
  /** `given` to the sender, or `put-back`: its messages wait again. */
  readonly state: 'made' | 'given' | 'put-back';
  readonly made_at: string;
  readonly made_by: string;
  readonly downloaded_at: string | null;
  /** SHA-256 of the file as it was downloaded last; empty before. */
  readonly digest: string;
  readonly ended_at: string | null;
};

/** A number from which STOP came, as the keyed hash that `terms` has of it. */
export type TextStopTable = { readonly hash: string; readonly at: string };

export type AccountTable = {
  readonly name: string;
  readonly secret: string;
  readonly role: 'worker' | 'lead' | 'operator' | 'auditor';
  /** Absent for operators and auditors. */
  readonly office: string | null;
  readonly email: string;
  readonly created_at: string;
};

export type InvitationTable = {
  readonly token_hash: string;
  readonly name: string;
  readonly role: AccountTable['role'];
  readonly office: string | null;
  readonly email: string;
  readonly expires_at: string;
};

/** Sessions of people at offices, and of persons at their own application. */
export type SessionTable = {
  readonly token_hash: string;
  readonly kind: 'office' | 'person';
  /** The account, or the application. */
  readonly subject: string;
  readonly seen_at: string;
  readonly expires_at: string;
};

/** The log of who did what: ids only, never a name, a number or a search text. */
export type LogTable = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
};

/** Receipts of what was destroyed. They name no person. */
export type DeletionTable = {
  readonly receipt: string;
  readonly at: string;
  readonly statement: string;
  readonly signature: string;
};

/** What courts ordered, as an office's casework wrote it: one row an application and office. */
export type OutcomeTable = {
  readonly referral_id: string;
  readonly application_id: string;
  /** When the file was made that it is of. */
  readonly made: string;
  readonly sealed: string;
};

/** The rap sheet that a person sent: its text and what the laws give, sealed; one an application. */
export type SheetTable = { readonly application_id: string; readonly at: string; readonly sealed: string };

/** Figures that outlive their applications: one row an application and office, without anything of the person. */
export type FigureTable = {
  readonly referral_id: string;
  readonly county: string;
  readonly office: string;
  /** The month in which it was sent, `YYYY-MM`. */
  readonly month: string;
  readonly status: string;
  readonly answered_after_hours: number | null;
  /** The month of the first answer. */
  readonly answered_month: string | null;
  /** What a court said, and the month in which the office told it; absent while none did. */
  readonly court: 'granted' | 'denied' | null;
  readonly court_month: string | null;
};

/** A tag of an office, which its people put on applications. Its name is sealed by the folder's key; `hash` finds it. */
export type OfficeTagTable = {
  readonly id: string;
  readonly office: string;
  readonly hash: string;
  readonly sealed: string;
};

/** The tags of applications at an office. */
export type ReferralTagTable = {
  readonly referral_id: string;
  readonly application_id: string;
  readonly tag_id: string;
};

/** A list that an office keeps under a name: the name and the filter, sealed by the folder's key. */
export type SavedListTable = { readonly id: string; readonly office: string; readonly sealed: string };

/** The counties that the portal has had an office for, and since when: those that join later are announced. */
export type OpenCountyTable = { readonly county: string; readonly since: string };

export type PortalTables = SignOnTables & {
  readonly applications: ApplicationTable;
  readonly application_keys: KeyTable;
  readonly terms: TermTable;
  readonly referrals: ReferralTable;
  readonly events: EventTable;
  readonly outbox: OutboxTable;
  readonly text_files: TextFileTable;
  readonly text_stops: TextStopTable;
  readonly accounts: AccountTable;
  readonly invitations: InvitationTable;
  readonly sessions: SessionTable;
  readonly log: LogTable;
  readonly deletions: DeletionTable;
  readonly figures: FigureTable;
  readonly outcomes: OutcomeTable;
  readonly sheets: SheetTable;
  readonly open_counties: OpenCountyTable;
  readonly office_tags: OfficeTagTable;
  readonly referral_tags: ReferralTagTable;
  readonly saved_lists: SavedListTable;
};
