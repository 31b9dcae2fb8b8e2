/** A report of a mail server about a message that it could not deliver (RFC 3464). */
export type Report = {
  /** `failed` wherever one receiver was given up; else what the server says, or blank where the text is no report. */
  readonly action: 'failed' | 'delayed' | 'other' | '';
  /** The extended status of the failure, such as `5.1.1`; blank where none stands there. */
  readonly status: string;
};

/** Reads a report from a message as text, with its headers. Nothing else of it is looked at. */
export function readReport(text: string): Report {
  const actions = [...text.matchAll(/^Action:[ \t]*([a-z]+)/gim)].map(([, action]) => action!.toLowerCase());
  const [, status = ''] = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(text) ?? [];
  if (actions.length === 0) return { action: '', status };
  if (actions.includes('failed')) return { action: 'failed', status };
  return { action: actions.includes('delayed') ? 'delayed' : 'other', status };
}
