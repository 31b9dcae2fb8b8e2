/** An application that came from the portal. It names no person: what somebody is asked about is sealed. */
export type ApplicationTable = {
  /** The code of the application at the office, by which outcomes go back. */
  id: string;
  /** The portal's pack, the office and the county, by the portal's ids. */
  portal: string;
  office: string;
  county: string;
  /** The run in whose files the person was last looked for. */
  run: string;
  /**
   * `matched`: its person is known. `question`: somebody has to say. `none`: no record comes close. `apart`: somebody said
   * that none of the records is the person's.
   */
  state: 'matched' | 'question' | 'none' | 'apart';
  /** Why a person is asked; blank where no one is. */
  why: string;
  /** The keyed hash of the person, as matters have it. */
  person_ref: string | null;
  /** A keyed hash of what was compared, so that the same question is asked once. */
  seen: string;
  /** What the person wrote and whose records come close, while somebody is asked; then the reason of who decided. */
  sealed: string;
  at: string;
  who: string;
  decided_at: string | null;
  decided_by: string | null;
};
